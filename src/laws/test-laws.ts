import { PsephosError } from '../base/errors.ts';
import type { Rule } from '../rules/rule.ts';
import { assertLaw, plainLaws } from './assert-law.ts';
import type { Law } from './law.ts';
import { checkAreLaws, tallyOf } from './running/check-arguments.ts';
import { isOf } from './running/law-contests.ts';
import type { LawTestOptions } from './running/law-test-options.ts';
import type { Tally } from './tally.ts';

/** What `test` of vitest, jest and node:test have in common. */
export type TestFunction = (title: string, run: (...context: readonly unknown[]) => Promise<void>) => unknown;

/**
 * Declares one test a law, by default the laws of bookkeeping and symmetry. Laws about several places are left out for a tally that fills one.
 * A law of the default ones that has nothing to say of the tally, such as one that reads stages where none are told, is marked as skipped where
 * the test runner can do so; a law that was named and has nothing to say fails.
 *
 * @example testLaws(test, asRule('my-count', myCount))
 */
export function testLaws(
  test: TestFunction,
  rule: Rule | Tally,
  laws?: readonly Law[],
  options?: LawTestOptions,
): void {
  const tally = tallyOf(rule);
  const tried = laws ?? plainLaws();
  checkAreLaws(tried);
  for (const law of tried) {
    if (!isOf(law, tally)) continue;
    // A rest parameter, because jest waits for a callback where a test declares a parameter.
    test(`${tally.title}: ${law.title} (${law.id})`, async (...context) => {
      try {
        await assertLaw(tally, law, options);
      } catch (error) {
        if (laws !== undefined || !(error instanceof PsephosError) || error.code !== 'law-silent') throw error;
        skip(context[0], error.summary);
      }
    });
  }
}

function skip(context: unknown, why: string): void {
  // The context of vitest is a function, that of node:test an object.
  const hasParts = typeof context === 'function' || (typeof context === 'object' && context !== null);
  if (hasParts && 'skip' in context && typeof context.skip === 'function') context.skip(why);
}
