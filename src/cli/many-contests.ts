import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError } from '../base/errors.ts';
import type { Rule } from '../rules/rule.ts';
import type { Chances } from '../whatif/chances.ts';
import { defaultDraws } from '../whatif/draw-aim.ts';
import { firstPastThePostWinners, type Possibility, possibilities } from '../whatif/possible.ts';

/** What is asked of each of many contests: less than the whole answer of `whatIf`, and found sooner. */
export interface WhatIfInBrief {
  readonly declared: DeclaredResult;
  /** By first-past-the-post. */
  readonly elected: readonly number[];
  /** What the totals say of each candidate under the rule. */
  readonly found: readonly Possibility[];
  readonly models: readonly Chances[];
}

/** Draws from each model for each of many contests, when nobody says. */
const MANY_DRAWS = 1000;

/** How many draws a contest among many gets; `undefined` where nothing but an error to reach says when to stop. */
export function drawsAmongMany(
  declared: DeclaredResult,
  { draws, untilError }: { readonly draws?: number; readonly untilError?: number },
): number | undefined {
  return draws ?? (untilError === undefined ? Math.min(MANY_DRAWS, defaultDraws(declared)) : undefined);
}

/** Winner, possibilities and chances of a contest, of which draws were made. */
export function whatIfInBrief(declared: DeclaredResult, rule: Rule, models: readonly Chances[]): WhatIfInBrief {
  return {
    declared,
    elected: firstPastThePostWinners(declared),
    found: possibilities(declared, rule),
    models,
  };
}

/** @throws PsephosError `bad-contest` naming the first contest whose places the rule cannot fill, before any is answered. */
export function refuseMisfits(results: readonly DeclaredResult[], rule: Rule): void {
  const index = rule.singleSeat === true ? results.findIndex(({ seats }) => seats > 1) : -1;
  if (index === -1) return;
  throw new PsephosError({
    code: 'bad-contest',
    message: `${rule.title} (${rule.id}) fills one place`,
    expected: '1 place in each contest',
    received: `${results[index].seats} in #${index + 1} ${results[index].title}`,
    hint: 'take ers97 for several places, or ask for one place with --seats 1',
  });
}
