import { describe, expect, test } from 'vitest';
import {
  allParcels,
  deferWhenTheyAreLessThanTheGap,
  deferWhenTheyDoNotExceedTheGap,
  earliestThenLargestSurplus,
  fractionOfReceivedValue,
  largestSurplus,
  largestSurplusEvenNone,
  lastParcel,
  shareOfReceivedValue,
  shareOfReceivedValueRoundedTwice,
  shareWithoutStrandedPapers,
  surplusOverAllPapers,
  surplusOverTransferablePapers,
  type TransferValue,
} from '../../../../src/rules/stv/clauses/surplus.ts';
import { moveSurplusPapers } from '../../../../src/rules/stv/gregory/transfer.ts';
import { ers97Statute } from '../../../../src/rules/stv/statutes/ers97.ts';
import { pileOf, stateAt, surplusInLastPapers, vote, votes } from '../hand-made-state.ts';

describe('5.2.2: surpluses wait', () => {
  const waits = (surplus: string, continuing: readonly string[], vacancies: number): boolean =>
    deferWhenTheyDoNotExceedTheGap(
      stateAt({
        votes: [String(100 + Number(surplus)), ...continuing],
        seats: vacancies + 1,
        quota: '100',
        elected: [0],
        surpluses: [0],
      }),
    );

  test('when they are less than the gap between the two lowest', () => {
    expect(waits('1.99', ['9', '7', '30'], 1)).toBe(true);
  });

  test('when they are exactly that gap, for they do not exceed it', () => {
    expect(waits('2', ['9', '7', '30'], 1)).toBe(true);
  });

  test('not when they exceed it by a hundredth', () => {
    expect(waits('2.01', ['9', '7', '15'], 1)).toBe(false);
  });

  test('by the gap above the lowest alone, even where it could not be excluded', () => {
    expect(waits('2', ['9', '7'], 2)).toBe(true);
  });

  test('when the two lowest together, with the surpluses, just equal the next above', () => {
    expect(waits('5', ['9', '7', '21'], 1)).toBe(true);
    expect(waits('5.01', ['9', '7', '21'], 1)).toBe(false);
  });

  test('not by the gap above several lowest when those could not all be excluded', () => {
    expect(waits('5', ['9', '7', '21'], 2)).toBe(false);
    expect(waits('5', ['9', '7', '21', '22'], 2)).toBe(true);
  });

  test('when only three lowest together leave gap enough', () => {
    expect(waits('4', ['3', '3', '3', '13'], 1)).toBe(true);
    expect(waits('4', ['3', '3', '3', '12.99'], 1)).toBe(false);
  });

  test('by all surpluses together, not by the largest', () => {
    const two = { votes: ['102', '101', '7', '9', '15'], seats: 3, quota: '100', elected: [0, 1] };
    expect(deferWhenTheyDoNotExceedTheGap(stateAt({ ...two, surpluses: [0] }))).toBe(true);
    expect(deferWhenTheyDoNotExceedTheGap(stateAt({ ...two, surpluses: [0, 1] }))).toBe(false);
  });
});

describe('5.2.3: the surplus transferred first', () => {
  test('is the largest, of those that wait', () => {
    const state = stateAt({
      votes: ['120', '103', '109', '109', '100'],
      seats: 6,
      quota: '100',
      elected: [0, 1, 2, 3, 4],
      surpluses: [1, 2, 3],
    });
    expect(largestSurplus(state)).toEqual([2, 3]);
  });
});

describe('5.3: the papers of a surplus', () => {
  test('are those of the batch received last, which at the first stage is all of them', () => {
    const first = { holder: 0, value: vote('1'), pile: pileOf(7), votes: vote('7'), received: 0 };
    const last = { holder: 0, value: vote('0.25'), pile: pileOf(4), votes: vote('1'), received: 3 };
    expect(lastParcel([first])).toEqual([first]);
    expect(lastParcel([first, last])).toEqual([last]);
  });
});

describe('5.3.7: the transfer value', () => {
  const value = (surplus: string, received: string, transferable: number): string =>
    votes.toText(
      surplusOverTransferablePapers(
        votes,
        {
          surplus: vote(surplus),
          vote: vote('1000'),
          papers: transferable,
          transferable,
          transferableWorth: votes.times(vote(received), transferable),
          strandedWorth: vote('0'),
        },
        vote(received),
      ),
    );

  test('keeps two places and drops the rest', () => {
    expect(value('26.42', '1', 123)).toBe('0.21');
    expect(value('2', '1', 3)).toBe('0.66');
    expect(value('2.99', '1', 100)).toBe('0.02');
  });

  test('is 0 when the surplus is less than a hundredth for each paper', () => {
    expect(value('12', '1', 1317)).toBe('0');
  });

  test('is what the papers are worth when together they are worth no more than the surplus', () => {
    expect(value('8', '1', 8)).toBe('1');
    expect(value('8', '0.63', 12)).toBe('0.63');
    expect(value('8', '0.63', 13)).toBe('0.61');
  });

  test('is what the papers are worth when none of them is transferable', () => {
    expect(value('8', '0.63', 0)).toBe('0.63');
  });
});

