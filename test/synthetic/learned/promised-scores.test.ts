/** What the README promises of the learned model, on real elections that it has not learned from. */
import { basename } from 'node:path';
import { expect } from 'vitest';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { type GatheredTransfers, gatherTransfers } from '../../../src/synthetic/learned/gather.ts';
import { learnFromGathered } from '../../../src/synthetic/learned/learn-transfers.ts';
import { learned } from '../../../src/synthetic/learned/learned.ts';
import { type Backtest, backtest } from '../../../src/whatif/backtest/backtest.ts';
import type { Learner } from '../../../src/whatif/backtest/learner.ts';
import { holdBack, isHeldBack } from '../../../src/whatif/backtest/real-election.ts';
import { tallyDrawer } from '../../../src/whatif/draw-tally.ts';
import { testWithSharedData } from '../../shared-data.ts';
import { scottishContest, scottishFiles } from './real-elections.ts';

/** So few draws cost some accuracy: chances are shares of draws, and their errors add 0.001 to the Brier score. */
const DRAWS = 60;

/** Five folds over all elections; the baselines that are not asked for here are drawn once. */
async function scored(rule: Rule, groups: 'use' | 'ignore', seats?: number): Promise<Backtest> {
  const learner: Learner<GatheredTransfers> = {
    id: 'learned',
    learns: true,
    gather: ({ profile }) => gatherTransfers(profile),
    learn: (gathered) => learned(learnFromGathered(gathered, { groups })),
  };
  const elections = scottishFiles().map((file) => {
    const contest = scottishContest(file);
    const asked = seats === undefined ? contest : { ...contest, seats };
    const held = holdBack(asked, { name: file, file: basename(file), rule, learner, seed: '1' });
    if (!isHeldBack(held)) throw new Error(held.why);
    return held;
  });
  return backtest(elections, {
    ...{ rule, learner, draws: DRAWS, training: { kind: 'folds', folds: 5 } },
    drawn: async (work, draws) => tallyDrawer(work)(0, work.model.id === 'learned' ? draws : 1),
  });
}

for (const [rule, seats] of [
  [scotlandLocal2007, undefined],
  [instantRunoff, 1],
] as const) {
  testWithSharedData(`${rule.id}, with groups: 638 real elections come out as often as was said`, async () => {
    const { scores } = await scored(rule, 'use', seats);
    expect(scores.brier).toBeLessThanOrEqual(0.027);
    expect(scores.winnerSet.share).toBeGreaterThanOrEqual(0.87);
    expect(scores.calibrationError).toBeLessThanOrEqual(0.015);
    expect(scores.coverage?.[95]).toBeGreaterThanOrEqual(0.93);
    expect(scores.coverage?.[95]).toBeLessThanOrEqual(0.97);
  });

  testWithSharedData(`${rule.id}, without groups: better than the regression, and as often as was said`, async () => {
    const { scores, baselines } = await scored(rule, 'ignore', seats);
    expect(scores.brier).toBeLessThan(baselines.logistic?.brier ?? 0);
    expect(scores.calibrationError).toBeLessThanOrEqual(0.015);
  });
}
