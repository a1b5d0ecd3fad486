import { oneLine } from '../../base/text-layout.ts';
import { csvCell } from '../../formats/csv/csv-cell.ts';
import { type BesideComparison, type ComparedOutcome, contestOutcome } from './comparison-totals.ts';
import { chanceOf, chanceOfSame, decidedByLot, placesByOthers, type RuleOutcome } from './contest-outcome.ts';

/** The head of the table that {@link comparisonRows} adds rows to; a line. */
export const COMPARISON_HEAD: string = line([
  'file',
  'contest',
  'places',
  'candidates',
  'Condorcet winner',
  'Condorcet loser',
  'Smith set',
  'rule',
  'valid papers',
  'elected',
  'lots',
  'decided by lot',
  'chance of the Condorcet winner',
  'chance of the Condorcet loser',
  'held against',
  'chance of electing the same',
  'places filled by others',
  'margin',
  'margin exact',
]);

/** Where a comparison comes from, and what it is held against. */
export interface RowsOf extends BesideComparison {
  readonly file: string;
  /** The id of the rule that the others are held against. */
  readonly against: string;
}

/**
 * One contest as lines of CSV, a line a rule. Names stand with semicolons between them, in the order of the ballot; a text that a spreadsheet
 * would take for a formula gets an apostrophe before it. Where lots decide, "elected" is what the count did and chances are over all lots;
 * "places filled by others" is then their mean.
 *
 * @example COMPARISON_HEAD + comparisonRows(comparison, { file: 'ward.blt', against: 'ers97' })
 */
export function comparisonRows(comparison: ComparedOutcome, { file, against, ...beside }: RowsOf): string {
  const { contest, headToHead, rules } = comparison;
  const outcome = contestOutcome(comparison, beside);
  const base = outcome.rules.find(({ id }) => id === against);
  const names = (candidates: readonly number[]): string =>
    candidates.map((candidate) => contest.candidates[candidate]).join('; ');
  const one = (candidate: number | null | undefined): string =>
    typeof candidate === 'number' ? names([candidate]) : '';
  return rules
    .map((rule, at) => {
      const found = outcome.rules[at];
      const margin = beside.margins?.find((known) => known.rule === rule.id);
      return line([
        file,
        contest.title ?? '',
        contest.seats,
        contest.candidates.length,
        one(headToHead?.condorcetWinner),
        one(headToHead?.condorcetLoser),
        headToHead?.smith.length ?? '',
        rule.id,
        rule.papers.valid,
        names(rule.elected),
        rule.lots,
        decidedByLot(found) ? 'yes' : 'no',
        chance(found, headToHead?.condorcetWinner),
        chance(found, headToHead?.condorcetLoser),
        base === undefined ? '' : against,
        ...heldAgainst(found, base),
        margin?.least ?? '',
        margin === undefined ? '' : margin.exact ? 'yes' : 'at least',
      ]);
    })
    .join('');
}

function chance(found: RuleOutcome, candidate: number | null | undefined): number | '' {
  return typeof candidate === 'number' ? rounded(chanceOf(found, candidate)) : '';
}

function heldAgainst(found: RuleOutcome, base: RuleOutcome | undefined): readonly (number | '')[] {
  if (base === undefined) return ['', ''];
  if (base === found) return [1, 0];
  return [rounded(chanceOfSame(found, base)), rounded(placesByOthers(found, base))];
}

/** Chances of a few lots are short fractions; what is beyond nine places is the noise of doubles. */
function rounded(value: number): number {
  return Number(value.toFixed(9));
}

function line(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : csvCell(oneLine(cell)))).join(',')}\n`;
}
