import { oneLine } from '../../base/text-layout.ts';
import { counted, grouped, listed, percentage } from '../../base/words.ts';
import type { WhatIfOfMarks } from '../block-votes/what-if-of-marks.ts';
import { drawnShare, drawnSpread } from './chance-words.ts';
import { type PrintedWords, printedWords } from './declared-words.ts';

/** The answer for totals that are marks, in words. */
export interface MarksWords {
  readonly short: readonly string[];
  readonly bounds: string;
  /** Of each candidate: between what their first preferences lie. */
  readonly firstPreferences: readonly string[];
  readonly assumed: string;
  /** Of each candidate: the chance, and what stands beside it. */
  readonly chances: readonly (readonly string[])[];
  readonly sets: readonly string[];
  readonly printed: PrintedWords;
}

/** The answer for totals that are marks, in words. */
export function marksWords(answer: WhatIfOfMarks): MarksWords {
  return {
    short: marksShortAnswer(answer),
    bounds: marksBoundSentence(answer),
    firstPreferences: answer.candidates.map((_, candidate) => firstPreferencesText(answer, candidate)),
    assumed: marksAssumedSentence(answer),
    chances: answer.candidates.map((_, candidate) => marksChanceCells(answer, candidate)),
    sets: marksSetSentences(answer),
    printed: printedWords(answer, 'marks'),
  };
}

function named({ candidates }: WhatIfOfMarks, elected: readonly number[]): string {
  return listed(elected.map((candidate) => oneLine(candidates[candidate].name)));
}

/** The answer in a few sentences: that it leans on assumption, who has the most marks, how probable another result is. */
export function marksShortAnswer(answer: WhatIfOfMarks): readonly string[] {
  const { declared, change, models } = answer;
  const { marks } = declared;
  const most = marks === undefined ? 1 : marks.atMost;
  return [
    `The totals do not decide it: they are marks, up to ${grouped(most)} a paper, and no first preferences.`,
    mostMarks(answer),
    `Of ${counted(models[0].draws, 'set')} of papers drawn at random to fit these totals, ${drawnShare(change, models[0].draws)} elect others.`,
    'That rests on the assumption below, more than an answer from first preferences would.',
  ];
}

/** Who is elected by marks alone, where no lot decides that. */
function mostMarks(answer: WhatIfOfMarks): string {
  const { candidates, seats } = answer.declared;
  const marks = candidates.map(({ votes }) => votes);
  const last = Math.min(...answer.firstPastThePost.elected.map((candidate) => marks[candidate]));
  const those = (wanted: (votes: number) => boolean): readonly number[] =>
    [...marks.keys()].filter((candidate) => wanted(marks[candidate]));
  const [above, level] = [those((votes) => votes > last), those((votes) => votes === last)];
  const have = (elected: readonly number[]): string =>
    `${named(answer, elected)} ${elected.length === 1 ? 'has' : 'have'} the most marks`;
  const left = seats - above.length;
  if (level.length <= left) return `${have([...above, ...level].sort((a, b) => marks[b] - marks[a] || a - b))}.`;
  const clear = above.length === 0 ? '' : `${have(above)}, and `;
  return `${clear}${named(answer, level)} are level, with ${counted(last, 'mark')} each, for ${left === 1 ? 'the last place' : counted(left, 'place')}.`;
}

/** What holds of papers, marks a paper and quota. */
export function marksBoundSentence({ bounds, declared }: WhatIfOfMarks): string {
  const { papers, quota, marksAPaper } = bounds;
  const [least, most] = [marksAPaper.least, marksAPaper.most].map((mean) => mean.toFixed(2));
  const average = least === most ? least : `from ${least} to ${most}`;
  const carried = papers.most === 0 ? '' : `; marks a paper: ${average} on the average`;
  return `Valid papers: ${between(papers)}${carried}; quota for ${counted(declared.seats, 'place')}: ${between(quota)}. If voters prefer those they marked to all others, first preferences are:`;
}

/** Between what the first preferences of a candidate lie. */
export function firstPreferencesText({ bounds }: WhatIfOfMarks, candidate: number): string {
  return between(bounds.firstPreferences[candidate]);
}

function between({ least, most }: { readonly least: number | string; readonly most: number | string }): string {
  return least === most ? grouped(least) : `from ${grouped(least)} to ${grouped(most)}`;
}

/** What is assumed, in how many draws. */
export function marksAssumedSentence({ models: [model] }: WhatIfOfMarks): string {
  return `Assume that ${model.assumes} (model ${model.model}). Chance to be elected in ${counted(model.draws, 'draw')}, ± one standard error:`;
}

/** The chance of a candidate, and what stands beside it. */
export function marksChanceCells(
  { candidates, models: [model] }: WhatIfOfMarks,
  candidate: number,
): readonly [chance: string, spread: string] {
  if (candidates[candidate].status === 'certain') return ['100%', 'certain'];
  const chance = model.candidates[candidate];
  return [drawnShare(chance, model.draws), drawnSpread(chance)];
}

/** The sets elected most often, at most five. */
export function marksSetSentences({ candidates, models: [model] }: WhatIfOfMarks): readonly string[] {
  return model.sets
    .slice(0, 5)
    .map(
      (set) =>
        `${percentage(set.mean, 1)}: ${listed(set.elected.map((candidate) => oneLine(candidates[candidate].name)))}`,
    );
}
