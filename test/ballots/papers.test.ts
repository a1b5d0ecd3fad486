import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile, type RankingInput } from '../../src/ballots/build-profile.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { papersOf, type Sortable } from '../../src/ballots/papers.ts';
import { letters, rankingInputs } from './arbitraries.ts';

const CANDIDATES = 5;

interface NaivePile {
  readonly next: ReadonlyMap<number, readonly RankingInput[]>;
  readonly nonTransferable: number;
}

/** Paper by paper: the first candidate in the running before any equal preference. */
function naiveSort(inputs: readonly RankingInput[], open: readonly boolean[]): NaivePile {
  const next = new Map<number, RankingInput[]>();
  let nonTransferable = 0;
  for (const input of inputs) {
    const clear: number[] = [];
    for (const entry of input.ranking) {
      if (typeof entry !== 'number') break;
      clear.push(entry);
    }
    const goesTo = clear.find((candidate) => open[candidate]);
    if (goesTo === undefined) nonTransferable += input.papers;
    else next.set(goesTo, [...(next.get(goesTo) ?? []), input]);
  }
  return { next, nonTransferable };
}

const papersIn = (inputs: readonly RankingInput[]): number => inputs.reduce((sum, { papers }) => sum + papers, 0);

/** Sorts both ways by each list of open candidates in turn, the parcels of the one by the next. */
function expectSame(pile: Sortable, inputs: readonly RankingInput[], [open, ...later]: readonly boolean[][]): void {
  expect(pile.papers).toBe(papersIn(inputs));
  if (open === undefined) return;
  const sorted = pile.sort(Uint8Array.from(open, Number));
  const naive = naiveSort(inputs, open);
  expect(sorted.nonTransferable).toBe(naive.nonTransferable);
  expect(sorted.next).toHaveLength(CANDIDATES);
  sorted.next.forEach((parcel, candidate) => {
    if (parcel === undefined) expect(papersIn(naive.next.get(candidate) ?? [])).toBe(0);
    else expectSame(parcel, naive.next.get(candidate) ?? [], later);
  });
}

const openings = fc.array(fc.array(fc.boolean(), { minLength: CANDIDATES, maxLength: CANDIDATES }), {
  minLength: 1,
  maxLength: 4,
});

describe('papersOf', () => {
  it('sorts papers as one would by hand, again and again', () => {
    fc.assert(
      fc.property(rankingInputs(CANDIDATES, 20), openings, (inputs, opens) => {
        const papers = papersOf(buildProfile(letters(CANDIDATES), inputs));
        const valid = inputs.filter(({ ranking }) => typeof ranking[0] === 'number');
        expect(papers.candidates).toBe(CANDIDATES);
        expect(papers.invalid).toBe(papersIn(inputs) - papersIn(valid));
        expectSame(papers.all, valid, opens);
      }),
    );
  });

  it('loses no paper when it sorts', () => {
    fc.assert(
      fc.property(rankingInputs(CANDIDATES), openings, (inputs, [open]) => {
        const { all } = papersOf(buildProfile(letters(CANDIDATES), inputs));
        const { next, nonTransferable } = all.sort(Uint8Array.from(open, Number));
        expect(next.reduce((sum, pile) => sum + (pile?.papers ?? 0), nonTransferable)).toBe(all.papers);
      }),
    );
  });

  it('gives the same pile the same way when it is sorted twice', () => {
    const { all } = papersOf(parseBallots('3: A > B\n2: A > C\n1: B'));
    const first = all.sort(Uint8Array.of(0, 1, 1));
    all.sort(Uint8Array.of(1, 0, 0));
    const again = all.sort(Uint8Array.of(0, 1, 1));
    expect(again.next.map((pile) => pile?.papers)).toEqual([undefined, 4, 2]);
    expect(first.next.map((pile) => pile?.papers)).toEqual([undefined, 4, 2]);
  });

  it('ends a paper where two are equally preferred, even when neither of them is in the running', () => {
    const { all, invalid } = papersOf(parseBallots('4: A > B = C > D\n2: B = C > D\n1:'));
    expect(invalid).toBe(3);
    expect(all.sort(Uint8Array.of(0, 0, 0, 1))).toEqual({
      next: [undefined, undefined, undefined, undefined],
      nonTransferable: 4,
    });
  });
});
