import { describe, expect, test } from 'vitest';
import type { RankingInput } from '../../../src/ballots/build-profile.ts';
import { rankingGroups } from '../../../src/ballots/profile.ts';
import { checkLaw } from '../../../src/laws/check-law.ts';
import type { Law } from '../../../src/laws/law.ts';
import { blankPapers } from '../../../src/laws/symmetry/blank-papers.ts';
import { namesOfCandidates } from '../../../src/laws/symmetry/names-of-candidates.ts';
import { orderOfCandidates } from '../../../src/laws/symmetry/order-of-candidates.ts';
import { orderOfPapers } from '../../../src/laws/symmetry/order-of-papers.ts';
import { repeatable } from '../../../src/laws/symmetry/repeatable.ts';
import { scaling } from '../../../src/laws/symmetry/scaling.ts';
import { splittingPapers } from '../../../src/laws/symmetry/splitting-papers.ts';
import type { NowTally, Tallied, TallyQuestion } from '../../../src/laws/tally.ts';
import { contest } from '../../rules/contests.ts';

/** A tally for one place of first preferences, which a test makes wrong in one way. */
function plurality(count: (question: TallyQuestion, pieces: readonly RankingInput[]) => Tallied): NowTally {
  return {
    answers: 'now',
    id: 'plurality',
    title: 'Plurality',
    ties: 'untold',
    tally: (question) => {
      const { profile } = question.contest;
      const sorted = [...profile.papers].map((papers, at) => ({ papers, ranking: rankingGroups(profile, at).flat() }));
      return count(question, question.pieces ?? sorted);
    },
  };
}

function votesOf(
  pieces: readonly RankingInput[],
  weight: (papers: number) => number = (papers) => papers,
): Map<number, number> {
  const votes = new Map<number, number>();
  for (const { papers, ranking } of pieces) {
    const [first] = ranking;
    if (typeof first === 'number') votes.set(first, (votes.get(first) ?? 0) + weight(papers));
  }
  return votes;
}

/** The best by votes; of those who are level the least by a second measure. */
function best(votes: ReadonlyMap<number, number>, second: (candidate: number) => number | string): number[] {
  const level = [...votes.keys()].filter((candidate) => votes.get(candidate) === Math.max(...votes.values()));
  return level.sort((a, b) => (second(a) < second(b) ? -1 : 1)).slice(0, 1);
}

const firstMet = plurality((_, pieces) => ({ elected: best(votesOf(pieces), () => 0).slice(0, 1) }));
const firstOnPapers = plurality((_, pieces) => {
  const votes = votesOf(pieces);
  const met = [...votes.keys()];
  return { elected: best(votes, (candidate) => met.indexOf(candidate)) };
});
const firstOnBallot = plurality((_, pieces) => ({ elected: best(votesOf(pieces), (candidate) => candidate) }));
const firstByName = plurality(({ contest: { profile } }, pieces) => ({
  elected: best(votesOf(pieces), (candidate) => profile.candidates[candidate].name),
}));
const onePaperAPiece = plurality((_, pieces) => ({
  elected: best(
    votesOf(pieces, () => 1),
    (candidate) => candidate,
  ),
}));
const sevenOrMore = plurality(({ contest: { profile } }, pieces) => ({
  elected: profile.total >= 7 ? best(votesOf(pieces), (candidate) => candidate) : [2],
}));
const floats = plurality((_, pieces) => {
  const votes = votesOf(pieces, (papers) => papers / 10);
  const text = [0, 1].map((candidate) => String(votes.get(candidate) ?? 0));
  return { elected: [0], stages: [{ votes: text, elected: [], excluded: [] }] };
});
const quotaOfAllPapers = plurality(({ contest: { profile } }) => ({
  elected: [0],
  stages: [{ votes: ['2', '1'], quota: String(Math.floor(profile.total / 2) + 1), elected: [], excluded: [] }],
}));

const level = contest('2: A\n2: B\n1: C', 1);
const threeToTwo = contest('3: A\n2: B', 1);

