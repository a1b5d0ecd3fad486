import type { DeclaredResult } from '../ballots/declared-result.ts';
import { invariant } from '../base/invariant.ts';
import { type RandomStream, randomStream } from '../base/random.ts';
import type { Lot } from '../rules/lot.ts';
import type { Rule } from '../rules/rule.ts';
import { type ConditionedBallots, givenFirstPreferences } from '../synthetic/given-first-preferences.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { type SetCounter, setCounter, type Tally } from './tally.ts';

/**
 * Draws that share a stream. Each block has one of its own, split off by its number, so that blocks can be drawn in any order
 * and by anybody and still give the same answer.
 */
export const BLOCK = 1000;

/** Everything that draws depend on. */
export interface DrawWork {
  readonly declared: DeclaredResult;
  readonly rule: Rule;
  readonly model: BallotModel;
  readonly seed: string | number;
}

/** Makes the draws from number `from` up to, and without, number `to`, and tallies them; `from` begins a block. */
export type TallyDrawer = (from: number, to: number, onDraws?: (draws: number) => void) => Tally;

/** Makes ready to draw: each draw takes a fresh pattern from the model, then the papers, and is counted in full by the rule. */
export function tallyDrawer({ declared, rule, model, seed }: DrawWork): TallyDrawer {
  const ballots = givenFirstPreferences(declared, model);
  const root = randomStream(seed).split(`chances ${rule.id} ${model.id}`);
  return (from, to, onDraws) => {
    invariant(from % BLOCK === 0 && from <= to, 'draws begin with a block');
    const counter = setCounter();
    for (let first = from; first < to; first += BLOCK) {
      const draws = Math.min(BLOCK, to - first);
      drawBlock(ballots, rule, root.split(first / BLOCK), draws, counter);
      onDraws?.(draws);
    }
    return counter.tally();
  };
}

function drawBlock(
  ballots: ConditionedBallots,
  rule: Rule,
  random: RandomStream,
  draws: number,
  counter: SetCounter,
): void {
  const { seats } = ballots.declared;
  const lot = lotFrom(random.split('lots'));
  for (let draw = 0; draw < draws; draw++) {
    if (rule.winners !== undefined) counter.add(rule.winners(ballots.papers(random), seats, lot), 1);
    else {
      const profile = ballots.profile(`${random.split(draw).below(Number.MAX_SAFE_INTEGER)}`);
      counter.add(rule.count({ profile, seats }, { lot }).elected, 1);
    }
  }
}

/** Lots of many draws: each falls afresh, so that ties do not always go the same way. */
function lotFrom(random: RandomStream): Lot {
  return { seed: null, describes: 'drawn afresh in every draw', choose: (tied) => tied[random.below(tied.length)] };
}
