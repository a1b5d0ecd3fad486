import type { Contest } from '../../../src/ballots/contest.ts';
import { rankings } from '../../../src/ballots/profile.ts';
import { plackettLuce } from '../../../src/synthetic/plackett-luce.ts';
import type { Learner } from '../../../src/whatif/backtest/learner.ts';
import { ballotsDigest } from '../../../src/whatif/backtest/real-election.ts';

/** What the toy keeps of an election. */
export interface Gathered {
  readonly ballots: string;
  readonly papers: number;
  readonly plumped: number;
}

/** A learner that learns one thing: how many papers stop after their first preference. Tells what it learned from. */
export function toyLearner(onLearn: (gathered: readonly Gathered[]) => void = () => {}): Learner<Gathered> {
  return {
    id: 'toy',
    learns: true,
    gather: ({ profile }: Contest) => {
      let plumped = 0;
      for (let ranking = 0; ranking < rankings(profile); ranking++)
        if (profile.starts[ranking + 1] - profile.starts[ranking] === 1) plumped += profile.papers[ranking];
      return { ballots: ballotsDigest(profile), papers: profile.total, plumped };
    },
    learn: (gathered) => {
      onLearn(gathered);
      const sum = (key: 'papers' | 'plumped'): number => gathered.reduce((total, each) => total + each[key], 0);
      const share = sum('plumped') / sum('papers');
      return { ...plackettLuce({ stopping: share / (1.001 - share) }), id: 'toy' };
    },
  };
}
