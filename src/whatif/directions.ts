import type { DeclaredResult } from '../ballots/declared-result.ts';
import { descending } from '../base/descending.ts';
import type { Rule } from '../rules/rule.ts';
import { allTo, type Turn, tippingAlong } from './direction.ts';
import { firstPastThePostWinners, type Possibility } from './possible.ts';

/** Where the result tips on the way from an even split to all papers to one candidate, candidate by candidate. */
export type Directions = readonly { readonly towards: number; readonly turns: readonly Turn[] }[];

/** Directions take hundreds of counts each; above this many candidates they are left out. */
export const MOST_FOR_DIRECTIONS = 40;

/** In a large field only those with most votes are asked about. */
const MOST_DIRECTIONS = 5;

/** From an even split towards each candidate who can be elected and is not elected by first-past-the-post. */
export function directionsFor(declared: DeclaredResult, rule: Rule, found: readonly Possibility[]): Directions {
  const elected = firstPastThePostWinners(declared);
  const hopeful = descending(declared.candidates.map(({ votes }) => votes)).filter(
    (candidate) => found[candidate].status === 'possible' && !elected.includes(candidate),
  );
  return hopeful.slice(0, MOST_DIRECTIONS).map((towards) => ({
    towards,
    turns: tippingAlong(declared, rule, [], allTo(declared, declared.candidates[towards].name), {
      steps: declared.candidates.length > 12 ? 50 : 200,
    }),
  }));
}
