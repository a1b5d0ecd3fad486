import { defined } from '../../base/shape.ts';
import type { WhatIf } from '../what-if.ts';
import { assumedSentence, chanceCells, electionsNote, setSentences } from './chances-words.ts';
import { changeSentence } from './change-sentence.ts';
import { firstPastThePostSentence, type PrintedWords, printedWords } from './declared-words.ts';
import { modelName } from './model-name.ts';
import { quotaSentence, reasonSentence } from './possibility-words.ts';
import { type ScenarioWords, scenarioWords } from './scenario-words.ts';
import { bendSentences, studySentence } from './sensitivity-words.ts';
import { shortAnswer } from './short-answer.ts';
import { type TippingWords, tippingWords } from './tipping-words.ts';

/** A what-if in sentences and cells of tables, as plain data; names stand in them as they were given, not yet escaped. */
export interface AnswerWords {
  /** The answer before the evidence: the verdict, what the runner-up of three needed, and how probable that is. */
  readonly short: readonly string[];
  readonly firstPastThePost: string;
  readonly printed: PrintedWords;
  readonly quota: string;
  /** Of each candidate, in the order of the ballot: whether they can win, and why. */
  readonly reasons: readonly string[];
  readonly tipping: TippingWords;
  /** In the order of the models. */
  readonly models: readonly ModelWords[];
  readonly scenarios?: ScenarioWords;
  /** In the order of the studies; empty where none was asked for. */
  readonly sensitivity: readonly { readonly opening: string; readonly bends: readonly string[] }[];
}

/** What came of the draws from one model, in words. */
export interface ModelWords {
  readonly name: string;
  readonly assumed: string;
  /** Of each candidate: the chance, what stands beside it, and the same worked out where that can be done, else empty. */
  readonly chances: readonly (readonly [chance: string, spread: string, exact: string])[];
  /** For several places: the sets elected most often, and how many places change. */
  readonly sets: readonly string[];
  readonly change?: string;
  readonly notes: readonly string[];
}

/**
 * A what-if in words.
 *
 * @example answerWords(whatIf(unite2017, ers97)).short[0] // 'It could have. Len McCluskey won by first-past-the-post; …'
 */
export function answerWords(answer: WhatIf): AnswerWords {
  const names = answer.candidates.map(({ name }) => name);
  return {
    short: shortAnswer(answer),
    firstPastThePost: firstPastThePostSentence(answer),
    printed: printedWords(answer),
    quota: quotaSentence(answer),
    reasons: answer.candidates.map((candidate) => reasonSentence(answer, candidate)),
    tipping: tippingWords(answer),
    models: modelWords(answer),
    ...defined({ scenarios: scenarioWords(answer) }),
    sensitivity: (answer.sensitivity ?? []).map((study, at) => ({
      opening: studySentence(answer, study, at),
      bends: bendSentences(study, names),
    })),
  };
}

function modelWords(answer: WhatIf): readonly ModelWords[] {
  const several = answer.declared.seats > 1;
  const open = answer.candidates.some(({ status }) => status !== 'certain' && status !== 'impossible');
  return answer.models.map((model) => ({
    name: modelName(model),
    assumed: assumedSentence(answer, model),
    chances: answer.candidates.map((_, candidate) => chanceCells(answer, model, candidate)),
    sets: several ? setSentences(answer, model) : [],
    ...defined({ change: several && open ? changeSentence(answer, model) : undefined }),
    notes: electionsNote(model),
  }));
}
