import type { ComparedRule } from './compared-rule.ts';

/**
 * How probable it is that two rules elect the same candidates, each drawing its own lots: 1 where both do for certain, 0 where they never do.
 * Row and column are the rules in their order; where not every lot was followed the chances are lower bounds.
 *
 * @example agreementOf(compareRules(contest, [firstPastThePost, instantRunoff]).rules) // [[1, 0], [0, 1]] where they elect others
 */
export function agreementOf(rules: readonly ComparedRule[]): readonly (readonly number[])[] {
  const outcomes = rules.map(chancesOf);
  return rules.map((_, a) =>
    rules.map((_, b) => {
      if (a === b) return 1;
      let same = 0;
      for (const [elected, chance] of outcomes[a]) same += chance * (outcomes[b].get(elected) ?? 0);
      return same;
    }),
  );
}

/** Each set of winners with its chance; a rule compared with itself draws the same lots. */
function chancesOf({ elected, everyLot }: ComparedRule): ReadonlyMap<string, number> {
  if (everyLot === undefined) return new Map([[elected.join(), 1]]);
  return new Map(everyLot.outcomes.map((outcome) => [outcome.elected.join(), outcome.chance]));
}
