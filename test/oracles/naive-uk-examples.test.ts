import { describe, expect, test } from 'vitest';
import type { NaiveBallot, NaiveCount, NaiveLot } from './naive-count.ts';
import { batchVotes, brief, noLot, papers, whoIsElected } from './naive-elections.ts';
import { naiveErs76 } from './naive-ers76.ts';
import { naiveIrelandSeanad } from './naive-ireland-seanad.ts';
import { naiveMinneapolis } from './naive-minneapolis.ts';
import { naiveNorthernIreland } from './naive-northern-ireland.ts';
import { naiveScotland } from './naive-scotland.ts';
import { naiveWigm } from './naive-wigm.ts';
import { naiveWright } from './naive-wright.ts';

type Counter = (ballots: NaiveBallot[], candidates: number, seats: number, lot: NaiveLot) => NaiveCount;

const lowestNumber: NaiveLot = ([lowest = -1]) => lowest;

/** 6 A>B, 2 A>C, 3 B, 4 C>D, 3 D>C, two seats. */
const tiny: NaiveBallot[] = [
  { papers: 6, ranking: [0, 1] },
  { papers: 2, ranking: [0, 2] },
  { papers: 3, ranking: [1] },
  { papers: 4, ranking: [2, 3] },
  { papers: 3, ranking: [3, 2] },
];

const [A, B, C, D, E] = [0, 1, 2, 3, 4];

describe('the worked example, 18 papers for two places', () => {
  const count = (counter: Counter): NaiveCount => counter(tiny, 4, 2, lowestNumber);

  test('ERS76: 2 of A go on at 0.25', () => {
    const { quota, elected, stages } = count(naiveErs76);
    expect(quota).toBe('6');
    expect(brief(stages)).toEqual([
      'first-preferences 8 3 4 3 nt 0 lost 0',
      'surplus 6 4.5 4.5 3 nt 0 lost 0',
      'exclusion 6 4.5 7.5 0 nt 0 lost 0',
    ]);
    expect(elected).toEqual([A, C]);
  });

  test('Scotland: 1 of A goes on at 0.125', () => {
    const { quota, elected, stages } = count(naiveScotland);
    expect(quota).toBe('7');
    expect(brief(stages)).toEqual([
      'first-preferences 8 3 4 3 nt 0 lost 0',
      'surplus 7 3.75 4.25 3 nt 0 lost 0',
      'exclusion 7 3.75 7.25 0 nt 0 lost 0',
    ]);
    expect(elected).toEqual([A, C]);
  });

  test('Northern Ireland: 1 of A goes on at 0.12', () => {
    const { quota, elected, stages } = count(naiveNorthernIreland);
    expect(quota).toBe('7');
    expect(brief(stages)).toEqual([
      'first-preferences 8 3 4 3 nt 0 lost 0',
      'surplus 7 3.72 4.24 3 nt 0.04 lost 0',
      'exclusion 7 3.72 7.24 0 nt 0.04 lost 0',
    ]);
    expect(elected).toEqual([A, C]);
  });

  test('Seanad: 1999 thousandths of A go on at 249', () => {
    const { quota, elected, stages } = count(naiveIrelandSeanad);
    expect(quota).toBe('6001');
    expect(brief(stages)).toEqual([
      'first-preferences 8000 3000 4000 3000 nt 0 lost 0',
      'surplus 6001 4494 4498 3000 nt 0 lost 7',
      'exclusion 6001 4494 7498 0 nt 0 lost 7',
    ]);
    expect(elected).toEqual([A, C]);
  });

  test('WIGM: 1.9999 of A go on at 0.2499', () => {
    const { quota, elected, stages } = count(naiveWigm);
    expect(quota).toBe('6.0001');
    expect(brief(stages)).toEqual([
      'first-preferences 8 3 4 3 nt 0 lost 0',
      'surplus 6.0001 4.4994 4.4998 3 nt 0 lost 0.0007',
      'exclusion 6.0001 4.4994 7.4998 0 nt 0 lost 0.0007',
    ]);
    expect(elected).toEqual([A, C]);
  });

  test('Wright: D is excluded and all papers are dealt out anew', () => {
    const { quota, elected, stages } = count(naiveWright);
    expect(quota).toBe('7');
    expect(brief(stages)).toEqual([
      'first-preferences 8 3 4 3 nt 0 lost 0',
      'surplus 7 3.75 4.25 3 nt 0 lost 0',
      'first-preferences 8 3 7 0 nt 0 lost 0',
    ]);
    expect(stages[2]?.excluded).toEqual([D]);
    expect(elected).toEqual([A, C]);
  });

  test('Minneapolis: 1 of A goes on at 0.125, and C is elected at the end', () => {
    const { quota, elected, stages } = count(naiveMinneapolis);
    expect(quota).toBe('7');
    expect(brief(stages)).toEqual([
      'first-preferences 8 3 4 3 nt 0 lost 0',
      'surplus 7 3.75 4.25 3 nt 0 lost 0',
      'exclusion 7 3.75 7.25 0 nt 0 lost 0',
      'completion 7 3.75 7.25 0 nt 0 lost 0',
    ]);
    expect(stages.map((stage) => stage.elected)).toEqual([[], [A], [], [C]]);
    expect(elected).toEqual([A, C]);
  });
});

