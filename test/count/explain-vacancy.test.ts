import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import type { Count } from '../../src/count/count.ts';
import { explanation } from '../../src/count/explain.ts';
import { readCount, writeCount } from '../../src/count/json.ts';
import { countSheet } from '../../src/count/sheet.ts';
import { actCountback } from '../../src/rules/stv/vacancy/act-countback.ts';
import { recountErs97 } from '../../src/rules/stv/vacancy/recount-ers97.ts';
import { thrown } from '../thrown.ts';

const countback = actCountback(
  { profile: parseBallots('3: A > B\n2: A > C\n4: C\n2: D'), seats: 2 },
  { vacating: 0, candidates: [1, 3] },
);
const contest = { profile: parseBallots('6: A > B\n4: C\n1: D'), seats: 2 };
const recount = recountErs97(contest, { elected: [0, 2], vacating: 0 });
const vain = recountErs97(contest, { elected: [0, 2], vacating: 0, unwilling: [1, 3] });

/** The text of a count without its doubts. */
function told(count: Count): string {
  return explanation(count)
    .filter(({ kind }) => kind === 'summary' || kind === 'stage')
    .map(({ text }) => text)
    .join('\n');
}

describe('a countback', () => {
  it('is of the papers of the former member, who is not said to have withdrawn', () => {
    const text = told(countback);
    expect(text).toContain('The place of A is vacant: the papers that A held are counted again.');
    expect(text).toContain('A and C are passed over on every paper. Elected: B.');
    expect(text).toContain('The papers of A by the next candidate they show (Schedule 4, 13): B leads with 3 votes');
    expect(text).not.toMatch(/withdrew|First preferences|unfilled/);
  });

  it('is on its sheet for the place of the former member', () => {
    const sheet = countSheet(countback);
    expect(sheet).toContain('For the place of A. Passed over: A and C.');
    expect(sheet).toContain('Stage 1: the papers of A by the next candidate they show [Schedule 4, 13].');
    expect(sheet).not.toMatch(/Withdrawn|first preferences/);
  });
});

describe('a recount', () => {
  it('tells who is new, and leaves no place unfilled once somebody is', () => {
    const text = told(recount);
    expect(text).toContain('The place of A is vacant: all papers are counted again, until somebody new is elected.');
    expect(text).toContain('C sits already and cannot be excluded. A is passed over on every paper.');
    expect(text).toContain('Newly elected: B.');
    expect(text).toContain('First preferences');
    expect(`${text}${countSheet(recount)}`).not.toMatch(/withdrew|Withdrawn|unfilled/);
    expect(countSheet(recount)).toContain('For the place of A. Sitting already: C. Passed over: A.');
  });

  it('tells members elected again from new ones, and a place that stays vacant', () => {
    expect(told(vain)).toContain('Nobody new is elected, and the place stays vacant. On the way C is elected again.');
    expect(countSheet(vain)).toContain('Elected: 1. C (sitting already).');
    expect(countSheet(vain)).toContain('Nobody new was elected: the place stays vacant.');
  });
});

describe('a vacancy in a written count', () => {
  it.each([countback, recount])('is read again: $rule.id', (count) => {
    expect(readCount(writeCount(count))).toEqual(count);
  });

  it('must be of a candidate, in a way that is known', () => {
    const text = writeCount(recount);
    expect(thrown(() => readCount(text.replace(/"member": ?0/, '"member":9')))).toMatchObject({ code: 'bad-count' });
    expect(thrown(() => readCount(text.replace('"recount"', '"guess"')))).toMatchObject({ code: 'bad-count' });
    expect(thrown(() => readCount(text.replace(/"sitting": ?\[\s*2\s*\]/, '"sitting":[9]')))).toMatchObject({
      code: 'bad-count',
    });
  });
});
