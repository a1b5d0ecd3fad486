import type { Line } from '../../changes/lines.ts';
import type { Draw } from '../draw.ts';
import { drawOrder, inTurn } from '../draw-ranking.ts';
import { everybody } from '../sketch.ts';
import type { Kind, Shape } from './kind.ts';

/** No trouble in particular: a few papers, ranked in any order. */
export const plain: Kind = {
  candidates: 1,
  draw: (draw, shape) => ({
    candidates: shape.candidates,
    seats: shape.seats,
    lines: anyLines(draw, shape, draw.between(1, 8)),
    withdrawn: [],
  }),
};

/** So many lines of few papers each, ranked in any order. */
export function anyLines(draw: Draw, { candidates, limits }: Shape, lines: number): readonly Line[] {
  return Array.from({ length: lines }, () => anyLine(draw, everybody(candidates), limits.short));
}

/** A few papers that rank these candidates in any order. */
export function anyLine(draw: Draw, candidates: readonly number[], short: boolean): Line {
  return { papers: draw.papers(), ranking: inTurn(drawOrder(draw, candidates, short)) };
}
