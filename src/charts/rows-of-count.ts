import { PsephosError } from '../base/errors.ts';
import { grouped } from '../base/words.ts';
import type { Count } from '../count/count.ts';
import { exactText, sumExact } from '../numbers/decimal-text.ts';
import { lengthOf } from './count-figures.ts';
import { bestFirst, type Standing, standingsOf } from './standings.ts';

/** A candidate of a picture, or several who share a row since there is no room for each. */
export interface CountRow {
  readonly name: string;
  readonly candidates: readonly number[];
  /** Of one candidate; of several who share a row there is none. */
  readonly standing?: Standing;
  /** Votes after each stage, exact. */
  readonly values: readonly string[];
}

/**
 * The candidates of a count, the best first, each with a row while there is room; beyond that those who ever held fewest share one, last.
 * The elected keep their own as far as there is room.
 *
 * @throws PsephosError `too-large` for more figures than a picture can be made of in a minute or so.
 */
export function rowsOfCount(
  count: Count,
  most: number,
  withPassedOver = false,
): { readonly rows: readonly CountRow[]; readonly shared: readonly string[] } {
  refuseTooLarge(count);
  const ordered = bestFirst(count, standingsOf(count)).filter(
    ({ outcome, candidate }) =>
      withPassedOver || outcome !== 'passed over' || count.stages.some(({ votes }) => votes[candidate] !== '0'),
  );
  const own = ordered.length <= most ? ordered : largest(count, ordered, most - 1);
  const others = ordered.filter((one) => !own.includes(one)).map(({ candidate }) => candidate);
  const rows = own.map(
    (standing): CountRow => ({
      name: standing.name,
      candidates: [standing.candidate],
      standing,
      values: count.stages.map(({ votes }) => votes[standing.candidate]),
    }),
  );
  if (others.length === 0) return { rows, shared: [] };
  const name = `${others.length} others`;
  const values = count.stages.map(({ votes }) => exactText(sumExact(others.map((candidate) => votes[candidate]))));
  return {
    rows: [...rows, { name, candidates: others, values }],
    shared: [`The ${name} are those who never held as many votes as the rest; their votes are shown together.`],
  };
}

/** Figures of a count, a candidate at a stage each: as 2,000 candidates have who are excluded one by one. */
const MOST_FIGURES = 4_000_000;

function refuseTooLarge({ stages, contest: { candidates } }: Count): void {
  const figures = stages.length * candidates.length;
  if (figures <= MOST_FIGURES) return;
  throw new PsephosError({
    code: 'too-large',
    message: 'this count is too large for a picture',
    expected: `at most ${grouped(MOST_FIGURES)} figures`,
    received: `${grouped(candidates.length)} candidates at ${grouped(stages.length)} stages`,
    hint: '"psephos count" writes the count',
  });
}

/** So many of them, in the same order: the elected first, then whoever ever held most. */
function largest(count: Count, ordered: readonly Standing[], most: number): readonly Standing[] {
  const height = new Map(
    ordered.map(({ candidate, outcome }) => [
      candidate,
      (outcome === 'elected' ? 1e100 : 0) +
        count.stages.reduce((top, { votes }) => Math.max(top, lengthOf(votes[candidate])), 0),
    ]),
  );
  const high = ({ candidate }: Standing): number => height.get(candidate) ?? 0;
  const kept = new Set([...ordered].sort((a, b) => high(b) - high(a)).slice(0, most));
  return ordered.filter((one) => kept.has(one));
}
