/** What the headings of a table of ballots say, told by their words. */

const PAPERS_NAMES: ReadonlySet<string> = new Set(
  'papers,ballots,votes,count,weight,n,frequency,freq,quantity,voters,ballot count,vote count,paper count'.split(','),
);

/** Columns that describe a ballot. A name of a candidate that looks so is better declared above the header. */
const ABOUT_A_BALLOT = new RegExp(
  `^(?:${[
    '|#|ids?|.* ids?|(?:ballot|record|cvr|voter|image|tabulator|precinct|batch|response|respondent)id',
    'ballot|(?:ballot|record|row|line|sequence|serial|batch|box|respondent|machine|scanner) ?(?:number|no|num|style|type|status|name)',
    'style|cvr(?: .*)?|cast vote record(?: .*)?|precinct(?: .*)?|ward|district|county|municipality|borough|division|jurisdiction',
    'tabulator(?: .*)?|batch|row|record|machine|scanner|counting group|remade|image|polling place(?: .*)?|language|status|source|notes?|comments?',
    'time ?stamp|date|time|(?:start|end|completion|last modified) time|(?:created|submitted|recorded)(?: (?:at|date|on))?',
    'voter|(?:voter |full |user ?)?name|e ?mail(?: address)?|ip ?address',
    // What Qualtrics puts before the answers.
    '(?:start|end|recorded) ?date|progress|duration(?: in seconds)?|finished|response ?type|user ?language|distribution ?channel',
    'location ?(?:latitude|longitude)|recipient ?(?:last ?name|first ?name|email)|external ?(?:data ?)?reference',
  ].join('|')})$`,
);

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const RANK_WORD = '(?:rank|ranking|choice|preference|pref|vote)';
const RANK_NAMES = [
  // `rank 1`, `choice 1 of 6`
  new RegExp(`^${RANK_WORD} ?([1-9]\\d{0,4})(?: of \\d+)?$`),
  // `1st`, `1st choice`
  new RegExp(`^([1-9]\\d{0,4})(?:st|nd|rd|th)(?: ${RANK_WORD})?$`),
  // `first`, `first choice`
  new RegExp(`^(${ORDINALS.join('|')})(?: ${RANK_WORD})?$`),
];

/** The same within a heading that names the contest or the question too; a bare `first` is a word of many questions. */
const RANKS_WITHIN = [
  // `Mayor Choice 1 of 5 Citywide (026916)`
  new RegExp(`\\b${RANK_WORD} ([1-9]\\d{0,4})(?: of \\d+)?\\b`),
  // `Representative - 1st Choice District 2`
  new RegExp(`\\b([1-9]\\d{0,4})(?:st|nd|rd|th) ${RANK_WORD}\\b`),
  // `Rank the candidates [First choice]`
  new RegExp(`\\b(${ORDINALS.join('|')}) ${RANK_WORD}\\b`),
  new RegExp(`\\[(${ORDINALS.join('|')}|[1-9]\\d{0,4}(?=st|nd|rd|th))(?:st|nd|rd|th)?\\]$`),
];

/** The rank that a column of this name holds, from 1; 0 for any other column. */
export function rankNamed(name: string): number {
  return rankIn(plainName(name), RANK_NAMES)?.rank ?? 0;
}

/** Which columns hold ranks. */
export interface RankColumns {
  /** The rank of each column, from 1; 0 for one that holds none. */
  readonly ranks: readonly number[];
  /** The contests or questions that headings name beside ranks. */
  readonly contests: readonly string[];
}

/**
 * The ranks that headings name, alone as in `rank1`, or else each with its contest as in `Mayor - 1st Choice`; those count only
 * where a first and a second rank are among them, so that no name of a candidate passes for one.
 */
export function rankColumns(names: readonly string[]): RankColumns {
  const ranks = names.map(rankNamed);
  if (ranks.some((rank) => rank > 0)) return { ranks, contests: [] };
  const within = names.map((name) => rankIn(plainName(name, LONGEST_HEADING), RANKS_WITHIN));
  if (![1, 2].every((rank) => within.some((found) => found?.rank === rank))) return { ranks, contests: [] };
  return {
    ranks: within.map((found) => found?.rank ?? 0),
    contests: [...new Set(within.flatMap((found) => (found === undefined ? [] : [found.contest])))],
  };
}

/** Questions can be long. */
const LONGEST_HEADING = 500;

function rankIn(
  name: string,
  patterns: readonly RegExp[],
): { readonly rank: number; readonly contest: string } | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(name);
    if (match === null) continue;
    // Some exports give each column a number of its own at its end.
    const after = name.slice(match.index + match[0].length).replace(/ \d+$/, '');
    const contest = `${name.slice(0, match.index)}${after}`.trim();
    return { rank: ORDINALS.indexOf(match[1]) + 1 || Number(match[1]), contest };
  }
  return undefined;
}

/** Whether a column of this name holds papers. */
export function namesPapers(name: string): boolean {
  return PAPERS_NAMES.has(plainName(name).replace(/^(?:# |(?:number|no|num) )of /, ''));
}

/** Whether a column of this name says something about a ballot that is no preference. */
export function isAboutABallot(name: string): boolean {
  return ABOUT_A_BALLOT.test(plainName(name));
}

/** In small letters, any signs and blanks between words as one blank; no column that we know has a long name. */
function plainName(name: string, longest = 80): string {
  return name
    .slice(0, longest)
    .toLowerCase()
    .replace(/[\s_.:()-]+/g, ' ')
    .trim();
}

/**
 * The question that stands before each of these names, as where Google Forms has `Rank them [Ann]`, and the names alone;
 * `undefined` where they are not all written so.
 */
export function namesInBrackets(
  names: readonly string[],
): { readonly question: string; readonly names: readonly string[] } | undefined {
  const [first, ...others] = names;
  if (first === undefined || others.length === 0) return undefined;
  const open = first.indexOf(' [');
  const question = first.slice(0, open);
  if (open < 1 || !names.every((name) => name.startsWith(`${question} [`) && name.endsWith(']'))) return undefined;
  const inside = names.map((name) => name.slice(open + 2, -1));
  return inside.some((name) => name.trim() === '') ? undefined : { question, names: inside };
}
