import { everybody } from '../sketch.ts';
import { linesWithFirsts } from './first-preferences.ts';
import type { Kind } from './kind.ts';

/** Two candidates or more with exactly as many first preferences, ahead of the others, behind them or among them. */
export const exactTies: Kind = {
  candidates: 2,
  draw(draw, shape) {
    const { candidates, seats } = shape;
    const tied = new Set(draw.shuffled(everybody(candidates)).slice(0, draw.between(2, candidates)));
    const votes = draw.papers();
    const others = draw.oneOf([
      () => draw.between(0, votes),
      () => votes + draw.papers(),
      () => draw.between(0, votes + 4),
    ]);
    const firsts = everybody(candidates).map((candidate) => (tied.has(candidate) ? votes : others()));
    return { candidates, seats, lines: linesWithFirsts(draw, shape, firsts), withdrawn: [] };
  },
};
