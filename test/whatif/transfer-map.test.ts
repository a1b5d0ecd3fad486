import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile, type RankingInput } from '../../src/ballots/build-profile.ts';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { PsephosError } from '../../src/base/errors.ts';
import { copeland } from '../../src/rules/condorcet/copeland.ts';
import { schulze } from '../../src/rules/condorcet/schulze.ts';
import { coombs } from '../../src/rules/elimination/coombs.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { everyLot } from '../../src/rules/every-lot.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import { borda } from '../../src/rules/positional/borda.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { scotlandLocal2007 } from '../../src/rules/stv/statutes/scotland-local-2007.ts';
import { leastToWin, levelSplit, type TippingLine } from '../../src/whatif/tipping.ts';
import { type TransferMap, type TransferMapSpan, transferMap } from '../../src/whatif/transfer-map.ts';
import { closeRaces, declared, unite2017 } from './declared.ts';

const unite = transferMap(unite2017, ers97);

describe('Unite 2017', () => {
  test('Coyne needs 11,334 of 17,143 papers if none stop', () => {
    expect([unite.from, unite.to, unite.papers]).toEqual([2, [0, 1], 17_143]);
    expect(unite.rows[0]).toEqual({
      nonTransferable: 0,
      spans: [
        { first: 0, last: 17_143 - 11_334, elected: [1], byLot: false },
        { first: 17_143 - 11_333, last: 17_143, elected: [0], byLot: false },
      ],
    });
  });

  test('there are rows at the point of his region: 11,619 papers stop, and 11,620', () => {
    const rows = unite.rows.filter(({ nonTransferable }) => [11_619, 11_620].includes(nonTransferable));
    expect(rows.map(({ spans }) => spans.map(({ elected }) => elected))).toEqual([[[1], [0]], [[0]]]);
    expect(rows[0].spans[0]).toMatchObject({ first: 0, last: 0 });
    expect(rows[1].spans[0].last).toBe(5523);
  });

  test('nothing is assumed of the others, whose papers are never transferred', () => {
    expect(unite.assumes).toBe('');
    expect(unite.line?.lead).toBe(5523);
    expect(transferMap(unite2017, ers97, { from: 1 }).assumes).toContain('all other papers split evenly');
    expect(transferMap(unite2017, ers97, { from: 1 }).line).toBeUndefined();
  });

  test('rows run from none to all that stop, and spans over every split', () => {
    expect(unite.rows.at(-1)?.nonTransferable).toBe(17_143);
    const stops = unite.rows.map(({ nonTransferable }) => nonTransferable);
    expect(stops).toEqual([...new Set(stops)].sort((a, b) => a - b));
    for (const { nonTransferable, spans } of unite.rows) {
      expect(spans.map(({ first }) => first)).toEqual([0, ...spans.slice(0, -1).map(({ last }) => last + 1)]);
      expect(spans.at(-1)?.last).toBe(17_143 - nonTransferable);
    }
  });

  test('under first-past-the-post the whole map is one region', () => {
    const { rows, assumes } = transferMap(unite2017, firstPastThePost);
    expect(
      new Set(rows.map(({ spans }) => JSON.stringify(spans.map(({ elected, byLot }) => [elected, byLot])))),
    ).toEqual(new Set(['[[[0],false]]']));
    expect([rows.length, assumes]).toEqual([61, '']);
  });

  test('a coarse map has the same borders on its rows', () => {
    const coarse = transferMap(unite2017, ers97, { rows: 16 });
    expect(coarse.rows.length).toBeLessThan(22);
    expect(coarse.rows[0]).toEqual(unite.rows[0]);
  });
});

/** What the tipping line says of a row; a lot takes the first on the ballot, to be elected or to be excluded. */
function spansByLine(
  line: TippingLine,
  excludes: boolean,
  { to, papers }: TransferMap,
  stopping: number,
): readonly TransferMapSpan[] {
  expect(to).toEqual([line.leader, line.candidate]);
  const pair = [line.leader, line.candidate];
  const going = papers - stopping;
  const least = leastToWin(line, stopping) ?? going + 1;
  const level = line.levelGoesTo === 'lot' ? levelSplit(line, stopping)?.toLeader : undefined;
  const spans = [
    { first: 0, last: going - least, elected: [line.candidate], byLot: false },
    ...(level === undefined
      ? []
      : [{ first: level, last: level, elected: [excludes ? Math.max(...pair) : Math.min(...pair)], byLot: true }]),
    { first: level === undefined ? going - least + 1 : level + 1, last: going, elected: [line.leader], byLot: false },
  ];
  return spans.filter(({ first, last }) => first <= last);
}

describe.each([instantRunoff, ers97, scotlandLocal2007])('for any close race of three, $id', (rule) => {
  test('has every border where the tipping line says', () => {
    fc.assert(
      fc.property(closeRaces(4000), (result) => {
        const map = transferMap(result, rule, { rows: 12 });
        const { line } = map;
        if (line === undefined) throw new Error('no tipping line');
        for (const { nonTransferable, spans } of map.rows) {
          expect(spans).toEqual(spansByLine(line, rule !== instantRunoff, map, nonTransferable));
        }
      }),
      { numRuns: 20, seed: 8 },
    );
  });
});

