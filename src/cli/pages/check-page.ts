import { cleaningLines } from '../../ballots/cleaning-words.ts';
import { faultLine, MOST_FAULTS } from '../../base/errors.ts';
import { columns, oneLine, wrapped } from '../../base/text-layout.ts';
import { counted, grouped, percentage } from '../../base/words.ts';
import { formatById } from '../../formats/catalogue.ts';
import { warningText } from '../contest-input.ts';
import type { Checked, ContestSummary } from '../summarise.ts';

type Good = Exclude<Checked, { readonly faults: unknown }>;
type Bad = Extract<Checked, { readonly faults: unknown }>;

/** What is in a file, a paragraph for each contest, and what is odd. */
export function checkPage(found: Good): string {
  const lines = [`${oneLine(found.file)}: ${formatById(found.format).title}. No fault.`];
  if (found.holds === 'ballots') {
    for (const contest of found.contests) lines.push('', ...contestLines(contest));
    if (found.warnings.length > 0)
      lines.push(
        '',
        'Odd, and read past:',
        ...found.warnings.flatMap((warning) => wrapped(oneLine(warningText(warning)))),
      );
  } else if (found.holds === 'count') {
    const { title, rule, seats, candidates, stages, valid, elected } = found;
    lines.push(
      '',
      oneLine(title ?? '(no title)'),
      `  counted by ${rule}: ${counted(candidates, 'candidate')}, ${counted(seats, 'place')}, ${counted(valid, 'valid paper')}, ${counted(stages, 'stage')}; the books balance`,
      ...wrapped(`elected: ${elected.map(oneLine).join('; ')}`),
    );
  } else {
    for (const { title, seats, candidates, votes, reconciliation } of found.results) {
      const wrong = reconciliation.filter(({ agrees }) => !agrees);
      lines.push(
        '',
        oneLine(title),
        `  ${counted(candidates, 'candidate')}, ${counted(seats, 'place')}, ${counted(votes, 'vote')}`,
        ...wrong.map(({ what, printed, computed }) =>
          oneLine(`  ${what}: printed ${printed}, the figures give ${computed}`),
        ),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Everything that is wrong with a file, a line each. */
export function faultPage({ file, faults, hint }: Bad): string {
  const more = faults.length >= MOST_FAULTS ? ['  (no further faults were looked for)'] : [];
  const help = hint === undefined ? [] : wrapped(`Hint: ${oneLine(hint)}`, '');
  const number = counted(faults.length, 'fault');
  return `${[`${oneLine(file)}: ${number}.`, ...faults.map((fault) => `  ${oneLine(faultLine(fault))}`), ...more, ...help].join('\n')}\n`;
}

function contestLines(contest: ContestSummary): readonly string[] {
  const { file, title, seats, candidates, withdrawn, papers, blank, distinctRankings, lengths, oddities } = contest;
  const { skipped, overvotes, repeats, writeIns } = oddities;
  const groups = new Set(candidates.map(({ group }) => group)).size;
  const rows: string[][] = [
    ['places', grouped(seats)],
    [
      'candidates',
      grouped(candidates.length) +
        (candidates.some(({ group }) => group !== undefined) ? ` of ${grouped(groups)} groups` : ''),
    ],
    ['papers', grouped(papers) + (blank === 0 ? '' : `, of which ${grouped(blank)} blank`)],
    ['distinct rankings', grouped(distinctRankings)],
    ['candidates ranked', lengthsInWords(lengths, papers)],
  ];
  if (withdrawn.length > 0) rows.push(['withdrawn', withdrawn.map((one) => oneLine(candidates[one].name)).join('; ')]);
  const odd = [
    ['with a skipped rank', skipped],
    ['with several at one rank', overvotes],
    ['with somebody twice', repeats],
    ['with a write-in', writeIns],
  ] as const;
  for (const [what, number] of odd) if (number > 0) rows.push([`papers ${what}`, grouped(number)]);
  const { cleaning, synthetic } = contest;
  return [
    oneLine(`${file === undefined ? '' : `${file}: `}${title ?? '(no title)'}`),
    ...columns(rows, [0, 1]).map((line) => `  ${line}`),
    ...candidateLines(candidates),
    ...(cleaning === undefined ? [] : cleaningLines(cleaning).flatMap((line) => wrapped(line))),
    ...(synthetic === undefined
      ? []
      : wrapped(oneLine(`SYNTHETIC, never cast: drawn from the model ${synthetic.model} with seed ${synthetic.seed}`))),
  ];
}

/** Names are what most often goes wrong, so they are shown; of very many, the first. */
const MOST_NAMES = 40;

function candidateLines(candidates: ContestSummary['candidates']): readonly string[] {
  const shown = candidates
    .slice(0, MOST_NAMES)
    .map(
      ({ name, group }, index) =>
        `    ${index + 1}. ${oneLine(name)}${group === undefined ? '' : ` [${oneLine(group)}]`}`,
    );
  const rest = candidates.length - shown.length;
  return rest > 0 ? [...shown, `    and ${grouped(rest)} more`] : shown;
}

/** Beyond this many ranks papers are told together. */
const MOST_LENGTHS = 8;

function lengthsInWords(lengths: readonly number[], papers: number): string {
  const parts = lengths.flatMap((number, length) =>
    number === 0 || length > MOST_LENGTHS ? [] : [`${length}: ${grouped(number)} (${percentage(number / papers, 1)})`],
  );
  const longer = lengths.slice(MOST_LENGTHS + 1).reduce((sum, number) => sum + number, 0);
  if (longer > 0) parts.push(`more: ${grouped(longer)} (${percentage(longer / papers, 1)})`);
  return parts.length === 0 ? 'no papers' : parts.join(', ');
}

/** A table of many files, a line for each contest. */
export function checkSummary(all: readonly Checked[]): string {
  const rows = all.flatMap((found): readonly string[][] => {
    const file = oneLine(found.file);
    if ('faults' in found)
      return [[file, '', `${counted(found.faults.length, 'fault')}: ${oneLine(faultLine(found.faults[0]))}`]];
    if (found.holds === 'count') return [[file, found.format, `a count by ${found.rule}`]];
    if (found.holds === 'declared result')
      return found.results.map(({ title, votes, candidates }) => [
        file,
        found.format,
        `${oneLine(title)}: ${counted(candidates, 'candidate')}, ${counted(votes, 'vote')}`,
      ]);
    const odd = found.warnings.length === 0 ? '' : `; ${counted(found.warnings.length, 'warning')}`;
    return found.contests.map(({ file: inner, title, seats, candidates, papers, distinctRankings }) => [
      inner === undefined ? file : oneLine(`${found.file}: ${inner}`),
      found.format,
      `${title === undefined ? '' : `${oneLine(title)}: `}${counted(candidates.length, 'candidate')}, ${counted(seats, 'place')}, ${counted(papers, 'paper')}, ${counted(distinctRankings, 'distinct ranking')}${odd}`,
    ]);
  });
  const bad = all.filter((found) => 'faults' in found).length;
  const foot = [
    `${counted(all.length, 'file')}, ${bad === 0 ? 'none at fault' : `${bad} at fault`}.`,
    ...(all.some(hasMore) ? ['Check a file alone to see all its faults and warnings.'] : []),
  ];
  return `${[...columns([['file', 'format', 'what is in it'], ...rows], [0, 1, 2]), '', ...foot].join('\n')}\n`;
}

/** Whether more is known of a file than its line in a table says. */
function hasMore(found: Checked): boolean {
  if ('faults' in found) return found.faults.length > 1 || found.hint !== undefined;
  return found.holds === 'ballots' && found.warnings.length > 0;
}
