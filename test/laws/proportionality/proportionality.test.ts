import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainPapers } from '../../../src/laws/changes/plain-papers.ts';
import { droopProportionality } from '../../../src/laws/proportionality/droop-proportionality.ts';
import { droopProportionalityWeak } from '../../../src/laws/proportionality/droop-proportionality-weak.ts';
import { hareProportionality } from '../../../src/laws/proportionality/hare-proportionality.ts';
import { solidCoalitions } from '../../../src/laws/proportionality/solid-coalitions.ts';
import { ruleById } from '../../../src/rules/catalogue.ts';
import { contest, contests } from '../../rules/contests.ts';
import { brokenBy, electing, expectKept } from '../kept-by.ts';

const laws = [droopProportionality, droopProportionalityWeak, hareProportionality];

describe('solidCoalitions', () => {
  test('are the first candidates of papers in any order, without those of papers that stop before', () => {
    const lines = plainPapers(contest('4: A > B > C\n3: B > A\n2: A\n1: C > A', 1)) ?? [];
    expect(solidCoalitions(lines)).toEqual([
      { candidates: [0], papers: 6 },
      { candidates: [1], papers: 3 },
      { candidates: [2], papers: 1 },
      { candidates: [0, 1], papers: 7 },
      { candidates: [0, 2], papers: 1 },
      { candidates: [0, 1, 2], papers: 4 },
    ]);
  });

  test('hold the papers that put each of theirs above everybody else', () => {
    fc.assert(
      fc.property(contests({ mostCandidates: 5 }), ({ contest: of }) => {
        const lines = plainPapers(of) ?? [];
        for (const { candidates, papers } of solidCoalitions(lines)) {
          const supporting = lines.filter(({ ranking }) =>
            ranking.every((one, place) => candidates.includes(one) === place < candidates.length),
          );
          const long = supporting.filter(({ ranking }) => ranking.length >= candidates.length);
          expect(long.reduce((sum, line) => sum + line.papers, 0)).toBe(papers);
        }
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});

describe('Droop proportionality', () => {
  test.each([
    ['first-past-the-post', '20: A > B > C\n20: B > C > A\n15: C > A > B\n23: D > E > A\n22: E > D > A'],
    ['contingent-vote', '20: A > B > C\n20: B > C > A\n15: C > A > B\n23: D > E > A\n22: E > D > A'],
    [
      'minimax',
      '5: B > A > C > D > E\n17: C > B > D > A > E\n20: B > D > A > C > E\n18: E > A > C > B > D\n18: E > C > D > A > B',
    ],
    ['coombs-no-majority', '11: A > B > C\n8: C > B > A\n4: C > A > B'],
  ])('is broken for one place by %s, as mutual majority is', (rule, ballots) => {
    expect(brokenBy(ruleById(rule), droopProportionality, contest(ballots, 1))).toMatch(/more than a Droop quota/);
  });

  test('is broken by block voting, which gives the larger half everything', () => {
    const halves = contest('3: A > B > C > D\n3: A > B > D > C\n4: C > D > A > B', 2);
    const says = 'papers put C above all others';
    expect(brokenBy(ruleById('block-vote'), droopProportionality, halves)).toContain(
      `4 of 10 ${says}, more than a Droop quota`,
    );
    expect(brokenBy(ruleById('block-vote'), droopProportionalityWeak, halves)).toContain(
      `4 of 10 ${says}, a whole Droop quota`,
    );
    expect(brokenBy(ruleById('block-vote'), hareProportionality, halves)).toBe('kept');
  });

  test('counts the exact quota by papers, so that just a quota is not enough', () => {
    const others = electing(() => [2, 3]);
    const exactly = contest('2: A > B\n2: C > D\n2: D > C', 2);
    expect(
      brokenBy(
        electing(() => [0, 1]),
        droopProportionality,
        exactly,
      ),
    ).toContain('4 of 6 papers put C and D');
    expect(brokenBy(others, droopProportionality, exactly)).toBe('kept');
    expect(brokenBy(others, droopProportionality, contest('3: A > B\n2: C > D\n3: D > C', 2))).toContain(
      '3 of 8 papers put A',
    );
  });

  test('asks for no more than a coalition has candidates', () => {
    expect(
      brokenBy(
        electing(() => [0, 1, 3]),
        droopProportionality,
        contest('9: A > B\n1: C\n1: D', 3),
      ),
    ).toBe('kept');
    expect(
      brokenBy(
        electing(() => [0, 2, 3]),
        droopProportionality,
        contest('9: A > B\n1: C\n1: D', 3),
      ),
    ).toContain('put A and B above all others, more than 3 Droop quotas, and of them A is elected');
  });

  test('is exact beyond what doubles can multiply', () => {
    const half = 2 ** 51;
    const close = contest(`${half + 1}: A > C\n${half - 1}: B > C\n${half}: C`, 2);
    expect(
      brokenBy(
        electing(() => [1, 2]),
        droopProportionality,
        close,
      ),
    ).toContain(`${half + 1} of ${3 * half} papers put A`);
    const quota = contest(`${half}: A > C\n${half}: B > C\n${half}: C`, 2);
    expect(
      brokenBy(
        electing(() => [1, 2]),
        droopProportionality,
        quota,
      ),
    ).toBe('silent');
  });

  test('is weaker with whole quotas: a third place that takes more than three exact ones', () => {
    const one = contest('1: A > B > C', 2);
    expect(brokenBy(ruleById('scotland-local-2007'), droopProportionality, one)).toContain('by some fall of lots');
    expect(brokenBy(ruleById('scotland-local-2007'), droopProportionalityWeak, one)).toBe('kept');
  });

  test('is broken even with whole quotas where fractions of votes are dropped', () => {
    const three = contest('1: C > A > D > B\n2: C > D > A > B', 3);
    expect(brokenBy(ruleById('australia-senate'), droopProportionalityWeak, three)).toMatch(
      /3 whole Droop quotas, and of them/,
    );
  });

  test.each(['ers97', 'wigm-reference', 'meek-reference', 'qpq', 'cpo-stv'])('is kept by %s', (rule) => {
    for (const law of laws) expectKept(ruleById(rule), law, { seats: 3, runs: 40 });
  });

  test.each(['instant-runoff', 'bucklin', 'schulze', 'ranked-pairs', 'baldwin'])(
    'is kept for one place by %s',
    (rule) => {
      expectKept(ruleById(rule), droopProportionality);
    },
  );

  test('is silent where nobody has a quota and where papers rank equally', () => {
    for (const law of laws) {
      expect(
        brokenBy(
          electing(() => [0]),
          law,
          contest('1: A\n1: B\n1: C', 1),
        ),
      ).toBe('silent');
      expect(
        brokenBy(
          electing(() => [0]),
          law,
          contest('1: B = C > A', 1),
        ),
      ).toBe('silent');
    }
  });
});
