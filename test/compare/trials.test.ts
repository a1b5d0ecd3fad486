import { expect, test } from 'vitest';
import { compareRules } from '../../src/compare/compare-rules.ts';
import { trialsOf } from '../../src/compare/trials.ts';
import { readBlt } from '../../src/formats/blt/blt.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { australiaSenate } from '../../src/rules/stv/statutes/australia-senate.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { meekReference } from '../../src/rules/stv/statutes/meek-reference.ts';
import { scotlandLocal2007 } from '../../src/rules/stv/statutes/scotland-local-2007.ts';
import { contest } from '../rules/contests.ts';
import { readSharedText, testWithSharedData } from '../shared-data.ts';

testWithSharedData('Perth City North in 2022: whole votes alone, not the transfer value, elect another', () => {
  const perth = readBlt(readSharedText('scottish/blt/7_cands/perth_kinross_2022_ward11.blt'));
  const [parting] = compareRules(perth, [scotlandLocal2007, australiaSenate], { trials: true }).partings;
  expect(parting.trials?.filter(({ a }) => a === 'b').map(({ name }) => name)).toEqual(['credit']);
  expect(parting.trials?.filter(({ b }) => b === 'a').map(({ name }) => name)).toEqual(['credit']);
  expect(parting.trials).toContainEqual({ name: 'transferValue', a: 'a', b: 'b' });
});

test('two rules of different families exchange nothing', () => {
  expect(ers97.exchange?.(meekReference, ['quota'])).toBeUndefined();
});

test('a rule takes the named decisions and keeps the others', () => {
  const mixed = ers97.exchange?.(scotlandLocal2007, ['quota']);
  const said = (rule: Rule | undefined, name: string) => rule?.decisions?.find((one) => one.name === name)?.says;
  expect(said(mixed, 'quota')).toBe(said(scotlandLocal2007, 'quota'));
  expect(said(mixed, 'transferValue')).toBe(said(ers97, 'transferValue'));
  expect(mixed?.count(contest('9: A > B\n3: B\n4: C\n1: D > C', 2)).quota).toBe('6');
});

test('a decision that the other has not cannot be taken from it', () => {
  expect(ers97.exchange?.(scotlandLocal2007, ['deferSurpluses'])).toBeUndefined();
});

test('where the same are elected nothing is tried', () => {
  const made = contest('9: A > B\n3: B\n4: C\n1: D > C', 2);
  const [a, b] = [ers97, scotlandLocal2007].map((rule) => [rule, rule.count(made)] as const);
  expect(trialsOf(made, a, b)).toEqual([]);
});
