import type { Literature } from './verdict.ts';

/** The laws of the columns, in order. */
const COLUMNS = [
  'majority',
  'majority-loser',
  'mutual-majority',
  'condorcet',
  'condorcet-loser',
  'smith',
  'monotonicity',
  'participation',
  'consistency',
  'clone-independence',
  'irrelevant-alternatives',
  'later-no-harm',
  'later-no-help',
  'reversal',
] as const;

/** Rules that the table has in one row, and a mark for each column: `+` the law holds, `-` it fails, `?` nobody says. */
export interface LiteratureRow {
  readonly rules: readonly string[];
  readonly marks: string;
}

const INSTANT_RUNOFFS = [
  'instant-runoff',
  'instant-runoff-uk-2011',
  'instant-runoff-ers',
  'instant-runoff-san-francisco',
  'instant-runoff-maine',
  'instant-runoff-minneapolis',
  'australia-house',
];

/** Single-place rules and criteria, as comparison tables of the field have them; each minus is known by a counterexample. */
export const TABLE: readonly LiteratureRow[] = [
  //                                                             maj mut CL  mon con IIA hlp
  //                                                              majL Con smi par clo LNH rev
  { rules: ['first-past-the-post'], /*                     */ marks: '+-----+++--++-' },
  { rules: ['anti-plurality'], /*                          */ marks: '-+----+++-----' },
  { rules: ['borda'], /*                                   */ marks: '-+--+-+++----+' },
  { rules: ['dowdall'], /*                                 */ marks: '------+++---+-' },
  { rules: ['bucklin'], /*                                 */ marks: '+++---+-----+-' },
  { rules: ['two-round', 'contingent-vote'], /*            */ marks: '++--+------++-' },
  { rules: INSTANT_RUNOFFS, /*                             */ marks: '+++-+----+-++-' },
  { rules: ['coombs'], /*                                  */ marks: '+++-+---------' },
  { rules: ['coombs-no-majority'], /*                      */ marks: '-+--+---------' },
  { rules: ['copeland'], /*                                */ marks: '+++++++------+' },
  { rules: ['minimax', 'minimax-winning-votes'], /*        */ marks: '+--+--+-------' },
  { rules: ['schulze', 'schulze-margins'], /*              */ marks: '+++++++--+---+' },
  { rules: ['ranked-pairs', 'ranked-pairs-winning-votes'], marks: '+++++++--+---+' },
  { rules: ['kemeny-young'], /*                            */ marks: '+++++++------+' },
  { rules: ['black'], /*                                   */ marks: '++-++-+------+' },
  { rules: ['baldwin'], /*                                 */ marks: '++++++--------' },
  { rules: ['nanson'], /*                                  */ marks: '++++++--------' },
  { rules: ['benham', 'tideman-alternative', 'tideman-alternative-schwartz'], marks: '++++++---+----' },
  { rules: ['split-cycle'], /*                             */ marks: '+++++++--+---+' },
  { rules: ['stable-voting'], /*                           */ marks: '++++++?--+---+' },
];

const REVIEW =
  'D. S. Felsenthal, Review of paradoxes afflicting procedures for electing a single candidate, in Electoral Systems (2012), doi:10.1007/978-3-642-20441-8_3';
const WOODALL =
  'D. R. Woodall, Monotonicity of single-seat preferential election rules, Discrete Applied Mathematics 77 (1997), doi:10.1016/S0166-218X(96)00100-X';
const FISHBURN =
  'P. C. Fishburn, Condorcet social choice functions, SIAM Journal on Applied Mathematics 33 (1977), doi:10.1137/0133030';
const YOUNG =
  'H. P. Young, Social choice scoring functions, SIAM Journal on Applied Mathematics 28 (1975), doi:10.1137/0128067';
const TIDEMAN =
  'T. N. Tideman, Independence of clones as a criterion for voting rules, Social Choice and Welfare 4 (1987), doi:10.1007/BF00433944';
const MOULIN =
  'H. Moulin, Condorcet’s principle implies the no show paradox, Journal of Economic Theory 45 (1988), doi:10.1016/0022-0531(88)90253-0';

/** Where the criterion of a column is treated, for rules that have no remark of their own. */
const SOURCES: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  majority: REVIEW,
  'majority-loser': REVIEW,
  'mutual-majority': WOODALL,
  condorcet: FISHBURN,
  'condorcet-loser': FISHBURN,
  smith: FISHBURN,
  monotonicity: REVIEW,
  participation: MOULIN,
  consistency: YOUNG,
  'clone-independence': TIDEMAN,
  'irrelevant-alternatives': REVIEW,
  'later-no-harm': WOODALL,
  'later-no-help': WOODALL,
  reversal: REVIEW,
};

/** Laws that say the same as another where one place is to be filled. */
const SAME_FOR_ONE_PLACE: Readonly<Record<string, readonly string[]>> = {
  'mutual-majority': ['droop-proportionality', 'droop-proportionality-weak'],
};

/** Each mark of the table as one statement, and what says the same for one place. */
export function fromTable(table: readonly LiteratureRow[]): readonly Literature[] {
  return table.flatMap(({ rules, marks }) =>
    rules.flatMap((rule) =>
      COLUMNS.flatMap((law, column) => {
        if (marks[column] === '?') return [];
        const says = marks[column] === '+' ? 'holds' : 'fails';
        const one: Literature = { rule, law, places: 'one', says, source: SOURCES[law] };
        const same = SAME_FOR_ONE_PLACE[law] ?? [];
        return [one, ...same.map((other) => ({ ...one, law: other, note: `the same as ${law} for one place` }))];
      }),
    ),
  );
}
