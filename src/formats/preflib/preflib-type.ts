import { candidateOf, isEqualWithBefore, type Profile, rankings, SKIPPED } from '../../ballots/profile.ts';

/** PrefLib's kinds of ranked ballots: strict (s) or with ties (t), complete (oc) or incomplete (oi). */
export type PreflibType = 'soc' | 'soi' | 'toc' | 'toi';

/**
 * The narrowest of PrefLib's data types that fits: `soc` when each paper ranks everybody without ties.
 *
 * @see https://preflib.github.io/PrefLib-Jekyll/format
 * @example preflibType(parseBallots('3: A > B\n2: B')) // 'soi'
 */
export function preflibType(profile: Profile): PreflibType {
  const { candidates, starts, ranked } = profile;
  const lastSeen = new Int32Array(candidates.length).fill(-1);
  let ties = false;
  let complete = true;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    let named = 0;
    for (let at = starts[ranking]; at < starts[ranking + 1]; at++) {
      if (ranked[at] === SKIPPED) continue;
      if (isEqualWithBefore(ranked[at])) ties = true;
      const candidate = candidateOf(ranked[at]);
      if (lastSeen[candidate] !== ranking) named += 1;
      lastSeen[candidate] = ranking;
    }
    if (named < candidates.length) complete = false;
  }
  return `${ties ? 't' : 's'}o${complete ? 'c' : 'i'}`;
}
