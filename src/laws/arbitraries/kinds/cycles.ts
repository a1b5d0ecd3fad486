import { inTurn } from '../draw-ranking.ts';
import { everybody } from '../sketch.ts';
import type { Kind } from './kind.ts';

/** Three candidates of whom each beats the next head to head; the others come behind them, in between or ahead. */
export const cycles: Kind = {
  candidates: 3,
  draw(draw, { candidates, seats }) {
    const [first, second, third, ...others] = draw.shuffled(everybody(candidates));
    const turned = [
      [first, second, third],
      [second, third, first],
      [third, first, second],
    ];
    const most = draw.between(1, 6);
    const atTheEnd = draw.onceIn(2);
    // No part is as large as the two others together, so that every head-to-head of the three is won the way round.
    const parts = draw.shuffled([
      most,
      draw.between(Math.ceil((most + 1) / 2), most),
      draw.between(Math.ceil((most + 1) / 2), most),
    ]);
    const lines = turned.map((order, at) => ({
      papers: parts[at],
      ranking: inTurn(
        draw
          .shuffled(others)
          .reduce<readonly number[]>(
            (ranking, other) =>
              ranking.toSpliced(atTheEnd ? ranking.length : draw.between(0, ranking.length), 0, other),
            order,
          ),
      ),
    }));
    return { candidates, seats, lines, withdrawn: [] };
  },
};
