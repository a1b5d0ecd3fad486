import fc from 'fast-check';
import type { Contest } from '../../ballots/contest.ts';
import { defined } from '../../base/shape.ts';
import type { Law } from '../law.ts';
import type { NowTally, Tally } from '../tally.ts';
import { type Turns, turnsFrom } from '../turns.ts';
import { checkOptions } from './check-options.ts';
import { contestsFor } from './law-contests.ts';
import type { LawFailure } from './law-failure.ts';
import type { LawTestOptions } from './law-test-options.ts';
import { letteringsOf } from './lettered.ts';
import { type Fault, isFault, isSameFault, type Look, lookLater, lookNow } from './looking.ts';
import { reduceContest, reduceContestLater } from './reduce.ts';

/** What came of trying a law. */
export interface LawRun {
  /** Its id. */
  readonly law: string;
  /** Contests drawn. */
  readonly runs: number;
  /** Those of which the law had something to say. */
  readonly spoke: number;
  readonly failure?: LawFailure;
}

/**
 * Tries a law on drawn contests. A failing one is made smaller first by the changes that were tried, then by more of them, which costs less than
 * by all of them from the start.
 */
export function runNow(tally: NowTally, law: Law, options: LawTestOptions): LawRun {
  const trial = trialOf(tally, law, options);
  const { contests, turn, parameters } = trial;
  const property = fc.property(contests, turn, (contest, at) =>
    trial.notes(contest, at, lookNow(tally, law, contest, trial.turns(at))),
  );
  const { numRuns, failed, errorInstance } = fc.check(property, parameters);
  const { found } = trial;
  if (found === undefined) return trial.passed(numRuns, failed, errorInstance);
  const isSoWith = (turns: Turns) => (contest: Contest) =>
    isDrawnBy(contests, contest) && isFaultLike(found.fault, lookNow(tally, law, contest, turns));
  const isStill = isSoWith(trial.widerTurns(found.turn));
  const small = reduceContest(found.contest, isSoWith(trial.turns(found.turn)));
  const smallest = reduceContest(small, isStill);
  const contest = letteringsOf(smallest).find(isStill) ?? smallest;
  return trial.failed(numRuns, found, contest, lookNow(tally, law, contest, trial.widerTurns(found.turn)));
}

/** The same for a tally that answers later. */
export async function runLater(tally: Tally, law: Law, options: LawTestOptions): Promise<LawRun> {
  const trial = trialOf(tally, law, options);
  const { contests, turn, parameters } = trial;
  const property = fc.asyncProperty(contests, turn, async (contest, at) =>
    trial.notes(contest, at, await lookLater(tally, law, contest, trial.turns(at))),
  );
  const { numRuns, failed, errorInstance } = await fc.check(property, parameters);
  const { found } = trial;
  if (found === undefined) return trial.passed(numRuns, failed, errorInstance);
  const isSoWith = (turns: Turns) => async (contest: Contest) =>
    isDrawnBy(contests, contest) && isFaultLike(found.fault, await lookLater(tally, law, contest, turns));
  const isStill = isSoWith(trial.widerTurns(found.turn));
  const small = await reduceContestLater(found.contest, isSoWith(trial.turns(found.turn)));
  const smallest = await reduceContestLater(small, isStill);
  const contest = (await firstWhere(letteringsOf(smallest), isStill)) ?? smallest;
  return trial.failed(numRuns, found, contest, await lookLater(tally, law, contest, trial.widerTurns(found.turn)));
}

async function firstWhere<T>(list: readonly T[], holds: (one: T) => Promise<boolean>): Promise<T | undefined> {
  for (const one of list) if (await holds(one)) return one;
  return undefined;
}

/** What a run draws from, and what it has met. */
interface Trial {
  readonly contests: fc.Arbitrary<Contest>;
  readonly turn: fc.Arbitrary<number>;
  readonly parameters: fc.Parameters<[Contest, number]>;
  readonly found: Found | undefined;
  turns(turn: number): Turns;
  /** More changes, those of `turns` among them. */
  widerTurns(turn: number): Turns;
  /** Remembers what was seen; false where something is wrong. */
  notes(contest: Contest, turn: number, look: Look): boolean;
  /** Throws what was thrown by other than the tally: a fault of the law. */
  passed(runs: number, failed: boolean, thrown: unknown): LawRun;
  failed(runs: number, found: Found, smallest: Contest, look: Look): LawRun;
}

interface Found {
  readonly contest: Contest;
  readonly turn: number;
  readonly fault: Fault;
}

/** Changes that a law tries in one contest where nothing else is said. */
const USUAL_TURNS = 40;

/** So many times more changes are tried in each contest while a failing one is made smaller. */
const WIDER = 8;

function trialOf(tally: Tally, law: Law, options: LawTestOptions): Trial {
  checkOptions(options);
  const { runs = 1000, seed = 42, path, turns = USUAL_TURNS, ...contests } = options;
  let spoke = 0;
  let found: Found | undefined;
  return {
    contests: contestsFor(law, tally, contests),
    // Which changes are tried is not made smaller, and must not be near 0 more often than elsewhere.
    turn: fc.noShrink(fc.noBias(fc.nat())),
    parameters: { seed, numRuns: path === undefined ? runs : 1, endOnFailure: true, ...defined({ path }) },
    get found() {
      return found;
    },
    turns: (turn) => turnsFrom(turn, turns),
    widerTurns: (turn) => turnsFrom(turn, turns * WIDER),
    notes(contest, turn, look) {
      if (look.kind !== 'silent') spoke += 1;
      if (!isFault(look)) return true;
      found = { contest, turn, fault: look };
      return false;
    },
    passed(numRuns, failed, thrown) {
      if (failed) throw thrown;
      return { law: law.id, runs: numRuns, spoke };
    },
    failed(numRuns, { contest: drawn, fault }, contest, look) {
      const what = isFault(look) ? look : fault;
      const again = { ...options, seed, path: path ?? String(numRuns - 1) };
      return { law: law.id, runs: numRuns, spoke, failure: { law, tally, contest, what, drawn, again, runs: numRuns } };
    },
  };
}

function isFaultLike(fault: Fault, look: Look): boolean {
  return isFault(look) && isSameFault(look, fault);
}

/** Whether a contest is one that could have been drawn: what is shown must keep to the options, as what was drawn did. */
function isDrawnBy(contests: fc.Arbitrary<Contest>, contest: Contest): boolean {
  return contests.canShrinkWithoutContext(contest);
}
