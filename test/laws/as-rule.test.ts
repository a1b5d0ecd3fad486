import { describe, expect, expectTypeOf, test } from 'vitest';
import { asRule } from '../../src/laws/as-rule.ts';
import type { NamedLevelBallot } from '../../src/laws/own-tally/named-ballots.ts';
import type { Told } from '../../src/laws/own-tally/told-by-name.ts';
import type { LaterTally, NowTally } from '../../src/laws/tally.ts';
import { lotByOrder } from '../../src/rules/lot.ts';
import { contest } from '../rules/contests.ts';
import { thrown } from '../thrown.ts';

const lot = lotByOrder();
const three = contest('2: B > A\n3: A\n1:', 1, 'ABC');

/** What a function that tells this is read as. */
function told(answer: Told, asked = three) {
  return asRule('mine', () => answer).tally({ contest: asked, lot });
}

describe('asRule hands over', () => {
  /** The ballots as the function gets them. */
  function handed(
    options: Parameters<typeof asRule>[0],
    asked = three,
    pieces?: { papers: number; ranking: number[] }[],
  ) {
    let seen: readonly unknown[] = [];
    const tally = asRule(options as 'mine', (ballots, seats, { candidates }) => {
      seen = [ballots, seats, candidates];
      return [];
    });
    tally.tally({ contest: asked, lot, ...(pieces === undefined ? {} : { pieces }) });
    return seen;
  }

  test('papers by name, the places, and everybody who stands', () => {
    const ballots = [
      { papers: 1, ranking: [] },
      { papers: 3, ranking: ['A'] },
      { papers: 2, ranking: ['B', 'A'] },
    ];
    expect(handed('mine')).toEqual([ballots, 1, ['A', 'B', 'C']]);
  });

  test('papers in the order and the pieces of the question', () => {
    const pieces = [
      { papers: 1, ranking: [1, 0] },
      { papers: 3, ranking: [0] },
      { papers: 1, ranking: [1, 0] },
    ];
    expect(handed('mine', three, pieces)[0]).toEqual([
      { papers: 1, ranking: ['B', 'A'] },
      { papers: 3, ranking: ['A'] },
      { papers: 1, ranking: ['B', 'A'] },
    ]);
  });

  test('each paper by itself, where that is asked for', () => {
    expect(handed({ id: 'mine', papers: 'one by one' }, contest('2: B > A', 1))[0]).toEqual([
      { papers: 1, ranking: ['B', 'A'] },
      { papers: 1, ranking: ['B', 'A'] },
    ]);
  });

  test('nothing of a candidate who withdrew', () => {
    const [ballots, , candidates] = handed('mine', { ...three, withdrawn: [0] });
    expect(candidates).toEqual(['B', 'C']);
    expect(ballots).toEqual([
      { papers: 1, ranking: [] },
      { papers: 3, ranking: [] },
      { papers: 2, ranking: ['B'] },
    ]);
  });

  test('equal preferences as lists, where the tally takes them', () => {
    let seen: NamedLevelBallot[] = [];
    const tally = asRule({ id: 'mine', equal: true }, (ballots) => {
      seen = ballots;
      return 'A';
    });
    tally.tally({ contest: contest('1: A > B = C', 1), lot });
    expect(seen).toEqual([{ papers: 1, ranking: ['A', ['B', 'C']] }]);
  });

  test('no equal preferences where the tally takes none', () => {
    const error = thrown(() => told('A', contest('1: A = B', 1)));
    expect(error.message).toBe(
      'the tally takes no equal preferences: received ["A","B"]. Hint: say equal: true where it does',
    );
  });

  test('no more papers one by one than the tally takes', () => {
    const tally = asRule({ id: 'mine', papers: 'one by one' }, () => 'A');
    expect(tally.mostPapers).toBe(1000);
    expect(thrown(() => tally.tally({ contest: contest(`${2 ** 49}: A`, 1), lot })).code).toBe('too-large');
  });

  test('a lot that names one of the tied', () => {
    const tally = asRule('mine', (_, __, details) => details.lot.choose(['C', 'B']));
    expect(tally.tally({ contest: three, lot }).elected).toEqual([1]);
    expect(tally.tally({ contest: three, lot: lotByOrder([2, 1, 0]) }).elected).toEqual([2]);
    const astray = asRule('mine', (_, __, details) => details.lot.choose(['D']));
    expect(thrown(() => astray.tally({ contest: three, lot })).code).toBe('bad-count');
  });
});

