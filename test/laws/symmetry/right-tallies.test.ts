import { describe, expect, test } from 'vitest';
import { checkLaw } from '../../../src/laws/check-law.ts';
import type { Law } from '../../../src/laws/law.ts';
import { blankPapers } from '../../../src/laws/symmetry/blank-papers.ts';
import { namesOfCandidates } from '../../../src/laws/symmetry/names-of-candidates.ts';
import { orderOfCandidates } from '../../../src/laws/symmetry/order-of-candidates.ts';
import { orderOfPapers } from '../../../src/laws/symmetry/order-of-papers.ts';
import { repeatable } from '../../../src/laws/symmetry/repeatable.ts';
import { scaling } from '../../../src/laws/symmetry/scaling.ts';
import { splittingPapers } from '../../../src/laws/symmetry/splitting-papers.ts';
import { withdrawnAsIfAbsent } from '../../../src/laws/symmetry/withdrawn-as-if-absent.ts';
import { turnsFrom } from '../../../src/laws/turns.ts';
import { ruleById } from '../../../src/rules/catalogue.ts';
import { contest } from '../../rules/contests.ts';
import { drawnContests } from '../drawn-contests.ts';
import { brokenBy, electing, expectKept } from '../kept-by.ts';

const always: readonly Law[] = [
  orderOfPapers,
  splittingPapers,
  orderOfCandidates,
  namesOfCandidates,
  blankPapers,
  repeatable,
];

describe('laws of symmetry', () => {
  test.each(['instant-runoff', 'schulze', 'borda', 'block-vote', 'ers97', 'australia-senate', 'meek-reference'])(
    'are kept by %s',
    (id) => {
      const rule = ruleById(id);
      const breaches = drawnContests(12).flatMap((drawn, turn) => {
        const asked = { ...drawn, seats: rule.singleSeat === true ? 1 : drawn.seats };
        return always
          .map((law) => checkLaw(rule, law, asked, { turns: turnsFrom(turn, 3) }))
          .filter(({ kind }) => kind === 'broken');
      });
      expect(breaches).toEqual([]);
    },
  );

  test.each(always.map((law) => [law.id, law] as const))('%s has something to say', (_, law) => {
    expect(checkLaw(ruleById('instant-runoff'), law, contest('3: A > B\n2: B\n2: C > B', 1)).kind).toBe('kept');
  });

  test('a quota that does not grow as the papers do is no matter of scaling', () => {
    expect(checkLaw(ruleById('scotland-local-2007'), scaling, contest('3: A > C\n1: B', 2, 'ABC')).kind).toBe('silent');
  });

  test('scaling speaks where a whole quota becomes twice as large as the papers do', () => {
    // 5 papers for 2 places: a quota of 2, and of 4 for 10 papers.
    const twice = { of: () => [0] };
    expect(
      checkLaw(ruleById('scotland-local-2007'), scaling, contest('4: A > C\n1: B', 2, 'ABC'), { turns: twice }).kind,
    ).toBe('kept');
  });

  test('so many papers for each one elect the same where sums are compared', () => {
    expect(checkLaw(ruleById('borda'), scaling, contest('3: A > C\n1: B', 1, 'ABC')).kind).toBe('kept');
  });

  const shuffled: readonly (readonly [string, Law, string, string])[] = [
    [
      'order-of-candidates',
      orderOfCandidates,
      '10: A\n5: B\n10: C\n1: C > A\n4: C > B',
      'with the ballot in the order A, C and B, at stage 2 the votes of A are 11, not 10',
    ],
    [
      'blank-papers',
      blankPapers,
      '2: A\n3: B\n10: B > A\n5: B > C\n10: C',
      'with 1 blank paper more, at stage 2 the votes of A are 8, not 9',
    ],
  ];

  test.each(shuffled)(
    '%s is broken where a surplus is some papers out of a shuffle, which falls otherwise',
    (_, law, ballots, says) => {
      expect(checkLaw(ruleById('cambridge-ma'), law, contest(ballots, 2, 'ABC'))).toMatchObject({
        kind: 'broken',
        violation: { says },
      });
    },
  );
});

describe('withdrawn as if absent', () => {
  test.each(['instant-runoff', 'schulze', 'borda', 'ers97', 'meek-reference'])('is kept by %s', (rule) => {
    expectKept(ruleById(rule), withdrawnAsIfAbsent, { seats: ruleById(rule).singleSeat === true ? 1 : 3, runs: 40 });
  });

  test('is broken by a tally that does not look who withdrew', () => {
    const blind = electing(() => [0]);
    expect(brokenBy(blind, withdrawnAsIfAbsent, contest('3: A > B', 1))).toBe(
      'with A withdrawn A may win, with A never on the ballot B',
    );
  });

  test('is broken by rules of one mark, at which a mark for somebody who withdrew is lost', () => {
    const marked = contest('3: A > B > C\n2: C > B > A', 1);
    expect(brokenBy(ruleById('first-past-the-post'), withdrawnAsIfAbsent, marked)).toBe(
      'with A withdrawn C may win, with A never on the ballot B',
    );
  });

  test('looks first at those who withdrew already, and never leaves fewer than the places', () => {
    const blind = electing(({ profile }) => [profile.candidates.length - 1]);
    expect(brokenBy(blind, withdrawnAsIfAbsent, { ...contest('3: A > B', 1), withdrawn: [1] })).toBe(
      'with B withdrawn B may win, with B never on the ballot A',
    );
    expect(brokenBy(blind, withdrawnAsIfAbsent, { ...contest('3: A > B', 1), withdrawn: [0, 1] })).toBe('silent');
    expect(brokenBy(blind, withdrawnAsIfAbsent, contest('3: A > B', 2))).toBe('silent');
  });
});
