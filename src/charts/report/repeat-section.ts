import { type ReportPart, type ReportSection, table, text } from './document.ts';

/** Where a report comes from, and how anybody makes it again. */
export function repeatSection(
  rows: readonly (readonly [what: string, value: string])[],
  command: string,
  ...before: readonly ReportPart[]
): ReportSection {
  return {
    id: 'repeat',
    title: 'Where this comes from, and how to make it again',
    parts: [
      ...before,
      table({ caption: 'What this report was made from', head: ['', ''], rows, of: 'words' }),
      text('The same command, with the same input, makes the same report to the last figure:'),
      { kind: 'command', command },
    ],
  };
}

/** What is asked about, in two sentences. */
export const TRANSFERABLE_VOTE =
  'Under a transferable vote each voter puts candidates in order. While nobody has enough votes, the lowest is excluded, and those papers go on to the next candidate they name, if any.';

/** The words of counting, for who meets them for the first time. */
export function wordsSection(words: readonly (keyof typeof MEANINGS)[]): ReportSection {
  return {
    id: 'words',
    title: 'Words used here',
    parts: [{ kind: 'list', items: words.map((word) => `${word}: ${MEANINGS[word]}`) }],
  };
}

const MEANINGS = {
  'First-past-the-post':
    'each voter marks one candidate; whoever has most votes wins, with more than half of them or not.',
  'Transferable vote':
    'each voter puts candidates in order. While nobody has enough, the lowest is excluded, and each of those papers goes on to the next candidate it names.',
  'First preference': 'the candidate that a voter puts first.',
  'Non-transferable': 'a paper that names nobody else who is still in the running, so that it goes to nobody.',
  Quota: 'as many votes as are enough to be elected.',
  Excluded: 'out of the running, for having fewest votes.',
  Surplus: 'what somebody elected has beyond the quota, which goes on to others.',
  Lot: 'chance, such as a coin, where the rule has nothing else to tell equals apart.',
  Stage: 'one step of a count: votes are added up, and somebody is elected or excluded.',
  'Head to head': 'of two candidates, on how many papers each stands above the other.',
  'Block vote': 'each voter may mark as many candidates as there are places; the most marks win.',
} as const;
