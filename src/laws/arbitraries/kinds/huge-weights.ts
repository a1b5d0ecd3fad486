import type { Kind } from './kind.ts';
import { anyLines } from './plain.ts';

/** Rankings with up to 2^49 papers each: beyond 32 bits, and beyond what doubles multiply exactly. */
export const hugeWeights: Kind = {
  candidates: 1,
  possible: ({ papers, weights }) => papers.max >= 2 ** 33 && weights.max >= 2 ** 33,
  draw: (draw, shape) => ({
    candidates: shape.candidates,
    seats: shape.seats,
    // At most eight rankings of at most 2^49 papers: the total stays far from 2^53.
    lines: anyLines(draw, shape, draw.between(1, 6)).map(({ papers, ranking }) => {
      const power = draw.oneOf([10, 31, 32, 40, 48, 49]);
      return { papers: 2 ** power - (power === 49 ? papers - 1 : draw.between(-papers, papers)), ranking };
    }),
    withdrawn: [],
  }),
};
