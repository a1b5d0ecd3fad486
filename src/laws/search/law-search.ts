import type { Contest } from '../../ballots/contest.ts';
import { PsephosError } from '../../base/errors.ts';
import type { Rule } from '../../rules/rule.ts';
import { askNow } from '../answer.ts';
import { type Finding, type Law, SILENT, type Violation } from '../law.ts';
import { asTally } from '../rule-as-tally.ts';
import type { NowTally } from '../tally.ts';
import { EVERY_TURN, type Turns } from '../turns.ts';
import { type OutcomeMemory, outcomeMemory } from './outcome-memory.ts';
import type { Level } from './small-elections.ts';

/** A rule under search: each contest is looked at through one memory, whatever the law. */
export interface RuleSearch {
  readonly rule: Rule;
  readonly seats: number;
  readonly memory: OutcomeMemory;
  /** Looks at a contest and adds what that took to `law.spent`. */
  look(search: LawSearch, contest: Contest, turns?: Turns): Finding;
}

/** A contest that broke the law. */
export interface Broken {
  readonly contest: Contest;
  readonly violation: Violation;
}

/** How far the search for one law has come. */
export interface LawSearch {
  readonly law: Law;
  /** Contests looked at and questions asked, together: what a search is given so many of. */
  spent: number;
  /** For each kind of elections, {@link kindOf}, the most papers to which all were tried. */
  readonly reached: Map<string, number>;
  /** What one contest took of the last size of each kind. */
  readonly costs: Map<string, number>;
  /** Whether the law had anything to say yet. */
  spoke: boolean;
  /** Drawn contests of which the law spoke. */
  drawn: number;
  /** Larger elections, given or drawn, that broke the law and were made smaller. */
  reduced: number;
  /** The smallest that was met: while small elections are gone through in order, the first. */
  found: Broken | undefined;
  /** The same where every paper is complete, in both elections. */
  foundComplete: Broken | undefined;
}

/** Starts to search for elections in which a rule breaks laws. */
export function ruleSearch(rule: Rule, seats: number): RuleSearch {
  const memory = outcomeMemory(rule);
  let tallies = 0;
  const inner = asTally(rule);
  const tally: NowTally = {
    ...inner,
    tally: (question) => {
      tallies += 1;
      return inner.tally(question);
    },
  };
  return {
    rule,
    seats,
    memory,
    look(search, contest, turns = EVERY_TURN) {
      const before = memory.asked + tallies;
      const finding = found(search.law, contest, turns, tally, memory);
      search.spent += 1 + memory.asked + tallies - before;
      if (finding.kind !== 'silent') search.spoke = true;
      return finding;
    },
  };
}

/** Nothing looked at yet. */
export function lawSearch(law: Law): LawSearch {
  return {
    law,
    spent: 0,
    reached: new Map(),
    costs: new Map(),
    spoke: false,
    drawn: 0,
    reduced: 0,
    found: undefined,
    foundComplete: undefined,
  };
}

/** Whether there is more to find: an election that breaks the law, or one of complete papers where so far it took short ones. */
export function isOpen({ law, found, foundComplete }: LawSearch): boolean {
  return found === undefined || (law.of.papers === 'short' && foundComplete === undefined);
}

/** Whether contests of such papers can tell anything that is not known yet. */
export function asksFor(search: LawSearch, short: boolean): boolean {
  if (short) return search.law.of.papers === 'short' && search.found === undefined;
  return isOpen(search);
}

/** Keeps a contest that broke the law, if it is the smallest so far. */
export function keep(search: LawSearch, broken: Broken): void {
  search.found = smallerOf(search.found, broken);
  if (isComplete(broken.contest)) search.foundComplete = smallerOf(search.foundComplete, broken);
}

/** Papers and candidates of the larger of the elections, the contest or what it is changed into. */
export function sizeOf({ violation }: Broken): Pick<Level, 'papers' | 'candidates'> {
  const profiles = violation.contests.map(({ contest }) => contest.profile);
  return {
    papers: Math.max(...profiles.map(({ total }) => total)),
    candidates: Math.max(...profiles.map(({ candidates }) => candidates.length)),
  };
}

function smallerOf(before: Broken | undefined, broken: Broken): Broken {
  if (before === undefined) return broken;
  const [a, b] = [sizeOf(before), sizeOf(broken)];
  return b.papers - a.papers < 0 || (b.papers === a.papers && b.candidates < a.candidates) ? broken : before;
}

/** What elections of one number of candidates and one kind of papers are called. */
export function kindOf({ candidates, short }: Pick<Level, 'candidates' | 'short'>): string {
  return `${candidates} ${short ? 'short' : 'complete'}`;
}

/** Whether every paper puts all candidates in order. */
export function isComplete({ profile: { candidates, starts, irregular } }: Contest): boolean {
  return irregular !== true && starts.every((start, ranking) => ranking * candidates.length === start);
}

function found(law: Law, contest: Contest, turns: Turns, tally: NowTally, memory: OutcomeMemory): Finding {
  try {
    return askNow(law.check(contest, turns, tally), tally, memory);
  } catch (error) {
    // A contest that the rule refuses to count says nothing of the law.
    if (error instanceof PsephosError && ['bad-contest', 'too-large'].includes(error.code)) return SILENT;
    throw error;
  }
}