/** Half of the papers that go on name the last of the three as well, as transfers that go on evenly have it. */
function ballotsAt(result: DeclaredResult, { from, to }: TransferMap, first: number, stopping: number) {
  const second = result.candidates[from].votes - first - stopping;
  const rankings: readonly RankingInput[] = [
    ...to.map((one) => ({ papers: result.candidates[one].votes, ranking: [one] })),
    { papers: stopping, ranking: [from] },
    { papers: Math.ceil(first / 2), ranking: [from, to[0], to[1]] },
    { papers: Math.floor(first / 2), ranking: [from, to[0]] },
    { papers: Math.ceil(second / 2), ranking: [from, to[1], to[0]] },
    { papers: Math.floor(second / 2), ranking: [from, to[1]] },
  ];
  return buildProfile(
    result.candidates,
    rankings.filter(({ papers }) => papers > 0),
  );
}

/** The papers of these candidates all stop. */
function allStop({ candidates }: DeclaredResult): readonly Float64Array[] {
  return candidates.map(({ votes }) => Float64Array.from([0, 0, 0, votes]));
}

describe.each([firstPastThePost, instantRunoff, ers97, coombs, borda, copeland, schulze] as readonly Rule[])(
  'with few papers, $id',
  (rule) => {
    test('is as every split counted with every lot', () => {
      const votes = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.nat({ max: 5 }));
      fc.assert(
        fc.property(votes, (drawn) => {
          const result = declared(drawn);
          const map = transferMap(result, rule, { from: 2, to: [1, 0], transfers: allStop(result) });
          expect(map.rows.map(({ nonTransferable }) => nonTransferable)).toEqual(
            Array.from({ length: drawn[2] + 1 }, (_, stopping) => stopping),
          );
          for (const { nonTransferable, spans } of map.rows) {
            for (let first = 0; first <= drawn[2] - nonTransferable; first++) {
              const profile = ballotsAt(result, map, first, nonTransferable);
              const { outcomes } = everyLot({ profile, seats: 1 }, rule);
              const span = spans.find((one) => one.first <= first && first <= one.last);
              expect(span?.byLot).toBe(outcomes.length > 1);
              expect(span?.elected).toEqual(rule.count({ profile, seats: 1 }).elected);
            }
          }
        }),
        { numRuns: 12, seed: 9 },
      );
    });
  },
);

describe('in general', () => {
  test('a lot that cannot change who is elected does not count as one', () => {
    const { rows } = transferMap(declared([50, 20, 3, 3]), instantRunoff, { from: 1, to: [0, 2] });
    expect(rows.flatMap(({ spans }) => spans.map(({ byLot }) => byLot))).not.toContain(true);
  });

  test('of several places, sets are told', () => {
    const { rows } = transferMap(declared([40, 30, 24, 20], 2), ers97, { from: 3, to: [2, 1] });
    const sets = new Set(rows.flatMap(({ spans }) => spans.map(({ elected }) => elected.join())));
    expect(sets).toEqual(new Set(['0,1', '0,2']));
  });

  test('the lowest is split unless told otherwise, of several the last on the ballot', () => {
    const { from, to } = transferMap(declared([3, 9, 3, 7]), instantRunoff);
    expect([from, to]).toEqual([2, [1, 3]]);
    expect(transferMap(declared([3, 9, 3, 7]), instantRunoff, { from: 1 }).to).toEqual([3, 0]);
  });

  test('a candidate without papers has one split', () => {
    expect(transferMap(declared([5, 4, 0]), instantRunoff).rows).toEqual([
      { nonTransferable: 0, spans: [{ first: 0, last: 0, elected: [0], byLot: false }] },
    ]);
  });

  test.each([
    ['two candidates', 'bad-argument', () => transferMap(declared([5, 4]), instantRunoff)],
    ['somebody twice', 'bad-argument', () => transferMap(declared([5, 4, 3]), instantRunoff, { from: 1, to: [1, 0] })],
    ['somebody who does not stand', 'bad-argument', () => transferMap(declared([5, 4, 3]), instantRunoff, { from: 7 })],
    ['one row', 'bad-argument', () => transferMap(declared([5, 4, 3]), instantRunoff, { rows: 1 })],
    ['too many rows', 'bad-argument', () => transferMap(declared([5, 4, 3]), instantRunoff, { rows: 502 })],
    ['transfers of others', 'bad-argument', () => transferMap(declared([5, 4, 3]), instantRunoff, { transfers: [] })],
    ['a large field by whole rankings', 'too-large', () => transferMap(declared([6, 5, 4, 3, 2, 1]), schulze)],
    ['several places by a rule of one', 'bad-contest', () => transferMap(declared([5, 4, 3], 2), instantRunoff)],
    [
      'marks',
      'unsupported',
      () => transferMap({ ...declared([5, 4, 3], 2), marks: { kind: 'block', atMost: 2 } }, ers97),
    ],
  ])('%s are refused', (_, code, draw) => {
    expect(draw).toThrow(PsephosError);
    expect(draw).toThrow(expect.objectContaining({ code }));
  });
});
