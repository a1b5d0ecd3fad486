import type { Papers } from '../../../ballots/papers.ts';
import type { NumberSystem } from '../../../numbers/number-system.ts';
import type { Lot } from '../../lot.ts';
import { takeOne } from '../clauses/ties.ts';
import type { Book } from './book.ts';
import { continuing, type GregoryState, surplusOf, untransferredSurplus } from './state.ts';
import type { ElectionPoint, GregoryStatute } from './statute.ts';
import { moveExcludedPapers, moveSurplusPapers } from './transfer.ts';

/** What the engine is given: the statute, the papers, the places, who withdrew and how lots fall. */
export interface GregoryRun {
  readonly statute: GregoryStatute;
  readonly papers: Papers;
  readonly seats: number;
  readonly withdrawn: readonly number[];
  readonly lot: Lot;
}

/**
 * The value-transfer count, stage by stage, in the order the statutes tell it. The book, where one is kept, writes down
 * each stage; without it the same count runs with nothing recorded.
 */
export function countGregory<V>(run: GregoryRun, numbers: NumberSystem<V>, book?: Book<V>): GregoryState<V> {
  const { decisions } = run.statute;
  const state = countFirstPreferences(run, numbers);
  electThoseWhoQualify(run, state, 'first-preferences', book);
  book?.firstPreferences(state, decisions.quota.clause);
  while (!decisions.stop.choice(state)) {
    state.stage += 1;
    if (decisions.fillLast.choice(state)) {
      complete(run, state, [], book);
      continue;
    }
    const surplus = chooseSurplus(run, state);
    if (surplus !== undefined) {
      transferSurplus(run, state, surplus, book);
      continue;
    }
    const excluded = decisions.exclude.choice(state, decisions.exclusionTie);
    if (decisions.exclusionCompletes.choice(state, excluded)) complete(run, state, excluded, book);
    else exclude(run, state, excluded, book);
  }
  return state;
}

function countFirstPreferences<V>(
  { statute, papers, seats, withdrawn, lot }: GregoryRun,
  numbers: NumberSystem<V>,
): GregoryState<V> {
  const open = new Uint8Array(papers.candidates).fill(1);
  for (const candidate of withdrawn) open[candidate] = 0;
  const { next, nonTransferable } = papers.all.sort(open);
  const valid = papers.all.papers - nonTransferable;
  const one = numbers.fromWhole(1);
  const votes = next.map((pile) => numbers.fromWhole(pile?.papers ?? 0));
  const quota = statute.decisions.quota.choice(numbers, numbers.fromWhole(valid), seats);
  return {
    numbers,
    seats,
    valid,
    lot,
    open,
    votes,
    quota,
    parcels: next.map((pile) => (pile === undefined ? [] : [{ value: one, pile }])),
    elected: [],
    surpluses: new Set(),
    history: [[...votes]],
    ties: [],
    nonTransferable: numbers.zero,
    lostToRounding: numbers.zero,
    stage: 1,
  };
}

function electThoseWhoQualify<V>(
  { statute: { decisions, electedUnder } }: GregoryRun,
  state: GregoryState<V>,
  after: ElectionPoint,
  book?: Book<V>,
): void {
  for (const { candidate, because } of decisions.elect.choice(state, decisions.electionTie)) {
    elect(state, candidate);
    book?.elected(candidate, because, electedUnder[after]);
  }
}

function elect<V>(state: GregoryState<V>, candidate: number): void {
  state.open[candidate] = 0;
  state.elected.push(candidate);
  if (!state.numbers.isZero(surplusOf(state, candidate))) state.surpluses.add(candidate);
}

function chooseSurplus<V>({ statute: { decisions } }: GregoryRun, state: GregoryState<V>): number | undefined {
  if (state.surpluses.size === 0 || state.numbers.isZero(untransferredSurplus(state))) return undefined;
  if (decisions.deferSurpluses.choice(state)) return undefined;
  return takeOne(state, decisions.surplusOrder.choice(state), 'most', 'surplus', decisions.surplusTie);
}

function transferSurplus<V>(run: GregoryRun, state: GregoryState<V>, candidate: number, book?: Book<V>): void {
  const { surplusPapers, transferValue, surplusOrder } = run.statute.decisions;
  const moved = moveSurplusPapers(
    state,
    candidate,
    surplusPapers.choice(state.parcels[candidate]),
    transferValue.choice,
  );
  state.history.push([...state.votes]);
  electThoseWhoQualify(run, state, 'surplus', book);
  book?.surplus(state, candidate, moved, surplusOrder.clause);
}

function exclude<V>(run: GregoryRun, state: GregoryState<V>, excluded: readonly number[], book?: Book<V>): void {
  const { exclusionOrder, exclude: choice, quotaAfterExclusionBatch, stop } = run.statute.decisions;
  for (const candidate of excluded) state.open[candidate] = 0;
  for (const step of exclusionOrder.choice(state, excluded)) {
    const stranded = moveExcludedPapers(state, step);
    if (stranded > 0) state.quota = quotaAfterExclusionBatch.choice(state);
    state.history.push([...state.votes]);
    const before = state.elected.length;
    electThoseWhoQualify(run, state, 'exclusion', book);
    book?.batch(state, step, state.elected.slice(before));
    if (stop.choice(state)) break;
  }
  book?.exclusion(state, excluded, choice.clause);
}

function complete<V>(run: GregoryRun, state: GregoryState<V>, excluded: readonly number[], book?: Book<V>): void {
  const { fillLast, exclusionCompletes } = run.statute.decisions;
  for (const candidate of excluded) state.open[candidate] = 0;
  const rest = continuing(state).sort((a, b) => state.numbers.compare(state.votes[b], state.votes[a]) || a - b);
  const { clause } = excluded.length === 0 ? fillLast : exclusionCompletes;
  for (const candidate of rest) {
    elect(state, candidate);
    book?.elected(candidate, 'as many continue as there are places left', clause);
  }
  book?.completion(state, rest, excluded, clause);
}
