import { type Contest, checkContest } from '../../ballots/contest.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import type { Rule } from '../../rules/rule.ts';
import { pairwiseMargins } from './head-to-head/pairwise-margins.ts';
import { instantRunoffMargin } from './instant-runoff/instant-runoff-margin.ts';
import type { MarginFunction, MarginOfVictory, MarginOptions } from './margin.ts';
import { pluralityMargins } from './scoring/plurality-margins.ts';
import { positionalMargins } from './scoring/positional-margins.ts';
import { transferableMargins } from './transferable/transferable-margins.ts';
import { twoRoundMargins } from './two-round/two-round-margins.ts';

/** The rules that a margin can be asked of, by id. */
export const marginRules: ReadonlyMap<string, MarginFunction> = new Map([
  ['instant-runoff', instantRunoffMargin],
  ...pluralityMargins,
  ...twoRoundMargins,
  ...positionalMargins,
  ...pairwiseMargins,
  ...transferableMargins,
]);

/**
 * The fewest valid papers that must be altered, each to any valid paper and none added or taken away, so that somebody else is elected; or
 * bounds on that, which say that they are bounds. Blank papers and those that the rule cannot read stay as they are.
 *
 * Magrino, Rivest, Shen & Wagner, Computing the margin of victory in IRV elections, EVT/WOTE 2011.
 *
 * @throws PsephosError `unsupported` for a rule without one; `bad-contest` for a contest that the rule does not count; `too-large`.
 * @example await marginOfVictory({ profile: parseBallots('10: C>B>A\n3: B>C>A\n8: A>B>C'), seats: 1 }, 'instant-runoff') // least: 3
 */
export async function marginOfVictory(
  contest: Contest,
  rule: string | Pick<Rule, 'id'>,
  options: MarginOptions = {},
): Promise<MarginOfVictory> {
  const id = typeof rule === 'string' ? rule : rule.id;
  const margin = marginRules.get(id);
  if (margin === undefined) throw noMarginOf(id);
  checkContest(contest);
  return await margin(contest, options);
}

function noMarginOf(id: string): PsephosError {
  return new PsephosError({
    code: 'unsupported',
    message: 'psephos has no margin of victory for this rule',
    expected: `one of ${[...marginRules.keys()].join(', ')}`,
    received: shown(id),
  });
}
