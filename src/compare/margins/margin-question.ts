import type { Contest } from '../../ballots/contest.ts';
import { candidateOf, EQUAL, isEqualWithBefore } from '../../ballots/profile.ts';
import { type BallotReading, readBallots } from '../../ballots/read-ballots.ts';
import { PsephosError } from '../../base/errors.ts';
import { everyLot } from '../../rules/every-lot.ts';
import { type Lot, lotByOrder } from '../../rules/lot.ts';
import type { Rule } from '../../rules/rule.ts';
import { checkLimits } from './instant-runoff/search-limits.ts';
import type { MarginOptions, MarginWanting } from './margin.ts';

/** Papers with one ranking, as the rule reads them. */
export interface ReadPapers {
  readonly papers: number;
  /** The ranking, by which a witness names the papers; absent where candidates share a rank: such papers are never altered in a witness. */
  readonly from?: readonly number[];
  /** The same by ranks, of everybody on the paper; a rank that nobody was given is empty. */
  readonly groups: readonly (readonly number[])[];
  /** Only of those who stand, no rank empty. */
  readonly among: readonly (readonly number[])[];
}

/** What a margin is asked of: a count, its papers, and what counts as another outcome. */
export interface MarginQuestion {
  readonly rule: Rule;
  readonly contest: Contest;
  readonly reading: BallotReading;
  readonly wanting: MarginWanting;
  /** Who is elected on the papers as they are, in the order of the ballot. */
  readonly elected: readonly number[];
  readonly standing: readonly number[];
  /** Only papers that rank somebody who stands. */
  readonly papers: readonly ReadPapers[];
  readonly total: number;
  /** True when no lot can elect others on the papers as they are. */
  readonly settled: boolean;
}

/** Counts that are made to see whether lots decide between outcomes. */
export const MOST_LOTS = 100;

/**
 * Counts a contest and reads its papers for a margin.
 *
 * @throws PsephosError `unsupported` where cleaning left overvotes whose reading depends on who continues; what the rule throws.
 */
export function marginQuestion(
  rule: Rule,
  contest: Contest,
  reading: BallotReading,
  options: MarginOptions,
): MarginQuestion {
  const { wanting = 'tie', lot = lotByOrder() } = options;
  checkLimits(options);
  if (contest.overvotes !== undefined) throw unsettledOvervotes(contest.overvotes);
  const told = telling(lot);
  const elected = inBallotOrder(rule.count(contest, { ...options, lot: told.lot }).elected);
  const gone = new Set(contest.withdrawn ?? []);
  const papers = readPapers(contest, reading, gone);
  return {
    rule,
    contest,
    reading,
    wanting,
    elected,
    standing: [...contest.profile.candidates.keys()].filter((candidate) => !gone.has(candidate)),
    papers,
    total: papers.reduce((sum, each) => sum + each.papers, 0),
    settled: !told.wasAsked() || onlyOutcome(rule, contest),
  };
}

/** Elected candidates as a set. */
export function inBallotOrder(elected: readonly number[]): readonly number[] {
  return [...elected].sort((a, b) => a - b);
}

/** The same lot, which remembers whether it was drawn. */
export function telling(lot: Lot): { readonly lot: Lot; wasAsked(): boolean } {
  let asked = false;
  return {
    lot: {
      ...lot,
      choose: (tied, occasion) => {
        asked = true;
        return lot.choose(tied, occasion);
      },
    },
    wasAsked: () => asked,
  };
}

/** True when all lots are known to elect the same. */
function onlyOutcome(rule: Rule, contest: Contest): boolean {
  const { complete, outcomes } = everyLot(contest, rule, { most: MOST_LOTS });
  return complete && outcomes.length === 1;
}

function readPapers({ profile }: Contest, reading: BallotReading, gone: ReadonlySet<number>): readonly ReadPapers[] {
  const { starts, ranked, papers } = readBallots(profile, reading);
  const found: ReadPapers[] = [];
  for (let paper = 0; paper < papers.length; paper++) {
    const entries = ranked.subarray(starts[paper], starts[paper + 1]);
    const groups = ranksOf(entries);
    const among = groups.map((group) => group.filter((one) => !gone.has(one))).filter(({ length }) => length > 0);
    if (among.length === 0) continue;
    const plain = entries.every((entry) => entry < EQUAL);
    found.push({ papers: papers[paper], groups, among, ...(plain ? { from: [...entries] } : {}) });
  }
  return found;
}

function ranksOf(entries: Uint16Array): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last !== undefined && isEqualWithBefore(entry)) last.push(candidateOf(entry));
    else groups.push([candidateOf(entry)]);
  }
  return groups;
}

function unsettledOvervotes(overvotes: string): PsephosError {
  return new PsephosError({
    code: 'unsupported',
    message: 'a margin needs papers whose overvotes are settled before the count',
    received: `overvotes=${overvotes}`,
    hint: 'clean with overvotes=stop or overvotes=skip',
  });
}
