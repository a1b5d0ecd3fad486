import type { Contest } from '../ballots/contest.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import type { Lot, LotOccasion } from '../rules/lot.ts';
import { standingIn } from './changes/lines.ts';
import { checkAsRule } from './own-tally/check-as-rule.ts';
import { type BallotForm, type NamedBallot, type NamedLevelBallot, namedBallots } from './own-tally/named-ballots.ts';
import { type Told, talliedByName } from './own-tally/told-by-name.ts';
import type { LaterTally, NowTally, Tallied, TallyHead, TallyQuestion } from './tally.ts';

/** What {@link asRule} cannot see from a function. */
export interface AsRuleOptions extends Partial<Omit<TallyHead, 'equal'>> {
  /** In kebab case, as messages name it. */
  readonly id: string;
  /**
   * How the function breaks ties. `lot`: it asks `details.lot`; `order`: it takes whoever stands first in `details.candidates`, or last;
   * `untold`, the default: whatever it answers is taken for its one answer, so that ties broken by accident come to light.
   */
  readonly ties?: TallyHead['ties'];
  /** Whether papers are handed over in piles of equal rankings, the default, or each by itself with `papers: 1`. */
  readonly papers?: 'weighted' | 'one by one';
  /** The most papers it takes. Default 1,000 where they are handed over one by one. */
  readonly mostPapers?: number;
  /** Whether it may alter the ballots it is handed. By default that is a fault: its next caller would count other papers. */
  readonly mayAlter?: boolean;
  /** Where a function that is not written as `async` returns a promise: `later`. */
  readonly answers?: 'now' | 'later';
}

/** What a tally of one's own may want to know beside ballots and places. */
export interface TallyDetails {
  /** Everybody who stands, in the order of the ballot, also those whom no paper ranks. */
  readonly candidates: readonly string[];
  readonly contest: Contest;
  readonly lot: {
    /** Names the one of the tied who is taken: elected, their surplus moved, or excluded. */
    choose(tied: readonly string[], over?: LotOccasion['over']): string;
  };
}

/** A tally of one's own over ballots of this form. */
export type OwnTally<Ballot, Answer> = (ballots: Ballot[], seats: number, details: TallyDetails) => Answer;

type Plain = string | (AsRuleOptions & { readonly equal?: false });
type WithEqual = AsRuleOptions & { readonly equal: true };

/**
 * Makes a tally of any function `(ballots, seats, details) => winners`, so that laws can be tried on it: one's own code, or a program reached
 * through a pipe (an async function). Ballots are `{ papers, ranking }`, names best first, fresh for each call and in no particular
 * order. It answers a name, names, or `{ elected, quota, stages: [{ votes, exhausted, elected, excluded }] }`, which more laws can read.
 * Votes in floats are read digit for digit, so that lost parts of votes show.
 *
 * A tally throws PsephosError `bad-count` where the function answers no such thing or alters its ballots, `too-large` for more than
 * `mostPapers`, `unsupported` for equal preferences without `equal: true`. A function that never ends cannot be stopped.
 *
 * @throws PsephosError `bad-argument` for no function, no id, or an option that is none of those named.
 *
 * @example asRule('first-name', (ballots, seats, { candidates }) => candidates.slice(0, seats)).answers // 'now'
 */
