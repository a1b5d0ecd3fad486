import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mapPoint,
  withAgainst,
  withDeclared,
  withMap,
  withMapPoint,
  withPapers,
  withRule,
  withSeats,
  withTransfer,
} from '../../src/explorer/choose.ts';
import { exampleState } from '../../src/explorer/start.ts';
import type { ExplorerState } from '../../src/explorer/state.ts';
import { anyVotes, ballotsState, faultsOfRows, stateOf, totals } from './states.ts';

type Step = (state: ExplorerState) => ExplorerState;

const anyPapers = fc.oneof(fc.integer({ min: -5, max: 20 }), fc.double(), anyVotes);
const index = fc.nat({ max: 8 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(index, index, anyPapers).map<Step>(
    ([from, to, papers]) =>
      (state) =>
        withTransfer(state, from, to, papers),
  ),
  fc.tuple(anyPapers, anyPapers).map<Step>(
    ([toFirst, toSecond]) =>
      (state) =>
        withMapPoint(state, { toFirst, toSecond }),
  ),
  fc.tuple(index, index, index).map<Step>(
    ([from, a, b]) =>
      (state) =>
        withMap(state, from, [a, b]),
  ),
  fc.integer({ min: -1, max: 9 }).map<Step>((seats) => (state) => withSeats(state, seats)),
  fc
    .array(anyVotes, { minLength: 1, maxLength: 7 })
    .map<Step>((votes) => (state) => withDeclared(state, totals(votes))),
);

describe('whatever is chosen', () => {
  it('papers of one who stands alone go to nobody', () => {
    const alone = stateOf([9]);
    expect(withTransfer(alone, 0, 1, 4)).toEqual(alone);
  });

  it('rows are whole papers that add up to the votes, and the map names three different candidates', () => {
    fc.assert(
      fc.property(
        fc.array(anyVotes, { minLength: 1, maxLength: 7 }),
        fc.array(anyStep, { maxLength: 12 }),
        (votes, steps) => {
          const state = steps.reduce((before, step) => step(before), stateOf(votes));
          expect(faultsOfRows(state)).toEqual([]);
          const { from, to } = state.map;
          const named = new Set([from, ...to]);
          expect([...named].every((candidate) => candidate < state.transfers.length)).toBe(true);
          if (state.transfers.length > 2) expect(named.size).toBe(3);
          expect(state.seats).toBeGreaterThanOrEqual(1);
          expect(state.seats).toBeLessThanOrEqual(state.transfers.length);
        },
      ),
    );
  });

  it('the cell that is set has what was asked for, as far as there are papers', () => {
    fc.assert(
      fc.property(fc.array(anyVotes, { minLength: 2, maxLength: 6 }), index, index, anyVotes, (votes, a, b, papers) => {
        const from = a % votes.length;
        const to = b % (votes.length + 1);
        fc.pre(to !== from);
        const state = withTransfer(stateOf(votes), from, to, papers);
        expect(state.transfers[from][to]).toBe(Math.min(papers, votes[from]));
      }),
    );
  });
});

describe('one transfer', () => {
  it('makes the others give way in proportion', () => {
    const state = stateOf([100, 60, 40, 20]);
    const row = withTransfer({ ...state, transfers: state.transfers.with(0, [0, 60, 20, 10, 10]) }, 0, 1, 20);
    expect(row.transfers[0]).toEqual([0, 20, 40, 20, 20]);
  });

  it('takes from nobody, or gives to nobody, where the row had nothing else', () => {
    const all = withTransfer(exampleState(), 2, 1, 17_143);
    expect(all.transfers[2]).toEqual([0, 17_143, 0, 0]);
    expect(withTransfer(all, 2, 1, 10_000).transfers[2]).toEqual([0, 10_000, 0, 7143]);
    const none = withTransfer(all, 2, 3, 17_143);
    expect(none.transfers[2]).toEqual([0, 0, 0, 17_143]);
    expect(withTransfer(none, 2, 3, 17_141).transfers[2]).toEqual([1, 1, 0, 17_141]);
  });

  it('of ballots supposes the rest, and the cast papers can be had back', () => {
    const state = ballotsState('5: A > B\n3: B\n2: C > A');
    const moved = withTransfer(state, 2, 1, 2);
    expect(moved.papers).toBe('supposed');
    expect(withPapers(moved, 'as-cast').papers).toBe('as-cast');
    expect(withPapers(stateOf([3, 2, 1]), 'as-cast').papers).toBe('supposed');
  });
});

describe('the map', () => {
  it('has its point where it was put, with nobody else served', () => {
    const four = withMapPoint(stateOf([50, 40, 30, 20]), { toFirst: 5, toSecond: 7 });
    expect(four.map).toEqual({ from: 3, to: [0, 1] });
    expect(mapPoint(four)).toEqual({ toFirst: 5, toSecond: 7, nonTransferable: 8, elsewhere: 0 });
    expect(mapPoint(stateOf([50, 40, 30, 20]))).toEqual({ toFirst: 5, toSecond: 5, nonTransferable: 5, elsewhere: 5 });
  });

  it('lets whoever clashes with a choice give way', () => {
    expect(withMap(stateOf([50, 40, 30, 20]), 0, [0, 1]).map).toEqual({ from: 0, to: [2, 1] });
    expect(withMap(stateOf([50, 40, 30, 20]), 3, [1, 1]).map).toEqual({ from: 3, to: [1, 0] });
  });
});

describe('another number of places', () => {
  it('changes rules that fill only one', () => {
    const state = withRule(stateOf([9, 8, 7, 6]), 'schulze');
    expect(withSeats(state, 2)).toMatchObject({ rule: 'scotland-local-2007', against: 'single-non-transferable-vote' });
    expect(withSeats(withSeats(state, 2), 1)).toMatchObject({ against: 'first-past-the-post' });
    expect(withSeats(withAgainst(stateOf([9, 8, 7]), 'meek-reference'), 2)).toMatchObject({
      rule: 'ers97',
      against: 'meek-reference',
    });
  });
});

describe('edited totals', () => {
  const chosen = withTransfer(exampleState(), 2, 1, 17_143);
  const named = (names: readonly string[], votes: readonly number[]) => ({
    ...totals(votes),
    candidates: names.map((name, at) => ({ name, votes: votes[at] })),
  });

  it('keep the shares of whoever still stands', () => {
    const state = withDeclared(chosen, named(['Gerard Coyne', 'Ian Allinson', 'Somebody New'], [500, 100, 60]));
    expect(state.transfers).toEqual([
      [0, 167, 167, 166],
      [100, 0, 0, 0],
      [20, 20, 0, 20],
    ]);
  });

  it('keep the shares through small numbers, as when a figure is typed', () => {
    const split = withTransfer(exampleState(), 2, 1, 12_000);
    const names = split.transfers.map((_, at) => ['Len McCluskey', 'Gerard Coyne', 'Ian Allinson'][at]);
    const typed = [0, 1, 17, 171, 1714, 17_143].reduce(
      (state, votes) => withDeclared(state, named(names, [59_067, 53_544, votes])),
      split,
    );
    expect(typed.transfers).toEqual(split.transfers);
  });

  it('know a candidate whose name alone changed', () => {
    const renamed = withDeclared(
      chosen,
      named(['Len McCluskey', 'Gerard Coyne', 'I. Allinson'], [59_067, 53_544, 17_143]),
    );
    expect(renamed.transfers).toEqual(chosen.transfers);
  });
});
