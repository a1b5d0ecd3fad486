import type { Contest } from '../../../ballots/contest.ts';
import { type PlainChange, papersChanged } from '../../altered/paper-change.ts';
import type { MarginWanting, MarginWitness } from '../margin.ts';
import type { Ending } from './demands.ts';
import type { StandingPapers } from './standing-papers.ts';
import { recounted, sparing } from './witness.ts';

/** What is searched: another winner than `winner`, with `witness` as the best way known before. */
export interface Quest {
  readonly contest: Contest;
  readonly papers: StandingPapers;
  /** As a number among those who stand. */
  readonly winner: number;
  readonly wanting: MarginWanting;
  /** What is known of the margin from the count alone. */
  readonly least: 0 | 1;
  readonly witness: MarginWitness | undefined;
}

/** The best way known so far; what cannot do with fewer papers is of no interest. */
export interface BestKnown {
  witness(): MarginWitness | undefined;
  most(): number | null;
  /** What has to be beaten: one more than there are papers, where no way is known. */
  cutoff(): number;
  /** Takes alterations that are fewer, if counting them again shows another outcome. */
  offer(changes: readonly PlainChange[] | undefined, ending: Ending): void;
}

/** Starts with what the quest knows; `told` hears of each better way. */
export function bestKnown({ contest, papers, winner, wanting, witness }: Quest, told: () => void): BestKnown {
  let best = witness;
  const most = (): number | null => (best === undefined ? null : papersChanged(best.changes));
  const cutoff = (): number => most() ?? papers.total + 1;
  return {
    witness: () => best,
    most,
    cutoff,
    offer: (changes, ending) => {
      if (changes === undefined || papersChanged(changes) >= cutoff()) return;
      const lot = sparing(ending.map((one) => papers.standing[one]));
      const better = recounted(contest, changes, papers.standing[winner], wanting, lot);
      if (better === undefined) return;
      best = better;
      told();
    },
  };
}
