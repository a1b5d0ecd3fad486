import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { bucklin } from '../../../src/rules/elimination/bucklin.ts';
import { coombs } from '../../../src/rules/elimination/coombs.ts';
import { coombsNoMajority } from '../../../src/rules/elimination/coombs-no-majority.ts';
import { everyLot } from '../../../src/rules/every-lot.ts';
import { antiPlurality } from '../../../src/rules/positional/anti-plurality.ts';
import { baldwin } from '../../../src/rules/positional/baldwin.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { bordaModified } from '../../../src/rules/positional/borda-modified.ts';
import { bordaZero } from '../../../src/rules/positional/borda-zero.ts';
import { dowdall } from '../../../src/rules/positional/dowdall.ts';
import { nanson } from '../../../src/rules/positional/nanson.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { type Fraction, textOf } from '../../oracles/fraction.ts';
import * as naive from '../../oracles/naive-positional.ts';
import { contests } from '../contests.ts';
import { placedBallots, standing } from './placed-ballots.ts';

type Ballots = readonly naive.PlacedBallot[];
type Candidates = readonly number[];

interface Second {
  readonly rule: Rule;
  /** The scores among those who continue at a stage. */
  readonly scores: (ballots: Ballots, left: Candidates, stage: number) => Map<number, Fraction>;
  readonly winners: (ballots: Ballots, candidates: Candidates) => number[];
}

function byPoints(rule: Rule, scores: Second['scores'], winners = naive.mostPoints): Second {
  return { rule, scores, winners: (ballots, candidates) => winners(scores(ballots, candidates, 1)) };
}

const seconds: readonly Second[] = [
  byPoints(borda, naive.averagedBorda),
  byPoints(bordaZero, naive.zeroBorda),
  byPoints(bordaModified, naive.modifiedBorda),
  byPoints(dowdall, naive.harmonic),
  byPoints(antiPlurality, naive.lastPlaces, naive.fewestPoints),
  { rule: nanson, scores: naive.averagedBorda, winners: naive.nansonWinners },
  { rule: baldwin, scores: naive.averagedBorda, winners: naive.baldwinWinners },
  { rule: coombs, scores: naive.lastPlaces, winners: (ballots, all) => naive.coombsWinners(ballots, all, true) },
  {
    rule: coombsNoMajority,
    scores: naive.lastPlaces,
    winners: (ballots, all) => naive.coombsWinners(ballots, all, false),
  },
  {
    rule: bucklin,
    scores: (ballots, left, stage) => naive.bucklinRounds(ballots, left)[stage - 1] ?? new Map(),
    winners: naive.bucklinWinners,
  },
];

/** Whoever can win by some lots, in the order of the ballot. */
function possible(contest: Contest, rule: Rule): number[] {
  const { outcomes, complete } = everyLot(contest, rule);
  expect(complete).toBe(true);
  return outcomes.flatMap(({ elected }) => elected).sort((a, b) => a - b);
}

test.each(seconds.map((second) => [second.rule.id, second] as const))(
  '%s has the scores and the possible winners of a naive counter, with equal preferences, short papers and withdrawals',
  (_, { rule, scores, winners }) => {
    fc.assert(
      fc.property(contests({ mostCandidates: 5, mostSeats: 1 }), ({ contest }) => {
        const ballots = placedBallots(contest);
        let left = standing(contest);
        for (const stage of rule.count(contest).stages) {
          left = left.filter((candidate) => !stage.excluded.includes(candidate));
          if (stage.scores === undefined) continue;
          const expected = scores(ballots, left, stage.number);
          expect(stage.scores.values).toEqual(
            contest.profile.candidates.map((_, candidate) => {
              const score = expected.get(candidate);
              return score === undefined ? null : textOf(score);
            }),
          );
        }
        const all = standing(contest);
        const wanted = all.length === 0 ? [] : [...winners(ballots, all)].sort((a, b) => a - b);
        expect(possible(contest, rule)).toEqual(wanted);
      }),
      { seed: 11, numRuns: 300 },
    );
  },
);
