import { areMarks } from '../ballots/declared-marks.ts';
import { PsephosError } from '../base/errors.ts';
import { UNITE_2017 } from './example.ts';
import { evenRow } from './shares-of-papers.ts';
import type { ExplorerState, Source } from './state.ts';
import { castTransfers, type Transfers, totalsOf } from './totals.ts';
import { usualAgainst, usualMap, usualRule } from './usual-choices.ts';

/**
 * What the page shows first of totals or ballots: of totals, every candidate's papers split evenly between everybody else and nobody;
 * ballots as they were cast, with their own next preferences as transfers.
 *
 * @throws PsephosError `unsupported` for totals of a block vote, which are no first preferences; `too-large` beyond
 * {@link MOST_STANDING} candidates.
 * @example startState({ kind: 'declared', declared: unite2017 }).transfers[2] // [5715, 5714, 0, 5714]
 */
export function startState(source: Source): ExplorerState {
  refuseUnfit(source);
  const seats = source.kind === 'declared' ? source.declared.seats : source.contest.seats;
  const votes = totalsOf({ source, seats }).candidates.map((candidate) => candidate.votes);
  return {
    source,
    rule: usualRule(seats),
    against: usualAgainst(seats),
    seats,
    transfers: source.kind === 'ballots' ? castTransfers(source) : evenTransfers(votes),
    papers: source.kind === 'ballots' ? 'as-cast' : 'supposed',
    map: usualMap(votes, seats),
  };
}

/** The page as it opens: the election of Unite's General Secretary in 2017. */
export function exampleState(): ExplorerState {
  return startState({ kind: 'declared', declared: UNITE_2017 });
}

/** Everybody's papers split evenly. */
export function evenTransfers(votes: readonly number[]): Transfers {
  return votes.map((papers, from) => evenRow(papers, from, votes.length));
}

/** A table of transfers has a cell for each two candidates; more than these nobody could look at. */
export const MOST_STANDING = 200;

/** @throws PsephosError for what the page cannot suppose transfers of. */
export function refuseUnfit(source: Source): void {
  if (source.kind === 'declared' && areMarks(source.declared)) {
    throw new PsephosError({
      code: 'unsupported',
      message: 'these totals are marks of a block vote, and the page asks about first preferences',
      received: source.declared.title,
      hint: 'psephos whatif answers for marks',
    });
  }
  const { candidates } = source.kind === 'declared' ? source.declared : source.contest.profile;
  if (candidates.length > MOST_STANDING) {
    throw new PsephosError({
      code: 'too-large',
      message: 'too many candidates for a page',
      expected: `at most ${MOST_STANDING}`,
      received: String(candidates.length),
      hint: 'psephos counts them on the command line',
    });
  }
}
