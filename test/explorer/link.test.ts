import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { randomStream } from '../../src/base/random.ts';
import { fromBase64Url, toBase64Url } from '../../src/explorer/base64-url.ts';
import { deflated } from '../../src/explorer/bounded-inflate.ts';
import { withAgainst, withMap, withRule, withSeats, withTransfer } from '../../src/explorer/choose.ts';
import { linkState, stateFromLink } from '../../src/explorer/link.ts';
import { exampleState, startState } from '../../src/explorer/start.ts';
import type { ExplorerState } from '../../src/explorer/state.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { anyVotes, ballotsState } from './states.ts';

const anyName = fc
  .oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }))
  .filter((name) => name.trim() !== '');
const anyState: fc.Arbitrary<ExplorerState> = fc
  .record({
    candidates: fc.uniqueArray(
      fc.record({ name: anyName, group: anyName, votes: anyVotes }, { requiredKeys: ['name', 'votes'] }),
      { minLength: 1, maxLength: 8, selector: ({ name }) => name },
    ),
    title: anyName,
    seats: fc.integer({ min: 1, max: 8 }),
    rule: fc.constantFrom(...rules.map(({ id }) => id)),
    moves: fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 8 }), anyVotes), { maxLength: 4 }),
    map: fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 }), fc.nat({ max: 7 })),
  })
  .map(({ candidates, title, seats, rule, moves, map: [from, a, b] }) => {
    const start = startState({ kind: 'declared', declared: { title, seats: 1, candidates } });
    const chosen = withAgainst(withRule(withMap(withSeats(start, seats), from, [a, b]), rule), rule);
    return moves.reduce((state, move) => withTransfer(state, ...move), chosen);
  });

/** A link with this in it. */
function linkWith(value: unknown): string {
  return `1.${toBase64Url(deflated(strToU8(JSON.stringify(value))))}`;
}

const good = {
  d: {
    title: 'T',
    seats: 1,
    candidates: [
      { name: 'A', votes: 3 },
      { name: 'B', votes: 2 },
      { name: 'C', votes: 1 },
    ],
  },
  rule: 'ers97',
  against: 'first-past-the-post',
  seats: 1,
  map: [2, 0, 1],
};

describe('a link', () => {
  it('brings back any state of totals, whatever the names', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const link = linkState(state) ?? '';
        expect(link).toMatch(/^1\.[\w-]+$/);
        expect(stateFromLink(link)).toEqual(state);
      }),
      { numRuns: 50 },
    );
  });

  it('of ballots carries their totals and next preferences, as supposed', () => {
    const state = ballotsState('8: A\n7: B\n6: C > B\n1: C > A');
    const back = stateFromLink(linkState(state) ?? '');
    expect(back).toMatchObject({ papers: 'supposed', transfers: state.transfers, map: state.map, rule: 'ers97' });
    expect(back.source).toMatchObject({
      kind: 'declared',
      declared: { candidates: [{ votes: 8 }, { votes: 7 }, { votes: 7 }] },
    });
  });

  it('is short for the example, and none where it would be cut', () => {
    expect(linkState(exampleState())?.length).toBeLessThan(500);
    const random = randomStream(1);
    const candidates = Array.from({ length: 200 }, (_, at) => ({
      name: `${at} ${Array.from({ length: 40 }, () => String.fromCharCode(97 + random.below(26))).join('')}`,
      votes: random.below(100_000),
    }));
    const many = startState({ kind: 'declared', declared: { title: 'T', seats: 1, candidates } });
    expect(linkState(many)).toBeUndefined();
  });
});

describe('a hostile link', () => {
  it('is refused by its version, its letters, its length and what it was packed with', () => {
    const whole = linkState(exampleState()) ?? '';
    for (const text of [
      '',
      '2.abc',
      '1.',
      '1.a',
      '1.%3Cscript%3E',
      '1.AAAA',
      `1.${'A'.repeat(8000)}`,
      whole.slice(0, -9),
    ])
      expect(() => stateFromLink(text), text.slice(0, 30)).toThrow(/no link of the page/);
  });

  it('is not unpacked beyond what a table takes', () => {
    const bomb = `1.${toBase64Url(deflated(new Uint8Array(2_200_000).fill(32)))}`;
    expect(bomb.length).toBeLessThan(8000);
    expect(() => stateFromLink(bomb)).toThrow(/unpacks to too much/);
  });

  it.each<readonly [string, unknown, RegExp]>([
    ['what is no object', [1], /must be an object/],
    ['nesting', JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`), /must be an object/],
    ['an unknown key', { ...good, x: 1 }, /unknown key/],
    ['an unknown rule', { ...good, rule: '__proto__' }, /no rule of that id/],
    ['votes below nothing', { ...good, d: { ...good.d, candidates: [{ name: 'A', votes: -1 }] } }, /whole number/],
    ['marks', { ...good, d: { ...good.d, marks: { kind: 'block', atMost: 2 } } }, /block vote/],
    ['places beyond those who stand', { ...good, seats: 4 }, /from 1 to 3/],
    ['a map of nobody', { ...good, map: [2, 0, 3] }, /three candidates/],
    [
      'rows that do not add up',
      {
        ...good,
        t: [
          [0, 1, 1, 2],
          [0, 0, 0, 2],
          [0, 0, 0, 1],
        ],
      },
      /add up to the 3 votes/,
    ],
    [
      'rows that only add up in doubles',
      {
        ...good,
        t: [
          [0, 2 ** 53 - 1, 2 ** 53 - 1, 3],
          [0, 0, 0, 2],
          [0, 0, 0, 1],
        ],
      },
      /add up/,
    ],
    [
      'papers to themselves',
      {
        ...good,
        t: [
          [3, 0, 0, 0],
          [0, 0, 0, 2],
          [0, 0, 0, 1],
        ],
      },
      /same candidate/,
    ],
    ['a row too many', { ...good, t: [[0, 0, 0, 3], [0, 0, 0, 2], [0, 0, 0, 1], []] }, /3 rows/],
    [
      'a cell too few',
      {
        ...good,
        t: [
          [0, 0, 3],
          [0, 0, 0, 2],
          [0, 0, 0, 1],
        ],
      },
      /4 cells/,
    ],
  ])('is refused for %s', (_, value, message) => {
    expect(() => stateFromLink(linkWith(value))).toThrow(message);
  });

  it('is read where nothing is wrong with it', () => {
    expect(stateFromLink(linkWith(good))).toEqual(stateFromLink(linkWith({ ...good, t: undefined })));
  });

  it('whatever it says, is refused with an error that we know or gives a state', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `1.${text}`),
          fc.json().map((json) => linkWith(JSON.parse(json))),
        ),
        (text) => {
          try {
            stateFromLink(text);
          } catch (error) {
            expect(error).toMatchObject({ name: 'PsephosError' });
          }
        },
      ),
    );
  });
});

describe('letters for bytes', () => {
  it('are those of RFC 4648', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(text)).toEqual(bytes);
      }),
    );
  });
});
