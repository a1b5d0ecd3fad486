import { describe, expect, test } from 'vitest';
import { withdrawnAsIfAbsent } from '../../../src/laws/independence/withdrawn-as-if-absent.ts';
import { ruleById } from '../../../src/rules/catalogue.ts';
import { contest } from '../../rules/contests.ts';
import { brokenBy, electing, expectKept } from '../kept-by.ts';

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
