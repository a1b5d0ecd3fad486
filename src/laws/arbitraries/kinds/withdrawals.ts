import { everybody } from '../sketch.ts';
import type { Kind } from './kind.ts';
import { anyLines } from './plain.ts';

/** Candidates withdrew: one, several, or everybody. */
export const withdrawals: Kind = {
  candidates: 2,
  possible: ({ withdrawn }) => withdrawn,
  draw(draw, shape) {
    const { candidates, seats } = shape;
    const gone = draw.onceIn(6) ? candidates : draw.between(1, candidates - 1);
    const withdrawn = draw.shuffled(everybody(candidates)).slice(0, gone);
    return {
      candidates,
      seats,
      lines: anyLines(draw, shape, draw.between(1, 6)),
      withdrawn: [...withdrawn].sort((a, b) => a - b),
    };
  },
};
