import { expect } from 'vitest';
import { cpoStv } from '../../../src/rules/comparison-stv/cpo-stv.ts';
import { schulzeStv } from '../../../src/rules/comparison-stv/schulze-stv.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { naiveCpoStv } from '../../oracles/naive-cpo-stv.ts';
import { naiveSchulzeStv } from '../../oracles/naive-schulze-stv.ts';
import { testWithSharedData } from '../../shared-data.ts';
import { standingIn } from '../naive-ballots.ts';
import { scottishContest } from '../scottish.ts';
import { naiveRanks } from './level-sets.ts';

testWithSharedData(
  'in a real ward the naive counts elect the same, and Schulze STV another than the rules of 2007',
  () => {
    const contest = scottishContest('5_cands/falkirk_2012_ward9.blt');
    const standing = standingIn(contest);
    const papers = naiveRanks(contest);
    const inOrder = (elected: readonly number[]): number[] => [...elected].sort((a, b) => a - b);

    expect(naiveCpoStv(papers, standing, contest.seats)).toEqual([cpoStv.count(contest).elected]);
    expect(naiveSchulzeStv(papers, standing, contest.seats)).toEqual([schulzeStv.count(contest).elected]);
    expect(inOrder(scotlandLocal2007.count(contest).elected)).toEqual([0, 1, 2]);
    expect(cpoStv.count(contest).elected).toEqual([0, 1, 2]);
    expect(schulzeStv.count(contest).elected).toEqual([0, 1, 4]);
  },
);
