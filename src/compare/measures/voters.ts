import type { Contest } from '../../ballots/contest.ts';
import { candidateOf, isEqualWithBefore } from '../../ballots/profile.ts';
import { type Measured, type MeasureOptions, measured, type PapersShare } from './measured.ts';

/** How many voters see a candidate of theirs elected. */
export interface VotersServed {
  /** Papers that rank somebody who stands: those that the shares are of. */
  readonly papers: number;
  /** For k from 1 to the number of places, the papers with any of their first k choices elected; the first is the first choice. */
  readonly anyOfFirst: readonly (PapersShare & { readonly choices: number })[];
  /** Papers with anybody elected whom they rank. */
  readonly anyRanked: PapersShare;
}

/**
 * How many papers have their first choice, any of their first k choices, or anybody whom they rank elected. A candidate is among the first k
 * where fewer than k others stand above: all who share the first rank are first choices. `null` where no paper ranks anybody.
 *
 * @throws PsephosError `bad-contest`, `bad-argument`, `too-large` for more than 250 candidates.
 * @example votersServed({ profile: parseBallots('3: A > B\n2: B'), seats: 1 }, [1])?.anyRanked // { papers: 5, share: 1 }
 */
export function votersServed(
  contest: Contest,
  elected: readonly number[],
  options: MeasureOptions = {},
): VotersServed | null {
  return served(measured(contest, elected, options));
}

/** The same of papers that have been read already. */
export function served(all: Measured): VotersServed | null {
  const { valid } = all.preferences;
  if (valid === 0) return null;
  const above = papersByNumberAbove(all);
  const part = (papers: number): PapersShare => ({ papers, share: papers / valid });
  let papers = 0;
  const anyOfFirst = Array.from({ length: all.seats }, (_, fewer) => {
    papers += above[fewer];
    return { choices: fewer + 1, ...part(papers) };
  });
  return { papers: valid, anyOfFirst, anyRanked: part(above.reduce((sum, each) => sum + each, 0)) };
}

/** Papers by how many candidates they put above the first of the elected whom they rank. */
function papersByNumberAbove({ preferences, isElected }: Measured): Float64Array {
  const { starts, ranked, papers } = preferences.ballots;
  const found = new Float64Array(preferences.candidates);
  for (let ranking = 0; ranking < papers.length; ranking++) {
    let rank = starts[ranking];
    for (let at = rank; at < starts[ranking + 1]; at++) {
      if (!isEqualWithBefore(ranked[at])) rank = at;
      if (isElected[candidateOf(ranked[at])] === 0) continue;
      found[rank - starts[ranking]] += papers[ranking];
      break;
    }
  }
  return found;
}
