import type { Contest } from '../../ballots/contest.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import { lotByOrder } from '../../rules/lot.ts';
import type { Rule } from '../../rules/rule.ts';
import { askNow } from '../answer.ts';
import { type Asking, outcomesOf, tallied } from '../asking.ts';
import { namesIn } from '../changes/lines.ts';
import { broken, type Finding, KEPT, type Law, type LawOf, SILENT } from '../law.ts';
import type { Outcomes } from '../outcomes.ts';
import { asTally } from '../rule-as-tally.ts';
import type { NowTally, TallyHead } from '../tally.ts';

/**
 * The law that a tally elects the same candidates as a rule: a test of one's own code against ours.
 *
 * @throws PsephosError `bad-argument` for what is no rule of psephos, such as the id of one.
 * @example assertLaw(asRule({ id: 'mine', ties: 'lot' }, mine), electsLike(instantRunoff))
 */
export function electsLike(reference: Rule): Law {
  checkIsRule(reference);
  return {
    id: `elects-like-${reference.id}`,
    title: `It elects like ${reference.title}`,
    statement: `A tally whose ties are broken by the lot may elect the sets of winners that ${reference.title} may elect, and no others; any other tally elects one of them.`,
    source: sourceOf(reference),
    family: 'agreement',
    of: agreementOf(reference),
    check: (contest, _, tally) => sameWinners(contest, tally, asTally(reference)),
  };
}

function checkIsRule(reference: unknown): void {
  if (typeof reference === 'object' && reference !== null && 'count' in reference) return;
  throw new PsephosError({
    code: 'bad-argument',
    message: 'no rule to compare with',
    expected: 'a rule of psephos, such as instantRunoff',
    received: shown(reference),
    ...(typeof reference === 'string' ? { hint: `ruleById(${shown(reference)})` } : {}),
  });
}

/** Where the reference says what it does. */
export function sourceOf({ source, title }: Rule): string {
  return source ?? `psephos: ${title}`;
}

/** The contests that a reference counts. */
export function agreementOf({ singleSeat }: Rule): LawOf {
  return { places: singleSeat === true ? 'one' : 'any', reads: 'winners', papers: 'short' };
}

/** Compares who may win. */
export function* sameWinners(contest: Contest, tally: TallyHead, reference: NowTally): Asking<Finding> {
  const right = unlessTooLarge(() => askNow(outcomesOf(contest), reference));
  if (right === undefined || !right.complete) return SILENT;
  const received = yield* outcomesHere(contest, tally);
  const allowed = new Set(right.sets.map(String));
  const wrong = received.sets.find((set) => !allowed.has(String(set)));
  const { id } = reference;
  if (wrong !== undefined) {
    return broken({
      says: `${namesIn(contest, wrong)} elected, which ${id} never does here`,
      contests: [{ label: 'the contest', contest, elected: received.sets }],
      expected: right.sets.map((set) => namesIn(contest, set)).join(', or by lot '),
      received: namesIn(contest, wrong),
    });
  }
  const met = new Set(received.sets.map(String));
  const missing = right.sets.find((set) => !met.has(String(set)));
  if (tally.ties !== 'lot' || !received.complete || missing === undefined) return KEPT;
  return broken({
    says: `no fall of lots elects ${namesIn(contest, missing)}, whom ${id} elects by some`,
    contests: [{ label: 'the contest', contest, elected: received.sets }],
    expected: right.sets.map((set) => namesIn(contest, set)).join(', or by lot '),
    received: received.sets.map((set) => namesIn(contest, set)).join(', or by lot '),
  });
}

/** What the tally may answer; a tally that does not tell how it breaks ties is asked once. */
function* outcomesHere(contest: Contest, { ties }: TallyHead): Asking<Outcomes> {
  if (ties !== 'untold') return yield* outcomesOf(contest);
  const { elected } = yield* tallied({ contest, lot: lotByOrder() });
  return { sets: [[...elected].sort((a, b) => a - b)], complete: true };
}

/** What the reference answers, or `undefined` where the contest is too large for it. */
export function unlessTooLarge<T>(answer: () => T): T | undefined {
  try {
    return answer();
  } catch (error) {
    if (error instanceof PsephosError && error.code === 'too-large') return undefined;
    throw error;
  }
}
