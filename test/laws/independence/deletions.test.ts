import { describe, expect, test } from 'vitest';
import { dominatedAlternatives } from '../../../src/laws/independence/dominated-alternatives.ts';
import { irrelevantAlternatives } from '../../../src/laws/independence/irrelevant-alternatives.ts';
import { lastPlaced } from '../../../src/laws/independence/last-placed.ts';
import type { NowTally } from '../../../src/laws/tally.ts';
import { ruleById, rules } from '../../../src/rules/catalogue.ts';
import { contest } from '../../rules/contests.ts';
import { brokenBy, electing, expectKept } from '../kept-by.ts';

const spoiled = [
  '2: A > B > C\n2: B > C > A\n3: C > A > B',
  '1: A > B > C\n2: A > C > B\n1: B > A > C\n3: C > B > A',
  '2: B > A > D > C\n1: C > A > D > B\n1: D > C > B > A',
  '2: B > C > A\n1: C > A > B',
].map((ballots) => contest(ballots, 1));

describe('independence of irrelevant alternatives', () => {
  test('is broken by every rule in one of four elections', () => {
    const kept = rules.filter((rule) =>
      spoiled.every((of) => !brokenBy(rule, irrelevantAlternatives, of).includes('elected')),
    );
    expect(kept.map(({ id }) => id)).toEqual([]);
  });

  test('names the loser without whom another wins', () => {
    const split = contest('3: A > B > C\n2: B > C > A\n2: C > B > A', 1);
    expect(brokenBy(ruleById('first-past-the-post'), irrelevantAlternatives, split)).toBe(
      'A is elected; without B, who lost, C is',
    );
  });

  test('is broken for two places where one of the two gives way', () => {
    const several = contest('1: A > D > B > C > E\n1: C > B > A > D > E\n4: D > B > E > C > A', 2);
    expect(brokenBy(ruleById('scotland-local-2007'), irrelevantAlternatives, several)).toBe(
      'D and C are elected; without A, who lost, D and B are',
    );
  });

  test('is kept by whoever elects in the order of the ballot, and silent where lots decide', () => {
    const first = electing(({ seats }) => [...Array(seats).keys()]);
    expect(brokenBy(first, irrelevantAlternatives, contest('1: A > B > C > D', 2))).toBe('kept');
    expect(brokenBy(ruleById('borda'), irrelevantAlternatives, contest('1: A > B > C\n1: B > A > C', 1))).toBe(
      'silent',
    );
  });
});

describe('independence of dominated alternatives', () => {
  test.each([
    ['borda', '3: A > B > C\n2: B > C > A'],
    ['anti-plurality', '1: A > B > C\n3: C > A > B'],
    ['dowdall', '3: A > E > C > D > B\n1: B > D > A > E\n3: C > B > A > E'],
    ['bucklin', '1: A > C > E > B > D\n1: A > E > B > D > C\n3: D > C > E > A > B\n2: E > B > A > D > C'],
  ])('is broken by %s', (rule, ballots) => {
    expect(brokenBy(ruleById(rule), dominatedAlternatives, contest(ballots, 1))).toMatch(/is below . on every paper/);
  });

  test.each(['first-past-the-post', 'instant-runoff', 'schulze', 'ranked-pairs', 'coombs'])('is kept by %s', (rule) => {
    expectKept(ruleById(rule), dominatedAlternatives);
  });

  test('is broken by electing, to the only place, whom all put below another', () => {
    const tally = electing(({ profile }) => [profile.candidates.length - 1]);
    expect(brokenBy(tally, dominatedAlternatives, contest('3: A > B', 1))).toBe(
      'B is elected; without B, who is below A on every paper, A is',
    );
    expect(brokenBy(tally, dominatedAlternatives, contest('3: A > B > C', 2))).not.toContain('without C');
  });

  test('is silent where no paper ranks anybody', () => {
    expect(
      brokenBy(
        electing(() => [0]),
        dominatedAlternatives,
        contest('2:', 1, 'AB'),
      ),
    ).toBe('silent');
  });
});

describe('independence of those in last place', () => {
  const last = contest('4: A > B > C\n3: B > C > A', 1);

  test('is broken by Borda and kept by runoffs and Schulze', () => {
    expect(brokenBy(ruleById('borda'), lastPlaced, last)).toBe('B is elected; without C, in last place, A is');
    for (const rule of ['instant-runoff', 'baldwin', 'schulze', 'ranked-pairs', 'kemeny-young']) {
      expectKept(ruleById(rule), lastPlaced, { runs: 80, least: 3 });
    }
  });

  test('reads the order a tally gives before its exclusions, and those before nothing', () => {
    const votes = ['4', '3', '0'];
    const winner: NowTally = electing(({ profile }) => [profile.candidates.length === 3 ? 1 : 0]);
    const telling = (told: object): NowTally => ({
      ...winner,
      tally: (asked) => ({ ...winner.tally(asked), ...told }),
    });
    const excluding = {
      stages: [
        { votes, elected: [], excluded: [2] },
        { votes, elected: [1], excluded: [0] },
      ],
    };
    expect(brokenBy(winner, lastPlaced, last)).toBe('silent');
    expect(brokenBy(telling(excluding), lastPlaced, last)).toContain('without C, in last place');
    expect(brokenBy(telling({ ...excluding, ranking: [[1], [2], [0]] }), lastPlaced, last)).toBe('kept');
    const again = { stages: [...excluding.stages, { votes, elected: [], excluded: [], recount: true }] };
    expect(brokenBy(telling(again), lastPlaced, last)).toBe('silent');
  });
});