function* endless(): Generator<string> {
  for (;;) yield 'A';
}

describe('asRule reads', () => {
  test.each<[string, Told]>([
    ['one name', 'B'],
    ['a list of names', ['B']],
    ['a set', new Set(['B'])],
    ['an object', { elected: ['B'] }],
    ['an object with one name', { elected: 'B' }],
  ])('%s', (_, answer) => {
    expect(told(answer)).toEqual({ elected: [1] });
  });

  test('stages whose votes come by name, as a map, or in order', () => {
    const read = told({
      elected: ['A'],
      quota: 3,
      stages: [
        { votes: { A: 3, B: 2 }, exhausted: 1, quota: '3' },
        { votes: new Map([['A', 5n]]), nonTransferable: 1, lostToRounding: '0.00002', excluded: ['B', 'C'] },
        { votes: ['5', 0, 0], elected: 'A' },
      ],
      ranking: ['A', ['B', 'C']],
    });
    expect(read).toEqual({
      elected: [0],
      quota: '3',
      stages: [
        { votes: ['3', '2', '0'], nonTransferable: '1', quota: '3', elected: [], excluded: [] },
        { votes: ['5', '0', '0'], nonTransferable: '1', lostToRounding: '0.00002', elected: [], excluded: [1, 2] },
        { votes: ['5', '0', '0'], elected: [0], excluded: [] },
      ],
      ranking: [[0], [1, 2]],
    });
  });

  test('floats digit for digit, so that what they lose shows', () => {
    const read = told({ elected: 'A', stages: [{ votes: { A: 0.1 + 0.2, B: 2 ** 60, C: -0 } }] });
    expect(read.stages?.[0].votes).toEqual([
      '0.3000000000000000444089209850062616169452667236328125',
      '1152921504606846976',
      '0',
    ]);
  });

  test.each<[string, unknown, string]>([
    ['a name that nobody has', ['Z'], 'elected: nobody of that name stands: expected one of A, B, C, received "Z"'],
    [
      'nothing',
      undefined,
      'elected: the tally tells no winners: expected a name, a list of names, or { elected: names }, received undefined',
    ],
    [
      'an object without winners',
      {},
      'elected: the tally tells no winners: expected a name, a list of names, or { elected: names }, received {}',
    ],
    ['numbers of candidates', [0], 'elected: no name of a candidate: expected one of A, B, C, received 0'],
    [
      'list without end',
      endless(),
      'elected: the tally tells a list that is too long: expected at most 100000 entries, received ["A","A","A","A","A","A","A","A","A","A"]',
    ],
    [
      'votes that are no number',
      { elected: 'A', stages: [{ votes: { A: Number.NaN } }] },
      'stages[0].votes.A: a tally told something that is no number: expected a finite number, a bigint or exact text such as "12.5" or "5/7", received NaN',
    ],
    [
      'too few votes',
      { elected: 'A', stages: [{ votes: [1, 2] }] },
      'stages[0].votes: votes are told of too many or too few: expected 3 values, received [1,2]',
    ],
  ])('no %s', (_, answer, message) => {
    const error = thrown(() => told(answer as Told));
    expect([error.code, error.message]).toEqual(['bad-count', message]);
  });
});

