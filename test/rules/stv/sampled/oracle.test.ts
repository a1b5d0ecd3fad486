import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile, type RankingInput } from '../../../../src/ballots/build-profile.ts';
import { orderBySeed } from '../../../../src/ballots/paper-order.ts';
import type { Rule } from '../../../../src/rules/rule.ts';
import { cambridgeMa } from '../../../../src/rules/stv/statutes/cambridge-ma.ts';
import { irelandDail } from '../../../../src/rules/stv/statutes/ireland-dail.ts';
import { malta } from '../../../../src/rules/stv/statutes/malta.ts';
import { newSouthWales } from '../../../../src/rules/stv/statutes/new-south-wales.ts';
import { letters } from '../../../ballots/arbitraries.ts';
import { naiveCambridge } from '../../../oracles/naive-cambridge-ma.ts';
import {
  naiveWholePapers,
  type WholePaperCount,
  type WholePaperLot,
  type WrittenPaper,
} from '../../../oracles/naive-whole-paper-dail-malta-nsw.ts';
import { contests, type Drawn, type Limits } from '../../contests.ts';
import { naiveFigures, ourFigures, writtenPapers } from './figures.ts';

/** A rank left out before a place of a ranking, or a name put there a second time. */
interface Slip {
  readonly ranking: number;
  readonly place: number;
  readonly repeats: number | undefined;
}

/** Contests on whose papers ranks are left out and names stand twice. */
function carelessContests(limits: Limits): fc.Arbitrary<Drawn> {
  const slip = fc.record({ ranking: fc.nat(), place: fc.nat(), repeats: fc.option(fc.nat(), { nil: undefined }) });
  return fc.tuple(contests(limits), fc.array(slip, { maxLength: 6 })).map(([drawn, slips]) => {
    const candidates = drawn.contest.profile.candidates.length;
    const rankings = slips.reduce((inputs, each) => slipped(inputs, each, candidates), drawn.rankings);
    return { ...drawn, rankings, contest: { ...drawn.contest, profile: buildProfile(letters(candidates), rankings) } };
  });
}

function slipped(
  inputs: readonly RankingInput[],
  { ranking, place, repeats }: Slip,
  candidates: number,
): readonly RankingInput[] {
  return inputs.map((input, at) => {
    if (at !== ranking % inputs.length) return input;
    const where = place % (input.ranking.length + 1);
    const rank = repeats === undefined ? [] : repeats % candidates;
    return { ...input, ranking: [...input.ranking.slice(0, where), rank, ...input.ranking.slice(where)] };
  });
}

const drawings = [
  { title: '3,000 small elections full of ties', numRuns: 3000, drawn: contests() },
  {
    title: '1,500 elections of up to nine candidates',
    numRuns: 1500,
    drawn: contests({ mostCandidates: 9, mostSeats: 5 }),
  },
  { title: '1,000 elections of careless papers', numRuns: 1000, drawn: carelessContests({ withdrawals: false }) },
  {
    title: '300 elections of some hundred papers',
    numRuns: 300,
    drawn: contests({ mostCandidates: 7, papers: fc.integer({ min: 1, max: 60 }) }),
  },
];

type Counter = (
  candidates: number,
  seats: number,
  withdrawn: readonly number[],
  papers: readonly WrittenPaper[],
  lot: WholePaperLot,
) => WholePaperCount;

const dail: Counter = (...contest) => naiveWholePapers('dail', ...contest);
const maltese: Counter = (...contest) => naiveWholePapers('malta', ...contest);
const sydney: Counter = (...contest) => naiveWholePapers('nsw', ...contest);

const counters: readonly (readonly [string, Rule, Counter, boolean])[] = [
  ['ireland-dail', irelandDail, dail, false],
  ['malta', malta, maltese, false],
  ['new-south-wales', newSouthWales, sydney, false],
  ['cambridge-ma', cambridgeMa, naiveCambridge, true],
];

describe.each(counters)(
  '%s counts as a second, naive counter does, transfer by transfer',
  (_, rule, counter, batches) => {
    test.each(drawings)('$title', ({ numRuns, drawn }) => {
      const sameFigures = ({ contest, seats, lotOrder }: Drawn, seed: number): void => {
        const { profile, withdrawn = [] } = contest;
        const order = orderBySeed(seed);
        const papers = writtenPapers(contest, order);
        const naive = naiveFigures(lotOrder, (lot) =>
          counter(profile.candidates.length, seats, withdrawn, papers, lot),
        );
        expect(ourFigures(rule, contest, lotOrder, order, batches)).toEqual(naive);
      };
      fc.assert(fc.property(drawn, fc.nat(), sameFigures), { seed: numRuns, numRuns });
    });
  },
);
