import type { Contest } from '../ballots/contest.ts';
import { rankings } from '../ballots/profile.ts';
import { PsephosError } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import { counted, listed } from '../base/words.ts';
import { type CompareInFullOptions, type ComparisonInFull, compareInFull } from '../compare/compare-in-full.ts';
import { type CompareOptions, type Comparison, compareRules } from '../compare/compare-rules.ts';
import { rules } from '../rules/catalogue.ts';
import { lotByOrder, lotBySeed } from '../rules/lot.ts';
import type { Rule } from '../rules/rule.ts';

/** What is asked of a comparison. */
export interface CompareAsked {
  /** The rules that were named; default: all that fill so many places. */
  readonly named?: readonly Rule[];
  readonly against?: Rule;
  readonly seed?: string;
  readonly follow?: number;
  /** Whether counts with single decisions exchanged are made; told how many rules there are. */
  readonly trials: (rules: number) => boolean;
}

/** Entries of rankings beyond which somebody at a terminal is told which rule is at work. */
const LARGE = 1_000_000;

/**
 * Compares rules on a contest, as the command line asks for it.
 *
 * @throws PsephosError `bad-argument` for rules that cannot be compared here, `bad-contest` where no rule can count this.
 */
export function compared(contest: Contest, asked: CompareAsked, options: AskedOptions): Comparison {
  const { rules: chosen, options: compareOptions, finished } = asking(contest, asked, options);
  return finished(compareRules(contest, chosen, compareOptions));
}

/** The same with how close it was and who stood in whose way. */
export async function comparedInFull(
  contest: Contest,
  asked: CompareAsked,
  { onStep, ...options }: AskedOptions & Pick<CompareInFullOptions, 'onStep'>,
): Promise<ComparisonInFull> {
  const { rules: chosen, options: compareOptions, finished } = asking(contest, asked, options);
  const onSlowStep = isLarge(contest) ? onStep : undefined;
  return finished(await compareInFull(contest, chosen, { ...compareOptions, ...defined({ onStep: onSlowStep }) }));
}

type AskedOptions = Pick<CompareOptions, 'order' | 'onRule'>;

interface Asking {
  readonly rules: readonly Rule[];
  readonly options: CompareOptions;
  readonly finished: <T extends Comparison>(comparison: T) => T;
}

function asking(
  contest: Contest,
  { named, against, seed, follow, trials }: CompareAsked,
  { onRule, ...papers }: AskedOptions,
): Asking {
  const chosen = named === undefined ? fitting(contest) : checked(named, contest);
  return {
    rules: chosen,
    options: {
      trials: trials(chosen.length),
      against: heldAgainst(against, chosen, named === undefined),
      ...papers,
      lot: seed === undefined ? lotByOrder() : lotBySeed(seed),
      ...defined({ mostLots: follow, onRule: isLarge(contest) ? onRule : undefined }),
    },
    finished: (comparison) => {
      const answer = named === undefined ? withMisfits(comparison, contest) : comparison;
      refuseNothing(answer);
      return answer;
    },
  };
}

function fitting({ seats }: Contest): readonly Rule[] {
  return rules.filter(({ singleSeat }) => singleSeat !== true || seats === 1);
}

/** The rules that somebody asked for by name, each of which must be able to answer. */
function checked(named: readonly Rule[], { seats }: Contest): readonly Rule[] {
  const misfits = named.filter(({ singleSeat }) => singleSeat === true && seats !== 1).map(({ id }) => id);
  if (misfits.length > 0) {
    throw new PsephosError({
      code: 'bad-argument',
      message: `${listed(misfits)} ${misfits.length === 1 ? 'fills' : 'fill'} one place`,
      received: counted(seats, 'place'),
      hint: 'leave them out, or ask for --seats 1',
    });
  }
  if (new Set(named).size > 1) return named;
  throw new PsephosError({
    code: 'bad-argument',
    message: 'one rule alone has nothing to be compared with',
    expected: 'two or more, such as --rules ers97,instant-runoff',
    hint: '"psephos count" counts by one rule; "psephos rules" lists all',
  });
}

/** Says of the rules that were never asked why they were not. */
function withMisfits<T extends Comparison>(comparison: T, contest: Contest): T {
  const asked = fitting(contest);
  const misfits = rules
    .filter((rule) => !asked.includes(rule))
    .map(({ id, title }) => ({ id, title, why: `for one place only, and here are ${contest.seats}` }));
  return { ...comparison, leftOut: [...comparison.leftOut, ...misfits] };
}

/** The rule that others are held against: for several places one with transfers, which tells more than one of a single stage. */
function heldAgainst(wanted: Rule | undefined, asked: readonly Rule[], byDefault: boolean): string {
  if (wanted === undefined) return byDefault && !asked.some(({ singleSeat }) => singleSeat) ? 'ers97' : asked[0].id;
  if (asked.includes(wanted)) return wanted.id;
  throw new PsephosError({
    code: 'bad-argument',
    message: `--against ${wanted.id}: it is not among the rules that count`,
    expected: `one of ${asked.map(({ id }) => id).join(', ')}`,
  });
}

function refuseNothing({ rules: answered, leftOut }: Comparison): void {
  if (answered.length > 0) return;
  throw new PsephosError({
    code: 'bad-contest',
    message: `no rule can count this: ${leftOut.map(({ id, why }) => `${id}: ${why}`).join('; ')}`,
  });
}

/** Whether counts of a contest take so long that it is told which rule is at work. */
export function isLarge({ profile }: Contest): boolean {
  return rankings(profile) * profile.candidates.length > LARGE;
}
