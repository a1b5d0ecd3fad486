import { PsephosError, shown } from '../base/errors.ts';
import { cleanedPapers } from './clean-papers.ts';
import { oddities } from './cleaning-oddities.ts';
import { type CleaningPolicy, checkPolicy } from './cleaning-policy.ts';
import { type CleaningReport, openFigures, stepsOf } from './cleaning-report.ts';
import { writeInsOf } from './cleaning-write-ins.ts';
import type { Contest } from './contest.ts';
import type { Profile } from './profile.ts';

/** Options of {@link cleanBallots}. */
export interface CleaningOptions {
  /** The candidates (indices) that were written in; without it, those whose names say so. */
  readonly writeIns?: readonly number[];
}

/** A contest after cleaning, and what that did. */
export interface CleanedContest {
  /** The contest with cleaned papers; it carries the report, so that a count of it says what was done. */
  readonly contest: Contest;
  readonly report: CleaningReport;
}

/**
 * Cleans the papers of a contest by a policy, each rank by rank as a clerk reads it ({@link cleaningChoices} gives the order at a rank),
 * and says with figures what that did.
 *
 * Papers add up: only blank ones are ever left out, and only where the policy says so. Write-ins that are passed over, that end papers, or that
 * count as the first of them no longer stand. An overvote that is shared, or that depends on who continues, stays on the papers, and
 * `contest.overvotes` says how a rule has to read it.
 *
 * @throws PsephosError `bad-argument` for a policy with choices that there are not, for write-ins that do not stand, and for a contest whose papers
 * were cleaned before; `too-large` for more than 2^53 - 1 preferences taken away.
 * @example cleanBallots({ profile: parseBallots('2: A > - > B'), seats: 1 }, policyFrom('skipped=stop')).report.steps[0].papers // 2
 */
export function cleanBallots(
  contest: Contest,
  policy: CleaningPolicy,
  { writeIns: given }: CleaningOptions = {},
): CleanedContest {
  const { profile, withdrawn = [] } = contest;
  checkPolicy(policy);
  if (contest.cleaning !== undefined) throw cleanedBefore(contest.cleaning);
  const all = given === undefined ? writeInsOf(profile.candidates) : checkedWriteIns(given, profile);
  // Whoever withdrew cannot stand for all write-ins, so they come last.
  const writeIns = [...all].sort((a, b) => Number(withdrawn.includes(a)) - Number(withdrawn.includes(b)) || a - b);
  const figures = openFigures();
  const found = oddities(profile, writeIns);
  const plain = profile.irregular !== true && writeIns.length === 0 && policy.mostRanks === undefined;
  const noneLeftOut = policy.blanks === 'keep' || found.blanks === 0;
  const cleaned = plain && noneLeftOut ? { profile } : cleanedPapers(contest, policy, writeIns, figures);
  const report: CleaningReport = {
    policy: { ...policy },
    papersBefore: profile.total,
    papersAfter: cleaned.profile.total,
    found,
    steps: stepsOf(policy, figures),
  };
  const gone = [...new Set([...withdrawn, ...noLongerStanding(policy, writeIns)])];
  return {
    contest: {
      ...contest,
      ...cleaned,
      profile: policy.writeIns === 'together' ? renamed(cleaned.profile, writeIns) : cleaned.profile,
      ...(gone.length === 0 ? {} : { withdrawn: gone }),
      ...(figures.overvotes.papers > 0 && isOpen(policy.overvotes) ? { overvotes: policy.overvotes } : {}),
      cleaning: report,
    },
    report,
  };
}

function isOpen(overvotes: CleaningPolicy['overvotes']): overvotes is 'share' | 'stop-if-several-continue' {
  return overvotes === 'share' || overvotes === 'stop-if-several-continue';
}

function noLongerStanding({ writeIns: does }: CleaningPolicy, writeIns: readonly number[]): readonly number[] {
  if (does === 'keep') return [];
  return does === 'together' ? writeIns.slice(1) : writeIns;
}

const ALL_WRITE_INS = 'Write-ins';

/** The first write-in stands for all of them, so its name says so. */
function renamed(profile: Profile, writeIns: readonly number[]): Profile {
  const { candidates } = profile;
  if (writeIns.length < 2 || candidates.some(({ name }) => name === ALL_WRITE_INS)) return profile;
  const names = candidates.map((candidate, index) => (index === writeIns[0] ? { name: ALL_WRITE_INS } : candidate));
  return { ...profile, candidates: names };
}

function checkedWriteIns(given: readonly number[], { candidates }: Profile): readonly number[] {
  for (const candidate of given) {
    if (Number.isInteger(candidate) && candidate >= 0 && candidate < candidates.length) continue;
    throw new PsephosError({
      code: 'bad-argument',
      message: 'a write-in is no candidate',
      expected: `a number from 0 to ${candidates.length - 1}`,
      received: shown(candidate),
      place: { path: 'writeIns' },
    });
  }
  return [...new Set(given)].sort((a, b) => a - b);
}

function cleanedBefore({ policy }: CleaningReport): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: 'the papers were cleaned before',
    received: shown(policy.id),
    hint: 'put all choices into one policy, such as skipped=stop,overvotes=skip',
  });
}
