import type { Count } from '../../count/count.ts';

/**
 * What an elected candidate needed at the end, by kind of count.
 *
 * - `quota`: the last quota.
 * - `most`: one vote more than the highest of those not elected.
 * - `majority`: one vote more than all others hold together who still had votes at the end.
 */
export type Needed = 'quota' | 'most' | 'majority';

const BY_MOST: readonly string[] = [
  'first-past-the-post',
  'single-non-transferable-vote',
  'block-vote',
  'limited-vote',
];

const BY_MAJORITY: readonly string[] = [
  'instant-runoff',
  'instant-runoff-uk-2011',
  'instant-runoff-ers',
  'instant-runoff-san-francisco',
  'instant-runoff-maine',
  'instant-runoff-minneapolis',
  'instant-runoff-all-tied',
  'australia-house',
  'two-round',
  'contingent-vote',
  'supplementary-vote',
];

/** Rules that name a quota and yet elect by comparing sets of candidates. */
const BY_SETS: readonly string[] = ['cpo-stv', 'schulze-stv'];

/**
 * What the elected needed by the rule of a count, or `undefined` where it elects by something else than the votes held at the end (scores,
 * quotients, comparisons), or is not known to us: a guess would make up a number.
 */
export function neededBy({ rule, quota, stages }: Count): Needed | undefined {
  const decidesByVotes = stages.every(({ scores, quotients }) => scores === undefined && quotients === undefined);
  if (!decidesByVotes || BY_SETS.includes(rule.id)) return undefined;
  if (quota !== null) return 'quota';
  if (BY_MOST.includes(rule.id)) return 'most';
  return BY_MAJORITY.includes(rule.id) ? 'majority' : undefined;
}
