import type { BallotReading } from '../../ballots/read-ballots.ts';
import { counted, listed } from '../../base/words.ts';
import type { Decision } from '../../rules/decision.ts';
import type { Rule } from '../../rules/rule.ts';

/** What a decision is about, where its name alone would puzzle a reader. */
const ABOUT: Readonly<Record<string, string>> = {
  papers: 'How papers are read',
  paperWorth: 'What a paper is worth',
  numbers: 'Arithmetic',
  elect: 'Who is elected',
  electionTie: 'Ties over an election',
  fillLast: 'The last places',
  fillLastPlace: 'The very last place',
  fillAllButLowest: 'When all but the lowest are elected',
  deferSurpluses: 'Surpluses that wait',
  surplusOrder: 'Which surplus comes first',
  surplusTie: 'Ties over surpluses',
  surplusPapers: 'Papers a surplus moves',
  surplusTransfer: 'How many papers go to whom',
  shareTie: 'Ties over odd papers',
  credit: 'Votes that papers bring',
  unmovedSurplus: 'What is left of a surplus',
  exclude: 'Who is excluded',
  exclusionTie: 'Ties over an exclusion',
  exclusionOrder: 'In which order papers of the excluded move',
  exclusionSteps: 'Steps of an exclusion',
  exclusionTransfer: 'How papers of the excluded are laid down',
  exclusionCompletes: 'An exclusion that ends the count',
  share: 'What each takes from a paper',
  settled: 'When the votes have settled',
  complete: 'The end of the count',
  stop: 'When transfers stop',
  strength: 'How strong a win is',
  order: 'In which order equal wins come',
  headToHead: 'Who beats whom',
  points: 'What a place is worth',
  remain: 'Who is left for the second count',
  secondCount: 'The second count',
  sets: 'Which sets are compared',
  rounds: 'Rounds',
  tie: 'Ties',
};

/**
 * What a decision is about, in words; a name that is not known is taken apart at its capitals.
 *
 * @example decisionWords('quotaAfterExclusionBatch') // 'Quota after exclusion batch'
 */
export function decisionWords(name: string): string {
  if (Object.hasOwn(ABOUT, name)) return ABOUT[name];
  const spaced = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** The clause of a decision as it is written, or nothing where there is none. */
export function clauseOf({ clause }: Decision): string {
  return clause === '-' ? '' : clause;
}

/**
 * Where a decision comes from; numbers and letters alone are called a clause.
 *
 * @example decisionSource({ name: 'stop', basis: 'law', clause: '5.5.2', says: '…' }) // 'clause 5.5.2'
 */
export function decisionSource(decision: Decision): string {
  const clause = clauseOf(decision);
  if (decision.basis === 'reading') return clause === '' ? 'our reading' : `our reading of ${clause}`;
  if (clause === '') return 'as published';
  return /^(\d|[A-Z]\b)/.test(clause) ? `clause ${clause}` : clause;
}

/**
 * What a rule makes of papers that do not simply put candidates in order.
 *
 * @example readingWords(CLOSED_UP) // 'A paper ends at equal preferences. It passes over a rank left out and a candidate named again, and goes on.'
 */
export function readingWords({ gap, repeat, equal }: BallotReading): string {
  const met = [
    { at: 'a rank left out', ends: gap === 'end', passes: gap === 'close-up' },
    { at: 'a candidate named again', ends: repeat === 'end', passes: repeat === 'pass-over' },
    { at: 'equal preferences', ends: equal === 'end', passes: equal === 'pass-over' },
  ];
  const ends = met.filter((point) => point.ends).map(({ at }) => at);
  const passed = met.filter((point) => point.passes).map(({ at }) => at);
  return [
    ...(ends.length === 0 ? [] : [`A paper ends at ${listed(ends, 'or')}.`]),
    ...(passed.length === 0
      ? []
      : [`${ends.length === 0 ? 'A paper' : 'It'} passes over ${listed(passed)}, and goes on.`]),
    ...(equal === 'share' ? ['Candidates ranked equal stay equal.'] : []),
  ].join(' ');
}

/** How many places a rule fills, and to what its votes are kept. */
export function scopeWords({ singleSeat, places }: Rule): string {
  const fills = singleSeat === true ? 'Fills one place.' : 'Fills one place or several.';
  if (places === undefined) return fills;
  return `${fills} Votes are ${places === 0 ? 'whole numbers' : `kept to ${counted(places, 'decimal place')}`}.`;
}
