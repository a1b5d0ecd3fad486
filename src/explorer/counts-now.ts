import type { Contest } from '../ballots/contest.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import { bareProfile } from '../ballots/transform.ts';
import { PsephosError } from '../base/errors.ts';
import { grouped } from '../base/words.ts';
import type { Count } from '../count/count.ts';
import { ruleById } from '../rules/catalogue.ts';
import type { Rule } from '../rules/rule.ts';
import { countAssumed, type FixedTransfers, usualGoesOn } from '../whatif/assumption.ts';
import type { ExplorerState } from './state.ts';
import { totalsOf } from './totals.ts';
import { usualAgainst } from './usual-choices.ts';

/** The counts alone: what a dragged point shows at once. */
export interface CountsNow {
  /** The votes that were cast for one candidate each; of several places, one vote for each voter and the most votes win. */
  readonly firstPastThePost: Count;
  /** By the rule that is asked about; `undefined` where it cannot count this. */
  readonly count: Count | undefined;
  /** By the rule it is held against; `undefined` where that cannot count this. */
  readonly against: Count | undefined;
  /** Why the rule cannot count this. */
  readonly refused?: string;
  /** Why the other rule cannot. */
  readonly againstRefused?: string;
}

/**
 * Counts a state by both rules; never throws. Lots fall for whoever stands first on the ballot.
 *
 * @example countNow(exampleState()).count?.elected // [0]
 */
export function countNow(state: ExplorerState): CountsNow {
  const asked = attempt(() => counted(state, ruleById(state.rule)));
  const against = attempt(() => counted(state, ruleById(state.against)));
  return {
    firstPastThePost: heldCount(state),
    count: asked.count,
    against: against.count,
    ...(asked.refused === undefined ? {} : { refused: asked.refused }),
    ...(against.refused === undefined ? {} : { againstRefused: against.refused }),
  };
}

/** The rows of a state as a count takes them. */
export function fixedRows({ transfers }: Pick<ExplorerState, 'transfers'>): FixedTransfers {
  return transfers.map((row) => Float64Array.from(row));
}

/** What the page says it assumes, which every count carries. */
const ASSUMES = 'next preferences as set on the page';

/** The contest as it was cast, for the places that were chosen. */
function castContest({ source, seats }: ExplorerState): Contest | undefined {
  if (source.kind === 'declared') return undefined;
  return source.contest.seats === seats ? source.contest : { ...source.contest, seats };
}

function counted(state: ExplorerState, rule: Rule): Count {
  const cast = state.papers === 'as-cast' ? castContest(state) : undefined;
  if (cast !== undefined) return rule.count(cast);
  const totals = totalsOf(state);
  if (rule.promise?.kind === 'first-preferences') return rule.count(firstPreferencesOnly(totals));
  refuseTooManyRankings(totals, rule);
  return countAssumed(totals, rule, fixedRows(state), ASSUMES, undefined, usualGoesOn(totals.candidates.length));
}

function heldCount(state: ExplorerState): Count {
  const rule = ruleById(usualAgainst(state.seats));
  const totals = firstPreferencesOnly(totalsOf(state));
  // Ballots may need a reading that this rule does not have; their first preferences it can always count.
  const cast = castContest(state);
  return (cast === undefined ? undefined : attempt(() => rule.count(cast)).count) ?? rule.count(totals);
}

/** The contest as if nobody had given a second preference. */
export function firstPreferencesOnly(totals: DeclaredResult): Contest {
  return { profile: bareProfile(totals.candidates), seats: totals.seats, title: totals.title };
}

/** Rankings that a rule which needs whole ballots may have to go through at each move of a slider. */
const MOST_RANKINGS = 14_000;

/**
 * Some rules look at whole ballots, not at one preference after another, and all rankings of a large field are too many to make anew
 * at each move.
 *
 * @throws PsephosError `too-large`.
 */
export function refuseTooManyRankings({ candidates }: DeclaredResult, rule: Rule): void {
  if (rule.countPapers !== undefined || rule.promise?.kind === 'first-preferences') return;
  const papers = candidates.reduce((sum, { votes }) => sum + votes, 0);
  if (Math.min(papers, rankingsOf(candidates.length)) <= MOST_RANKINGS) return;
  throw new PsephosError({
    code: 'too-large',
    message: `${rule.title} looks at whole ballots, and ${candidates.length} candidates can be ranked in too many ways to count them while you wait`,
    expected: `at most ${grouped(MOST_RANKINGS)} different rankings`,
    received: grouped(rankingsOf(candidates.length)),
    hint: 'choose a transferable vote, fewer candidates, or drop a file of ballots and count them as cast',
  });
}

/** Rankings of so many candidates of any length from 1, as far as they need counting. */
function rankingsOf(candidates: number): number {
  let [sum, ofLength] = [0, 1];
  for (let left = candidates; left > 0 && sum < 1e12; left--) {
    ofLength *= left;
    sum += ofLength;
  }
  return sum;
}

interface Attempt {
  readonly count?: Count;
  readonly refused?: string;
}

/** A page goes on whatever a rule makes of what was typed: errors are told, not thrown. */
function attempt(count: () => Count): Attempt {
  try {
    return { count: count() };
  } catch (error) {
    return { refused: reasonOf(error) };
  }
}

/** Why something failed, in one sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof PsephosError) {
    const { hint } = error.detail;
    return hint === undefined ? error.summary : `${error.summary}: ${hint}`;
  }
  return error instanceof Error ? error.message : String(error);
}
