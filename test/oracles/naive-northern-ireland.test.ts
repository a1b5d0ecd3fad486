import { describe, expect, test } from 'vitest';
import { batchVotes, brief, noLot, papers, whoIsElected } from './naive-elections.ts';
import { naiveNorthernIreland } from './naive-northern-ireland.ts';

const [A, B, C, D, E, F] = [0, 1, 2, 3, 4, 5];

describe('worked out by hand: Northern Ireland', () => {
  test('a later surplus moves only the papers received last, at no more than they were worth', () => {
    const ballots = papers('10 A B', '7 B', '6 C', '3 D C', '2 E A C', '2 E A');
    const { quota, elected, stages } = naiveNorthernIreland(ballots, 5, 2, noLot);
    expect(quota).toBe('11');
    expect(brief(stages)).toEqual([
      'first-preferences 10 7 6 3 4 nt 0 lost 0',
      'exclusion 10 7 9 0 4 nt 0 lost 0',
      'exclusion 14 7 9 0 0 nt 0 lost 0',
      'surplus 11 7 11 0 0 nt 1 lost 0',
    ]);
    expect(elected).toEqual([A, C]);
  });

  test('r52: a surplus that may wait does, and the last place goes to whoever has as many as all others and the surplus', () => {
    const ballots = papers('10 A B', '7 B', '7 C', '3 D B', '2 E A C', '2 E A');
    const { elected, stages } = naiveNorthernIreland(ballots, 5, 2, noLot);
    expect(brief(stages).slice(1)).toEqual([
      'exclusion 10 10 7 0 4 nt 0 lost 0',
      'exclusion 14 10 7 0 0 nt 0 lost 0',
      'completion 14 10 7 0 0 nt 0 lost 0',
    ]);
    expect(elected).toEqual([A, B]);
  });

  test('r51: first preferences move first, then by value, and not after the last place is filled', () => {
    const ballots = papers('10 A B C', '10 A D C', '2 B C', '8 C', '1 D C', '9 E');
    const { stages } = naiveNorthernIreland(ballots, 5, 2, noLot);
    expect(brief(stages)).toEqual([
      'first-preferences 20 2 8 1 9 nt 0 lost 0',
      'surplus 14 5 8 4 9 nt 0 lost 0',
      'exclusion 14 5 12 0 9 nt 0 lost 0',
      'exclusion 14 3 14 0 9 nt 0 lost 0',
    ]);
    expect(batchVotes(stages[2])).toEqual(['14 5 9 3 9', '14 5 12 0 9']);
    expect(batchVotes(stages[3])).toEqual(['14 3 14 0 9']);
  });

  test('r51(12): the lowest go together when all their votes are less than the next', () => {
    const ballots = papers('9 A', '9 B', '8 C', '1 D E A', '1 D A', '1 E D B');
    const { stages } = naiveNorthernIreland(ballots, 5, 2, noLot);
    expect(brief(stages)).toEqual(['first-preferences 9 9 8 2 1 nt 0 lost 0', 'exclusion 11 10 8 0 0 nt 0 lost 0']);
    expect(stages[1]?.who).toEqual([D, E]);
  });

  test('r51(13): equal candidates are told apart by the earliest stage; papers received at 1 move after first preferences', () => {
    const ballots = papers('8 A', '8 B', '3 C A', '4 D', '1 E C A');
    const { stages } = naiveNorthernIreland(ballots, 5, 2, noLot);
    expect(brief(stages)).toEqual([
      'first-preferences 8 8 3 4 1 nt 0 lost 0',
      'exclusion 8 8 4 4 0 nt 0 lost 0',
      'exclusion 11 8 0 4 0 nt 1 lost 0',
      'completion 11 8 0 4 0 nt 1 lost 0',
    ]);
    expect(batchVotes(stages[2])).toEqual(['11 8 1 4 0', '11 8 0 4 0']);
    expect(whoIsElected(stages)).toEqual([[], [], [A], [B]]);
  });

  test('one place: the quota elects nobody at first, and r52 does', () => {
    const { stages } = naiveNorthernIreland(papers('6 A', '2 B', '2 C'), 3, 1, noLot);
    expect(stages.map(({ action }) => action)).toEqual(['first-preferences', 'completion']);
    expect(whoIsElected(stages)).toEqual([[], [A]]);
  });

  test('r51: papers received by transfer move by value, highest first', () => {
    const ballots = papers('10 A B C', '10 A D C', '2 B', '8 C', '1 D B E', '9 E');
    const { stages } = naiveNorthernIreland(ballots, 5, 2, noLot);
    expect(brief(stages)[3]).toBe('exclusion 14 0 14 0 10 nt 2 lost 0');
    expect(batchVotes(stages[3])).toEqual(['14 4 11 0 9', '14 3 11 0 10', '14 0 14 0 10']);
  });

  test('r49(10): a surplus that equals the gap between the two lowest is transferred', () => {
    const { stages } = naiveNorthernIreland(papers('14 A B', '7 B', '6 C', '3 D'), 4, 2, noLot);
    expect(stages[1]?.action).toBe('surplus');
  });

  test('r49(10): a surplus waits when the two lowest can go together', () => {
    const { stages } = naiveNorthernIreland(papers('12 A B', '9 B', '7 C', '1 D', '1 E'), 5, 2, noLot);
    expect(stages[1]?.who).toEqual([D, E]);
  });

  test('r51(12): no more go together than leaves enough for the vacancies', () => {
    const { stages } = naiveNorthernIreland(papers('25 A', '10 B', '3 C', '2 D'), 4, 3, noLot);
    expect(brief(stages).slice(1)).toEqual(['surplus 11 10 3 2 nt 14 lost 0', 'completion 11 10 3 2 nt 14 lost 0']);
    expect(stages[2]?.excluded).toEqual([D]);
    expect(stages[2]?.elected).toEqual([B, C]);
  });

  test('r51(13): the earliest difference counts, not the latest', () => {
    const ballots = papers('8 A', '8 B', '3 C', '4 D', '2 E C', '2 F', '1 F D');
    const { stages } = naiveNorthernIreland(ballots, 6, 2, noLot);
    expect(stages.slice(0, 4).map(({ who }) => who)).toEqual([[], [E], [F], [C]]);
  });
});
