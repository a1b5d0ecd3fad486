import { wrapped } from '../../base/text-layout.ts';
import { counted, grouped, listed, percentage } from '../../base/words.ts';
import type { ComparedRule } from '../../compare/compared-rule.ts';
import type { MarginOfVictory } from '../../compare/margins/margin.ts';
import { brokenTable } from './broken-table.ts';

/** How few papers would have changed who is elected, a line for each rule that has a margin. Names are safe to print. */
export function marginLines(
  margins: readonly MarginOfVictory[],
  names: readonly string[],
  compared: readonly ComparedRule[],
): readonly string[] {
  if (margins.length === 0) return [];
  const byLot = margins.some(({ wanting }) => wanting === 'tie');
  const validBy = new Map(compared.map(({ id, papers }) => [id, papers.valid] as const));
  const rows = alike(margins, names, validBy).map(({ margin, rules, others, valid }) => [
    listed(rules),
    papersText(margin),
    shareText(margin, valid),
    others,
  ]);
  return [
    ...wrapped(
      `The fewest papers to alter, none added or taken away, so that others ${byLot ? 'may be elected, if only by a lot' : 'are elected'}.`,
    ),
    '',
    ...brokenTable([['rules', 'papers', 'of all', 'others elected'], ...rows], { 0: 40, 3: 30 }, '  '),
    ...(margins.some(({ exact, least }) => !exact && least > 1)
      ? ['', ...wrapped('Two figures are bounds: fewer than the first cannot do it, as many as the second can.')]
      : []),
    ...(margins.some(({ exact, least, most }) => !exact && least <= 1 && most !== null)
      ? ['', ...wrapped('"At most": so many can do it; whether fewer can is not known.')]
      : []),
  ];
}

interface Alike {
  readonly margin: MarginOfVictory;
  readonly rules: string[];
  readonly others: string;
  /** Papers that these rules can read, which a share is of. */
  readonly valid: number;
}

/** Rules of one margin and the same others share a line; the closest first, those nothing is known of last. */
function alike(
  margins: readonly MarginOfVictory[],
  names: readonly string[],
  validBy: ReadonlyMap<string, number>,
): readonly Alike[] {
  const found = new Map<string, Alike>();
  for (const margin of margins) {
    const { least, most, exact, impossible = false } = margin;
    const others = instead(margin, names);
    const valid = validBy.get(margin.rule) ?? 0;
    const key = JSON.stringify([least, most, exact, impossible, others, valid]);
    const same = found.get(key);
    if (same === undefined) found.set(key, { margin, rules: [margin.rule], others, valid });
    else same.rules.push(margin.rule);
  }
  return [...found.values()].sort((a, b) => enough(a.margin) - enough(b.margin));
}

/** So many papers are known to do it. */
function enough({ least, most, exact, impossible }: MarginOfVictory): number {
  if (impossible === true) return Number.POSITIVE_INFINITY;
  return exact ? least : (most ?? Number.MAX_SAFE_INTEGER);
}

function papersText({ least, most, exact, impossible }: MarginOfVictory): string {
  if (impossible === true) return 'never';
  if (exact) return least === 0 ? 'none: a lot' : grouped(least);
  if (most === null) return `${grouped(least)} or more`;
  return least <= 1 ? `at most ${grouped(most)}` : `${grouped(least)} to ${grouped(most)}`;
}

function shareText({ least, most, exact, impossible }: MarginOfVictory, valid: number): string {
  if (impossible === true || valid === 0 || (exact && least === 0)) return '';
  const figure = exact ? least : most;
  return figure === null ? '' : percentage(figure / valid, 2);
}

function instead({ witness, elected }: MarginOfVictory, names: readonly string[]): string {
  if (witness === undefined) return '';
  const others = witness.elected.filter((candidate) => !elected.includes(candidate));
  const who = others.length === 0 ? witness.elected : others;
  return listed(who.map((candidate) => names[candidate]));
}

/** The margin of an instant runoff beside that of its last round, where they differ. */
export function lastRoundLines(margins: readonly MarginOfVictory[]): readonly string[] {
  const lines = margins.flatMap(({ rule, lastRound, least, exact, most }) =>
    lastRound === undefined || most === 0 || (most ?? lastRound) >= lastRound || lastRound === least
      ? []
      : wrapped(
          `The last round of ${rule} looks as if ${counted(lastRound, 'paper')} were needed; ${exact ? grouped(least) : `at most ${grouped(most ?? lastRound)}`} would do, by another order of exclusion.`,
        ),
  );
  return lines.length === 0 ? [] : ['', ...lines];
}
