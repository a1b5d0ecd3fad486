import { describe, expect, test } from 'vitest';
import { cloneIndependence } from '../../../src/laws/independence/clone-independence.ts';
import { ruleById } from '../../../src/rules/catalogue.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { contest } from '../../rules/contests.ts';
import { brokenBy, electing, expectKept } from '../kept-by.ts';

describe('clone independence', () => {
  test('is broken by Borda, of which a clone can make the other win', () => {
    const cloned = contest('7: A > B > b > C\n1: C > B > b > A\n4: B > b > A > C', 1);
    expect(brokenBy(borda, cloneIndependence, cloned)).toBe('B is elected; without B, a clone of b, A is');
  });

  test.each([
    ['first-past-the-post', '3: A > B > C\n3: B > A > C\n4: C > A > B'],
    ['instant-runoff-all-tied', '3: A > B > C\n3: B > A > C\n4: C > A > B'],
    ['anti-plurality', '3: A > C > B\n2: B > C > A'],
    ['borda', '3: A > B > C\n2: B > C > A'],
    ['dowdall', '4: B > C > D > A > E\n4: D > C > E > A > B\n3: E > A > B > C > D'],
    ['bucklin', '2: A > E > B > C > D\n3: B > D > E > A > C\n1: D > C > B > E > A'],
    [
      'two-round',
      '4: A > E > C > D > B\n3: B > C > E > A > D\n4: B > D > E > A > C\n5: C > E > A > D > B\n2: E > A > C > D > B',
    ],
    ['contingent-vote', '3: A > B > D > C\n2: B > D > C > A\n4: C > A > B > D\n2: D > B > A > C'],
    [
      'coombs',
      '13: A > E > C > D > B\n17: A > E > D > B > C\n20: C > D > B > A > E\n14: C > D > B > E > A\n17: D > A > E > C > B',
    ],
    ['coombs-no-majority', '2: B > A > C\n5: B > C > A\n6: C > A > B'],
    ['copeland', '1: B > D > C > A > E\n1: C > E > A > B > D'],
    ['black', '1: B > D > C > A > E\n1: C > E > A > B > D'],
    [
      'minimax',
      '3: A > B > C > D\n3: B > C > A > D\n3: C > A > B > D\n2: D > A > B > C\n2: D > B > C > A\n2: D > C > A > B',
    ],
    [
      'minimax-winning-votes',
      '3: A > B > C > D\n3: B > C > A > D\n3: C > A > B > D\n2: D > A > B > C\n2: D > B > C > A\n2: D > C > A > B',
    ],
    ['kemeny-young', '27: B\n16: C > D > B\n29: E > A > D > B'],
    ['baldwin', '2: A > D > B > C > E\n3: C > B > E > A > D\n2: E > A > D > B > C'],
    ['nanson', '4: B > C > D > A > E\n4: D > C > E > A > B\n3: E > A > B > C > D'],
    ['stable-voting', '1: B > D > C > A > E\n1: C > E > A > B > D'],
  ])('is broken by %s', (rule, ballots) => {
    expect(brokenBy(ruleById(rule), cloneIndependence, contest(ballots, 1))).toMatch(
      /is elected; without .*a clone of/,
    );
  });

  test('is broken where ties are decided by an earlier stage, which clones share votes at', () => {
    const level = contest(
      '2: A > D > C > B\n1: B > C > D > A\n3: B > D > A > C\n1: C > B > D > A\n3: D > A > C > B',
      1,
    );
    expect(brokenBy(ruleById('instant-runoff-ers'), cloneIndependence, level)).toBe(
      'B is elected; without A, a clone of D, D is',
    );
    expect(brokenBy(instantRunoff, cloneIndependence, level)).toBe('silent');
  });

  test.each(['instant-runoff', 'schulze', 'ranked-pairs', 'benham', 'tideman-alternative', 'split-cycle'])(
    'is kept by %s',
    (rule) => {
      expectKept(ruleById(rule), cloneIndependence, { runs: 150 });
    },
  );

  test('is silent of contests without clones, of lots, of several places and of equal preferences', () => {
    const elected = electing(() => [0]);
    expect(brokenBy(elected, cloneIndependence, contest('1: A > B > C\n1: B > C > A\n1: C > A > B', 1))).toBe('silent');
    expect(brokenBy(instantRunoff, cloneIndependence, contest('1: A > B > C\n1: C > B > A', 1))).toBe('silent');
    expect(brokenBy(elected, cloneIndependence, contest('2: A > B > C > D', 2))).toBe('silent');
    expect(brokenBy(elected, cloneIndependence, contest('2: A > B > C = D', 1))).toBe('silent');
  });

  test('is kept where one clone wins in the place of another', () => {
    const cloned = contest('2: A > B > C\n1: C > A > B', 1);
    expect(
      brokenBy(
        electing(() => [0]),
        cloneIndependence,
        cloned,
      ),
    ).toBe('kept');
  });
});
