import { grouped, listed, withPlaces } from '../base/words.ts';
import type { Count } from './count.ts';
import { amountsApart } from './explain/amounts.ts';

/** What a rule decides by, where that is not the votes: a table beside that of the votes. */
export interface ScoreTable {
  readonly of: string;
  /** The stages that have such scores. */
  readonly stages: readonly number[];
  /** Of those who have any; empty where a candidate has none, as after an exclusion. */
  readonly rows: readonly { readonly label: string; readonly values: readonly string[] }[];
  readonly rounded: boolean;
}

/** Who is ahead of whom: a table for every form of a sheet. */
export interface HeadToHeadTable {
  readonly says: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly HeadToHeadCell[] }[];
}

export interface HeadToHeadCell {
  readonly text: string;
  /** True where these papers are more than those that rank the two the other way round. */
  readonly isAhead: boolean;
}

/** Candidates of whom the whole head-to-head table is shown; of more only how the winner stands. */
const MOST_IN_FULL = 12;

/** A table for each thing that the rule decides by. */
export function scoreTables({ stages, contest: { candidates } }: Count): readonly ScoreTable[] {
  const scored = stages.flatMap(({ number, scores }) => (scores === undefined ? [] : [{ number, scores }]));
  return [...new Set(scored.map(({ scores }) => scores.of))].map((of) => {
    const those = scored.filter(({ scores }) => scores.of === of);
    const columns = those.map(({ scores }) => shownScores(scores.values));
    const rows = candidates
      .map((label, candidate) => ({ label, values: columns.map((column) => column[candidate]) }))
      .filter(({ values }) => values.some((value) => value !== ''));
    const rounded = rows.some(({ values }) => values.some((value) => value.startsWith('≈')));
    return { of, stages: those.map(({ number }) => number), rows, rounded };
  });
}

/** Fractions rounded, but so that different scores look different. */
function shownScores(values: readonly (string | null)[]): readonly string[] {
  const known = values.filter((value) => value !== null);
  const texts = known.some((value) => value.includes('/')) ? amountsApart(known) : inPlaces(known);
  let next = 0;
  return values.map((value) => (value === null ? '' : texts[next++]));
}

function inPlaces(values: readonly string[]): readonly string[] {
  const places = values.reduce((most, value) => Math.max(most, (value.split('.')[1] ?? '').length), 0);
  return values.map((value) => grouped(withPlaces(value, places)));
}

/** The head-to-head table where the rule has one: in full, or of the winner where that would be too large. */
export function headToHeadTable(count: Count): HeadToHeadTable | undefined {
  const { pairwise, contest, elected } = count;
  if (pairwise === undefined) return undefined;
  const { candidates, withdrawn = [] } = contest;
  const standing = [...candidates.keys()].filter((candidate) => !withdrawn.includes(candidate));
  if (standing.length < 2) return undefined;
  const cell = (a: number, b: number): HeadToHeadCell =>
    a === b
      ? { text: '–', isAhead: false }
      : { text: grouped(pairwise[a][b]), isAhead: pairwise[a][b] > pairwise[b][a] };
  if (standing.length <= MOST_IN_FULL) {
    return {
      says: 'Head to head: on how many papers the candidate of the row is above the candidate of the column, with * where that is more than the other way round.',
      columns: standing.map((candidate) => String(candidate + 1)),
      rows: standing.map((a) => ({
        label: `${a + 1} ${candidates[a]}`,
        cells: standing.map((b) => cell(a, b)),
      })),
    };
  }
  const [winner] = elected;
  if (winner === undefined) return undefined;
  return {
    says: `Head to head of ${candidates[winner]} with every other candidate: papers that rank the one above the other, with * at the more of the two.`,
    columns: [`${candidates[winner]} above`, 'below'],
    rows: standing
      .filter((candidate) => candidate !== winner)
      .map((other) => ({ label: candidates[other], cells: [cell(winner, other), cell(other, winner)] })),
  };
}

/** The full order in a sentence, with the place of each group; nothing where the rule gives none. */
export function fullOrder({ ranking, contest: { candidates } }: Count): readonly string[] {
  if (ranking === undefined || ranking.length === 0) return [];
  let place = 1;
  const groups = ranking.map((group) => {
    const text = `${place}. ${listed(group.map((candidate) => candidates[candidate]))}`;
    place += group.length;
    return text;
  });
  return [`Full order: ${groups.join(', ')}.`];
}
