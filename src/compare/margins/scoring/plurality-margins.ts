import type { Contest } from '../../../ballots/contest.ts';
import { AS_PREFERENCES } from '../../../ballots/preferences.ts';
import { type BallotReading, ENDS_WHERE_UNCERTAIN } from '../../../ballots/read-ballots.ts';
import { PsephosError } from '../../../base/errors.ts';
import { blockVote } from '../../../rules/plurality/block-vote.ts';
import { firstPastThePost } from '../../../rules/plurality/first-past-the-post.ts';
import { limitedVote } from '../../../rules/plurality/limited-vote.ts';
import { singleNonTransferableVote } from '../../../rules/plurality/single-non-transferable-vote.ts';
import type { Rule } from '../../../rules/rule.ts';
import type { MarginFunction } from '../margin.ts';
import { type MarginQuestion, marginQuestion, type ReadPapers } from '../margin-question.ts';
import { gapMargin, type Scoring } from './gap-margin.ts';

/** Margins of the rules that count marks, by id. */
export const pluralityMargins: readonly (readonly [string, MarginFunction])[] = [
  marginOf(firstPastThePost, ENDS_WHERE_UNCERTAIN, () => 1),
  marginOf(singleNonTransferableVote, ENDS_WHERE_UNCERTAIN, () => 1),
  marginOf(blockVote, AS_PREFERENCES, (seats) => seats),
  marginOf(limitedVote, AS_PREFERENCES, (seats) => Math.max(1, seats - 1)),
];

const METHOD = 'by formula: the papers that bring somebody else nearer to somebody elected, those that do most first';

function marginOf(
  rule: Rule,
  reading: BallotReading,
  votesFor: (seats: number) => number,
): readonly [string, MarginFunction] {
  return [
    rule.id,
    (contest, options) => {
      const votes = votesFor(contest.seats);
      const read = marginQuestion(rule, contest, reading, options);
      const papers = read.papers.filter((paper) => votesOn(paper, votes, contest).length > 0);
      const question = { ...read, papers, total: papers.reduce((sum, each) => sum + each.papers, 0) };
      refuseOtherReading(question, votes);
      return gapMargin(question, marks(contest, votes), METHOD);
    },
  ];
}

/** A mark for whom a paper has a vote; nobody can be further ahead than by one. */
function marks(contest: Contest, votes: number): Scoring {
  return {
    scores: (paper) => {
      const given = votesOn(paper, votes, contest);
      return contest.profile.candidates.map((_, candidate) => (given.includes(candidate) ? 1n : 0n));
    },
    widest: 1n,
    best: (candidate) => [candidate],
  };
}

/** Whom the first ranks of a paper give votes, as many as it has, passing nobody over who withdrew. */
function votesOn({ groups }: ReadPapers, votes: number, { withdrawn = [] }: Contest): readonly number[] {
  const given: number[] = [];
  for (const group of groups) {
    if (given.length + group.length > votes) break;
    given.push(...group);
  }
  return given.filter((candidate) => !withdrawn.includes(candidate));
}

/** A name that stands again within a rank of several is read otherwise here than by the rule: no margin rather than a wrong one. */
function refuseOtherReading({ rule, contest, papers }: MarginQuestion, votes: number): void {
  const counted = contest.profile.candidates.map(() => 0);
  for (const paper of papers) for (const one of votesOn(paper, votes, contest)) counted[one] += paper.papers;
  const [first] = rule.count(contest).stages;
  if (first.votes.every((text, candidate) => text === null || text === String(counted[candidate]))) return;
  throw new PsephosError({
    code: 'unsupported',
    message: 'a margin cannot be told of papers that name somebody again at a rank of several',
    hint: 'clean the papers with repeats=skip',
  });
}
