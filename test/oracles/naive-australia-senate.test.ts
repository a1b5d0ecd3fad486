import { describe, expect, it } from 'vitest';
import { noLot, papers, takeLast } from './australian-counters.ts';
import { naiveAustraliaSenate } from './naive-australia-senate.ts';
import { naiveAustraliaSenateManual } from './naive-australia-senate-manual.ts';
import { naiveVictoria } from './naive-victoria.ts';

describe('ties of three', () => {
  const election = papers('9 A, 4 B, 4 C, 3 D, 1 ED');

  it('in the Senate go to the pair by pair look-back: D had fewer than each of the others', () => {
    const tied: number[][] = [];
    const count = naiveAustraliaSenate(election, 5, 1, (candidates) => {
      tied.push(candidates);
      return candidates[0] ?? -1;
    });
    expect(count.stages[2]?.who).toEqual([3]);
    expect(tied[0]).toEqual([1, 2]);
  });

  it('in Victoria need a count at which all three differed', () => {
    const tied: number[][] = [];
    naiveVictoria(election, 5, 1, (candidates) => {
      tied.push(candidates);
      return candidates[0] ?? -1;
    });
    expect(tied[0]).toEqual([1, 2, 3]);
  });
});

describe('bulk exclusions (s.273(13A)-(13C))', () => {
  const excludedFirst = (text: string, candidates: number, seats: number): number[] | undefined =>
    naiveAustraliaSenateManual(papers(text), candidates, seats, noLot).stages.find(
      ({ action }) => action !== 'first-preferences',
    )?.who;

  it('take candidate B and all below when their votes together are under the leading shortfall', () => {
    expect(excludedFirst('40 A, 38 B, 14 C, 4 D, 3 E, 1 F', 6, 1)).toEqual([3, 4, 5]);
  });

  it('take candidate C and all below when those of B are not', () => {
    expect(excludedFirst('30 A, 27 B, 21 C, 12 D, 6 E, 1 F, 2 G', 7, 2)).toEqual([5, 6]);
  });

  it('look for candidate B only below candidate A: three with 4 votes each, none goes with another', () => {
    const count = naiveAustraliaSenateManual(papers('40 A, 37 B, 12 C, 4 D, 4 E, 4 F'), 6, 1, takeLast);
    expect(count.stages[1]?.who).toEqual([5]);
  });

  it('come before a surplus that could change nothing', () => {
    expect(excludedFirst('32 A, 27 B, 20 C, 9 D, 1 E, 1 F', 6, 2)).toEqual([4, 5]);
  });

  it('leave enough candidates for the places: B, C and E would go, B stays (13B)', () => {
    const count = naiveAustraliaSenateManual(papers('6 A, 3 B, 1 C, 90 D'), 5, 3, noLot);
    expect(count.stages.map(({ action, who }) => [action, ...who])).toEqual([
      ['first-preferences'],
      ['surplus', 3],
      ['exclusion', 2, 4],
      ['completion', 0, 1],
    ]);
  });
});