export function asRule(rule: WithEqual, count: OwnTally<NamedLevelBallot, Told>): NowTally;
export function asRule(rule: WithEqual, count: OwnTally<NamedLevelBallot, Promise<Told>>): LaterTally;
export function asRule(rule: Plain, count: OwnTally<NamedBallot, Told>): NowTally;
export function asRule(rule: Plain, count: OwnTally<NamedBallot, Promise<Told>>): LaterTally;
export function asRule(
  rule: string | (AsRuleOptions & { readonly equal?: boolean }),
  // A function of plain ballots is only handed such: without `equal: true` no list stands in a ranking.
  count: OwnTally<NamedBallot, unknown> | OwnTally<NamedLevelBallot, unknown>,
): NowTally | LaterTally {
  const options: AsRuleOptions & { readonly equal?: boolean } = typeof rule === 'string' ? { id: rule } : rule;
  checkAsRule(options, count);
  const call = count as OwnTally<NamedLevelBallot, unknown>;
  const papers = options.papers ?? 'weighted';
  const mostPapers = options.mostPapers ?? (papers === 'one by one' ? MOST_ONE_BY_ONE : undefined);
  const head: TallyHead = {
    id: options.id,
    title: options.title ?? options.id,
    ties: options.ties ?? 'untold',
    ...defined({ singleSeat: options.singleSeat, equal: options.equal, mostPapers }),
  };
  const form: BallotForm = { equal: options.equal === true, papers, ...defined({ mostPapers }) };
  if ((options.answers ?? (isAsync(count) ? 'later' : 'now')) === 'now') {
    return {
      ...head,
      answers: 'now',
      tally: (question) => {
        const asked = ask(question, form, options.mayAlter === true);
        return asked.read(refusePromise(call(asked.ballots, question.contest.seats, asked.details)));
      },
    };
  }
  return {
    ...head,
    answers: 'later',
    tally: async (question) => {
      const asked = ask(question, form, options.mayAlter === true);
      return asked.read(await call(asked.ballots, question.contest.seats, asked.details));
    },
  };
}

/** Papers that are listed one by one where nothing else is said: with ten times as many, all laws take half a minute. */
const MOST_ONE_BY_ONE = 1000;

/** What one call is given, and how its answer is read. */
interface Asked {
  readonly ballots: NamedLevelBallot[];
  readonly details: TallyDetails;
  read(told: unknown): Tallied;
}

function ask(question: TallyQuestion, form: BallotForm, mayAlter: boolean): Asked {
  const { contest } = question;
  const names = contest.profile.candidates.map(({ name }) => name);
  const standing = standingIn(contest).map((candidate) => names[candidate]);
  const ballots = namedBallots(question, form);
  const before = mayAlter ? '' : JSON.stringify(ballots);
  return {
    ballots,
    details: { candidates: Object.freeze([...standing]), contest, lot: namedLot(question.lot, names) },
    read: (told) => {
      if (!mayAlter && !isStill(ballots, before)) throw altered();
      return talliedByName(told, names, standing);
    },
  };
}

/** Whether ballots are what they were; what was put into them need not fit JSON (a bigint, a circle). */
function isStill(ballots: readonly NamedLevelBallot[], before: string): boolean {
  try {
    return JSON.stringify(ballots) === before;
  } catch {
    return false;
  }
}

function namedLot(lot: Lot, names: readonly string[]): TallyDetails['lot'] {
  let drawn = 0;
  return {
    choose: (tied: unknown, over = 'exclusion') => {
      const candidates = isIterable(tied) ? [...tied].map((name) => names.findIndex((one) => one === name)) : [];
      if (candidates.length === 0 || candidates.includes(-1)) {
        throw new PsephosError({
          code: 'bad-count',
          message: 'a lot was asked to choose among other than candidates',
          expected: `a list of some of ${names.join(', ')}`,
          received: shown(tied),
        });
      }
      // The function does not say at which stage it is; drawings are told apart by their number instead.
      drawn += 1;
      return names[lot.choose(candidates, { stage: drawn, over })];
    },
  };
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function isAsync(count: unknown): boolean {
  return Object.prototype.toString.call(count) === '[object AsyncFunction]';
}

function refusePromise(told: unknown): unknown {
  if (typeof told !== 'object' || told === null || !('then' in told) || typeof told.then !== 'function') return told;
  // Nobody waits for it, and a rejection that nobody hears would end the whole program.
  Promise.resolve(told).catch(() => undefined);
  throw new PsephosError({
    code: 'bad-count',
    message: 'the tally answers with a promise',
    hint: "write it as an async function, or give asRule { id, answers: 'later' }",
  });
}

function altered(): PsephosError {
  return new PsephosError({
    code: 'bad-count',
    message: 'the tally altered the ballots it was handed',
    hint: 'count a copy of them, or say mayAlter: true where nobody else uses them',
  });
}
