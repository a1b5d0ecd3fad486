import { margin, type Pairwise, pairwiseOf } from '../../../ballots/pairwise.ts';
import { AS_PREFERENCES, preferencesOf } from '../../../ballots/preferences.ts';
import { type BallotReading, CLOSED_UP } from '../../../ballots/read-ballots.ts';
import { contingentVote } from '../../../rules/elimination/contingent-vote.ts';
import { twoRound } from '../../../rules/plurality/two-round.ts';
import type { Rule } from '../../../rules/rule.ts';
import { type AlterWay, searchAlterations } from '../alter-search.ts';
import { pairwiseWays, raising } from '../head-to-head/pairwise-ways.ts';
import type { MarginFunction } from '../margin.ts';
import { marginFound, withoutSearch } from '../margin-found.ts';
import { type MarginQuestion, marginQuestion } from '../margin-question.ts';
import { byWorth, placesOnPapers } from '../places-on-paper.ts';

/** Margins of the rules whose second count is between the first two, by id. */
export const twoRoundMargins: readonly (readonly [string, MarginFunction])[] = [
  marginOf(twoRound, AS_PREFERENCES),
  marginOf(contingentVote, CLOSED_UP),
];

const METHOD =
  'the lower bound by who must pass whom at either count; the upper one by search, the altered papers counted again';

function marginOf(rule: Rule, preferred: BallotReading): readonly [string, MarginFunction] {
  return [
    rule.id,
    async (contest, options) => {
      const question = marginQuestion(rule, contest, rule.reads ?? preferred, options);
      const known = withoutSearch(question);
      if (known !== undefined) return known;
      const table = pairwiseOf(preferencesOf(contest.profile, contest.withdrawn, preferred));
      const votes = firstVotes(question);
      const least = Math.max(
        question.settled || question.wanting === 'win' ? 1 : 0,
        Math.min(
          papersToMissTheSecondCount(question, votes),
          ...rivals(question).map((one) => papersToLoseTo(one, question, table, votes)),
        ),
      );
      const found = await searchAlterations(question, least, ways(question, table, votes), options);
      return marginFound(question, { least, method: METHOD, ...found });
    },
  ];
}

function rivals({ standing, elected }: MarginQuestion): readonly number[] {
  return standing.filter((one) => !elected.includes(one));
}

function firstVotes({ papers, contest }: MarginQuestion): readonly number[] {
  const votes = contest.profile.candidates.map(() => 0);
  for (const { among, papers: each } of papers) if (among[0].length === 1) votes[among[0][0]] += each;
  return votes;
}

/**
 * Two others come level with the winner: an altered paper brings either two votes nearer at most, and both together three, since the winner
 * loses one and only one of them gains it.
 */
function papersToMissTheSecondCount(question: MarginQuestion, votes: readonly number[]): number {
  const lead = votes[question.elected[0]];
  const [first, second] = rivals(question)
    .map((one) => lead - votes[one])
    .sort((a, b) => a - b);
  if (second === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, Math.ceil(second / 2), Math.ceil((first + second) / 3));
}

/**
 * Somebody draws level with the winner at the second count, or by a majority at the first, and has at the first as many votes as any third
 * candidate. Whoever has a majority of first votes is preferred to the winner too, unless papers that put several first speak only later.
 */
function papersToLoseTo(rival: number, question: MarginQuestion, table: Pairwise, votes: readonly number[]): number {
  const [winner] = question.elected;
  const speaksLater = question.papers.some(({ among }) => among[0].length > 1);
  const ahead = margin(table, winner, rival);
  const lead = speaksLater ? Math.min(ahead, votes[winner] - votes[rival]) : ahead;
  const third = Math.max(0, ...rivals(question).map((one) => votes[one] - votes[rival]));
  return Math.max(0, Math.ceil(lead / 2), Math.ceil(third / 2));
}

function* ways(question: MarginQuestion, table: Pairwise, votes: readonly number[]): Generator<AlterWay> {
  yield* pairwiseWays(question, table, question.elected[0]);
  const place = placesOnPapers(question);
  const { papers, standing } = question;
  for (const rival of [...rivals(question)].sort((a, b) => votes[b] - votes[a]).slice(0, 4)) {
    for (const out of standing) {
      if (out === rival) continue;
      const to = raising(standing, rival, out);
      // Papers of the one who is to fall at the first count, first those that already prefer the winner to the rival.
      yield {
        to,
        papers: byWorth(papers, (paper) => [
          place(paper, out) === 0 ? 1 : 0,
          place(paper, rival) - place(paper, question.elected[0]),
        ]),
      };
    }
  }
}
