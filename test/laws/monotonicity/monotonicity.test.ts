import { describe, expect, test } from 'vitest';
import { checkLaw } from '../../../src/laws/check-law.ts';
import { monotonicity } from '../../../src/laws/monotonicity/monotonicity.ts';
import { copeland } from '../../../src/rules/condorcet/copeland.ts';
import { schulze } from '../../../src/rules/condorcet/schulze.ts';
import { coombs } from '../../../src/rules/elimination/coombs.ts';
import { coombsNoMajority } from '../../../src/rules/elimination/coombs-no-majority.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { baldwin } from '../../../src/rules/positional/baldwin.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { among, elections, fewestWin, found } from '../witness.ts';

const ruleById = among([firstPastThePost, instantRunoff, schulze, baldwin, borda, coombs, coombsNoMajority, copeland]);

describe('monotonicity', () => {
  test.each([
    ['instant-runoff', '21 ABC 14 CAB 9 CBA 23 BCA', /^B is elected; with B raised on \d+ papers?, B loses$/],
    ['coombs', '23 CBAD 13 DCAB 5 BDAC 11 DABC', /^C is elected; with C raised on 11 papers, C loses$/],
    ['coombs-no-majority', '23 CBAD 13 DCAB 5 BDAC 11 DABC', /^C is elected; with C raised on 11 papers, C loses$/],
    ['baldwin', '18 BADC 18 CDBA 5 BDAC 22 ADBC', /^D is elected; with D raised on 3 papers, D loses$/],
  ])('is broken by %s', (rule, papers, says) => {
    expect(found(ruleById(rule), monotonicity, papers)).toMatch(says);
  });

  test.each(['first-past-the-post', 'borda', 'schulze', 'copeland'])('is kept by %s', (rule) => {
    expect(found(ruleById(rule), monotonicity, '9 ABC 5 CAB 2 CBA 7 BAC')).toBe('kept');
  });

  test('shows the raised papers, which are all that is altered', () => {
    const finding = checkLaw(ruleById('baldwin'), monotonicity, elections('18 BADC 18 CDBA 5 BDAC 22 ADBC'));
    const shown = finding.kind === 'broken' ? finding.violation.contests[1].contest.profile : undefined;
    expect(shown).toEqual(elections('18 BADC 18 CDBA 2 BDAC 3 DBAC 22 ADBC').profile);
  });

  test('is broken where whoever has fewest first preferences wins', () => {
    expect(found(fewestWin, monotonicity, '3 ABC 2 BAC 1 CAB')).toMatch(/^C is elected; with C raised/);
  });

  test('speaks of candidates whom a short paper left out', () => {
    expect(found(fewestWin, monotonicity, '3 A 2 B 1 C')).toMatch(/^C is elected; with C raised/);
  });

  test('is silent where a lot decides', () => {
    expect(found(ruleById('instant-runoff'), monotonicity, '1 AB 1 BA')).toBe('silent');
  });
});
