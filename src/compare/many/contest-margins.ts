import type { Contest } from '../../ballots/contest.ts';
import { PsephosError } from '../../base/errors.ts';
import type { MarginOptions } from '../margins/margin.ts';
import { marginOfVictory, marginRules } from '../margins/margin-of-victory.ts';
import type { RuleMargin } from './contest-outcome.ts';

/**
 * The margins of those rules that have one, for totals over many contests. A rule whose margin cannot be found here, or whose outcome no papers
 * could change, is left out.
 *
 * @throws PsephosError `bad-argument` for bad options.
 * @example await contestMargins(contest, ['first-past-the-post', 'ers97'], { mostNodes: 500 })
 */
export async function contestMargins(
  contest: Contest,
  rules: readonly string[],
  options: MarginOptions = {},
): Promise<readonly RuleMargin[]> {
  const found: RuleMargin[] = [];
  for (const rule of rules.filter((id) => marginRules.has(id))) {
    try {
      const { least, exact, impossible } = await marginOfVictory(contest, rule, options);
      if (impossible !== true) found.push({ rule, least, exact });
    } catch (error) {
      if (!(error instanceof PsephosError) || error.code === 'bad-argument') throw error;
    }
  }
  return found;
}
