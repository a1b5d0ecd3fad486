import { describe, expect, test } from 'vitest';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { whatIf } from '../../src/whatif/what-if.ts';
import { answerWords } from '../../src/whatif/words/answer-words.ts';
import { unite2017 } from './declared.ts';

function standing(votes: readonly number[], seats = 1): DeclaredResult {
  const candidates = votes.map((of, at) => ({ name: `${String.fromCharCode(65 + at)}.`, votes: of }));
  return { title: 'made up', seats, candidates };
}

describe('the short answer', () => {
  const { short } = answerWords(whatIf(unite2017, ers97, { draws: 400 }));

  test('gives what was learned from real elections in whole per cents, and what is worked out to the last digit', () => {
    expect(short[2]).toContain('the chance of a different result is 22.97%');
    expect(short[2]).toMatch(/2007 to 2022\), it is about \d\d%\./);
  });

  test('names three of many who could have won, and says how many others there are', () => {
    const many = answerWords(whatIf(standing([60, 59, 58, 57, 56, 55, 54, 53, 52, 51], 3), ers97, { draws: 20 }));
    expect(many.short[0]).toMatch(/vote D\., E\., F\. or one of 3 others could have won instead\.$/);
    const few = answerWords(whatIf(standing([60, 59, 58, 57]), ers97, { draws: 20 }));
    expect(few.short[0]).toMatch(/vote B\. or C\. could have won instead\.$/);
  });

  test('a tie at the top is no win', () => {
    const words = answerWords(whatIf(standing([40, 40, 20]), ers97, { draws: 20 }));
    expect(words.firstPastThePost).toBe('A. is level with B.: a lot decides.');
  });
});
