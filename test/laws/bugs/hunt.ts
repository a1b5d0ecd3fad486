import { present } from '../../../src/base/invariant.ts';
import { countsLike } from '../../../src/laws/agreement/counts-like.ts';
import { assertLaws, plainLaws } from '../../../src/laws/assert-law.ts';
import type { Law } from '../../../src/laws/law.ts';
import { failureOf } from '../../../src/laws/running/law-failure.ts';
import type { Bug } from './bug.ts';
import { counters, tallyOf } from './counters.ts';
import { withBug } from './with-bug.ts';

/** What a careful developer tries: the laws of bookkeeping and symmetry, and that the counter counts like the rule of psephos. */
export function lawsAndReference(counter: Bug['counter']): readonly Law[] {
  return [...plainLaws(), countsLike(counters[counter].reference)];
}

/** What came of looking for a bug. */
export interface Hunt {
  readonly bug: Bug;
  /** Contests drawn, over all laws. */
  readonly runs: number;
  readonly found?: {
    readonly law: string;
    /** Of the largest of the elections that are printed: the contest, or what the law changed it into. */
    readonly candidates: number;
    readonly papers: number;
    /** What is printed. */
    readonly message: string;
  };
}

/** Looks for a bug with default settings. */
export function hunt(bug: Bug, lawsOf: (counter: Bug['counter']) => readonly Law[]): Hunt {
  const tried = lawsOf(bug.counter);
  try {
    return { bug, runs: assertLaws(tallyOf(bug.counter, withBug(bug), bug.id), tried).runs };
  } catch (error) {
    const { law, contest, what, runs } = present(failureOf(error), String(error));
    const printed = what.kind === 'broken' ? what.violation.contests.map((shown) => shown.contest) : [contest];
    const candidates = Math.max(...printed.map(({ profile }) => profile.candidates.length));
    const papers = Math.max(...printed.map(({ profile }) => profile.total));
    const message = error instanceof Error ? error.message : String(error);
    return { bug, runs, found: { law: law.id, candidates, papers, message } };
  }
}

/** The middle of some numbers, the lower of two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}
