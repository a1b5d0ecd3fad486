import { describe, expect, it } from 'vitest';
import { psephos } from './run-cli.ts';

describe('the page of a comparison', () => {
  it('names decisions in words, where two rules decide a tie in different ways', async () => {
    const papers = '4: A > B\n3: B > A\n2: C > B\n2: D > C\n1: E > D\n';
    const { out } = await psephos(['compare', '-', '--seats', '2', '--rules', 'ers97,scotland-local-2007'], papers);
    expect(out).toContain('Where they part from ers97');
    expect(out).toMatch(/^ {4}[A-Z][a-z]+( [a-z]+)*:$/m);
    expect(out).not.toMatch(/^ {4}[a-z]+[A-Z]\w*:$/m);
  });
});
