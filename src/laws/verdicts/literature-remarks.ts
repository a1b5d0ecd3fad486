import type { Literature } from './verdict.ts';

const SCHULZE =
  'M. Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method, Social Choice and Welfare 36 (2011), doi:10.1007/s00355-010-0475-4';
const TIDEMAN =
  'T. N. Tideman, Independence of clones as a criterion for voting rules, Social Choice and Welfare 4 (1987), doi:10.1007/BF00433944';
const ZAVIST =
  'T. M. Zavist and T. N. Tideman, Complete independence of clones in the ranked pairs rule, Social Choice and Welfare 6 (1989), doi:10.1007/BF00303170';
const SPLIT_CYCLE = 'W. H. Holliday and E. Pacuit, Split Cycle, arXiv:2004.02350';
const STABLE_VOTING = 'W. H. Holliday and E. Pacuit, Stable Voting, arXiv:2108.00542';
const STABLE_REVERSED =
  'Our count: of 8 papers D > C > B > A, 11 B > D > A > C, 3 B > A > D > C, 6 C > B > D > A, 2 A > C > B > D, 5 A > B > D > C and 14 A > C > D > B it elects D, and D again with every paper reversed';
const SCORES =
  'Proof: a paper adds to the score of each candidate, and to no score that of others takes from; sums of scores of two parts are the scores of the whole (H. P. Young, 1975, doi:10.1137/0128067)';
const WOODALL = 'D. R. Woodall, Properties of preferential election rules, Voting matters 3 (1994)';
const NO_SHOW =
  'P. C. Fishburn and S. J. Brams, Paradoxes of preferential voting, Mathematics Magazine 56 (1983), doi:10.2307/2689808';
const ONE_PLACE =
  'Proof: for one place each voter has one vote for one candidate, so the count is that of first-past-the-post';

const CLONES_TAKEN_TOGETHER =
  'where ties are broken as the paper says; here whoever some lots elect without a clone some lots elect with it, namely those that take the wins of clones together';
const BEATS_ALL_WHO_CONTINUE =
  'Proof: nobody outside the set of those who beat all others is elected while one of the set continues, and the last of the set to continue beats all who continue and is elected';
const LAST_CLONE =
  'Proof: while a clone continues, others win or are excluded as they would be beside one candidate in place of the clones, and the last clone has the votes of all; Tideman (1987, doi:10.1007/BF00433944) shows it of instant runoff';

const LOWEST_EXCLUDED =
  'Proof: for one place these rules exclude whoever has fewest votes, whose papers move on whole, until one has a quota of more than half or is left; papers that put a set above all others stay in the set while one of it continues, and of two who are left the one preferred by more papers wins';

/** Rules of the single transferable vote that for one place are an instant runoff but for how they break ties. */
const RUNOFFS_FOR_ONE_PLACE: readonly string[] = ['ers97', 'ers76', 'scotland-local-2007', 'northern-ireland'];

const LOOKS_AT_LATER_ONES_LAST = 'no later preference is looked at before the fate of every earlier one is decided';

/** Rules that lose votes to rounding, and an election for three places at which what was lost costs a solid coalition one of them. */
interface LosesToRounding {
  readonly rules: readonly string[];
  readonly solid: number;
  readonly others: number;
}

const LOSE_TO_ROUNDING: readonly LosesToRounding[] = [
  { rules: ['ers97', 'ers76', 'northern-ireland'], solid: 123, others: 40 },
  { rules: ['wigm-reference', 'minneapolis'], solid: 15_003, others: 5_000 },
  { rules: ['scotland-local-2007'], solid: 150_003, others: 50_000 },
  {
    rules: ['meek-reference', 'meek-1987', 'new-zealand-local-2001', 'warren'],
    solid: 3_000_000_003,
    others: 1_000_000_000,
  },
];

/** Those that keep no fractions of a vote, and the one that keeps values as exact fractions. */
const WHOLE_VOTES: readonly string[] = ['tasmania', 'new-south-wales-local-2021'];
const EXACT_VALUES = 'act-hare-clark';

/** Those that move samples of papers, or all papers at one value whatever they came at: a coalition may pay more. */
const OTHER_TRANSFERS: readonly string[] = [
  'ireland-dail',
  'malta',
  'australia-senate',
  'australia-senate-manual',
  'victoria',
  'south-australia',
  'new-south-wales',
  'cambridge-ma',
];

type Says = Literature['says'];

