import { areMarks } from '../ballots/declared-marks.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError } from '../base/errors.ts';
import { listed } from '../base/words.ts';
import type { Rule } from '../rules/rule.ts';
import { MARKS_DRAWS, whatIfOfMarks } from '../whatif/block-votes/what-if-of-marks.ts';
import { drawsShown } from './draws-shown.ts';
import type { Io } from './io.ts';
import { marksPage } from './pages/marks-page.ts';

/** Answers for one result whose totals are marks; `studies` are options about first preferences that were given with it. */
export function answerMarks(
  declared: DeclaredResult,
  rule: Rule,
  options: { readonly draws?: number; readonly seed: string; readonly json?: boolean },
  studies: readonly string[],
  io: Io,
): void {
  if (studies.length > 0) {
    throw new PsephosError({
      code: 'unsupported',
      message: `${listed(studies)} cannot be put to totals that are marks, as those of a block vote are`,
      hint: 'leave them out: they ask how the papers of a candidate go on, and it is not known which those are',
    });
  }
  const { seed, draws = MARKS_DRAWS } = options;
  const shown = drawsShown(io, draws);
  try {
    const answer = whatIfOfMarks(declared, rule, { seed, draws, onDraws: shown.more });
    shown.stop();
    io.print(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : marksPage(answer));
  } finally {
    shown.stop();
  }
}

/** Totals of marks are answered one by one: a table would set them beside proofs that they do not bear. */
export function refuseMarksAmongMany(results: readonly DeclaredResult[]): void {
  const index = results.findIndex((declared) => areMarks(declared));
  if (index === -1) return;
  throw new PsephosError({
    code: 'unsupported',
    message: `the totals of contest #${index + 1} are marks, several a paper, which the table of many contests has no room for`,
    received: results[index].title,
    hint: 'name one with --contest for a page of its own',
  });
}