describe('5.3: the book’s later surpluses', () => {
  test.each([
    { vote: '1073.24', quota: '983', papers: 93, at: '1', none: 9, value: '1', received: '84', lost: '6.24' },
    { vote: '62.7', quota: '59.43', papers: 8, at: '0.63', none: 0, value: '0.4', received: '3.2', lost: '0.07' },
    { vote: '832.54', quota: '814', papers: 98, at: '0.21', none: 18, value: '0.21', received: '16.8', lost: '1.74' },
    { vote: '1287.81', quota: '1152', papers: 167, at: '1', none: 19, value: '0.91', received: '134.68', lost: '1.13' },
  ])('$vote on $quota from $papers papers at $at, $none of them without a next preference', (line) => {
    const state = surplusInLastPapers(line.vote, line.quota, line.papers, line.at, line.none);
    const moved = moveSurplusPapers(ers97Statute.decisions, state, 0);
    expect(moved.map(({ value }) => votes.toText(value))).toEqual([line.value]);
    expect(state.votes.map(votes.toText)).toEqual([line.quota, line.received]);
    expect(votes.toText(state.nonTransferable)).toBe(line.lost);
    expect(state.surpluses.size).toBe(0);
    expect([...state.dealtWith]).toEqual([0]);
  });
});

describe('Northern Ireland 49(10): surpluses wait', () => {
  const waits = (surplus: string, continuing: readonly string[], vacancies: number): boolean => {
    const votes = [String(100 + Number(surplus)), ...continuing];
    return deferWhenTheyAreLessThanTheGap(
      stateAt({ votes, seats: vacancies + 1, quota: '100', elected: [0], surpluses: [0] }),
    );
  };

  test('when they are less than the gap between the two lowest, not when they are exactly that', () => {
    expect(waits('1.99', ['9', '7', '12'], 1)).toBe(true);
    expect(waits('2', ['9', '7', '12'], 1)).toBe(false);
  });

  test('the same above several lowest who could all be excluded', () => {
    expect(waits('4.99', ['9', '7', '21'], 1)).toBe(true);
    expect(waits('5', ['9', '7', '21'], 1)).toBe(false);
    expect(waits('4.99', ['9', '7', '21'], 2)).toBe(false);
  });
});

describe('the surplus transferred first, elsewhere', () => {
  const point = { votes: ['120', '103', '109', '109', '100'], seats: 6, quota: '100', elected: [0, 1, 2, 3, 4] };
  const state = stateAt({ ...point, surpluses: [0, 1, 2, 3, 4] });
  const electedAfter = (transfers: Readonly<Record<number, number>>) => {
    const surpluses = new Map(Object.entries(transfers).map(([candidate, after]) => [Number(candidate), after]));
    return { ...state, surpluses };
  };

  test('is the oldest, and of those elected by one transfer the largest', () => {
    expect(earliestThenLargestSurplus(electedAfter({ 0: 5, 1: 2, 2: 3, 3: 3 }))).toEqual([1]);
    expect(earliestThenLargestSurplus(electedAfter({ 0: 5, 2: 3, 3: 3 }))).toEqual([2, 3]);
    expect(earliestThenLargestSurplus(electedAfter({ 0: 3, 2: 3, 3: 4 }))).toEqual([0]);
  });

  test('is never nothing, however old', () => {
    expect(earliestThenLargestSurplus(electedAfter({ 4: 1, 0: 3 }))).toEqual([0]);
    expect(earliestThenLargestSurplus(electedAfter({ 4: 1 }))).toEqual([]);
    expect(largestSurplus(electedAfter({ 4: 1 }))).toEqual([]);
  });

  test('is nothing under WIGM when there is no other', () => {
    expect(largestSurplusEvenNone(electedAfter({ 4: 1 }))).toEqual([4]);
    expect(largestSurplusEvenNone(electedAfter({ 4: 1, 1: 3 }))).toEqual([1]);
  });

  test('has all parcels where the statute takes them all', () => {
    const parcels = [1, 2].map((received) => ({
      holder: 0,
      value: vote('1'),
      pile: pileOf(1),
      votes: vote('1'),
      received,
    }));
    expect(allParcels(parcels)).toEqual(parcels);
  });
});

describe('transfer values, of papers received at 0.6', () => {
  const facts = { surplus: vote('4'), vote: vote('12'), papers: 14, transferable: 11 };
  const value = (rule: TransferValue, strandedWorth = '1.5'): string =>
    votes.toText(
      rule(votes, { ...facts, transferableWorth: vote('9'), strandedWorth: vote(strandedWorth) }, vote('0.6')),
    );

  test.each([
    ['surplus over all papers: 4 / 14', surplusOverAllPapers, '0.28'],
    ['surplus over transferable papers: 4 / 11', surplusOverTransferablePapers, '0.36'],
    ['Scotland: 0.6 x 4 / 12, cut once', shareOfReceivedValue, '0.2'],
    ['Minneapolis: 4 / 12 is 0.33, and 0.6 of that 0.19', fractionOfReceivedValue, '0.19'],
    ['New South Wales: 0.6 x 4 / 10.5', shareWithoutStrandedPapers, '0.22'],
  ] as const)('%s', (_, rule, expected) => {
    expect(value(rule)).toBe(expected);
  });

  test('WIGM: 0.07 x 4.5 is cut to 0.31 before it is divided', () => {
    const more = {
      ...facts,
      surplus: vote('4.5'),
      vote: vote('0.35'),
      transferableWorth: vote('9'),
      strandedWorth: vote('0'),
    };
    expect(votes.toText(shareOfReceivedValueRoundedTwice(votes, more, vote('0.07')))).toBe('0.88');
    expect(votes.toText(shareOfReceivedValue(votes, more, vote('0.07')))).toBe('0.9');
  });

  test('New South Wales: never more than the value received, also when nothing is left to divide by', () => {
    expect(value(shareWithoutStrandedPapers, '7.99')).toBe('0.59');
    expect(value(shareWithoutStrandedPapers, '8')).toBe('0.6');
    expect(value(shareWithoutStrandedPapers, '12')).toBe('0.6');
    expect(value(shareWithoutStrandedPapers, '13')).toBe('0.6');
  });
});
