import { oneLine, wrapped } from '../../base/text-layout.ts';
import { counted, grouped, listed } from '../../base/words.ts';
import type { ComparedRule, Comparison } from '../../compare/compare-rules.ts';
import { lotDecides, lotLines } from './compare-lots.ts';
import { partingLines } from './compare-partings.ts';
import { narrowTable } from './narrow-table.ts';

/** Rules beyond which the page gives decisions only when it is asked for them. */
export const MOST_WITH_DECISIONS = 3;

/**
 * Many rules on one contest as a page: the table, who agrees, where they part, and what lots decide. The decisions behind a parting come
 * where they are asked for, by default where few rules are compared.
 */
export function comparePage(
  answer: Comparison,
  withDecisions: boolean = answer.rules.length <= MOST_WITH_DECISIONS,
): string {
  const safe = oneLineTexts(answer);
  const { contest, rules, provenance } = safe;
  const lines = [
    ...(contest.title === undefined ? [] : [contest.title]),
    `${counted(contest.seats, 'place')}, ${counted(contest.candidates.length, 'candidate')}, ${validPapers(rules)}, ${counted(rules.length, 'rule')}`,
    ...(provenance.synthetic === undefined ? [] : wrapped(syntheticWarning(provenance.synthetic), '')),
    '',
    ...narrowTable(
      ['rule', 'elected, in the order of the ballot', 'stages', 'note'],
      rules.map((rule) => ({
        rule: rule.id,
        elected: rule.elected,
        stages: String(rule.stages),
        notes: notes(rule),
      })),
      contest.candidates,
    ),
    ...section('Who agrees', agreement(safe)),
    ...section(`Where they part from ${safe.partings[0]?.a}`, partingLines(safe.partings, withDecisions)),
    ...section(
      'Lots',
      rules.flatMap((rule) => lotLines(safe.contest.candidates, rule)),
    ),
    ...section('Doubts', doubts(rules)),
    ...section(
      'Left out',
      safe.leftOut.flatMap(({ id, why }) => wrapped(`${id}: ${why}.`)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, '-'.repeat(title.length), ...lines];
}

function namesOf({ contest }: Comparison, elected: readonly number[]): readonly string[] {
  return elected.length === 0 ? ['nobody'] : elected.map((candidate) => contest.candidates[candidate]);
}

function notes(rule: ComparedRule): readonly string[] {
  const {
    lots,
    standIn,
    provenance: { approximate = [], order },
  } = rule;
  const lot = lots === 0 ? [] : [lotDecides(rule) ? 'a lot decides' : standIn ? 'needs lots' : 'drew lots'];
  return [
    ...lot,
    ...(order === undefined ? [] : ['one order of the papers']),
    ...(approximate.length === 0 ? [] : ['approximate']),
  ];
}

function validPapers(rules: readonly ComparedRule[]): string {
  const valid = rules.map(({ papers }) => papers.valid);
  const [least, most] = [Math.min(...valid), Math.max(...valid)];
  if (least === most) return counted(most, 'valid paper');
  return `${grouped(least)} to ${counted(most, 'valid paper')}, as each rule reads them`;
}

function agreement(comparison: Comparison): readonly string[] {
  const byLot = new Map(
    comparison.rules
      .filter(lotDecides)
      .map(({ id, standIn }) => [id, standIn ? ' (a lot decides; none was given)' : ' (by lot)'] as const),
  );
  return comparison.groups.flatMap(({ elected, rules }) =>
    wrapped(`${namesOf(comparison, elected).join(', ')}: ${listed(rules.map((id) => `${id}${byLot.get(id) ?? ''}`))}.`),
  );
}

function doubts(rules: readonly ComparedRule[]): readonly string[] {
  return rules.flatMap(({ id, provenance: { approximate = [], order } }) => {
    const taken = order === undefined ? [] : [`papers taken in one order of many, ${order}`];
    const all = [...taken, ...approximate];
    return all.length === 0 ? [] : wrapped(`${id}: ${all.join('; ')}.`);
  });
}

function syntheticWarning({ model, seed, assumes }: NonNullable<Comparison['provenance']['synthetic']>): string {
  return `SYNTHETIC BALLOTS, never cast: drawn from the model ${model} with seed ${seed}; assumes that ${assumes}.`;
}

/** The same data with every text on one line, without anything that could steer a terminal. */
function oneLineTexts(answer: Comparison): Comparison {
  const texts = (value: unknown): unknown => {
    if (typeof value === 'string') return oneLine(value);
    if (Array.isArray(value)) return value.map(texts);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, texts(part)]));
  };
  return texts(answer) as Comparison;
}
