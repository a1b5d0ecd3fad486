import { PsephosError } from '../base/errors.ts';
import { oneLine } from '../base/text-layout.ts';
import type { Count } from './count.ts';
import { summary, titleOf, warnings } from './explain/front.ts';
import { type ExplanationFormat, type Paragraph, rendered } from './explain/render.ts';
import { stageSentences } from './explain/stages.ts';
import { sentence, stageTellings, type Telling } from './explain/telling.ts';
import { type WordSet, wordingOf } from './explain/wording.ts';

/** Options of {@link explain}. */
export interface ExplainOptions {
  /** British words (stage, excluded, quota) or American ones (round, eliminated, threshold). Default `uk`. */
  readonly words?: WordSet;
  /** Default `text`. */
  readonly format?: ExplanationFormat;
  /** How many receivers of votes a sentence names before it speaks of the others. Default all. */
  readonly most?: number;
}

/**
 * A count told in plain sentences, stage by stage, each with its clause, from the data of the count alone.
 *
 * Values are exact; a fraction that is no finite decimal is rounded and marked `≈`. Doubts about the rule and papers that were
 * never cast stand at the top. Throws `bad-argument` when `most` is not at least 1.
 *
 * @example explain(firstPastThePost.count({ profile: parseBallots('2: A\n1: B'), seats: 1 })) // '… Stage 1: First preferences: A leads with 2 votes, …'
 */
export function explain(count: Count, { format = 'text', ...options }: ExplainOptions = {}): string {
  return rendered(explanation(count, options), format);
}

/** The same as plain data, a paragraph for each stage after those of the head; nothing in it is escaped. */
export function explanation(
  count: Count,
  { words = 'uk', most = Number.POSITIVE_INFINITY }: Omit<ExplainOptions, 'format'> = {},
): readonly Paragraph[] {
  if (!(most >= 1)) {
    throw new PsephosError({
      code: 'bad-argument',
      message: 'an explanation must name some of those who receive votes',
      expected: 'a number of at least 1',
      received: String(most),
    });
  }
  const wording = wordingOf(words);
  const telling: Telling = {
    count,
    words: wording,
    names: count.contest.candidates.map(oneLine),
    most: Math.floor(most),
  };
  const paragraphs: readonly Paragraph[] = [
    { kind: 'title', text: titleOf(telling) },
    ...warnings(telling).map((text): Paragraph => ({ kind: 'warning', text })),
    { kind: 'summary', text: summary(telling).join(' ') },
    ...stageTellings(telling).map(
      (told): Paragraph => ({
        kind: 'stage',
        heading: `${sentence(wording.stage)} ${told.stage.number}`,
        text: stageSentences(told).join(' '),
      }),
    ),
  ];
  return paragraphs.map((paragraph) => ({ ...paragraph, text: oneLine(paragraph.text) }));
}
