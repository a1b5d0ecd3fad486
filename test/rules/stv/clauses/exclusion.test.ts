import { describe, expect, test } from 'vitest';
import { law } from '../../../../src/rules/decision.ts';
import {
  allInOneStep,
  asManyAsCannotPassTheNext,
  asManyAsCannotReachTheNext,
  batchesByDescendingValue,
  type ExclusionSteps,
  firstPreferencesThenByDescendingValue,
  inTheOrderReceived,
  lowestAlone,
  transfersInTheOrderReceived,
} from '../../../../src/rules/stv/clauses/exclusion.ts';
import { earliestDifference } from '../../../../src/rules/stv/clauses/ties.ts';
import { type Point, pileOf, stateAt, vote, votes } from '../hand-made-state.ts';

const tie = law('5.2.5', 'the fewest votes at the earliest difference, else by lot', earliestDifference);

function excluded(point: Omit<Point, 'quota'>): readonly number[] {
  return asManyAsCannotPassTheNext(stateAt({ quota: '100', ...point }), tie);
}

describe('5.2.5: excluded next', () => {
  test('is the lowest', () => {
    expect(excluded({ votes: ['9', '5', '7'], seats: 1 })).toEqual([1]);
  });

  test('are several lowest together when they do not exceed the next above: equality lets them go together', () => {
    expect(excluded({ votes: ['3', '13', '4', '7'], seats: 1 })).toEqual([0, 2]);
    expect(excluded({ votes: ['3', '13', '4.01', '7'], seats: 1 })).toEqual([0]);
  });

  test('are as many as possible, even where fewer would leave no gap', () => {
    // 3 + 3 exceeds 3, but 3 + 3 + 3 does not exceed 9
    expect(excluded({ votes: ['3', '3', '3', '9', '17'], seats: 1 })).toEqual([0, 1, 2]);
  });

  test('are never so many that too few are left for the places', () => {
    expect(excluded({ votes: ['1', '2', '3', '50'], seats: 1 })).toEqual([0, 1, 2]);
    expect(excluded({ votes: ['1', '2', '3', '50'], seats: 2 })).toEqual([0, 1]);
    expect(excluded({ votes: ['1', '2', '3', '50'], seats: 3 })).toEqual([0]);
  });

  test('counts all surpluses that wait on the side of the lowest', () => {
    const point = { votes: ['3', '4', '9', '17', '101', '101'], seats: 3, elected: [4, 5] };
    expect(excluded({ ...point, surpluses: [4, 5] })).toEqual([0, 1]);
    expect(excluded({ ...point, votes: ['3', '4', '9', '17', '101', '101.01'], surpluses: [4, 5] })).toEqual([0]);
  });

  test('is somebody, however large the surpluses that wait', () => {
    expect(excluded({ votes: ['3', '4', '150'], seats: 2, elected: [2], surpluses: [2] })).toEqual([0]);
  });
});

describe('5.2.5: of level candidates', () => {
  test('the one with the fewest votes at the earliest difference goes', () => {
    const history = [
      ['2', '3', '3'],
      ['9', '1', '4'],
    ];
    expect(excluded({ votes: ['6', '6', '6', '11'], seats: 3, history })).toEqual([0]);
    expect(excluded({ votes: ['11', '6', '6', '11'], seats: 3, history })).toEqual([1]);
  });

  test('the one the lot names goes when they never differed', () => {
    const point = { votes: ['6', '6', '6', '11'], seats: 2, history: [['2', '2', '2', '5']] };
    expect(excluded({ ...point, lotOrder: [2, 0, 1] })).toEqual([2]);
    expect(excluded({ ...point, lotOrder: [1, 0, 2] })).toEqual([1]);
  });

  test('a lot is only drawn between those whom the look back leaves', () => {
    const state = stateAt({ votes: ['6', '6', '6', '11'], seats: 3, quota: '100', history: [['2', '1', '1', '5']] });
    expect(asManyAsCannotPassTheNext(state, tie)).toEqual([1]);
    expect(state.ties).toEqual([
      { stage: 2, over: 'exclusion', tied: [0, 1, 2], decidedBy: 'earlier-stage', chosen: [1, 2], clause: '5.2.5' },
      { stage: 2, over: 'exclusion', tied: [1, 2], decidedBy: 'lot', chosen: [1], clause: '5.2.5' },
    ]);
  });

  test('read to the letter, one may go with the lowest and the other stay: 0 and 5 out of 0, 5 and 5', () => {
    const state = stateAt({ votes: ['5', '0', '5', '8'], seats: 1, quota: '100', history: [['5', '0', '4', '3']] });
    expect(asManyAsCannotPassTheNext(state, tie)).toEqual([1, 2]);
    expect(state.ties).toEqual([
      { stage: 2, over: 'exclusion', tied: [0, 2], decidedBy: 'earlier-stage', chosen: [2], clause: '5.2.5' },
    ]);
  });
});

