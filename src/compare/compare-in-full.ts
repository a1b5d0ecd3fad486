import type { Contest } from '../ballots/contest.ts';
import { rankings } from '../ballots/profile.ts';
import { PsephosError } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import type { Rule } from '../rules/rule.ts';
import { askedInFull, type SlowQuestion, type Unanswered } from './asked-in-full.ts';
import { type CompareOptions, type Comparison, compareRules } from './compare-rules.ts';
import type { MarginOfVictory, MarginOptions } from './margins/margin.ts';
import { marginOfVictory } from './margins/margin-of-victory.ts';
import { type Clones, clonesOf } from './spoilers/clones.ts';
import { type MonotonicityFailure, monotonicityFailure } from './spoilers/monotonicity/monotonicity-failure.ts';
import { type WithoutEach, withoutEach } from './spoilers/without-each.ts';

/** Options of {@link compareInFull}. */
export interface CompareInFullOptions extends CompareOptions {
  /** How the margins are searched. Default: up to 2,000 nodes each, fewer of a larger contest, so that the same bounds come each time. */
  readonly margin?: Pick<MarginOptions, 'wanting' | 'mostNodes' | 'mostMilliseconds' | 'signal'>;
  /** Told before each slow step, for a sign of life. */
  readonly onStep?: (step: SlowQuestion, rule?: Rule) => void;
}

/** A comparison with how close it was and who stood in whose way. */
export interface ComparisonInFull extends Comparison {
  /** Of the rules that have one: the fewest papers to alter so that others are elected, or bounds on that. */
  readonly margins: readonly MarginOfVictory[];
  /** What the absence of candidates would change, of some rules. */
  readonly spoilers: readonly WithoutEach[];
  /** Who is a clone of whom; `null` where that would take too long to find out. */
  readonly clones: Clones | null;
  /** Whether raising a winner could have made them lose, of some rules. */
  readonly monotonicity: readonly MonotonicityFailure[];
  /** What of this was not asked of which rules, or could not be answered, and why. */
  readonly unanswered: readonly Unanswered[];
}

/**
 * Compares rules on a contest as {@link compareRules} does, and asks how few papers would change the outcome, who spoils whom, who is a clone,
 * and whether raising a winner could make them lose. Of more than three rules the best known are asked
 * who spoils whom, and of those the last only where it can be decided rather than searched; of a huge contest nothing of this is asked.
 *
 * @throws PsephosError what `compareRules` throws.
 * @example (await compareInFull(contest, [firstPastThePost, instantRunoff])).margins.map(({ least }) => least) // [12, 5]
 */
export async function compareInFull(
  contest: Contest,
  rules: readonly Rule[],
  { margin = {}, onStep, ...options }: CompareInFullOptions = {},
): Promise<ComparisonInFull> {
  const comparison = compareRules(contest, rules, options);
  const counted = rules.filter(({ id }) => comparison.rules.some((rule) => rule.id === id));
  const asked = askedInFull(contest, counted);
  const refused: Unanswered[] = [];
  const answer = async <T>(question: SlowQuestion, rule: Rule | undefined, ask: () => T | Promise<T>): Promise<T[]> => {
    onStep?.(question, rule);
    try {
      return [await ask()];
    } catch (error) {
      if (!(error instanceof PsephosError)) throw error;
      refused.push({
        asked: question,
        kind: 'refused',
        rules: rule === undefined ? [] : [rule.id],
        why: error.summary,
      });
      return [];
    }
  };
  const { lot, order } = options;
  const marginOptions = { mostNodes: nodesFor(contest), ...margin, ...defined({ lot, order }) };
  const margins: MarginOfVictory[] = [];
  for (const rule of asked.margins)
    margins.push(...(await answer('margins', rule, () => marginOfVictory(contest, rule, marginOptions))));
  const spoilers: WithoutEach[] = [];
  for (const rule of asked.spoilers)
    spoilers.push(...(await answer('spoilers', rule, () => withoutEach(contest, rule))));
  const monotonicity: MonotonicityFailure[] = [];
  for (const rule of asked.monotonicity)
    monotonicity.push(...(await answer('monotonicity', rule, () => monotonicityFailure(contest, rule))));
  const [clones = null] = asked.clones ? await answer('clones', undefined, () => clonesOf(contest)) : [];
  return { ...comparison, margins, spoilers, clones, monotonicity, unanswered: [...asked.unanswered, ...refused] };
}

/** Ends of orders of exclusion that a margin bounds before it gives an interval: about a second, of a larger contest some seconds. */
function nodesFor({ profile }: Contest): number {
  const entries = rankings(profile) * profile.candidates.length;
  return Math.max(20, Math.min(2000, Math.floor(200_000_000 / Math.max(1, entries))));
}
