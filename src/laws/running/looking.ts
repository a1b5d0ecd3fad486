import type { Contest } from '../../ballots/contest.ts';
import { PsephosError } from '../../base/errors.ts';
import { askLater, askNow } from '../answer.ts';
import { type Finding, type Law, SILENT } from '../law.ts';
import type { LaterTally, NowTally, Tally, TallyQuestion } from '../tally.ts';
import type { Turns } from '../turns.ts';
import { checkedBy } from './checked-by.ts';

/** What came of looking at one contest: a finding, or a tally that threw, at a contest that may be a changed one. */
export type Look = Finding | { readonly kind: 'threw'; readonly contest: Contest; readonly error: unknown };

/** Looks whether a tally keeps a law in one contest; a tally that throws is a result too. */
export function lookNow(tally: NowTally, law: Law, contest: Contest, turns: Turns): Look {
  const watch = watching();
  const watched: NowTally = { ...tally, tally: (question) => watch.now(question, () => tally.tally(question)) };
  try {
    return askNow(checkedBy(law, contest, turns, watched), watched);
  } catch (error) {
    return watch.look(error);
  }
}

/** The same for a tally that answers later. */
export async function lookLater(tally: Tally, law: Law, contest: Contest, turns: Turns): Promise<Look> {
  const watch = watching();
  const watched: LaterTally = {
    ...tally,
    answers: 'later',
    tally: (question) => watch.later(question, async () => tally.tally(question)),
  };
  try {
    return await askLater(checkedBy(law, contest, turns, watched), watched);
  } catch (error) {
    return watch.look(error);
  }
}

interface Watch {
  now<T>(question: TallyQuestion, answer: () => T): T;
  later<T>(question: TallyQuestion, answer: () => Promise<T>): Promise<T>;
  look(error: unknown): Look;
}

/** Remembers at which contest the tally threw, to tell its faults from those of a law. */
function watching(): Watch {
  let thrown: { readonly contest: Contest; readonly error: unknown } | undefined;
  return {
    now: ({ contest }, answer) => {
      try {
        return answer();
      } catch (error) {
        thrown = { contest, error };
        throw error;
      }
    },
    later: async ({ contest }, answer) => {
      try {
        return await answer();
      } catch (error) {
        thrown = { contest, error };
        throw error;
      }
    },
    look: (error) => {
      if (thrown === undefined || !Object.is(thrown.error, error)) throw error;
      // A tally that says a contest is too large for it has done nothing wrong.
      if (error instanceof PsephosError && error.code === 'too-large') return SILENT;
      return { kind: 'threw', ...thrown };
    },
  };
}

/** Whether something is wrong. */
export function isFault(look: Look): look is Fault {
  return look.kind === 'broken' || look.kind === 'threw';
}

/** A look that found something wrong. */
export type Fault = Extract<Look, { readonly kind: 'broken' | 'threw' }>;

/** Whether two faults are of one kind: both broken laws, or errors of one name and code. */
export function isSameFault(one: Fault, other: Fault): boolean {
  return one.kind === 'broken' || other.kind === 'broken'
    ? one.kind === other.kind
    : nameOfError(one.error) === nameOfError(other.error);
}

/** `TypeError`, `PsephosError bad-count`, or the type of what was thrown. */
export function nameOfError(error: unknown): string {
  if (error instanceof PsephosError) return `${error.name} ${error.code}`;
  return error instanceof Error ? error.name : typeof error;
}
