import type { Contest } from '../../ballots/contest.ts';
import type { DeclaredResult } from '../../ballots/declared-result.ts';
import type { Profile } from '../../ballots/profile.ts';
import { contestDigest } from '../../count/provenance.ts';
import { lotBySeed } from '../../rules/lot.ts';
import { papersFor } from '../../rules/papers-for.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Learner } from './learner.ts';

/** What a backtest keeps of a real election: what a what-if would be given, and what came of the ballots, which are let go. */
export interface RealElection<Gathered> {
  /** For people to read: its file, and its title where the file holds several. */
  readonly name: string;
  /** What stands or falls together: no file is in training and test at once. */
  readonly file: string;
  /** First preferences and nothing more. */
  readonly declared: DeclaredResult;
  /** Who the rule elects on the real ballots, in the order of the ballot. */
  readonly won: readonly number[];
  /** The digest of the papers alone: equal for the same ballots under other names, in other files, for other numbers of places. */
  readonly ballots: string;
  /** What a learner keeps of the ballots. */
  readonly gathered: Gathered;
}

/** An election that cannot be asked about. */
export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

/** Where an election was read, and how it is counted. */
export interface HoldBackOptions<Gathered> {
  readonly name: string;
  readonly file: string;
  readonly rule: Rule;
  readonly learner: Learner<Gathered>;
  /** Lots of the real count are drawn from it. */
  readonly seed: string;
}

/**
 * Counts the real ballots of a contest by the rule and holds back all but the first preferences, as the rule reads them.
 *
 * An election is left out, with the reason, where nothing is open or the declared totals would not be its first preferences.
 *
 * @throws PsephosError `bad-contest` for a contest that the rule cannot count.
 * @example holdBack(contest, { name: 'ward.blt', file: 'ward.blt', rule: ers97, learner: always(uniform()), seed: '1' })
 */
export function holdBack<Gathered>(
  contest: Contest,
  { name, file, rule, learner, seed }: HoldBackOptions<Gathered>,
): RealElection<Gathered> | LeftOut {
  const why = whyNot(contest);
  if (why !== undefined) return { name, why };
  const { profile, seats, title = name } = contest;
  const votes = firstPreferencesBy(rule, profile);
  if (votes.every((papers) => papers === 0)) return { name, why: 'no valid paper' };
  const candidates = profile.candidates.map(({ name, group }, candidate) => ({
    name,
    ...(group === undefined ? {} : { group }),
    votes: votes[candidate],
  }));
  return {
    name,
    file,
    declared: { title, seats, candidates },
    won: winners(contest, rule, seed),
    ballots: ballotsDigest(profile),
    gathered: learner.gather(contest),
  };
}

/** Tells an election that was held back from one that was left out. */
export function isHeldBack<Gathered>(found: RealElection<Gathered> | LeftOut): found is RealElection<Gathered> {
  return 'declared' in found;
}

/**
 * The digest of the papers of a profile, whoever the candidates are.
 *
 * @example ballotsDigest(parseBallots('2: A > B')) === ballotsDigest(parseBallots('2: Ann > Bob')) // true
 */
export function ballotsDigest(profile: Profile): string {
  const candidates = profile.candidates.map((_, candidate) => ({ name: String(candidate + 1) }));
  return contestDigest({ profile: { ...profile, candidates }, seats: 1 });
}

function whyNot({ profile, seats, withdrawn = [], overvotes }: Contest): string | undefined {
  if (profile.synthetic !== undefined) return 'its ballots were drawn from a model, never cast';
  if (seats >= profile.candidates.length) return 'everybody who stands is elected';
  if (withdrawn.length > 0) return 'candidates withdrew after the papers were printed';
  if (overvotes !== undefined) return 'cleaning left overvotes to the count';
  return undefined;
}

function firstPreferencesBy(rule: Rule, profile: Profile): readonly number[] {
  const everybody = new Uint8Array(profile.candidates.length).fill(1);
  return papersFor(rule, profile)
    .all.sort(everybody)
    .next.map((pile) => pile?.papers ?? 0);
}

function winners(contest: Contest, rule: Rule, seed: string): readonly number[] {
  const lot = lotBySeed(seed);
  const elected =
    rule.winners?.(papersFor(rule, contest.profile), contest.seats, lot) ?? rule.count(contest, { lot }).elected;
  return [...elected].sort((a, b) => a - b);
}
