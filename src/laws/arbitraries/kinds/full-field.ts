import type { Kind } from './kind.ts';
import { anyLines } from './plain.ts';

/** As many places as candidates, or one fewer. */
export const fullField: Kind = {
  candidates: 2,
  possible: ({ places, candidates }) => places.max >= candidates.min && places.max > 1,
  draw(draw, shape) {
    const { places } = shape.limits;
    const candidates = Math.min(shape.candidates, places.max);
    const seats = Math.max(places.min, candidates - draw.between(0, 1), 1);
    return { candidates, seats, lines: anyLines(draw, { ...shape, candidates }, draw.between(1, 6)), withdrawn: [] };
  },
};
