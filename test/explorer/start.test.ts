import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UNITE_2017 } from '../../src/explorer/example.ts';
import { exampleState, startState } from '../../src/explorer/start.ts';
import { ballotsState, faultsOfRows, stateOf, totals } from './states.ts';

describe('the page begins', () => {
  it('with Unite 2017, split evenly', () => {
    const file = new URL('../../examples/data/unite-2017.json', import.meta.url);
    expect(UNITE_2017).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    expect(exampleState()).toMatchObject({
      rule: 'ers97',
      against: 'first-past-the-post',
      transfers: [
        [0, 19_689, 19_689, 19_689],
        [17_848, 0, 17_848, 17_848],
        [5715, 5714, 0, 5714],
      ],
      papers: 'supposed',
      map: { from: 2, to: [0, 1] },
    });
  });

  it('with a transferable vote for several places', () => {
    expect(stateOf([9, 8, 7, 6], 2)).toMatchObject({ rule: 'scotland-local-2007', seats: 2 });
  });

  it('with a map of candidates who have papers', () => {
    expect(stateOf([0, 9, 3, 7, 0]).map).toEqual({ from: 2, to: [1, 3] });
  });

  it('with a map between the last who has a place by first preferences and the first who has none', () => {
    expect(stateOf([15, 14, 9, 8, 7, 3, 2], 4).map).toEqual({ from: 6, to: [3, 4] });
    expect(stateOf([5, 4, 3], 2).map).toEqual({ from: 0, to: [1, 2] });
    expect(stateOf([5, 4, 3], 3).map).toEqual({ from: 0, to: [1, 2] });
  });

  it('with the real next preferences of ballots, those of whoever withdrew passed over', () => {
    const text = '4: A > B\n3: A > C > B\n2: B = C > A\n5: C\n1: D > A > B';
    const state = ballotsState(text, { withdrawn: [2] });
    expect(state.papers).toBe('as-cast');
    expect(state.transfers).toEqual([
      [0, 7, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [1, 0, 0, 0, 0],
    ]);
    expect(faultsOfRows(state)).toEqual([]);
  });

  it('not with marks of a block vote, nor with hundreds of candidates', () => {
    const marks = { ...totals([5, 4], 2), marks: { kind: 'block', atMost: 2 } } as const;
    expect(() => startState({ kind: 'declared', declared: marks })).toThrow(/block vote/);
    const many = { ...totals([]), candidates: Array.from({ length: 201 }, (_, at) => ({ name: `${at}`, votes: 1 })) };
    expect(() => startState({ kind: 'declared', declared: many })).toThrow(/too many candidates/);
  });
});
