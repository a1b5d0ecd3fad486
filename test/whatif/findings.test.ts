import { describe, expect, it } from 'vitest';
import { checkDeclared } from '../../src/ballots/declared-result.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { checkClaims } from '../../src/whatif/claims.ts';
import { declaredFindings, marksFindings } from '../../src/whatif/findings.ts';
import { declared, example, unite2017 } from './declared.ts';

const command = 'psephos report';
const claims = checkClaims(example('unite-2017-claims.json')).filter(({ about }) => about === 'transfers');
const unite = declaredFindings(unite2017, ers97, { draws: 200, claims, command });

describe('what is found of Unite 2017', () => {
  it('is plain data that JSON gives back', () => {
    expect(JSON.parse(JSON.stringify(unite))).toEqual(unite);
  });

  it('has the count that was held, and each claim counted as its verdict says', () => {
    expect(unite.firstPastThePost.stages[0].votes).toEqual(['59067', '53544', '17143']);
    expect(unite.supposed.map(({ claim }) => claim.id)).toEqual(claims.map(({ id }) => id));
    for (const { claim, count } of unite.supposed) expect(count.elected).toEqual(claim.elected);
  });

  it('places each claim on the map by its shares, and what was learned beside them', () => {
    expect(unite.map?.to).toEqual([0, 1]);
    expect(unite.supposed[0].split).toEqual({ toFirst: 0.9, toSecond: 0.05, nonTransferable: 0.05 });
    const [{ model, split }, ...others] = unite.estimates;
    expect([model, others]).toEqual(['learned', []]);
    expect(split.toFirst + split.toSecond + split.nonTransferable).toBeCloseTo(1, 12);
  });

  it('has the words of the answer', () => {
    expect(unite.words.short[0]).toMatch(/^It could have\. Len McCluskey won/);
    expect(unite.words.reasons).toHaveLength(3);
    expect(unite.words.tipping.table?.rows[0]).toEqual(['0 (0%)', '11,334', '66.11%']);
  });
});

describe('what is found of other totals', () => {
  it('has no map of two candidates', () => {
    const found = declaredFindings(declared([5, 4]), ers97, { draws: 20, command });
    expect('map' in found).toBe(false);
    expect(found.estimates).toEqual([]);
  });

  it('has no place on the map for a claim that sends papers to a candidate the map leaves out', () => {
    const four = declared([50, 40, 30, 10]);
    const claim = { id: 'c', about: 'transfers', who: 'w', says: 's', means: 'm' } as const;
    const transfers = { from: 'D', to: { A: 0.5, C: 0.5 }, nonTransferable: 0 };
    const found = declaredFindings(four, ers97, { draws: 20, claims: [{ ...claim, transfers }], command });
    expect(found.map?.to).toEqual([0, 1]);
    expect(found.supposed).toHaveLength(1);
    expect('split' in found.supposed[0]).toBe(false);
  });

  it('counts several places as they were held, by the most votes', () => {
    const found = declaredFindings(declared([50, 40, 30, 10], 2), ers97, { draws: 20, command });
    expect(found.firstPastThePost.elected).toEqual([0, 1]);
    expect(found.firstPastThePost.rule.id).toBe('single-non-transferable-vote');
  });

  it('refuses marks, of which there are findings of their own', () => {
    const [council] = example('executive-council-2014.json') as readonly unknown[];
    const marks = checkDeclared(council);
    expect(() => declaredFindings(marks, ers97, { command })).toThrow(/marks/);
    const found = marksFindings(marks, ers97, { draws: 20, command });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    expect(found.words.bounds).toContain('from 4,395 to 13,183');
  });
});
