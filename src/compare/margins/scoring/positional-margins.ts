import { AS_PREFERENCES } from '../../../ballots/preferences.ts';
import { antiPlurality } from '../../../rules/positional/anti-plurality.ts';
import { borda } from '../../../rules/positional/borda.ts';
import { bordaModified } from '../../../rules/positional/borda-modified.ts';
import { bordaZero } from '../../../rules/positional/borda-zero.ts';
import { dowdall } from '../../../rules/positional/dowdall.ts';
import type { MarginFunction } from '../margin.ts';
import { marginQuestion } from '../margin-question.ts';
import { gapMargin } from './gap-margin.ts';
import { placePoints, scoringBy } from './place-points.ts';

const METHOD =
  'by formula, in exact fractions: the papers on which somebody else gains most on the winner, those that do most first';

/** Margins of the rules that give points by places, by id. */
export const positionalMargins: readonly (readonly [string, MarginFunction])[] = [
  borda,
  bordaZero,
  bordaModified,
  dowdall,
  antiPlurality,
].map((rule) => [
  rule.id,
  (contest, options) => {
    const question = marginQuestion(rule, contest, AS_PREFERENCES, options);
    return gapMargin(question, scoringBy(placePoints(question.standing.length)[rule.id], question), METHOD);
  },
]);
