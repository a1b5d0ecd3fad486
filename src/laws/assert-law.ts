import type { Rule } from '../rules/rule.ts';
import { laws as everyLaw } from './catalogue.ts';
import type { Law } from './law.ts';
import { checkAreLaws, checkIsLaw, tallyOf } from './running/check-arguments.ts';
import { checkOptions } from './running/check-options.ts';
import { isOf } from './running/law-contests.ts';
import { failureError, inapplicableError, silentError } from './running/law-report.ts';
import { type LawRun, runLater, runNow } from './running/law-runs.ts';
import type { LawTestOptions } from './running/law-test-options.ts';
import type { LaterTally, NowTally, Tally } from './tally.ts';

/**
 * Tries a law on drawn contests, by fast-check, and throws with a small contest that breaks it. The same options always draw the same contests.
 *
 * @returns how many contests were drawn, and of how many the law had something to say.
 * @throws PsephosError `law-broken` where the law is broken or the tally throws (`failureOf` gives the data); `law-silent` where the law had
 * nothing to say in any contest; `bad-argument` for options that nothing can be drawn by.
 * @example assertLaw(instantRunoff, majority).runs // 1000
 */
export function assertLaw(rule: Rule | NowTally, law: Law, options?: LawTestOptions): LawRun;
export function assertLaw(rule: LaterTally, law: Law, options?: LawTestOptions): Promise<LawRun>;
export function assertLaw(rule: Rule | Tally, law: Law, options?: LawTestOptions): LawRun | Promise<LawRun>;
export function assertLaw(rule: Rule | Tally, law: Law, options: LawTestOptions = {}): LawRun | Promise<LawRun> {
  const tally = tallyOf(rule);
  checkIsLaw(law);
  if (!isOf(law, tally)) throw inapplicableError(law, tally);
  const passed = (run: LawRun): LawRun => {
    if (run.failure !== undefined) throw failureError(run.failure);
    if (run.spoke === 0 && options.path === undefined) throw silentError(law, tally, run.runs);
    return run;
  };
  return tally.answers === 'now' ? passed(runNow(tally, law, options)) : runLater(tally, law, options).then(passed);
}

/**
 * Laws that a tally by single votes should keep: its books balance, and it does not matter how papers and candidates are ordered. Scaling is not
 * among them: a whole quota, or votes kept to so many decimals, is another part of the papers when there are twice as many.
 *
 * Some right ways of counting break one of them, which is then to be left out: keep factors (`elected-gain-nothing`,
 * `non-transferable-never-falls`), points and head-to-head rules (`highest-elected`, `lowest-excluded`), and those that let somebody with a
 * quota wait (`elected-at-the-quota`). `psephos laws` tells which rule breaks what.
 */
export function plainLaws(): readonly Law[] {
  return everyLaw.filter(({ family, id }) => family === 'bookkeeping' || (family === 'symmetry' && id !== 'scaling'));
}

/** What came of trying several laws. */
export interface LawsRun {
  /** Contests drawn, over all laws. */
  readonly runs: number;
  /** Each law that speaks of such tallies; one that `spoke` of no contest was not tested. */
  readonly laws: readonly LawRun[];
}

/**
 * Tries several laws, by default those of bookkeeping and symmetry, and throws at the first that is broken. It goes round them with few
 * contests each before it goes on with more, so that a fault is found soon whichever law it breaks. Laws about several places are left out for a
 * tally that fills one. `runs` are those of each law, by default 500.
 *
 * @throws as `assertLaw`; `law-silent` only where no law had anything to say, or none speaks of such tallies; `bad-argument` for a list of no laws.
 * @example assertLaws(instantRunoff, [majority, monotonicity], { runs: 50 }) // throws: more support hurts
 */
export function assertLaws(rule: Rule | NowTally, laws?: readonly Law[], options?: LawTestOptions): LawsRun;
export function assertLaws(rule: LaterTally, laws?: readonly Law[], options?: LawTestOptions): Promise<LawsRun>;
export function assertLaws(
  rule: Rule | Tally,
  laws?: readonly Law[],
  options?: LawTestOptions,
): LawsRun | Promise<LawsRun>;
export function assertLaws(
  rule: Rule | Tally,
  laws: readonly Law[] = plainLaws(),
  options: LawTestOptions = {},
): LawsRun | Promise<LawsRun> {
  const tally = tallyOf(rule);
  checkAreLaws(laws);
  const walk = roundsOf(tally, laws, options);
  if (tally.answers === 'later') return finishLater(tally, walk);
  let step = walk.next();
  while (step.done !== true) step = walk.next(runNow(tally, step.value.law, step.value.options));
  return step.value;
}

async function finishLater(tally: LaterTally, walk: Rounds): Promise<LawsRun> {
  let step = walk.next();
  while (step.done !== true) step = walk.next(await runLater(tally, step.value.law, step.value.options));
  return step.value;
}

/** Asks for runs, one law after the other. */
type Rounds = Generator<{ readonly law: Law; readonly options: LawTestOptions }, LawsRun, LawRun>;

/** Few enough that a test which tries all of the default laws on a quick tally ends within the seconds that test runners give it. */
const RUNS_OF_EACH = 500;

/** Contests that each law has been tried on after each round, before the last. */
const ROUNDS = [25, 100, 400];

function* roundsOf(tally: Tally, laws: readonly Law[], options: LawTestOptions): Rounds {
  checkOptions(options);
  const { runs = RUNS_OF_EACH, seed = 42, path } = options;
  const speaking = laws.filter((law) => isOf(law, tally));
  if (speaking.length === 0) throw inapplicableError(laws[0], tally);
  const sums = new Map<Law, LawRun>(speaking.map((law) => [law, { law: law.id, runs: 0, spoke: 0 }]));
  let all = 0;
  let done = 0;
  const rounds = path === undefined ? [...ROUNDS.filter((many) => many < runs), runs] : [runs];
  for (const [round, until] of rounds.entries()) {
    for (const [law, sum] of sums) {
      const run = yield { law, options: { ...options, runs: until - done, seed: seedOf(seed, round) } };
      all += run.runs;
      if (run.failure !== undefined) throw failureError({ ...run.failure, runs: all });
      sums.set(law, { law: law.id, runs: sum.runs + run.runs, spoke: sum.spoke + run.spoke });
    }
    done = until;
  }
  const tried = [...sums.values()];
  const [first] = speaking;
  if (path === undefined && tried.every(({ spoke }) => spoke === 0)) throw silentError(first, tally, all);
  return { runs: all, laws: tried };
}

/** A seed of its own for each round: the same contests twice would show nothing new. */
function seedOf(seed: number, round: number): number {
  return round === 0 ? seed : (seed + round * 1_000_003) | 0;
}