describe('5.4: the papers of the excluded', () => {
  test('move by value from the highest down, those of one value together whoever held them', () => {
    const state = stateAt({ votes: ['0', '0', '0'], seats: 1, quota: '9' });
    const parcel = (holder: number, value: string, papers: number) => ({
      holder,
      value: vote(value),
      pile: pileOf(papers),
      votes: votes.times(vote(value), papers),
      received: 1,
    });
    state.parcels[0].push(parcel(0, '1', 5), parcel(0, '0.21', 3), parcel(0, '0.5', 4), parcel(0, '0.21', 2));
    state.parcels[1].push(parcel(1, '1', 99));
    state.parcels[2].push(parcel(2, '0.5', 6));
    const steps = batchesByDescendingValue(state, [2, 0]).map((step) =>
      step.map(({ holder, value, pile }) => ({ holder, value: votes.toText(value), papers: pile.papers })),
    );
    expect(steps).toEqual([
      [{ holder: 0, value: '1', papers: 5 }],
      [
        { holder: 2, value: '0.5', papers: 6 },
        { holder: 0, value: '0.5', papers: 4 },
      ],
      [
        { holder: 0, value: '0.21', papers: 3 },
        { holder: 0, value: '0.21', papers: 2 },
      ],
    ]);
  });

  test('are no step when nobody excluded holds any', () => {
    expect(batchesByDescendingValue(stateAt({ votes: ['0', '0'], seats: 1, quota: '9' }), [1])).toEqual([]);
  });
});

describe('excluded next, elsewhere', () => {
  test('is the lowest alone, level ones by the tie-break', () => {
    const point = { votes: ['1', '1', '9'], seats: 1, quota: '100', history: [['1', '0', '9']] };
    expect(lowestAlone(stateAt(point), tie)).toEqual([1]);
    expect(lowestAlone(stateAt({ ...point, votes: ['0.99', '1', '9'] }), tie)).toEqual([0]);
  });

  test('Northern Ireland 51(12): are several together only when they are less than the next above, surpluses among them', () => {
    const out = (point: Omit<Point, 'quota'>) => asManyAsCannotReachTheNext(stateAt({ quota: '100', ...point }), tie);
    expect(out({ votes: ['3', '13', '4', '7'], seats: 1 })).toEqual([0]);
    expect(out({ votes: ['3', '13', '4', '7.01'], seats: 1 })).toEqual([0, 2]);
    expect(out({ votes: ['3', '4', '9', '101'], seats: 2, elected: [3], surpluses: [3] })).toEqual([0, 1]);
    expect(out({ votes: ['3', '4', '9', '102'], seats: 2, elected: [3], surpluses: [3] })).toEqual([0]);
  });

  test('Northern Ireland 51(12): leave enough for the places', () => {
    const out = (seats: number) =>
      asManyAsCannotReachTheNext(stateAt({ votes: ['1', '2', '4', '50'], seats, quota: '100' }), tie);
    expect([out(1), out(2), out(3)]).toEqual([[0, 1, 2], [0, 1], [0]]);
  });
});

describe('one set of parcels, moved in different ways', () => {
  const state = stateAt({ votes: ['0', '0'], seats: 1, quota: '9' });
  const parcel = (value: string, received: number) => ({
    holder: 0,
    value: vote(value),
    pile: pileOf(2),
    votes: votes.times(vote(value), 2),
    received,
  });
  state.parcels[0].push(parcel('1', 0), parcel('0.3', 1), parcel('0.5', 1), parcel('1', 2), parcel('0.5', 3));
  const steps = (order: ExclusionSteps): string[] =>
    order(state, [0]).map((step) =>
      step.map(({ value, received }) => `${votes.toText(value)} of ${received}`).join(' + '),
    );

  test.each([
    ['by value', batchesByDescendingValue, ['1 of 0 + 1 of 2', '0.5 of 1 + 0.5 of 3', '0.3 of 1']],
    [
      'first preferences, then by value',
      firstPreferencesThenByDescendingValue,
      ['1 of 0', '1 of 2', '0.5 of 1 + 0.5 of 3', '0.3 of 1'],
    ],
    ['parcel by parcel', inTheOrderReceived, ['1 of 0', '0.3 of 1', '0.5 of 1', '1 of 2', '0.5 of 3']],
    ['transfer by transfer', transfersInTheOrderReceived, ['1 of 0', '0.3 of 1 + 0.5 of 1', '1 of 2', '0.5 of 3']],
    ['at once', allInOneStep, ['1 of 0 + 0.3 of 1 + 0.5 of 1 + 1 of 2 + 0.5 of 3']],
  ] as const)('%s', (_, order, expected) => {
    expect(steps(order)).toEqual(expected);
  });

  test('no step when nobody excluded holds any', () => {
    for (const order of [
      firstPreferencesThenByDescendingValue,
      inTheOrderReceived,
      transfersInTheOrderReceived,
      allInOneStep,
    ])
      expect(order(state, [1])).toEqual([]);
  });

  test('transfers of several excluded together go in the order received, whoever held them', () => {
    const two = stateAt({ votes: ['0', '0'], seats: 1, quota: '9' });
    two.parcels[0].push(parcel('0.5', 3), parcel('0.4', 4));
    two.parcels[1].push({ ...parcel('1', 1), holder: 1 });
    expect(transfersInTheOrderReceived(two, [0, 1]).map((step) => step.map(({ received }) => received))).toEqual([
      [1],
      [3],
      [4],
    ]);
  });
});
