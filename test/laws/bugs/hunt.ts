import { present } from '../../../src/base/invariant.ts';
import { countsLike } from '../../../src/laws/agreement/counts-like.ts';
import { asRule } from '../../../src/laws/as-rule.ts';
import { assertLaws, plainLaws } from '../../../src/laws/assert-law.ts';
import { lawById } from '../../../src/laws/catalogue.ts';
import type { Law } from '../../../src/laws/law.ts';
import { failureOf } from '../../../src/laws/running/law-failure.ts';
import type { NowTally } from '../../../src/laws/tally.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import type { Bug } from './bug.ts';
import type { HomeMade } from './home-made.ts';
import { plainInstantRunoff } from './plain-instant-runoff.ts';
import { plainValueTransfer } from './plain-value-transfer.ts';
import { withBug } from './with-bug.ts';

/** A counter as it should be. */
interface Counter {
  readonly count: HomeMade;
  readonly singleSeat: boolean;
  /** The rule of psephos that it is. */
  readonly reference: Rule;
  /** What the literature says that such a rule keeps, beside the laws that every tally should keep. */
  readonly keeps: readonly string[];
}

/** The counters that bugs are seeded in. */
export const counters: Readonly<Record<Bug['counter'], Counter>> = {
  'plain-instant-runoff': {
    count: plainInstantRunoff,
    singleSeat: true,
    reference: instantRunoff,
    keeps: [
      'scaling',
      'majority',
      'majority-loser',
      'mutual-majority',
      'condorcet-loser',
      'clone-independence',
      'later-no-harm',
      'later-no-help',
    ],
  },
  'plain-value-transfer': {
    count: plainValueTransfer,
    singleSeat: false,
    reference: scotlandLocal2007,
    keeps: ['majority', 'later-no-harm', 'later-no-help', 'droop-proportionality-weak'],
  },
};

/** A counter as a tally, right or with a bug in it. */
export function tallyOf(
  counter: Bug['counter'],
  count: HomeMade = counters[counter].count,
  id: string = counter,
): NowTally {
  return asRule({ id, ties: 'lot', singleSeat: counters[counter].singleSeat }, count);
}

/** The laws that a counter must keep: those of bookkeeping and symmetry, and those of its rule. */
export function lawsFor(counter: Bug['counter']): readonly Law[] {
  return [...plainLaws(), ...counters[counter].keeps.map(lawById)];
}

/** The same and that it counts like the rule of psephos. */
export function lawsAndReference(counter: Bug['counter']): readonly Law[] {
  return [...lawsFor(counter), countsLike(counters[counter].reference)];
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
