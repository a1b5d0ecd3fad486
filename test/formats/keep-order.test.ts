import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderOfFile } from '../../src/ballots/paper-order.ts';
import { rankingGroups } from '../../src/ballots/profile.ts';
import { readContest } from '../../src/formats/read-contest.ts';
import { rankingInputs } from '../ballots/arbitraries.ts';

/** The papers of a file one by one as it has them, each its groups joined. */
function papersInOrder(text: string): string[] {
  const contest = readContest(text, { keepOrder: true });
  const order = orderOfFile(contest).papersOf(contest.profile);
  return [...order].map((ranking) =>
    rankingGroups(contest.profile, ranking)
      .map((group) => group.join('='))
      .join('>'),
  );
}

type Lines = readonly { readonly papers: number; readonly ranking: readonly (number | readonly number[])[] }[];

function written(lines: Lines, sign: string, name: (candidate: number) => string): string[] {
  return lines.map(({ ranking }) => ranking.map((rank) => [rank].flat().map(name).join('=')).join(sign));
}

function expected(lines: Lines): string[] {
  return lines.flatMap(({ papers, ranking }) => {
    const groups = ranking.map((rank) =>
      [rank]
        .flat()
        .sort((a, b) => a - b)
        .join('='),
    );
    return Array<string>(papers).fill(groups.join('>'));
  });
}

const lines = rankingInputs(4, 10).map((inputs) =>
  inputs.map(({ papers, ranking }) => ({ papers: papers % 5, ranking })),
);

describe('a reader that keeps the order gives the papers as the file has them', () => {
  test('in BLT', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        const ballots = written(drawn, ' ', (candidate) => `${candidate + 1}`);
        const text = ballots
          .map((ballot, at) => `${drawn[at].papers} ${ballot}${ballot === '' ? '' : ' '}0\n`)
          .join('');
        expect(papersInOrder(`4 1\n${text}0\n"A"\n"B"\n"C"\n"D"\n`)).toEqual(expected(drawn));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('in psephos ballots', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        const ballots = written(drawn, ' > ', (candidate) => 'ABCD'[candidate]);
        const text = ballots.map((ballot, at) => `${drawn[at].papers}: ${ballot}\n`).join('');
        expect(papersInOrder(`@candidates A; B; C; D\n${text}`)).toEqual(expected(drawn));
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

test('a file of many runs keeps them all', () => {
  const papers = Array.from({ length: 1000 }, (_, at) => `${(at % 7) + 1}: ${'ABC'[at % 3]}`);
  const expectedPapers = papers.flatMap((_, at) => Array<string>((at % 7) + 1).fill(`${at % 3}`));
  expect(papersInOrder(`@candidates A; B; C\n${papers.join('\n')}`)).toEqual(expectedPapers);
});

describe('without being asked', () => {
  test.each(['2 1\n1 2 0\n2 2 0\n1 1 0\n0\n"A"\n"B"\n', '@candidates A; B\nB\n2: B\nA'])(
    'no order is kept, and when asked runs of alike papers: %j',
    (text) => {
      expect(readContest(text)).not.toHaveProperty('fileOrder');
      const kept = readContest(text, { keepOrder: true });
      expect(kept).toEqual({ ...readContest(text), fileOrder: kept.fileOrder });
      expect(kept.fileOrder).toEqual({ rankings: Uint32Array.of(1, 0), papers: Float64Array.of(3, 1) });
    },
  );
});
