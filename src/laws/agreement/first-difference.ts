import type { Contest } from '../../ballots/contest.ts';
import { compareExact, exactText, parseExact, sumExact } from '../../numbers/decimal-text.ts';
import { nameIn, namesIn } from '../changes/lines.ts';
import type { Tallied, ToldStage } from '../tally.ts';

/** Where two counts of one contest part. */
export interface Difference {
  /** What differs, such as `the votes of A`. */
  readonly of: string;
  /** From 1. */
  readonly stage?: number;
  readonly expected: string;
  readonly received: string;
}

/** The first difference between the stages of two counts; none where one tells no stages. Values are compared as numbers, not as texts. */
export function firstDifference(contest: Contest, right: Tallied, received: Tallied): Difference | undefined {
  if (right.stages === undefined || received.stages === undefined) return undefined;
  for (const [at, stage] of right.stages.entries()) {
    const here = received.stages[at];
    if (here === undefined) break;
    const [difference] = differencesOf(contest, stage, here);
    if (difference !== undefined) return { ...difference, stage: at + 1 };
  }
  if (right.stages.length === received.stages.length) return undefined;
  return { of: 'stages', expected: String(right.stages.length), received: String(received.stages.length) };
}

function* differencesOf(contest: Contest, right: ToldStage, here: ToldStage): Generator<Difference> {
  for (const [candidate, votes] of right.votes.entries()) {
    yield* unlessEqual(`the votes of ${nameIn(contest, candidate)}`, votes, here.votes[candidate] ?? '0');
  }
  yield* lostDifferences(right, here);
  if (right.quota !== null && right.quota !== undefined && here.quota !== null && here.quota !== undefined) {
    yield* unlessEqual('the quota', right.quota, here.quota);
  }
  for (const of of ['elected', 'excluded'] as const) {
    const [expected, received] = [right[of], here[of]].map((set) =>
      namesIn(
        contest,
        [...set].sort((a, b) => a - b),
      ),
    );
    if (here[of].length > 0 && expected !== received) yield { of: `who is ${of}`, expected, received };
  }
  yield* orderDifferences(contest, right, here);
}

/** Among those who are level a lot may decide who is named first, or nobody cares; only who has other votes has a place in the order. */
function* orderDifferences(contest: Contest, right: ToldStage, here: ToldStage): Generator<Difference> {
  for (const [at, first] of right.elected.entries()) {
    for (const second of right.elected.slice(at + 1)) {
      if (here.elected.indexOf(first) <= here.elected.indexOf(second)) continue;
      if (compareExact(parseExact(right.votes[first]), parseExact(right.votes[second])) === 0) continue;
      const [expected, received] = [right, here].map(({ elected }) => namesIn(contest, elected));
      yield { of: 'the order of election', expected, received };
    }
  }
}

/** A tally may put what rounding dropped among the non-transferable votes. */
function* lostDifferences(right: ToldStage, here: ToldStage): Generator<Difference> {
  const { nonTransferable: none = '0', lostToRounding: lost = '0' } = right;
  if (here.nonTransferable === undefined) return;
  if (here.lostToRounding === undefined) {
    yield* unlessEqual('the non-transferable votes', exactText(sumExact([none, lost])), here.nonTransferable);
    return;
  }
  yield* unlessEqual('the non-transferable votes', none, here.nonTransferable);
  yield* unlessEqual('the votes lost to rounding', lost, here.lostToRounding);
}

function* unlessEqual(of: string, expected: string, received: string): Generator<Difference> {
  if (expected === received || compareExact(parseExact(expected), parseExact(received)) === 0) return;
  yield { of, expected, received };
}