describe('asRule', () => {
  test('refuses ballots that were altered to what no JSON holds', () => {
    const inBigints = (ballots: { papers: unknown }[]): string => {
      for (const ballot of ballots) ballot.papers = 1n;
      return 'A';
    };
    expect(thrown(() => asRule('mine', inBigints).tally({ contest: three, lot })).summary).toBe(
      'the tally altered the ballots it was handed',
    );
  });

  test.each<[string, unknown, unknown, string]>([
    ['no id', () => 'A', undefined, 'no tally: expected asRule(id or options, function), received a function'],
    [
      'no function',
      'mine',
      undefined,
      'a tally without a function that counts: expected asRule(id or options, function), received undefined',
    ],
    ['an empty id', '', () => 'A', 'a tally without an id: expected a text to name it by, received ""'],
    [
      'ties',
      { id: 'mine', ties: 'lots' },
      () => 'A',
      "no such ties: option of asRule: expected 'lot', 'order', 'untold', received \"lots\"",
    ],
    ['papers', { id: 'mine', papers: 'one-by-one' }, () => 'A', 'no such papers: option of asRule'],
    ['answers', { id: 'mine', answers: 'async' }, () => 'A', 'no such answers: option of asRule'],
    ['mostPapers', { id: 'mine', mostPapers: Number.NaN }, () => 'A', 'no number for mostPapers'],
  ])('refuses what plain JavaScript got wrong: %s', (_, rule, count, message) => {
    const error = thrown(() => asRule(rule as 'mine', count as () => 'A'));
    expect(error.code).toBe('bad-argument');
    expect(error.message).toContain(message);
  });

  test('takes an object that is no promise for what it is, and hears a rejection that nobody waits for', async () => {
    const rejections: unknown[] = [];
    const hear = (reason: unknown): number => rejections.push(reason);
    process.on('unhandledRejection', hear);
    const rejecting = asRule('mine', () => Promise.reject(new Error('no')));
    await expect(async () => rejecting.tally({ contest: three, lot })).rejects.toThrow('answers with a promise');
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', hear);
    expect(rejections).toEqual([]);
    const noPromise: object = { elected: 'A', then: 'B' };
    expect(told(noPromise as Told)).toEqual({ elected: [0] });
  });

  test('draws lots from any list of names, and refuses what is none', () => {
    const drawing = (tied: unknown) =>
      asRule('mine', (_, __, details) => details.lot.choose(tied as string[])).tally({ contest: three, lot });
    expect(drawing(new Set(['C', 'B'])).elected).toEqual([1]);
    for (const tied of [undefined, [], 'A', ['D']]) expect(thrown(() => drawing(tied)).code).toBe('bad-count');
  });

  test('refuses a tally that alters the ballots it is handed, unless it may', () => {
    const shifting = (ballots: { ranking: string[] }[]): string => ballots[1].ranking.shift() ?? 'B';
    expect(thrown(() => asRule('mine', shifting).tally({ contest: three, lot })).summary).toBe(
      'the tally altered the ballots it was handed',
    );
    const may = asRule({ id: 'mine', mayAlter: true }, shifting);
    expect(may.tally({ contest: three, lot })).toEqual(may.tally({ contest: three, lot }));
  });

  test('waits for an async function, and says what to do about a promise nobody announced', async () => {
    const later = asRule('mine', async () => ['A']);
    expect(await later.tally({ contest: three, lot })).toEqual({ elected: [0] });
    const promised = asRule({ id: 'mine', answers: 'later' }, () => Promise.resolve('B'));
    expect(await promised.tally({ contest: three, lot })).toEqual({ elected: [1] });
    const unannounced = asRule('mine', () => Promise.resolve('B'));
    await expect(async () => unannounced.tally({ contest: three, lot })).rejects.toThrow(
      "the tally answers with a promise. Hint: write it as an async function, or give asRule { id, answers: 'later' }",
    );
  });

  test('has the type of a tally that answers now or later, as the function does', () => {
    expectTypeOf(asRule('mine', () => ['A'])).toEqualTypeOf<NowTally>();
    expectTypeOf(asRule('mine', async () => ['A'])).toEqualTypeOf<LaterTally>();
    expectTypeOf(asRule({ id: 'mine', equal: true }, async () => 'A')).toEqualTypeOf<LaterTally>();
  });
});
