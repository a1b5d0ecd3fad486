import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { reconcile } from '../../src/ballots/reconcile.ts';
import { unite2017 } from './unite-2017.ts';

/** One line for each figure: what, printed, computed, and whether they agree. */
function table(declared: DeclaredResult): string[] {
  return reconcile(declared).map(
    ({ what, printed, computed, agrees, note }) =>
      `${what}: ${printed} ${agrees ? '=' : '≠'} ${computed}${note === undefined ? '' : `, ${note}`}`,
  );
}

/** Two candidates with these votes and shares. */
function two(votes: [number, number], shares: [string, string], rest: Partial<DeclaredResult> = {}): DeclaredResult {
  const [ann, bob] = [0, 1].map((at) => ({ name: 'AB'[at], votes: votes[at], printedShare: shares[at] }));
  return { title: 'T', seats: 1, candidates: [ann, bob], ...rest };
}

describe('reconcile', () => {
  it('finds that Unite 2017 adds up, its shares being of all papers', () => {
    expect(table(unite2017)).toEqual([
      'total: 130071 = 130071, spoiled papers included',
      'share of Len McCluskey: 45.4% = 45.4%, of all papers, spoiled included',
      'share of Gerard Coyne: 41.2% = 41.2%, of all papers, spoiled included',
      'share of Ian Allinson: 13.2% = 13.2%, of all papers, spoiled included',
      'share of spoiled papers: 0.2% = 0.2%, of all papers, spoiled included',
      'turnout: 12.2% = 12.2%, of 1062049 papers issued',
    ]);
  });

  it('finds that the Irish presidential first count of 1990 adds up, its shares being of the valid votes', () => {
    const first = {
      title: 'President of Ireland, 1990',
      seats: 1,
      candidates: [
        { name: 'Lenihan', votes: 694_484, printedShare: '44.1%' },
        { name: 'Robinson', votes: 612_265, printedShare: '38.9%' },
        { name: 'Currie', votes: 267_902, printedShare: '17.0%' },
      ],
    };
    expect(table(first)).toEqual([
      'share of Lenihan: 44.1% = 44.1%, of the valid votes',
      'share of Robinson: 38.9% = 38.9%, of the valid votes',
      'share of Currie: 17.0% = 17.0%, of the valid votes',
    ]);
  });

  it('takes shares of the valid votes where those agree with more of them', () => {
    expect(table(two([60, 40], ['60%', '40%'], { spoiled: 25, printedTotal: 100 }))).toEqual([
      'total: 100 = 100, valid votes only, spoiled papers left out',
      'share of A: 60% = 60%, of the valid votes',
      'share of B: 40% = 40%, of the valid votes',
    ]);
  });

  it('lists what disagrees with both figures', () => {
    const wrong = two([594, 406], ['60.4%', '40.6%'], {
      printedTotal: 1001,
      papersIssued: 5000,
      printedTurnout: '25%',
    });
    expect(table(wrong)).toEqual([
      'total: 1001 ≠ 1000',
      'share of A: 60.4% ≠ 59.4%, of the valid votes',
      'share of B: 40.6% = 40.6%, of the valid votes',
      'turnout: 25% ≠ 20%, of 5000 papers issued',
    ]);
  });

  it('says that a total is wrong with and without the spoiled papers', () => {
    expect(table({ ...unite2017, printedTotal: 130_070 })[0]).toBe('total: 130070 ≠ 130071, spoiled papers included');
  });

  it('takes an exact half rounded either way, and nothing else', () => {
    expect(table(two([1, 7], ['12%', '88%']))).toEqual([
      'share of A: 12% = 12%, of the valid votes',
      'share of B: 88% = 88%, of the valid votes',
    ]);
    expect(table(two([1, 7], ['13%', '87%'])).map((line) => line.includes('='))).toEqual([true, true]);
    expect(table(two([1, 7], ['12.4%', '87.50%']))).toEqual([
      'share of A: 12.4% ≠ 12.5%, of the valid votes',
      'share of B: 87.50% = 87.50%, of the valid votes',
    ]);
  });

  it('says that a turnout cannot be checked without the papers issued', () => {
    expect(table(two([600, 400], ['60%', '40%'], { printedTurnout: '12%' })).at(-1)).toBe(
      'turnout: 12% ≠ unknown, the papers issued were not declared, so the turnout cannot be checked',
    );
  });

  it('says when more papers came back than were sent out', () => {
    expect(table(two([600, 400], ['60%', '40%'], { papersIssued: 800, printedTurnout: '125%' })).slice(2)).toEqual([
      'papers issued: 800 ≠ at least 1000, more papers came back than were sent out',
      'turnout: 125% = 125%, of 800 papers issued',
    ]);
  });

  it('counts spoiled papers among those that came back', () => {
    const { printedTurnout: _, ...declared } = unite2017;
    expect(table({ ...declared, papersIssued: 130_070 }).at(-1)).toBe(
      'papers issued: 130070 ≠ at least 130071, more papers came back than were sent out',
    );
  });

  it('has no shares to compute where nobody voted', () => {
    expect(table(two([0, 0], ['0%', '0.0%'], { printedTotal: 0, papersIssued: 0, printedTurnout: '0%' }))).toEqual([
      'total: 0 = 0',
      'share of A: 0% ≠ no papers, of the valid votes',
      'share of B: 0.0% ≠ no papers, of the valid votes',
      'turnout: 0% ≠ no papers, of 0 papers issued',
    ]);
  });

  it('is exact up to 2^53 - 1 votes', () => {
    expect(table(two([9007199254740990, 1], ['100.000000000000%', '0.000000000000%']))).toEqual([
      'share of A: 100.000000000000% = 100.000000000000%, of the valid votes',
      'share of B: 0.000000000000% = 0.000000000000%, of the valid votes',
    ]);
  });

  it('has nothing to say where nothing but votes is printed', () => {
    expect(reconcile({ title: 'T', seats: 1, candidates: [{ name: 'A', votes: 3 }], papersIssued: 5 })).toEqual([]);
  });

  it('agrees with every share that is printed as it computes it', () => {
    const votes = fc.tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 1_000_000 }));
    fc.assert(
      fc.property(votes, fc.nat({ max: 1000 }), fc.nat({ max: 4 }), ([a, b], spoiled, places) => {
        fc.pre(a + b > 0);
        const wrong = `999${places === 0 ? '' : `.${'0'.repeat(places)}`}%`;
        const computed = reconcile(two([a, b], [wrong, wrong], { spoiled })).map((line) => line.computed);
        expect(computed).toHaveLength(2);
        const lines = reconcile(two([a, b], [computed[0], computed[1]], { spoiled }));
        expect(lines.map(({ agrees }) => agrees)).toEqual([true, true]);
        const share = (100 * a) / (a + b + spoiled);
        expect(Math.abs(Number.parseFloat(computed[0]) - share)).toBeLessThanOrEqual(0.5001 * 10 ** -places);
      }),
    );
  });
});
