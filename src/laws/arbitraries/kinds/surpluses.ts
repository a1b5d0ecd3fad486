import type { Draw } from '../draw.ts';
import { drawOrder, inTurn } from '../draw-ranking.ts';
import { everybody } from '../sketch.ts';
import { lineWithFirst } from './first-preferences.ts';
import type { Kind, Shape } from './kind.ts';

/**
 * Several surpluses one after the other: many papers put the same candidate first, then the same others in nearly one order.
 *
 * Half of the time the transfer value of the first surplus is a fraction of few decimals that floats fall short of.
 */
export const surpluses: Kind = {
  candidates: 4,
  possible: ({ places }) => places.max > 1,
  draw(draw, shape) {
    const { candidates, seats } = shape;
    const [first, ...order] = draw.shuffled(everybody(candidates));
    const isExact = draw.onceIn(2);
    const { votes, others } = isExact
      ? shortInFloats(draw, seats)
      : { votes: draw.between(8, 30), others: draw.between(2, 12) };
    const lines = [
      ...inParts(draw, votes, draw.between(2, 4)).map((papers) => ({
        papers,
        ranking: inTurn([first, ...nearly(draw, order, shape)]),
      })),
      ...inParts(draw, others, draw.between(1, 3)).map((papers) =>
        lineWithFirst(draw, shape, draw.oneOf(isExact ? order : [first, ...order]), papers),
      ),
    ];
    return { candidates, seats, lines, withdrawn: [] };
  },
};

/**
 * Surplus and votes whose quotient, computed in doubles and cut to five decimals, is one too small in the last: 29 / 50 x 100,000 is 57,999.99.
 */
const SHORT_IN_FLOATS = [
  [23, 40],
  [29, 50],
  [23, 80],
  [29, 100],
  [57, 100],
  [9, 125],
] as const;

/** Votes of the first, and papers of the others, such that the whole Droop quota leaves one of those surpluses. */
function shortInFloats(draw: Draw, seats: number): { readonly votes: number; readonly others: number } {
  const [surplus, votes] = draw.oneOf(SHORT_IN_FLOATS);
  const papers = (votes - surplus - 1) * (seats + 1) + draw.between(0, seats);
  return { votes, others: Math.max(1, papers - votes) };
}

/** As many of the order as there are places left, now and then shuffled, and then anybody. */
function nearly(draw: Draw, order: readonly number[], { seats, limits }: Shape): readonly number[] {
  const slate = order.slice(0, Math.max(1, seats - 1));
  const top = draw.onceIn(2) ? slate : draw.shuffled(slate);
  return [...top, ...drawOrder(draw, order.slice(slate.length), limits.short)];
}

/** A number of papers cut in so many parts, or fewer where there are not so many papers. */
function inParts(draw: Draw, papers: number, parts: number): readonly number[] {
  let left = papers;
  return Array.from({ length: Math.min(parts, papers) }, (_, at) => {
    const after = Math.min(parts, papers) - at - 1;
    const part = after === 0 ? left : draw.between(1, left - after);
    left -= part;
    return part;
  });
}