/** A wrong tally, the law that finds it, on which contest, and what the law says. */
type Wrong = readonly [string, NowTally, Law, ReturnType<typeof contest>, string];

const wrong: readonly Wrong[] = [
  [
    'breaks ties by the order of papers',
    firstOnPapers,
    orderOfPapers,
    level,
    'with the rankings handed over in the order 2, 1, 3, B is elected, not A',
  ],
  [
    'adds up in floats',
    floats,
    orderOfPapers,
    contest('1: A > B\n2: A\n3: A > C', 1, 'ABC'),
    'with the rankings handed over in the order 1, 3, 2, at stage 1 the votes of A are 0.6, not 0.6000000000000001',
  ],
  [
    'breaks ties by the order of the ballot',
    firstOnBallot,
    orderOfCandidates,
    level,
    'with the ballot in the order B, A and C, B is elected, not A',
  ],
  [
    'breaks ties by name',
    firstByName,
    namesOfCandidates,
    level,
    'with A, B and C called B, A and C, A is elected, not B',
  ],
  [
    'counts piles for papers',
    onePaperAPiece,
    splittingPapers,
    contest('3: A\n3: B', 1),
    'with one paper of ranking 2 handed over last, B is elected, not A',
  ],
  [
    'has a rule for small elections',
    sevenOrMore,
    scaling,
    contest('3: A\n2: B\n1: C', 1),
    'with each paper there 2 times, A is elected, not C',
  ],
  [
    'counts blank papers',
    sevenOrMore,
    blankPapers,
    contest('3: A\n2: B\n1: C', 1),
    'with 1 blank paper more, A is elected, not C',
  ],
  [
    'makes the quota of all papers',
    quotaOfAllPapers,
    blankPapers,
    threeToTwo,
    'with 1 blank paper more, at stage 1 the quota is 4, not 3',
  ],
];

describe('a tally that', () => {
  test.each(wrong)('%s is found out', (_, tally, law, asked, says) => {
    const finding = checkLaw(tally, law, asked);
    expect(finding).toMatchObject({ kind: 'broken', violation: { says } });
  });

  test('answers otherwise when asked again is found out', () => {
    let asked = 0;
    const tally = plurality(() => ({ elected: [asked++] }));
    expect(checkLaw(tally, repeatable, threeToTwo)).toMatchObject({
      kind: 'broken',
      violation: { says: 'counted again, B is elected, not A', expected: 'A', received: 'B' },
    });
  });

  test('alters the papers is found out', () => {
    const tally = plurality(({ contest: { profile } }) => {
      profile.papers[0] -= 1;
      return { elected: [0] };
    });
    expect(checkLaw(tally, repeatable, contest('3: A\n2: B', 1))).toMatchObject({
      kind: 'broken',
      violation: {
        says: 'the count alters the contest that it is given',
        expected: '3: A\n2: B\nplaces: 1',
        received: '2: A\n2: B\nplaces: 1',
      },
    });
  });
});

describe('nothing is said', () => {
  test('of the order of candidates to a tally that breaks ties by it', () => {
    expect(checkLaw({ ...firstOnBallot, ties: 'order' }, orderOfCandidates, level).kind).toBe('silent');
  });

  test.each([
    ['another order of one ranking', orderOfPapers, contest('3: A', 1, 'AB')],
    ['parts of single papers', splittingPapers, contest('1: A\n1: B', 1)],
    ['other orders of one candidate', orderOfCandidates, contest('1: A', 1)],
    ['other names of one candidate', namesOfCandidates, contest('1: A', 1)],
    ['so many times no papers', scaling, contest('', 1, 'AB')],
  ])('of %s', (_, law, asked) => {
    expect(checkLaw(firstMet, law, asked).kind).toBe('silent');
  });

  test.each([
    ['more papers', scaling],
    ['blank papers', blankPapers],
  ])('of %s to a tally that has no room for them', (_, law) => {
    const full = { ...firstOnBallot, mostPapers: 5 };
    expect(checkLaw(full, law, threeToTwo).kind).toBe('silent');
  });
});
