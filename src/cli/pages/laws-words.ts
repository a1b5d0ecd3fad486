import { parseBallots } from '../../ballots/notation.ts';
import { counted, listed } from '../../base/words.ts';
import type { LawFamily } from '../../laws/law.ts';
import type { Searched, Verdict, VerdictPlaces, Witness } from '../../laws/verdicts/verdict.ts';

/** Characters in a line of text; a table is as wide as its laws need. */
export const WIDTH = 98;

/** How a family of laws is headed, in the order in which they are listed. */
export const LAW_FAMILIES: Readonly<Record<LawFamily, string>> = {
  bookkeeping: 'Bookkeeping',
  symmetry: 'Symmetry',
  majority: 'Majorities',
  'head-to-head': 'Head to head',
  monotonicity: 'More support',
  participation: 'Taking part',
  independence: 'Others who stand',
  'later-preferences': 'Later preferences',
  reversal: 'Reversal',
  proportionality: 'Proportionality',
  'several-places': 'Several places',
  agreement: 'Agreement',
};

/** How tables by number of places are headed. */
export const PLACES_WORDS: Readonly<Record<VerdictPlaces, string>> = { one: 'One place', several: 'Several places' };

/** The marks of the table, each with its meaning: a letter or sign, since colours are not printed. */
export const MARKS = {
  holds: { mark: '+', says: 'holds' },
  kept: { mark: '=', says: 'kept in all that was searched; the literature does not speak of such laws' },
  fails: { mark: 'x', says: 'fails' },
  'fails-short': { mark: 's', says: 'fails, and was seen to fail only where papers may stop early' },
  open: { mark: '?', says: 'open: nothing breaks it that was tried, and no proof is known to us' },
  'not-asked': { mark: '.', says: 'not asked' },
} as const;

/** The mark of a verdict in the table; a blank where there is none. */
export function markOf(verdict: Verdict | undefined): string {
  if (verdict === undefined) return ' ';
  if (verdict.kind === 'fails' && verdict.onlyShort === true) return MARKS['fails-short'].mark;
  return MARKS[verdict.kind].mark;
}

/** The marks in one sentence. */
export function marksKey(): string {
  return Object.values(MARKS)
    .map(({ mark, says }) => `${mark} ${says}`)
    .join('; ');
}

/** A verdict in a word or two, failures in capitals so that they are seen. */
export function verdictWord(verdict: Verdict): string {
  if (verdict.kind === 'not-asked') return 'not asked';
  return verdict.kind === 'fails' ? 'FAILS' : verdict.kind;
}

/**
 * How much was looked at.
 *
 * @example searchedWords({ exhaustive: [{ candidates: 3, papers: 9, short: false }], drawn: 400 })
 * // 'every election of papers that rank everybody, with 3 candidates to 9 papers; 400 drawn elections'
 */
export function searchedWords({ exhaustive, drawn }: Searched): string {
  const parts = [
    ...everyElection(
      'papers that rank everybody',
      exhaustive.filter(({ short }) => !short),
    ),
    ...everyElection(
      'papers that may stop early',
      exhaustive.filter(({ short }) => short),
    ),
    ...(drawn === 0 ? [] : [counted(drawn, 'drawn election')]),
  ];
  return parts.length === 0 ? 'nothing of which the law spoke' : parts.join('; ');
}

function everyElection(which: string, sizes: Searched['exhaustive']): readonly string[] {
  const [first, ...others] = sizes;
  if (first === undefined) return [];
  const words = [
    `${counted(first.candidates, 'candidate')} to ${counted(first.papers, 'paper')}`,
    ...others.map(({ candidates, papers }) => `${candidates} to ${papers}`),
  ];
  return [`every election of ${which}, with ${listed(words)}`];
}

/** The ballots of a witness on one line. */
export function ballotsOnOneLine({ ballots }: Witness): string {
  return ballots.trim().split('\n').join('; ');
}

/**
 * What is known of the size of a witness: the word "smallest" stands only where it was proven.
 *
 * @example sizeWords({ ballots: '2: A > B\n1: B > A', seats: 1, papers: 3, smallest: 'proven' })
 * // '3 papers, the fewest: with 2 candidates or fewer no election of fewer papers breaks it'
 */
export function sizeWords(witness: Witness): string {
  const papers = counted(witness.papers, 'paper');
  if (witness.smallest === 'found') return `${papers}, the fewest that were met; fewer may do`;
  const candidates = counted(candidatesOf(witness).length, 'candidate');
  const among = witness.among === 'complete' ? ' in which every paper ranks everybody' : '';
  return `${papers}, the fewest: with ${candidates} or fewer no election of fewer papers${among} breaks it`;
}

/** The names in a witness, in the order of the ballot where it is written, else of the ballots. */
function candidatesOf({ ballots, candidates }: Witness): readonly string[] {
  return candidates ?? parseBallots(ballots).candidates.map(({ name }) => name);
}
