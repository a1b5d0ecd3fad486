import { describe, expect, test } from 'vitest';
import { checkLaw } from '../../../src/laws/check-law.ts';
import { laterNoHarm } from '../../../src/laws/later-preferences/later-no-harm.ts';
import { laterNoHelp } from '../../../src/laws/later-preferences/later-no-help.ts';
import { ruleById } from '../../../src/rules/catalogue.ts';
import { contest } from '../../rules/contests.ts';
import { brokenBy, electing, expectKept } from '../kept-by.ts';

const cycle = '2: A > B > C\n4: B > A > C\n1: B > C > A\n4: C > A > B';
const second = '1: A > D > C > B\n2: C > A > D > B\n2: D > A > B > C';
const winningVotes = '4: A > D\n3: B > C\n2: C > B';
const helped = '2: A > D > C > B\n4: B > A > D > C\n3: C > D > B > A';
const runoffs = '2: A > D > C\n4: B > D > A > C\n2: C > A > B\n4: C > A > B > D\n4: D > B > C';
const five = '1: A > E > D > C > B\n2: B > D > A > E > C\n3: C > D > A > E > B\n3: E > A > B > C > D';

describe('later-no-harm', () => {
  test.each([
    ['bucklin', '2: A > C > B\n1: B > A > C\n3: C > A > B'],
    ['borda', '4: C > B > A\n3: B > C > A'],
    ['borda-zero', second],
    ['dowdall', second],
    ['anti-plurality', '4: B > D > C > A\n1: C > A > B > D\n1: C > B > D > A\n4: D > A > C > B'],
    ['coombs', '2: A > D > C > B > E\n1: B > C > D > A\n1: C\n4: E > D > B > A > C'],
    ['coombs-no-majority', '1: B\n3: B > D\n2: C > B > A\n1: D > B\n3: E > C > A\n2: E > C > D > B'],
    [
      'copeland',
      '1: A > C > E > D > B\n3: A > E > D > C > B\n2: C > E > D > A > B\n4: D > B > E > C > A\n1: D > C > A > E > B',
    ],
    ['minimax', cycle],
    ['minimax-winning-votes', '3: A\n1: B > C > D\n3: B > D > C\n2: D > A > C\n1: D > C > B > A'],
    ['schulze', winningVotes],
    ['schulze-margins', '7: A > C > B > E\n16: E > A > C > B > D\n17: C > A'],
    ['ranked-pairs', cycle],
    ['ranked-pairs-winning-votes', winningVotes],
    ['kemeny-young', cycle],
    ['black', cycle],
    ['baldwin', cycle],
    ['nanson', cycle],
    ['benham', second],
    ['tideman-alternative', second],
    ['split-cycle', cycle],
    ['stable-voting', cycle],
  ])('is broken by %s', (rule, ballots) => {
    expect(brokenBy(ruleById(rule), laterNoHarm, contest(ballots, 1))).toMatch(
      /(.) loses; .* cut after ., \1 is elected/,
    );
  });

  test('is broken by block voting for several places', () => {
    const harmed = contest('3: B > A > D\n2: B > E > D > A\n4: C\n3: C > A > D\n1: E', 3);
    expect(brokenBy(ruleById('block-vote'), laterNoHarm, harmed)).toContain('B loses; with 2 papers cut after B');
  });

  test.each(['first-past-the-post', 'two-round', 'contingent-vote', 'instant-runoff', 'borda-modified'])(
    'is kept by %s',
    (rule) => {
      expectKept(ruleById(rule), laterNoHarm);
    },
  );
});

describe('later-no-help', () => {
  test.each([
    ['borda', '18: A > B\n4: B\n19: C'],
    ['anti-plurality', runoffs],
    ['coombs', helped],
    ['coombs-no-majority', helped],
    ['copeland', five],
    ['minimax', helped],
    ['minimax-winning-votes', helped],
    ['schulze', helped],
    ['schulze-margins', '18: A > B\n4: B\n19: C'],
    ['ranked-pairs', helped],
    ['ranked-pairs-winning-votes', helped],
    ['kemeny-young', helped],
    ['black', helped],
    ['baldwin', five],
    ['nanson', helped],
    ['benham', runoffs],
    ['tideman-alternative', runoffs],
    ['tideman-alternative-schwartz', five],
    ['split-cycle', helped],
    ['stable-voting', helped],
  ])('is broken by %s', (rule, ballots) => {
    expect(brokenBy(ruleById(rule), laterNoHelp, contest(ballots, 1))).toMatch(
      /(.) is elected; .* cut after ., \1 loses/,
    );
  });

  test.each(['first-past-the-post', 'instant-runoff', 'bucklin', 'borda-zero', 'dowdall'])('is kept by %s', (rule) => {
    expectKept(ruleById(rule), laterNoHelp);
  });
});

describe('both laws', () => {
  test('are broken by the Seanad, where the papers of level candidates say who is preferred', () => {
    const seanad = ruleById('ireland-seanad');
    expect(brokenBy(seanad, laterNoHarm, contest('3: B > C\n1: C > A\n2: C > A > B', 1))).toContain('B loses');
    const level = contest('4: B > C > D > A\n3: C > D > B > A\n3: D > B > C > A', 1);
    expect(brokenBy(seanad, laterNoHelp, level)).toContain('is elected');
  });

  test.each(['ers97', 'wigm-reference', 'meek-reference', 'scotland-local-2007'])('are kept by %s', (rule) => {
    for (const law of [laterNoHarm, laterNoHelp]) expectKept(ruleById(rule), law, { seats: 3, runs: 40 });
  });

  test('tell help from harm, and those above a cut from those below it', () => {
    const longest = electing(({ profile }) => [Math.max(...profile.starts) > 2 ? 0 : 1]);
    const [first, last] = ['1: A > B > C', '1: C > B > A'].map((ballots) => contest(ballots, 1, 'ABC'));
    expect(brokenBy(longest, laterNoHelp, first)).toBe('A is elected; with 1 paper cut after A, A loses');
    expect(brokenBy(longest, laterNoHarm, first)).toBe('B loses; with 1 paper cut after B, B is elected');
    expect(brokenBy(longest, laterNoHelp, last)).toBe('kept');
  });

  test('have nothing to say of papers that rank one candidate', () => {
    expect(
      brokenBy(
        electing(() => [0]),
        laterNoHarm,
        contest('3: A\n2: B', 1),
      ),
    ).toBe('silent');
  });

  test('try a cut after each preference of each number of papers, and no more', () => {
    let changes = 0;
    const turns = {
      of: (total: number) => {
        changes = total;
        return [];
      },
    };
    checkLaw(ruleById('borda'), laterNoHarm, contest('5: A > B > C > D\n6: D > C\n1: B', 1), { turns });
    expect(changes).toBe(5 * 3 + 6);
  });
});
