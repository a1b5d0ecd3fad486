import type { ReadBallots } from '../../../ballots/read-ballots.ts';
import type { StageAction } from '../../../count/stage.ts';
import type { Lot } from '../../lot.ts';
import type { Book } from './book.ts';
import { preferenceTree } from './preference-tree.ts';
import { byVotes, type MeekState, openState, totalSurplus } from './state.ts';
import type { MeekStatute } from './statute.ts';

/** What the engine is given: the statute, the papers, the places, who stands and how lots fall. */
export interface MeekRun {
  readonly statute: MeekStatute;
  readonly ballots: ReadBallots;
  readonly seats: number;
  /** For each candidate whether they stand or withdrew. */
  readonly standing: readonly boolean[];
  readonly lot: Lot;
}

/**
 * The keep-factor count, stage by stage. At each stage the votes are distributed over and over, the elected keeping less each
 * time, until somebody else is elected or the votes have settled; then the lowest is excluded. The book writes down each stage.
 */
export function countMeek(run: MeekRun, book: Book): MeekState {
  const { decisions } = run.statute;
  const state = openCount(run);
  let action: StageAction = { kind: 'first-preferences', clause: decisions.share.clause };
  while (!decisions.complete.choice(state)) {
    const elected = distributeUntilSettled(run, state);
    book.close(state, action, { elected, because: 'reached the quota', clause: decisions.elect.clause });
    state.stage += 1;
    action = elected.length > 0 ? reduceSurpluses(run, state, elected) : excludeLowest(run, state);
  }
  if (action.kind === 'first-preferences') {
    distribute(run, state);
    book.close(state, action);
  }
  complete(run, state, action, book);
  return state;
}

function openCount({ statute, ballots, seats, standing, lot }: MeekRun): MeekState {
  const withdrawn = [...standing.keys()].filter((candidate) => !standing[candidate]);
  const tree = preferenceTree(ballots, standing.length, withdrawn);
  return openState(tree, statute.decisions.numbers.choice, { seats, lot, standing });
}

function distributeUntilSettled(run: MeekRun, state: MeekState): readonly number[] {
  const { settled, elect, electionTie } = run.statute.decisions;
  state.iterations = 0;
  state.surplusBefore = undefined;
  state.keepFactorsMoved = true;
  for (;;) {
    distribute(run, state);
    const isSettled = settled.choice(state);
    const elected = elect.choice(state, isSettled, electionTie.clause);
    if (elected.length > 0 || isSettled) return elected;
    lowerKeepFactors(run, state);
    state.surplusBefore = state.surplus;
  }
}

function distribute({ statute: { decisions } }: MeekRun, state: MeekState): void {
  const { votes, held, nonTransferable, lostToRounding } = state.tree.distribute(state.keep, decisions.share.choice);
  state.votes = votes;
  state.held = held;
  state.nonTransferable = nonTransferable;
  state.lostToRounding = lostToRounding;
  state.history.push(votes);
  state.quota = decisions.quota.choice(state);
  state.surplus = totalSurplus(state);
  state.iterations += 1;
}

function lowerKeepFactors({ statute: { decisions } }: MeekRun, state: MeekState): void {
  const { elected, keep, quota, votes } = state;
  state.keepFactorsMoved = false;
  for (const candidate of elected) {
    const next = decisions.keepFactor.choice(keep[candidate], quota, votes[candidate]);
    if (next !== keep[candidate]) state.keepFactorsMoved = true;
    keep[candidate] = next;
  }
}

function reduceSurpluses(run: MeekRun, state: MeekState, elected: readonly number[]): StageAction {
  for (const candidate of elected) {
    state.hopeful.delete(candidate);
    state.elected.push(candidate);
    state.tree.elect(candidate);
  }
  return { kind: 'surplus', candidates: elected, clause: run.statute.decisions.keepFactor.clause };
}

function excludeLowest({ statute: { decisions } }: MeekRun, state: MeekState): StageAction {
  const tied = decisions.exclude.choice(state);
  const excluded = decisions.exclusionTie.choice(state, tied, decisions.exclusionTie.clause);
  state.hopeful.delete(excluded);
  state.keep[excluded] = 0;
  state.tree.exclude(excluded);
  return { kind: 'exclusion', candidates: [excluded], clause: decisions.exclude.clause };
}

/** Nothing is distributed any more: the votes stay where they were, also those of a candidate excluded last. */
function complete(run: MeekRun, state: MeekState, action: StageAction, book: Book): void {
  if (state.elected.length === state.seats) return;
  const excluded = action.kind === 'exclusion' ? (action.candidates ?? []) : [];
  const rest = byVotes(state, state.hopeful);
  if (rest.length === 0 && excluded.length === 0) return;
  state.elected.push(...rest);
  state.hopeful.clear();
  book.completion(state, excluded, rest, run.statute.decisions.complete.clause);
}
