import { describe, expect, test } from 'vitest';
import { lawById, laws } from '../../../src/laws/catalogue.ts';
import { checkLaw } from '../../../src/laws/check-law.ts';
import { searchRule } from '../../../src/laws/search/search-rule.ts';
import { found } from '../../../src/laws/verdicts/found/catalogue.ts';
import { foundOf } from '../../../src/laws/verdicts/found-of.ts';
import type { Witness } from '../../../src/laws/verdicts/verdict.ts';
import { lawVerdicts, verdictOf, witnessContest } from '../../../src/laws/verdicts/verdicts.ts';
import { whyNotAsked } from '../../../src/laws/verdicts/why-not-asked.ts';
import { ruleById, rules } from '../../../src/rules/catalogue.ts';

describe('what was found', () => {
  test('speaks of every rule, and of each law that can be asked of it', () => {
    const expected = rules.map((rule) => ({
      rule: rule.id,
      asked: (['one', 'several'] as const).flatMap((places) =>
        laws.filter((law) => whyNotAsked(rule, law, places) === undefined).map(({ id }) => `${id} ${places}`),
      ),
    }));
    const asked = found
      .map(foundOf)
      .map(({ rule, verdicts }) => ({ rule, asked: verdicts.map(({ law, places }) => `${law} ${places}`) }));
    expect(asked, 'npm run law-verdicts').toEqual(expected);
  });

  test.each(found.map((lines) => [lines.rule, lines] as const))(
    '%s: each witness breaks its law when it is counted again',
    (id, lines) => {
      const rule = ruleById(id);
      for (const { law, verdict } of foundOf(lines).verdicts) {
        if (verdict.kind !== 'fails') continue;
        const finding = checkLaw(rule, lawById(law), witnessContest(verdict.witness));
        if (finding.kind !== 'broken') throw new Error(`${law}: ${verdict.witness.ballots} breaks nothing`);
        expect(sizeOf(finding.violation.contests.map(({ contest }) => contest.profile.total)), law).toBe(
          verdict.witness.papers,
        );
      }
    },
  );

  test.each([
    ['borda', 'majority'],
    ['instant-runoff', 'condorcet'],
    ['instant-runoff', 'reversal'],
    ['schulze', 'irrelevant-alternatives'],
  ])('%s breaks %s with no fewer papers: all have been tried again', (rule, law) => {
    const { papers } = provenWitness(rule, law);
    const limits = {
      complete: { 1: papers, 2: papers, 3: papers },
      short: { 2: papers, 3: papers },
      share: { small: 1e9, drawn: 0 },
      shareOfBasics: { small: 0, drawn: 0 },
      drawnLonger: 0,
      proof: 0,
    };
    const [{ verdict }] = searchRule(ruleById(rule), [lawById(law)], 'one', { limits });
    expect(verdict).toMatchObject({ kind: 'fails', witness: { papers, smallest: 'proven' } });
  });
});

describe('lawVerdicts', () => {
  test('has a cell for each rule, law and number of places', () => {
    expect(lawVerdicts()).toHaveLength(rules.length * laws.length * 2);
    expect(lawVerdicts('borda')).toHaveLength(laws.length * 2);
  });

  test('says why a law is not asked', () => {
    expect(verdictOf('borda', 'majority', 'several').verdict).toEqual({
      kind: 'not-asked',
      because: 'the rule fills one place only',
    });
    expect(verdictOf('ers97', 'majority', 'several').verdict).toEqual({
      kind: 'not-asked',
      because: 'the law is about one place',
    });
    expect(verdictOf('ers97', 'house-monotonicity', 'one').verdict).toEqual({
      kind: 'not-asked',
      because: 'the law is about several places',
    });
  });

  test('says that a law holds only where the literature does', () => {
    expect(verdictOf('borda', 'monotonicity', 'one')).toMatchObject({
      verdict: { kind: 'holds' },
      literature: { says: 'holds' },
    });
    expect(verdictOf('instant-runoff', 'positive-involvement', 'one').verdict.kind).toBe('open');
  });

  test('says of the books and of symmetry, on which there is no literature, that they are kept', () => {
    expect(verdictOf('instant-runoff', 'votes-conserved', 'one')).toMatchObject({ verdict: { kind: 'kept' } });
  });
});

function provenWitness(rule: string, law: string): Witness {
  const { verdict } = verdictOf(rule, law, 'one');
  if (verdict.kind !== 'fails' || verdict.witness.smallest !== 'proven')
    throw new Error(`${rule} ${law} is not proven`);
  return verdict.witness;
}

function sizeOf(papers: readonly number[]): number {
  return Math.max(...papers);
}
