import { inTurn } from '../draw-ranking.ts';
import { everybody } from '../sketch.ts';
import type { Kind } from './kind.ts';
import { anyLine } from './plain.ts';

/** A single paper. */
export const onePaper: Kind = {
  candidates: 1,
  possible: ({ papers, weights }) => papers.min <= 1 && weights.min === 1,
  draw: (draw, { candidates, seats, limits }) => ({
    candidates,
    seats,
    lines: [{ ...anyLine(draw, everybody(candidates), limits.short), papers: 1 }],
    withdrawn: [],
  }),
};

/** No paper that says anything: none at all, or blank ones only. */
export const nobodyVoted: Kind = {
  candidates: 1,
  possible: ({ papers }) => papers.min === 0,
  draw: (draw, { candidates, seats, limits }) => ({
    candidates,
    seats,
    lines: limits.blank && draw.onceIn(2) ? [{ papers: draw.papers(), ranking: [] }] : [],
    withdrawn: [],
  }),
};

/** All papers alike. */
export const unanimous: Kind = {
  candidates: 1,
  draw: (draw, { candidates, seats }) => ({
    candidates,
    seats,
    lines: [{ papers: draw.papers(), ranking: inTurn(draw.shuffled(everybody(candidates))) }],
    withdrawn: [],
  }),
};
