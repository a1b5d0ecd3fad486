import type { Contest } from '../ballots/contest.ts';
import { PsephosError } from '../base/errors.ts';
import type { Count } from '../count/count.ts';
import { schulze } from '../rules/condorcet/schulze.ts';
import { instantRunoff } from '../rules/elimination/instant-runoff.ts';
import { blockVote } from '../rules/plurality/block-vote.ts';
import { firstPastThePost } from '../rules/plurality/first-past-the-post.ts';
import { singleNonTransferableVote } from '../rules/plurality/single-non-transferable-vote.ts';
import { twoRound } from '../rules/plurality/two-round.ts';
import { borda } from '../rules/positional/borda.ts';
import type { Rule } from '../rules/rule.ts';
import { ers97 } from '../rules/stv/statutes/ers97.ts';
import { meekReference } from '../rules/stv/statutes/meek-reference.ts';
import { scotlandLocal2007 } from '../rules/stv/statutes/scotland-local-2007.ts';
import { type CompareOptions, type Comparison, compareRules } from './compare-rules.ts';

/** All that a report on ballots shows, as plain data. */
export interface BallotFindings {
  readonly kind: 'ballots';
  readonly comparison: Comparison;
  /** The count by the rule asked about. */
  readonly count: Count;
  /** The count by the rule it is held against, such as first-past-the-post. */
  readonly against: Count;
  /** The group (party) of each candidate, which counts do not hold; `null` where there is none. */
  readonly groups: readonly (string | null)[];
  /** The command line that makes the report again. */
  readonly command: string;
}

/** Options of {@link ballotFindings}: those of a comparison, and the command that is told. */
export interface BallotFindingsOptions extends Omit<CompareOptions, 'against'> {
  readonly command: string;
  /** Beside the two that are asked about; default: a handful of well-known ones for so many places. */
  readonly others?: readonly Rule[];
}

/**
 * All that a report on ballots shows: the count by one rule and by another, and whom some well-known rules elect.
 *
 * @throws PsephosError `bad-contest` where one of the two rules cannot count this, `too-large` for more than 1,000 candidates, and what their counts
 * throw.
 * @example ballotFindings(contest, ers97, blockVote, { command: 'psephos report ward.blt' }).comparison.rules[0].id // 'ers97'
 */
export function ballotFindings(
  contest: Contest,
  rule: Rule,
  against: Rule,
  { command, others = wellKnown(contest), ...options }: BallotFindingsOptions,
): BallotFindings {
  refuseHugeField(contest);
  const { mostLots: _, trials: __, onRule: ___, ...countOptions } = options;
  const count = rule.count(contest, countOptions);
  const countAgainst = against.count(contest, countOptions);
  const asked = [rule, against, ...others];
  const rules = asked.filter(({ id }, at) => asked.findIndex((other) => other.id === id) === at);
  return {
    kind: 'ballots',
    comparison: compareRules(contest, rules, { ...options, against: rule.id }),
    count,
    against: countAgainst,
    groups: contest.profile.candidates.map(({ group = null }) => group),
    command,
  };
}

const OF_ONE: readonly Rule[] = [firstPastThePost, twoRound, instantRunoff, borda, schulze];
const OF_SEVERAL: readonly Rule[] = [blockVote, singleNonTransferableVote, ers97, scotlandLocal2007, meekReference];

function wellKnown({ seats }: Contest): readonly Rule[] {
  return seats === 1 ? OF_ONE : OF_SEVERAL;
}

/** Head-to-head rules take a second for a thousand candidates, and a report of more is no use to anybody. */
const MOST_CANDIDATES = 1000;

function refuseHugeField({ profile: { candidates } }: Contest): void {
  if (candidates.length <= MOST_CANDIDATES) return;
  throw new PsephosError({
    code: 'too-large',
    message: 'the field is too large for a report',
    expected: `at most ${MOST_CANDIDATES} candidates`,
    received: String(candidates.length),
    hint: 'psephos count writes a sheet of any field',
  });
}
