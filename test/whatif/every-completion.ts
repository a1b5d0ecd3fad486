import { buildProfile, type RankingInput } from '../../src/ballots/build-profile.ts';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { papersOf } from '../../src/ballots/papers.ts';
import type { Profile } from '../../src/ballots/profile.ts';
import type { Lot } from '../../src/rules/lot.ts';
import type { Rule } from '../../src/rules/rule.ts';

/** What the count of one completion says of each candidate, over every way the lots can fall. */
export type Fate = 'yes' | 'by-lot' | 'no';

/** Runs a count once for every way in which its lots can fall: choices are replayed as far as known, then branch. */
export function withEveryLot<T>(count: (lot: Lot) => T): T[] {
  const results: T[] = [];
  const waiting: (readonly number[])[] = [[]];
  for (let known = waiting.pop(); known !== undefined; known = waiting.pop()) {
    const choices = [...known];
    let lots = 0;
    const lot: Lot = {
      seed: null,
      describes: 'one of all ways',
      choose: (tied) => {
        if (lots === choices.length) {
          for (let other = 1; other < tied.length; other++) waiting.push([...choices, other]);
          choices.push(0);
        }
        lots += 1;
        return tied[choices[lots - 1]];
      },
    };
    results.push(count(lot));
  }
  return results;
}

/** The fate of each candidate when a profile is counted with every lot. */
export function fates(rule: Rule, profile: Profile, seats: number): Fate[] {
  const { winners } = rule;
  if (winners === undefined) throw new Error('the rule must be able to tell only who wins');
  const outcomes = withEveryLot((lot) => winners(papersOf(profile), seats, lot));
  return profile.candidates.map((_, candidate) => {
    const wins = outcomes.filter((elected) => elected.includes(candidate)).length;
    return wins === 0 ? 'no' : wins === outcomes.length ? 'yes' : 'by-lot';
  });
}

/** One way the ballots could have gone on, and how many papers carry a second preference in it. */
export interface Completion {
  readonly profile: Profile;
  readonly transfers: number;
}

/**
 * Every completion of a declared result, up to which paper is which: for each candidate every way to share the papers out
 * over the rankings that start there, of at most `longest` preferences.
 */
export function* completions({ candidates }: DeclaredResult, longest: number): Generator<Completion> {
  const standing = [...candidates.keys()];
  const choices = standing.map((first) => {
    const starting = rankingsFrom([first], standing, longest);
    return [...shared(candidates[first].votes, starting.length)].map((papers) =>
      starting.map((ranking, index): RankingInput => ({ papers: papers[index], ranking })),
    );
  });
  for (const chosen of product(choices)) {
    const rankings = chosen.flat().filter(({ papers }) => papers > 0);
    const transfers = rankings.reduce((sum, { papers, ranking }) => sum + (ranking.length > 1 ? papers : 0), 0);
    yield { profile: buildProfile(candidates, rankings), transfers };
  }
}

function rankingsFrom(start: readonly number[], standing: readonly number[], longest: number): (readonly number[])[] {
  if (start.length === longest) return [start];
  const next = standing.filter((candidate) => !start.includes(candidate));
  return [start, ...next.flatMap((candidate) => rankingsFrom([...start, candidate], standing, longest))];
}

/** Every way to share papers out over so many places, in order. */
export function* shared(papers: number, places: number): Generator<readonly number[]> {
  if (places === 1) {
    yield [papers];
    return;
  }
  for (let first = 0; first <= papers; first++) {
    for (const rest of shared(papers - first, places - 1)) yield [first, ...rest];
  }
}

function* product<T>(lists: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...rest] = lists;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const tail of product(rest)) for (const item of first) yield [item, ...tail];
}

/** What all completions together say of one candidate. */
export interface Truth {
  readonly status: 'certain' | 'possible' | 'impossible';
  /** Of the completions that elect for sure, or else by lot: the fewest papers with a second preference. */
  readonly fewest?: { readonly transfers: number; readonly byLot: boolean };
  /** The fewest that elect by lot, where those are fewer than elect for sure. */
  readonly fewestWithLot?: number;
}

/** The truth about each candidate, found by counting every completion with every lot. */
export function truths(declared: DeclaredResult, rule: Rule, longest: number): Truth[] {
  const fewest = declared.candidates.map(() => ({ yes: Infinity, 'by-lot': Infinity, no: Infinity }));
  for (const { profile, transfers } of completions(declared, longest)) {
    fates(rule, profile, declared.seats).forEach((fate, candidate) => {
      fewest[candidate][fate] = Math.min(fewest[candidate][fate], transfers);
    });
  }
  return fewest.map(({ yes, 'by-lot': byLot, no }): Truth => {
    if (yes === Infinity && byLot === Infinity) return { status: 'impossible' };
    const status = byLot === Infinity && no === Infinity ? 'certain' : 'possible';
    if (yes === Infinity) return { status, fewest: { transfers: byLot, byLot: true } };
    return {
      status,
      fewest: { transfers: yes, byLot: false },
      ...(byLot < yes ? { fewestWithLot: byLot } : {}),
    };
  });
}

/** Every way to share papers out over candidates, the most first: other orders differ by names alone. */
export function sharedDescending(papers: number, places: number): (readonly number[])[] {
  return [...shared(papers, places)].filter((votes) => votes.every((vote, at) => at === 0 || vote <= votes[at - 1]));
}
