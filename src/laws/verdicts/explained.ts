import type { VerdictPlaces } from './verdict.ts';

/** Why our search and the literature differ on a rule and a law. */
export interface Explanation {
  readonly rules: readonly string[];
  readonly laws: readonly string[];
  readonly places: VerdictPlaces;
  readonly because: string;
}

const TOO_FEW_PAPERS =
  'Woodall (1994) proves these laws of exact votes; here votes are cut off at so many digits, a little on each paper. It takes more papers than the search tries until a solid coalition loses a whole vote, and with it a place.';

/** Each difference, with its reason. */
export const explanations: readonly Explanation[] = [
  {
    rules: ['ers97', 'ers76', 'wigm-reference', 'meek-reference', 'meek-1987', 'new-zealand-local-2001', 'warren'],
    laws: ['droop-proportionality', 'droop-proportionality-weak'],
    places: 'several',
    because: TOO_FEW_PAPERS,
  },
  {
    rules: ['scotland-local-2007', 'northern-ireland', 'minneapolis'],
    laws: ['droop-proportionality-weak'],
    places: 'several',
    because: TOO_FEW_PAPERS,
  },
  {
    rules: ['tasmania', 'new-south-wales-local-2021'],
    laws: ['droop-proportionality-weak'],
    places: 'several',
    because:
      'The literature speaks up to rounding. These statutes keep no fractions of a vote, so that among very few papers a whole surplus can be lost.',
  },
  {
    rules: ['instant-runoff-uk-2011', 'instant-runoff-ers', 'australia-house'],
    laws: ['clone-independence'],
    places: 'one',
    because:
      'The proof leaves ties to a lot. These rules look at earlier stages first, where clones divide the votes between them, so that a clone more or less can decide a tie.',
  },
  {
    rules: ['stable-voting'],
    laws: ['clone-independence'],
    places: 'one',
    because: 'The proof is for elections in which no two margins are equal; here margins are.',
  },
];

/** The reason that is noted for one cell, if any. */
export function explanationOf(rule: string, law: string, places: VerdictPlaces): string | undefined {
  return explanations.find((one) => one.places === places && one.rules.includes(rule) && one.laws.includes(law))
    ?.because;
}
