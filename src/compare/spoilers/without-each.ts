import { type Contest, checkContest } from '../../ballots/contest.ts';
import type { Rule } from '../../rules/rule.ts';
import { checkBound, countsWorthMaking, LOTS_FOLLOWED, type Outcomes, outcomesOf, standingIn } from './outcomes.ts';
import type { Change, Spoiler, Without, WithoutEach } from './spoiler.ts';
import { overallSentence, spoilerSentence, withoutSentence } from './spoiler-sentences.ts';
import { struckOff } from './struck-off.ts';

export type { Change, Spoiler, Without, WithoutEach } from './spoiler.ts';

/** Options of {@link withoutEach}. */
export interface WithoutEachOptions {
  /** The most candidates that are taken away together. Default 2. */
  readonly mostRemoved?: number;
  /** The most counts that are made, lots included. By default fewer for a larger contest, from 2,000 down to 10. */
  readonly mostCounts?: number;
  /** The most counts that follow the lots of one contest. Default 24. */
  readonly mostLots?: number;
}

/**
 * Counts the contest without each candidate and each set of candidates up to a bound, and finds the spoilers: candidates not elected
 * whose absence would change who is elected. They are struck off all papers, which pass to whoever stands next, by first-past-the-post
 * too. A change that only a lot would make is not called a change; where a rule takes papers one by one, the order of the papers may make
 * one. What is meant is Arrow's independence of irrelevant alternatives for these ballots: nobody would vote otherwise, and nobody
 * would stay at home (Arrow 1951, "Social Choice and Individual Values", chapter 3; our derivation for several places and lots).
 *
 * @throws PsephosError `bad-argument` for a bound that is not a whole number of at least 1, `bad-contest`, and what the rule throws.
 * @example withoutEach({ profile: parseBallots('4: A\n3: B > C\n2: C > B'), seats: 1 }, firstPastThePost).spoilers[0].spoilers // [2]
 */
export function withoutEach(contest: Contest, rule: Rule, options: WithoutEachOptions = {}): WithoutEach {
  checkContest(contest);
  const { mostRemoved = 2, mostCounts = countsWorthMaking(contest), mostLots = LOTS_FOLLOWED } = options;
  checkBound('mostRemoved', mostRemoved);
  checkBound('mostCounts', mostCounts);
  checkBound('mostLots', mostLots);
  const standing = standingIn(contest);
  const base = outcomesOf(contest, rule, Math.min(mostLots, mostCounts));
  let counts = base.counts;
  let followed = base.complete;
  let shortened = false;
  let removedUpTo = 0;
  const without: Without[] = [];
  const spoilers: Spoiler[] = [];
  const most = Math.min(mostRemoved, standing.length - 1);
  for (let size = 1; size <= most && !shortened; size++) {
    for (const removed of subsetsOf(standing, size)) {
      shortened = counts >= mostCounts;
      if (shortened) break;
      const outcomes = outcomesOf(struckOff(contest, removed), rule, Math.min(mostLots, mostCounts - counts));
      counts += outcomes.counts;
      followed &&= outcomes.complete;
      const change = changeBetween(base, outcomes);
      const row = { removed, elected: outcomes.elected, change };
      without.push({ ...row, says: withoutSentence(contest.profile, row) });
      if (change === 'certain' && isNewSpoiler(removed, base, spoilers)) {
        spoilers.push(spoilerFrom(contest, rule, removed, base, outcomes));
      }
    }
    if (!shortened) removedUpTo = size;
  }
  const found = { elected: base.elected, without, spoilers, removedUpTo, complete: followed && !shortened, counts };
  return {
    rule: { id: rule.id, title: rule.title },
    ...found,
    says: overallSentence(rule, found, { shortened, followed }),
  };
}

function changeBetween(before: Outcomes, after: Outcomes): Change {
  if (!before.complete || !after.complete) return 'unclear';
  const old = new Set(before.elected.map(String));
  const kept = after.elected.filter((set) => old.has(String(set))).length;
  if (kept === 0) return 'certain';
  return kept === old.size && kept === after.elected.length ? 'none' : 'by-lot';
}

/** None of them is ever elected, and no smaller set of them spoils already. */
function isNewSpoiler(removed: readonly number[], base: Outcomes, known: readonly Spoiler[]): boolean {
  const isEverElected = removed.some((candidate) => base.elected.some((set) => set.includes(candidate)));
  return !isEverElected && !known.some(({ spoilers }) => spoilers.every((candidate) => removed.includes(candidate)));
}

function spoilerFrom(
  { profile }: Contest,
  rule: Rule,
  spoilers: readonly number[],
  base: Outcomes,
  outcomes: Outcomes,
): Spoiler {
  const found = {
    spoilers,
    against: onlyIn(outcomes.elected, base.elected),
    for: onlyIn(base.elected, outcomes.elected),
  };
  return { ...found, says: spoilerSentence(profile, rule, found, base.elected, outcomes.elected) };
}

function onlyIn(these: readonly (readonly number[])[], those: readonly (readonly number[])[]): readonly number[] {
  return [...new Set(these.flat())]
    .filter((candidate) => !those.some((set) => set.includes(candidate)))
    .sort((a, b) => a - b);
}

/** Every subset of so many, in the order of the ballot. */
function* subsetsOf(candidates: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (let first = 0; first + size <= candidates.length; first++)
      for (const rest of subsetsOf(candidates.slice(first + 1), size - 1)) yield [candidates[first], ...rest];
}
