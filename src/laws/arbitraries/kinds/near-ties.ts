import type { Draw } from '../draw.ts';
import { everybody } from '../sketch.ts';
import { linesWithFirsts } from './first-preferences.ts';
import type { Kind } from './kind.ts';

/** Candidates a single paper apart: of a few papers, of hundreds, or one who has half of all papers but one, or one more than half. */
export const nearTies: Kind = {
  candidates: 2,
  draw(draw, shape) {
    const { candidates, seats } = shape;
    const order = draw.shuffled(everybody(candidates));
    const votes = draw.oneOf([fewApart, hundredsApart, nearlyHalf])(draw, candidates);
    const firsts: number[] = Array(candidates).fill(0);
    for (const [at, candidate] of order.entries()) firsts[candidate] = votes[at];
    return { candidates, seats, lines: linesWithFirsts(draw, shape, firsts), withdrawn: [] };
  },
};

function fewApart(draw: Draw, candidates: number): readonly number[] {
  return apart(draw, draw.between(1, 8), candidates);
}

function hundredsApart(draw: Draw, candidates: number): readonly number[] {
  return apart(draw, draw.between(100, 2000), candidates);
}

function apart(draw: Draw, votes: number, candidates: number): readonly number[] {
  const others = Array.from({ length: candidates - 2 }, () => draw.between(Math.max(0, votes - 2), votes + 2));
  return [votes + 1, votes, ...others];
}

/** The first has about half of all papers; the second the most of the rest. */
function nearlyHalf(draw: Draw, candidates: number): readonly number[] {
  const rest = draw.onceIn(2) ? draw.between(2, 20) : draw.between(100, 2000);
  const others = Array.from({ length: candidates - 2 }, () => draw.between(0, Math.floor(rest / candidates)));
  const second = rest - others.reduce((sum, votes) => sum + votes, 0);
  return [Math.max(0, rest + draw.between(-1, 1)), second, ...others];
}
