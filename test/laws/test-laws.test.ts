import { test as nodeTest } from 'node:test';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { asRule } from '../../src/laws/as-rule.ts';
import { plainLaws } from '../../src/laws/assert-law.ts';
import { votesConserved } from '../../src/laws/bookkeeping/votes-conserved.ts';
import { majority } from '../../src/laws/majority/majority.ts';
import { type TestFunction, testLaws } from '../../src/laws/test-laws.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { borda } from '../../src/rules/positional/borda.ts';

type Declared = readonly [title: string, run: Parameters<TestFunction>[1]];

/** The tests that are declared. */
function declared(declare: (test: TestFunction) => void): readonly Declared[] {
  const tests: Declared[] = [];
  declare((title, run) => tests.push([title, run]));
  return tests;
}

testLaws(test, instantRunoff, [majority, votesConserved], { runs: 20 });

describe('testLaws', () => {
  test('declares a test for each law, whose title is a sentence', async () => {
    const [[title, run], ...others] = declared((test) => testLaws(test, borda, [majority], { runs: 300 }));
    expect(title).toBe(
      'Borda, points shared among those unranked: Whom more than half of the voters put first is elected (majority)',
    );
    expect(others).toEqual([]);
    await expect(run()).rejects.toThrow('borda breaks a law');
    // A test that declares a parameter is waited for by jest until it calls it.
    expect(run).toHaveLength(0);
  });

  test('skips laws of the default ones that have nothing to say, and fails where they were named', async () => {
    const winnersOnly = asRule('winners-only', (_, seats, { candidates }) => candidates.slice(0, seats));
    const tests = declared((test) => testLaws(test, winnersOnly, undefined, { runs: 3 }));
    expect(tests).toHaveLength(plainLaws().length);
    const skipped: string[] = [];
    const ofStages = tests.find(([title]) => title.includes('votes-conserved'));
    await ofStages?.[1]({ skip: (why: string) => skipped.push(why) });
    await ofStages?.[1]();
    // The context of vitest is a function with parts, that of node:test an object.
    await ofStages?.[1](Object.assign(() => undefined, { skip: (why: string) => skipped.push(why) }));
    expect(skipped).toEqual(Array(2).fill(expect.stringContaining('nothing to say of winners-only')));
    const [[, named]] = declared((test) => testLaws(test, winnersOnly, [votesConserved], { runs: 3 }));
    await expect(named({ skip: () => undefined })).rejects.toThrow('nothing to say');
  });

  test('refuses a list of no laws', () => {
    expect(() => testLaws(test, borda, [])).toThrow('no laws to try: expected at least one');
  });

  test('takes the test function of vitest and of node', () => {
    expectTypeOf(test).toExtend<TestFunction>();
    expectTypeOf(nodeTest).toExtend<TestFunction>();
  });
});
