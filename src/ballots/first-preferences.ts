import { candidateOf, isEqualWithBefore, type Profile, rankings, SKIPPED } from './profile.ts';

/** First preferences: papers of each candidate, and the papers that have no single first preference. */
export interface FirstPreferences {
  /** Papers whose one first preference is that candidate. */
  readonly papers: Float64Array;
  /** Papers that are blank or put nobody, or two or more, first. */
  readonly unclear: number;
}

/**
 * Counts first preferences.
 *
 * @example firstPreferences(parseBallots('3: A > B\n2: B\n1: A = B')).papers // Float64Array [3, 2]
 */
export function firstPreferences(profile: Profile): FirstPreferences {
  const papers = new Float64Array(profile.candidates.length);
  let unclear = 0;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const start = profile.starts[ranking];
    const end = profile.starts[ranking + 1];
    const clear =
      start < end &&
      profile.ranked[start] !== SKIPPED &&
      !(start + 1 < end && isEqualWithBefore(profile.ranked[start + 1]));
    if (clear) papers[candidateOf(profile.ranked[start])] += profile.papers[ranking];
    else unclear += profile.papers[ranking];
  }
  return { papers, unclear };
}
