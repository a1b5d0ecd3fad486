import type { BallotReading } from '../../ballots/read-ballots.ts';
import { reading } from '../decision.ts';
import { twoCountRule } from '../elimination/two-count-rule.ts';
import { everybodyVotesAgain, theFirstTwo } from '../elimination/who-remains.ts';
import type { Rule } from '../rule.ts';

/** Whoever is level at the second round has voted for neither; candidates who have gone by then leave a rank to the one who has not. */
const ASKED_EACH_ROUND: BallotReading = { gap: 'close-up', repeat: 'pass-over', equal: 'end-if-several-continue' };

/**
 * The two-round system as ballots with rankings show it: the same voters come to both rounds and nobody changes their mind. Where nobody
 * has more than half of the votes, the first two go to a second round, in which every paper counts for whichever of them it ranks higher.
 *
 * Real second rounds have other voters, so this is a simulation. It elects as the contingent vote does, but for papers that put several
 * candidates first: these may have a vote in the second round alone.
 *
 * @example twoRound.count({ profile: parseBallots('4: A\n3: B\n2: C > B'), seats: 1 }).elected // [1]
 */
export const twoRound: Rule = twoCountRule({
  id: 'two-round',
  title: 'Two-round system (simulated: same voters, fixed rankings)',
  source: 'the plain majority runoff between the first two; thresholds as in France need the size of the electorate',
  approximate: ['a second round is simulated: the same voters, with the rankings they gave'],
  votesAnew: true,
  decisions: {
    papers: reading(
      '-',
      'a paper votes in each round for the highest ranked of those who stand in it, and for nobody where several of them share that rank; skipped ranks are closed up and a name that stands again is passed over',
      ASKED_EACH_ROUND,
    ),
    elect: reading(
      '-',
      'more than half of the votes of the first round, else the most votes of the second; the most votes where no more than two stand',
      undefined,
    ),
    remain: reading('-', 'the two with the most votes go to the second round', theFirstTwo),
    secondCount: reading('-', 'every paper that ranks one of the two counts again', everybodyVotesAgain),
    tie: reading('-', 'a lot, for the second place in the second round and for who is elected', undefined),
  },
});