describe('worked out by hand: others', () => {
  test('Seanad: papers worth no more than the surplus keep their value, and the rest is non-transferable', () => {
    const ballots = papers('10 A B', '7 B', '6 C', '3 D C', '2 E A C', '2 E A');
    const { quota, stages } = naiveIrelandSeanad(ballots, 5, 2, noLot);
    expect(quota).toBe('10001');
    expect(brief(stages).slice(2)).toEqual([
      'exclusion 14000 7000 9000 0 0 nt 0 lost 0',
      'surplus 10001 7000 11000 0 0 nt 1999 lost 0',
    ]);
  });

  test('Seanad: of two with equal votes the one with fewer second preferences goes out', () => {
    const ballots = papers('5 A C', '4 B A', '2 C B', '2 D B');
    expect(naiveIrelandSeanad(ballots, 4, 1, noLot).stages[1]?.who).toEqual([D]);
  });

  test('Minneapolis: the impossible go before a surplus moves, and one at the threshold still receives', () => {
    const ballots = papers('14 A B', '8 B', '6 C', '1 D A', '1 E B');
    const { stages } = naiveMinneapolis(ballots, 5, 2, noLot);
    expect(brief(stages)).toEqual([
      'first-preferences 14 8 6 1 1 nt 0 lost 0',
      'exclusion 15 9 6 0 0 nt 0 lost 0',
      'surplus 11 12.7324 6 0 0 nt 0.2666 lost 0.001',
      'completion 11 12.7324 6 0 0 nt 0.2666 lost 0.001',
    ]);
    expect(whoIsElected(stages)).toEqual([[], [], [A], [B]]);
  });

  test('Wright: the quota falls with the papers that are left', () => {
    const { stages } = naiveWright(papers('4 A', '3 B A', '2 C'), 3, 1, noLot);
    expect(brief(stages)).toEqual(['first-preferences 4 3 2 nt 0 lost 0', 'first-preferences 4 3 0 nt 2 lost 0']);
    expect(stages.map((stage) => stage.quota)).toEqual(['5', '4']);
  });

  test('ERS76: from 100 papers on the quota is rounded up to a whole number', () => {
    expect(naiveErs76(papers('60 A', '39 B'), 2, 1, noLot).quota).toBe('49.5');
    expect(naiveErs76(papers('60 A', '41 B'), 2, 1, noLot).quota).toBe('51');
    expect(naiveErs76(papers('60 A', '39 B', '1 C'), 3, 2, noLot).quota).toBe('34');
  });

  test('Seanad: papers move by value, whoever gave them, first preferences with the others at 1000', () => {
    const ballots = papers('10 A B C', '10 A D C', '2 B', '8 C', '1 D B E', '9 E');
    const { stages } = naiveIrelandSeanad(ballots, 5, 2, noLot);
    expect(brief(stages)[1]).toBe('surplus 13334 5330 8000 4330 9000 nt 0 lost 6');
    expect(batchVotes(stages[2])).toEqual(['13334 6330 8000 3330 9000', '13334 6330 11330 0 9000']);
    expect(batchVotes(stages[3])).toEqual(['13334 3330 11330 0 10000', '13334 0 14660 0 10000']);
  });

  test('Minneapolis: the surplus fraction is cut, and then each value', () => {
    const { stages } = naiveMinneapolis(papers('21 A B C', '7 B', '7 C', '6 D'), 4, 3, noLot);
    expect(brief(stages)).toEqual([
      'first-preferences 21 7 7 6 nt 0 lost 0',
      'surplus 11 16.9981 7 6 nt 0 lost 0.0019',
      'surplus 11 11 10.5259 6 nt 2.4696 lost 0.0045',
      'completion 11 11 10.5259 6 nt 2.4696 lost 0.0045',
    ]);
    expect(stages[3]?.excluded).toEqual([D]);
  });

  test('Minneapolis: those who could only equal the next are not impossible', () => {
    const { stages } = naiveMinneapolis(papers('12 A', '9 B', '4 C', '2 D', '1 E'), 5, 2, noLot);
    expect(stages.map(({ action }) => action)).toEqual(['first-preferences', 'surplus', 'completion']);
    expect(stages[2]?.excluded).toEqual([C, D, E]);
    expect(stages[2]?.elected).toEqual([B]);
  });

  test('ERS76: surpluses wait when they equal the gap between the two lowest', () => {
    const { stages } = naiveErs76(papers('14 A B', '8 B', '6 C', '2 D'), 4, 2, noLot);
    expect(stages[1]?.who).toEqual([D]);
  });

  test('ERS76: equal candidates are told apart by the earliest difference, not the latest', () => {
    const ballots = papers('8 A', '8 B', '3 C', '4 D', '2 E C', '2 F', '1 F D');
    const { stages } = naiveErs76(ballots, 6, 2, noLot);
    expect(stages.slice(0, 4).map(({ who }) => who)).toEqual([[], [E], [5], [C]]);
  });

  test('WIGM D.4: the product of weight and surplus is cut before it is divided', () => {
    // 0.6607 x 7.4997 = 4.95505179; over 12.2498 that would be 0.4045, but 4.9550 over 12.2498 is 0.4044.
    const { quota, stages } = naiveWigm(papers('14 A B C', '3 B', '1 C', '1 D'), 4, 3, noLot);
    expect(quota).toBe('4.7501');
    expect(brief(stages)).toEqual([
      'first-preferences 14 3 1 1 nt 0 lost 0',
      'surplus 4.7501 12.2498 1 1 nt 0 lost 0.0001',
      'surplus 4.7501 4.7501 6.6616 1 nt 1.8366 lost 0.0016',
    ]);
  });
});
