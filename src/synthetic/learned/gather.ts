import type { Profile } from '../../ballots/profile.ts';
import { CLOSED_UP, readBallots } from '../../ballots/read-ballots.ts';
import { PsephosError } from '../../base/errors.ts';
import { fieldOrder } from './field.ts';
import { MOST_LEARNED } from './prior.ts';

/** What is learned from in one election: how papers went on, not the ballots. */
export interface GatheredTransfers {
  /** In the order of the ballot; votes are first preferences. */
  readonly candidates: readonly { readonly group?: string; readonly votes: number }[];
  /**
   * `next[((field - 1) * m + from) * (m + 1) + to]`: papers that first prefer `from` and name `to` before anybody else of the
   * `field` candidates with most first preferences; `to` is m where they name none of them. m is the number of candidates.
   */
  readonly next: Float64Array;
}

/**
 * Counts where the papers of each candidate would go next if only the strongest 1, 2, … or all candidates were still in the
 * running: these are the questions that a count by exclusion asks.
 *
 * Skipped ranks are closed up and a paper ends at equal preferences. Shapes: m candidates, m fields, m rows, m + 1 numbers.
 *
 * @throws PsephosError `too-large` for more than 200 candidates.
 * @example gatherTransfers(parseBallots('3: A > B\n2: B')).next // of A: 3 to B; of B: 2 to nobody
 */
export function gatherTransfers(profile: Profile): GatheredTransfers {
  const m = profile.candidates.length;
  if (m > MOST_LEARNED)
    throw new PsephosError({
      code: 'too-large',
      message: 'too many candidates to learn from',
      expected: `at most ${MOST_LEARNED}`,
      received: String(m),
    });
  const { starts, ranked, papers } = readBallots(profile, CLOSED_UP);
  const votes = new Array<number>(m).fill(0);
  for (let ranking = 0; ranking < papers.length; ranking++)
    if (starts[ranking] < starts[ranking + 1]) votes[ranked[starts[ranking]]] += papers[ranking];
  const { place } = fieldOrder(votes);
  const next = new Float64Array(m * m * (m + 1));
  for (let ranking = 0; ranking < papers.length; ranking++) {
    const [start, end] = [starts[ranking], starts[ranking + 1]];
    if (start === end) continue;
    const from = ranked[start];
    // Whoever stands at place p is asked in the fields of more than p candidates; those in which nobody is found yet are `unanswered`.
    let unanswered = m;
    for (let at = start + 1; at < end && unanswered > 0; at++) {
      const to = ranked[at];
      for (let field = place[to] + 1; field <= unanswered; field++)
        next[((field - 1) * m + from) * (m + 1) + to] += papers[ranking];
      unanswered = Math.min(unanswered, place[to]);
    }
    for (let field = 1; field <= unanswered; field++) next[((field - 1) * m + from) * (m + 1) + m] += papers[ranking];
  }
  const candidates = profile.candidates.map(({ group }, candidate) => ({
    votes: votes[candidate],
    ...(group === undefined ? {} : { group }),
  }));
  return { candidates, next };
}
