import { describe, expect, it } from 'vitest';
import { type Chart, settingsOf } from '../../src/charts/chart.ts';
import { ruleOutcomes } from '../../src/charts/rule-outcomes.ts';
import { drawRulesCompared } from '../../src/charts/rules-compared.ts';
import { compareRules } from '../../src/compare/compare-rules.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import { contest } from '../rules/contests.ts';
import { madeUpRule, madeUpRules } from './made-up.ts';
import { nodesOf, textBoxes, textFaults } from './text-boxes.ts';

const texts = (chart: Chart): readonly string[] => textBoxes(chart).map(({ text }) => text);

describe('the outcomes of rules', () => {
  it('are the groups of a real comparison where no lot matters', () => {
    const comparison = compareRules(contest('4: A\n3: B > C\n2: C > B', 1), [firstPastThePost, instantRunoff]);
    const outcomes = ruleOutcomes(comparison);
    expect(outcomes.map(({ elected }) => elected)).toEqual(comparison.groups.map(({ elected }) => elected));
    expect(outcomes.map(({ rules }) => rules.map(({ id }) => id))).toEqual(comparison.groups.map(({ rules }) => rules));
  });

  it('hold the chance of each candidate where lots decide, and stand last', () => {
    const comparison = compareRules(contest('1: A\n1: B', 1), [firstPastThePost, instantRunoff]);
    const [only] = ruleOutcomes(comparison);
    expect(only.chances).toEqual([0.5, 0.5]);
    expect(ruleOutcomes(madeUpRules(3, 10)).at(-1)?.chances).toEqual([1 / 3, 2 / 3, 0]);
  });

  it('add up to the places', () => {
    for (const { chances } of ruleOutcomes(madeUpRules(8, 20, 4)).filter(({ rules }) => rules[0].lots === 0))
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBe(4);
  });
});

describe('rules compared', () => {
  it('show a line for each rule where they are few and there is room, else one for each outcome', () => {
    const titles = madeUpRules(3, 10).rules.map(({ title }) => title);
    const wide = texts(drawRulesCompared(madeUpRules(3, 10), settingsOf({ width: 1000 })));
    expect(wide).toEqual(expect.arrayContaining(titles));
    const narrow = texts(drawRulesCompared(madeUpRules(3, 10), settingsOf({ width: 320 })));
    expect(narrow).toEqual(expect.arrayContaining(['7 rules', '2 rules', '1 rule']));
  });

  it('mark as many as are elected by each rule', () => {
    const chart = drawRulesCompared(madeUpRules(8, 9, 4), settingsOf({ width: 1000 }));
    const full = nodesOf(chart, 'circle').filter(({ attributes }) => attributes['r'] === 7);
    const half = nodesOf(chart, 'path');
    // Eight rules without lots elect four each, and the ninth one for certain; the legend has one of each kind.
    const certain = ruleOutcomes(madeUpRules(8, 9, 4)).flatMap(({ rules, chances }) =>
      rules.flatMap(() => chances.filter((chance) => chance === 1)),
    );
    expect(full).toHaveLength(certain.length + 1);
    expect(half.length).toBeGreaterThan(1);
  });

  it('name every rule, whatever the width, and say how many elect whom', () => {
    for (const width of [320, 640, 1000]) {
      const chart = drawRulesCompared(madeUpRules(14, 67, 4), settingsOf({ width }));
      const all = texts(chart).join(' ');
      for (const { title } of madeUpRules(14, 67, 4).rules) expect(all).toContain(title);
      expect(all).toContain('43 of 67 rules elect');
    }
  });

  it('say that a chance is a lower bound where not every lot was followed', () => {
    const rule = madeUpRule(0, [0], true);
    const { everyLot } = rule;
    if (everyLot === undefined) throw new Error('no lots');
    const source = { ...madeUpRules(2, 0), rules: [{ ...rule, everyLot: { ...everyLot, complete: false } }] };
    const all = texts(drawRulesCompared(source, settingsOf({}))).join(' ');
    expect(all).toContain('≥66.7%');
    expect(all).toContain('at least as much');
  });

  it('draw no rule at all', () => {
    const chart = drawRulesCompared(madeUpRules(3, 0), settingsOf({}));
    expect(texts(chart).join(' ')).toContain('No rule could count this.');
    expect(textFaults(chart)).toEqual([]);
  });

  it.each([280, 320, 480, 640, 1000])('keep all text inside and apart at a width of %i', (width) => {
    for (const [candidates, rules, seats] of [
      [2, 1, 1],
      [2, 3, 1],
      [3, 12, 1],
      [8, 10, 4],
      [14, 67, 6],
    ])
      expect(textFaults(drawRulesCompared(madeUpRules(candidates, rules, seats), settingsOf({ width })))).toEqual([]);
  });
});
