import { inTurn } from '../draw-ranking.ts';
import { everybody } from '../sketch.ts';
import type { Kind } from './kind.ts';
import { anyLines } from './plain.ts';

/** Papers that run out: all or nearly all name one candidate or two, and some are blank. */
export const exhausted: Kind = {
  candidates: 2,
  possible: ({ short }) => short,
  draw(draw, shape) {
    const { candidates, seats } = shape;
    const shortest = Array.from({ length: draw.between(2, 6) }, () => ({
      papers: draw.papers(),
      ranking: inTurn(draw.shuffled(everybody(candidates)).slice(0, draw.oneOf([0, 1, 1, 1, 1, 2]))),
    }));
    const longer = draw.onceIn(2) ? [] : anyLines(draw, shape, 1);
    return { candidates, seats, lines: [...shortest, ...longer], withdrawn: [] };
  },
};
