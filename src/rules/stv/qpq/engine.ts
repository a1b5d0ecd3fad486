import { joined, type Papers } from '../../../ballots/papers.ts';
import { present } from '../../../base/invariant.ts';
import type { StageAction } from '../../../count/stage.ts';
import type { Fraction } from '../../../numbers/decimal-text.ts';
import { rational } from '../../../numbers/rational.ts';
import type { Lot } from '../../lot.ts';
import type { QpqBook } from './book.ts';
import { countFirstPreferences, hopeful, type QpqState, takeOne, type Worked } from './state.ts';
import type { QpqStatute } from './statute.ts';

/** What the engine is given: the statute, the papers, the places, who withdrew and how lots fall. */
export interface QpqRun {
  readonly statute: QpqStatute;
  readonly papers: Papers;
  readonly seats: number;
  readonly withdrawn: readonly number[];
  readonly lot: Lot;
}

/**
 * The count by quotients, stage by stage. Papers move, quotients and quota are worked out on how they then lie, and the highest is
 * elected if it exceeds the quota; otherwise the next stage excludes the lowest.
 */
export function countByQuotients(run: QpqRun, book: QpqBook): QpqState {
  const { decisions } = run.statute;
  const state = countFirstPreferences(run.papers, run);
  let action: StageAction = { kind: 'first-preferences', clause: decisions.quotient.clause };
  for (; ; state.stage += 1) {
    const worked = workOut(run, state);
    const last = decisions.fillLast.choice(state);
    const winner = last ? undefined : electHighest(run, state, worked);
    book.stage(state, action, worked, winner);
    if (last) return complete(run, state, worked, book);
    if (state.elected.length === state.seats) return state;
    if (winner !== undefined) {
      moveOn(run, state, winner, present(worked.quotients[winner], 'the quotient of the elected'));
      action = { kind: 'surplus', candidates: [winner], clause: decisions.contribution.clause };
    } else {
      const excluded = lowest(run, state, worked);
      decisions.exclude.choice(state, excluded);
      action = { kind: 'exclusion', candidates: [excluded], clause: decisions.exclude.clause };
    }
  }
}

function workOut({ statute: { decisions } }: QpqRun, state: QpqState): Worked {
  const quotients: (Fraction | undefined)[] = [...state.open].map(() => undefined);
  for (const candidate of hopeful(state)) quotients[candidate] = decisions.quotient.choice(state, candidate);
  return { quotients, quota: decisions.quota.choice(state) };
}

/** The one with the highest quotient, now elected, or nobody where that does not exceed the quota. */
function electHighest({ statute: { decisions } }: QpqRun, state: QpqState, worked: Worked): number | undefined {
  const highest = extreme(worked, 1);
  const quotient = present(worked.quotients[highest[0]], 'the highest quotient');
  if (!decisions.elect.choice(quotient, worked.quota)) return undefined;
  const winner = takeOne(state, highest, { stage: state.stage, over: 'election' }, decisions.tie.clause);
  state.elected.push(winner);
  return winner;
}

function lowest({ statute: { decisions } }: QpqRun, state: QpqState, worked: Worked): number {
  const occasion = { stage: state.stage + 1, over: 'exclusion' } as const;
  return takeOne(state, extreme(worked, -1), occasion, decisions.tie.clause);
}

/** The papers of the elected go to their next hopeful candidate, each having elected what the quotient says. */
function moveOn({ statute: { decisions } }: QpqRun, state: QpqState, winner: number, quotient: Fraction): void {
  const contribution = decisions.contribution.choice(quotient);
  state.open[winner] = 0;
  const pile = joined(state.parcels[winner].map((parcel) => parcel.pile));
  state.parcels[winner] = [];
  const { next, nonTransferable } = pile.sort(state.open);
  for (const [candidate, gained] of next.entries())
    if (gained !== undefined) state.parcels[candidate].push({ contribution, pile: gained });
  state.kept[winner] = nonTransferable;
  state.spent = rational.add(state.spent, rational.times(contribution, nonTransferable));
}

function complete({ statute: { decisions } }: QpqRun, state: QpqState, worked: Worked, book: QpqBook): QpqState {
  const quotient = (candidate: number): Fraction => worked.quotients[candidate] ?? rational.zero;
  const rest = hopeful(state).sort((a, b) => rational.compare(quotient(b), quotient(a)) || a - b);
  if (rest.length === 0) return state;
  state.stage += 1;
  state.elected.push(...rest);
  book.completion(state, rest, worked, decisions.fillLast.clause);
  return state;
}

/** The hopeful candidates with the highest quotient (sign 1) or the lowest (sign -1). */
function extreme({ quotients }: Worked, sign: 1 | -1): readonly number[] {
  let best: Fraction | undefined;
  let level: number[] = [];
  for (const [candidate, quotient] of quotients.entries()) {
    if (quotient === undefined) continue;
    const order = best === undefined ? 1 : sign * rational.compare(quotient, best);
    if (order > 0) {
      best = quotient;
      level = [candidate];
    } else if (order === 0) level.push(candidate);
  }
  return level;
}
