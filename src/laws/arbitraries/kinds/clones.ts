import { inTurn, stopped } from '../draw-ranking.ts';
import { everybody } from '../sketch.ts';
import type { Kind } from './kind.ts';

/** Two candidates, sometimes three, whom every paper ranks next to each other, or none of them. */
export const clones: Kind = {
  candidates: 3,
  draw(draw, { candidates, seats, limits }) {
    const size = candidates > 3 && draw.onceIn(4) ? 3 : 2;
    const [clone, ...others] = draw.shuffled(everybody(candidates));
    const twins = [clone, ...others.slice(0, size - 1)];
    const camps = [clone, ...others.slice(size - 1)];
    const lines = Array.from({ length: draw.between(2, 7) }, () => ({
      papers: draw.papers(),
      ranking: inTurn(
        stopped(draw, draw.shuffled(camps), limits.short).flatMap((camp) =>
          camp === clone ? draw.shuffled(twins) : camp,
        ),
      ),
    }));
    return { candidates, seats, lines, withdrawn: [] };
  },
};