/** What single papers say of single rules, beside the table. */
export const remarks: readonly Literature[] = [
  ...['schulze', 'schulze-margins'].flatMap((rule) =>
    one(rule, 'holds', SCHULZE, [
      'condorcet',
      'condorcet-loser',
      'smith',
      'mutual-majority',
      'monotonicity',
      'clone-independence',
      'reversal',
    ]),
  ),
  ...['ranked-pairs', 'ranked-pairs-winning-votes'].flatMap((rule) => [
    ...one(rule, 'holds', ZAVIST, ['clone-independence'], CLONES_TAKEN_TOGETHER),
    ...one(rule, 'holds', TIDEMAN, ['condorcet', 'condorcet-loser', 'smith', 'monotonicity']),
  ]),
  ...one('split-cycle', 'holds', SPLIT_CYCLE, [
    'condorcet',
    'condorcet-loser',
    'smith',
    'monotonicity',
    'clone-independence',
    'reversal',
    'positive-involvement',
    'negative-involvement',
  ]),
  ...one('stable-voting', 'holds', STABLE_VOTING, ['condorcet', 'condorcet-loser', 'smith', 'clone-independence']),
  ...one('stable-voting', 'fails', STABLE_REVERSED, ['reversal']),
  ...['benham', 'tideman-alternative', 'tideman-alternative-schwartz'].flatMap((rule) => [
    ...one(rule, 'holds', BEATS_ALL_WHO_CONTINUE, [
      'majority',
      'majority-loser',
      'mutual-majority',
      'condorcet',
      'condorcet-loser',
      'smith',
      'droop-proportionality',
      'droop-proportionality-weak',
    ]),
    ...one(rule, 'holds', LAST_CLONE, ['clone-independence']),
  ]),
  ...one('instant-runoff', 'holds', TIDEMAN, ['clone-independence']),
  ...one('instant-runoff', 'holds', WOODALL, ['mutual-majority', 'later-no-harm', 'later-no-help']),
  ...one('instant-runoff', 'fails', NO_SHOW, ['monotonicity', 'participation']),
  ...one('borda-zero', 'holds', SCORES, ['monotonicity', 'participation', 'consistency', 'later-no-help']),
  ...one('borda-zero', 'fails', 'Complete papers are counted as by borda', [
    'majority',
    'mutual-majority',
    'condorcet',
    'smith',
    'clone-independence',
    'irrelevant-alternatives',
    'later-no-harm',
  ]),
  ...['block-vote', 'single-non-transferable-vote'].flatMap((rule) => [
    ...one(rule, 'holds', ONE_PLACE, ['majority', 'monotonicity', 'participation', 'consistency']),
    ...one(rule, 'holds', ONE_PLACE, ['later-no-harm', 'later-no-help']),
    ...one(rule, 'fails', ONE_PLACE, ['majority-loser', 'mutual-majority', 'condorcet', 'condorcet-loser', 'smith']),
    ...one(rule, 'fails', ONE_PLACE, ['clone-independence', 'irrelevant-alternatives', 'reversal']),
  ]),
  ...RUNOFFS_FOR_ONE_PLACE.flatMap((rule) => [
    ...one(rule, 'holds', LOWEST_EXCLUDED, [
      'majority',
      'majority-loser',
      'mutual-majority',
      'condorcet-loser',
      'droop-proportionality',
      'droop-proportionality-weak',
    ]),
    ...one(rule, 'holds', WOODALL, ['later-no-harm', 'later-no-help'], LOOKS_AT_LATER_ONES_LAST),
  ]),
  ...[...LOSE_TO_ROUNDING.flatMap(({ rules }) => rules), EXACT_VALUES, ...WHOLE_VOTES, ...OTHER_TRANSFERS].flatMap(
    transferableVote,
  ),
  ...LOSE_TO_ROUNDING.flatMap(lostToRounding),
  ...WHOLE_VOTES.flatMap((rule) =>
    several(rule, 'holds', WOODALL, ['droop-proportionality-weak'], 'but for what is lost to rounding'),
  ),
  ...several(
    EXACT_VALUES,
    'holds',
    WOODALL,
    ['droop-proportionality-weak'],
    'values are exact fractions here, so that what is cut off at the sixth digit of a vote never comes to a paper',
  ),
  ...several('ireland-seanad', 'fails', WOODALL, [
    'monotonicity',
    'participation',
    'consistency',
    'irrelevant-alternatives',
  ]),
];

/** Woodall proves it of exact votes. Of these rules it was counted that it fails. */
function lostToRounding({ rules, solid, others }: LosesToRounding): readonly Literature[] {
  const election = `${solid} papers A > B > C > D and ${others} papers D, for three places`;
  const source = `Our count: of ${election}, D may be elected and C not`;
  return rules.flatMap((rule) =>
    several(rule, 'fails', source, ['droop-proportionality', 'droop-proportionality-weak']),
  );
}

/** Woodall's list of properties, for two places or more. */
function transferableVote(rule: string): readonly Literature[] {
  return [
    ...several(rule, 'fails', WOODALL, ['monotonicity', 'participation', 'consistency', 'irrelevant-alternatives']),
    ...several(rule, 'holds', WOODALL, ['later-no-harm', 'later-no-help'], LOOKS_AT_LATER_ONES_LAST),
  ];
}

function one(rule: string, says: Says, source: string, laws: readonly string[], note?: string): readonly Literature[] {
  return laws.map((law) => ({ rule, law, places: 'one', says, source, ...(note === undefined ? {} : { note }) }));
}

function several(
  rule: string,
  says: Says,
  source: string,
  laws: readonly string[],
  note?: string,
): readonly Literature[] {
  return laws.map((law) => ({ rule, law, places: 'several', says, source, ...(note === undefined ? {} : { note }) }));
}
