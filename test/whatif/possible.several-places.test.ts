/** Several places: what is claimed is never contradicted by any completion, and what is left undecided is rare. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDeclared, type DeclaredResult } from '../../src/ballots/declared-result.ts';
import { present } from '../../src/base/invariant.ts';
import { lotByOrder } from '../../src/rules/lot.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { possibilities } from '../../src/whatif/possible.ts';
import { elects, witnessMoving } from '../../src/whatif/witness.ts';
import { searchWitness } from '../../src/whatif/witness-search.ts';
import { declared, example, provenRules } from './declared.ts';
import { fates, sharedDescending, truths } from './every-completion.ts';
import { completed } from './random-completions.ts';

describe('every completion of tiny elections, counted by ERS97 with every lot', () => {
  test.each([
    // Beyond the preferences given here nothing moves: the places are filled or only those to be elected are left.
    { candidates: 3, seats: 2, papers: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], longest: 2, undecided: 0 },
    { candidates: 4, seats: 2, papers: [0, 1, 2, 3, 4], longest: 3, undecided: 1 },
    { candidates: 4, seats: 3, papers: [0, 1, 2, 3, 4], longest: 3, undecided: 0 },
    { candidates: 4, seats: 2, papers: [5, 6], longest: 2, undecided: 5 },
  ])(
    'bears out each claim: $seats places, $candidates candidates, $papers papers',
    ({ candidates, seats, papers, longest, undecided }) => {
      let open = 0;
      for (const votes of papers.flatMap((total) => sharedDescending(total, candidates))) {
        const result = declared(votes, seats);
        const all = truths(result, ers97, longest);
        for (const [candidate, { status, witness, fewest }] of possibilities(result, ers97).entries()) {
          const about = `candidate ${candidate} of ${votes}`;
          if (status === 'undecided') open += 1;
          else expect(status, about).toBe(all[candidate].status);
          if (witness === undefined) continue;
          expect(fates(ers97, witness.profile, seats)[candidate], about).toBe(witness.byLot ? 'by-lot' : 'yes');
          if (fewest === 'proved') expect(witness.transfers, about).toBe(all[candidate].fewest?.transfers);
          else expect(witness.transfers, about).toBeGreaterThanOrEqual(all[candidate].fewest?.transfers ?? Infinity);
        }
      }
      expect(open).toBeLessThanOrEqual(undecided);
    },
  );
});

describe('completions drawn at random, up to six candidates', () => {
  test.each(provenRules)('never elect the impossible nor refuse the certain, under $id', (rule) => {
    const places = rule.singleSeat === true ? 1 : 4;
    fc.assert(
      fc.property(completed(places), ({ result, profile, lotOrder }) => {
        const { elected } = rule.count({ profile, seats: result.seats }, { lot: lotByOrder(lotOrder) });
        for (const [candidate, { status }] of possibilities(result, rule).entries()) {
          if (status === 'impossible') expect(elected).not.toContain(candidate);
          if (status === 'certain') expect(elected).toContain(candidate);
        }
      }),
      // Rules of one place are asked more of in possible.brute-force.test.ts.
      { numRuns: places === 1 ? 500 : 1500, seed: 20170428 },
    );
  });
});

describe('reasons for several places', () => {
  test('whoever has the quota at once is certain, and the others impossible when that fills every place', () => {
    const [a, b, c] = possibilities(declared([40, 35, 20], 2), ers97);
    expect([a.status, a.reason]).toEqual(['certain', 'A is elected on first preferences, 40 (quota 31.67)']);
    expect([b.status, b.reason]).toEqual(['certain', 'B is elected on first preferences, 35 (quota 31.67)']);
    expect([c.status, c.reason]).toEqual(['impossible', 'first preferences alone fill every place']);
  });

  test('whoever stays below too many others is impossible, with the bound in numbers', () => {
    const found = possibilities(declared([99, 95, 90, 10, 6], 2), ers97);
    expect(found.map(({ status }) => status)).toEqual(['possible', 'possible', 'possible', 'impossible', 'impossible']);
    expect(found[3].reason).toBe(
      'even with all 6 papers of E, D cannot have more than 16 before 3 candidates with at least 90 first preferences each; D is excluded before them',
    );
  });

  test('a surplus counts as what it could bring', () => {
    const [, , , d] = possibilities(declared([140, 95, 90, 10, 6], 2), ers97);
    expect([d.status, d.reason]).toEqual([
      'impossible',
      'even with all 6 papers of E and every surplus, 27 votes, D cannot have more than 43 before 3 candidates with at least 90 first preferences each; D is excluded before them',
    ]);
  });

  test('a witness found by counting can spare none of its papers', () => {
    const result = declared([410, 360, 190, 120, 60], 2);
    const [, , , { witness }] = possibilities(result, ers97);
    expect([witness?.transfers, witness?.moving]).toEqual([241, [11, 0, 170, 0, 60]]);
    for (const donor of [0, 2, 4]) {
      const moving = (witness?.moving ?? []).map((papers, from) => (from === donor ? papers - 1 : papers));
      expect(witnessMoving(result, ers97, 3, moving)?.byLot, `one fewer of ${donor}`).not.toBe(false);
    }
  });

  test('as many candidates as places are all certain', () => {
    for (const { status, reason } of possibilities(declared([3, 0, 1], 3), ers97).slice(1)) {
      expect(status).toBe('certain');
      expect(reason).toMatch(/^[BC] is elected on first|^no more candidates than places can be elected/);
    }
  });

  test('of the 2014 block votes, read as first preferences, only the bounds and the counted speak', () => {
    const [westMidlands, london] = (example('executive-council-2014.json') as unknown[]).map((one) =>
      checkDeclared(withoutMarks(one)),
    );
    expect(possibilities(westMidlands, ers97).map(({ status }) => status)).toEqual([
      'certain',
      ...Array(5).fill('possible'),
    ]);
    const [, , , reserved, last] = possibilities(london, ers97);
    expect(reserved.status).toBe('possible');
    expect([last.status, last.reason]).toEqual([
      'impossible',
      'Joe Welch cannot have more than 4,909 before 4 candidates with at least 5,024 first preferences each; Joe Welch is excluded before them',
    ]);
  });
});

describe('a large field', () => {
  const field = (candidates: number): DeclaredResult =>
    checkDeclared({
      title: 'made up',
      seats: 3,
      candidates: Array.from({ length: candidates }, (_, at) => ({ name: `C${at}`, votes: 3 + ((at * 7919) % 151) })),
    });

  test('is searched with as many counts as take some seconds, and what was left is said', () => {
    const large = field(120);
    const { witness, searched } = searchWitness(large, ers97, 60);
    expect([searched, witness?.moving[60]]).toEqual(['cut-short', 0]);
    expect(elects(ers97, present(witness, 'a witness').profile, 3, 60)).toBe('yes');
    expect(searchWitness(field(20), ers97, 10).searched).toBe('in-full');
    const counting = countingRule(ers97);
    searchWitness(large, counting.rule, 60);
    expect(counting.counts()).toBeLessThanOrEqual(2 * Math.floor(100_000 / 120 ** 2));
  });

  test('beyond 316 candidates is not searched, and left undecided with that reason', () => {
    expect(searchWitness(field(317), ers97, 100)).toEqual({ searched: 'not-begun' });
    const found = possibilities(field(317), ers97).find(({ status }) => status === 'undecided');
    expect(found?.reason).toBe(
      'no bound proves it either way, and completions were not tried out in a field as large as this',
    );
  });
});

/** The same rule, and how many counts it has made. */
function countingRule(rule: Rule): { readonly rule: Rule; counts(): number } {
  let counts = 0;
  const count: Rule['count'] = (...asked) => {
    counts += 1;
    return rule.count(...asked);
  };
  return { rule: { ...rule, count }, counts: () => counts };
}

/** Totals of marks taken for first preferences, which the files no longer say they are. */
function withoutMarks(result: unknown): unknown {
  return { ...Object(result), marks: undefined };
}
