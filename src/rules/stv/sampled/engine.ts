import { smallFixedPoint } from '../../../numbers/fixed-point.ts';
import { QUOTA_REACHED } from '../clauses/election.ts';
import type { Book } from '../gregory/book.ts';
import { chooseSurplus, complete, completeWithout, elect } from '../gregory/steps.ts';
import { allOf, parcelOf, type SampledState } from './state.ts';
import type { SampledRun } from './statute.ts';

/** The whole-paper count, stage by stage; the book writes each down. */
export function countSampled(run: SampledRun, book: Book<number>): SampledState {
  const { decisions } = run.statute;
  const state = countFirstPreferences(run);
  electThoseWhoQualify(run, state, 0, book);
  book.firstPreferences(state, decisions.quota.clause);
  while (!decisions.stop.choice(state)) {
    state.stage += 1;
    if (completeIfNobodyIsOpposed(run, state, book)) continue;
    const surplus = chooseSurplus(decisions, state);
    if (surplus !== undefined) transferSurplus(run, state, surplus, book);
    else {
      const excluded = decisions.exclude.choice(state, decisions.exclusionTie);
      if (decisions.exclusionCompletes?.choice(state, excluded))
        completeWithout(state, excluded, decisions.exclusionCompletes.clause, book);
      else exclude(run, state, excluded, book);
    }
    state.stageHistory.push([...state.votes]);
  }
  return state;
}

function countFirstPreferences({ statute, papers, seats, withdrawn, lot }: SampledRun): SampledState {
  const open = new Uint8Array(papers.candidates).fill(1);
  for (const candidate of withdrawn) open[candidate] = 0;
  const { next, nonTransferable } = papers.all.sort(open);
  const valid = papers.all.papers - nonTransferable;
  const votes = next.map((pile) => pile?.papers ?? 0);
  // Votes are whole papers, far below 2^53.
  const numbers = smallFixedPoint(0);
  return {
    numbers,
    seats,
    valid,
    cast: valid,
    papers,
    ballots: papers.ballots,
    lot,
    open,
    standing: open.slice(),
    votes,
    quota: statute.decisions.quota.choice(numbers, valid, seats),
    parcels: next.map((pile, candidate) => (pile === undefined ? [] : [parcelOf(candidate, pile, 0)])),
    elected: [],
    surpluses: new Map(),
    dealtWith: new Set(),
    quietSurpluses: new Set(),
    history: [[...votes]],
    stageHistory: [[...votes]],
    ties: [],
    nonTransferable: 0,
    lostToRounding: 0,
    stage: 1,
  };
}

/** Some may have been elected while papers moved; the book takes down all since there were `before`. */
function electThoseWhoQualify(run: SampledRun, state: SampledState, before: number, book: Book<number>): void {
  const { choice, clause } = run.statute.decisions.elect;
  for (const { candidate } of choice(state)) elect(state, candidate);
  for (const candidate of state.elected.slice(before)) book.elected(candidate, QUOTA_REACHED, clause);
}

/** Elects those whom nobody need oppose any more; says whether there were any. */
function completeIfNobodyIsOpposed(run: SampledRun, state: SampledState, book: Book<number>): boolean {
  const { fillLast, fillAllButLowest, fillLastPlace } = run.statute.decisions;
  for (const completion of [fillLast, fillAllButLowest, fillLastPlace]) {
    const deemed = completion?.choice(state, completion.clause) ?? [];
    if (completion === undefined || deemed.length === 0) continue;
    complete(state, deemed, [], completion.clause, book);
    return true;
  }
  return false;
}

function transferSurplus(run: SampledRun, state: SampledState, candidate: number, book: Book<number>): void {
  const { surplusPapers, surplusTransfer, surplusOrder } = run.statute.decisions;
  const before = state.elected.length;
  const from = surplusPapers.choice(state, candidate);
  const papers = surplusTransfer.choice(state, candidate, from, run.statute.decisions);
  state.surpluses.delete(candidate);
  state.dealtWith.add(candidate);
  const transfer = state.history.push([...state.votes]) - 1;
  electThoseWhoQualify(run, state, before, book);
  if (state.elected.length === before) state.quietSurpluses.add(transfer);
  book.surplus(state, candidate, [{ value: 1, papers }], surplusOrder.clause);
}

function exclude(run: SampledRun, state: SampledState, excluded: readonly number[], book: Book<number>): void {
  const { exclusionSteps, exclusionTransfer, exclude: choice, stop } = run.statute.decisions;
  for (const candidate of excluded) state.open[candidate] = 0;
  for (const holders of exclusionSteps.choice(excluded)) {
    const from = allOf(
      state,
      holders.flatMap((holder) => state.parcels[holder]),
    );
    if (from.papers === 0) continue;
    const before = state.elected.length;
    for (const holder of holders) state.votes[holder] = 0;
    exclusionTransfer.choice(state, from);
    state.history.push([...state.votes]);
    electThoseWhoQualify(run, state, before, book);
    book.batch(state, { value: 1, papers: from.papers });
    book.endStep(state, state.elected.slice(before));
    if (stop.choice(state)) break;
  }
  book.exclusion(state, excluded, choice.clause);
}
