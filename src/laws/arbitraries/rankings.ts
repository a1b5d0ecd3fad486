import type { Arbitrary } from 'fast-check';
import { asWritten } from '../changes/lines.ts';
import type { Draw } from './draw.ts';
import { drawOrder, type Groups, inTurn, marred } from './draw-ranking.ts';
import { drawnArbitrary } from './drawn-arbitrary.ts';
import { linesFit } from './fit.ts';
import { limitsFrom, type PaperOptions } from './limits.ts';
import { printedAs } from './printed.ts';
import { areBallots, asLine, type Ranking, rankingNotation } from './ranking-input.ts';
import { everybody } from './sketch.ts';
import { smallerBallots } from './smaller/smaller.ts';

/** What is drawn by {@link rankings}. */
export interface RankingOptions extends PaperOptions {
  /** How many stand, up to 100. Default: 4. */
  readonly candidates?: number;
}

/**
 * The ranking of one paper: candidates by number from 0, the best first, with a list where some are equal and an empty one for a skipped rank.
 *
 * A failing one shrinks to a shorter one, and is printed in the ballot notation with A for 0.
 *
 * @throws PsephosError `bad-argument` for options that no ranking meets.
 * @example fc.sample(rankings({ candidates: 3, short: false }), 1) // [[1, 0, 2]], say
 */
export function rankings({ candidates = 4, ...options }: RankingOptions = {}): Arbitrary<Ranking> {
  const limits = limitsFrom({ ...options, candidates, papers: 1 });
  const printed = (groups: Groups): Ranking =>
    printedAs(asWritten(groups), (ranking) => rankingNotation(ranking, candidates));
  const line = (ranking: Ranking) => asLine({ papers: 1, ranking });
  return drawnArbitrary<Ranking>({
    draw: (draw) => printed(drawGroups(draw, candidates, limits)),
    *smaller(ranking) {
      for (const lines of smallerBallots([line(ranking)])) {
        if (lines.length === 1 && linesFit(lines, candidates, limits)) yield printed(lines[0].ranking);
      }
    },
    isOne: (value): value is Ranking =>
      areBallots([{ papers: 1, ranking: value }], candidates) && linesFit([line(value as Ranking)], candidates, limits),
  });
}

function drawGroups(draw: Draw, candidates: number, limits: Required<PaperOptions>): Groups {
  if (limits.blank && draw.onceIn(12)) return [];
  return marred(draw, inTurn(drawOrder(draw, everybody(candidates), limits.short)), limits);
}
