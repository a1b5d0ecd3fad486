import type { Line } from '../../changes/lines.ts';
import type { Draw } from '../draw.ts';
import { inTurn, stopped } from '../draw-ranking.ts';
import { everybody } from '../sketch.ts';
import type { Shape } from './kind.ts';

/** Papers that give each candidate so many first preferences, in one line or two, and go on in any order. */
export function linesWithFirsts(draw: Draw, shape: Shape, firsts: readonly number[]): readonly Line[] {
  return firsts.flatMap((papers, first) =>
    splitInTwo(draw, papers).map((each) => lineWithFirst(draw, shape, first, each)),
  );
}

/** Papers with this first preference, that go on in any order. */
export function lineWithFirst(draw: Draw, { candidates, limits }: Shape, first: number, papers: number): Line {
  const others = draw.shuffled(everybody(candidates).filter((other) => other !== first));
  return { papers, ranking: inTurn(stopped(draw, [first, ...others], limits.short)) };
}

function splitInTwo(draw: Draw, papers: number): readonly number[] {
  if (papers < 2 || draw.onceIn(2)) return papers === 0 ? [] : [papers];
  const some = draw.between(1, papers - 1);
  return [some, papers - some];
}

/** A number of papers parted at random among so many. */
export function parted(draw: Draw, papers: number, among: number): readonly number[] {
  const parts: number[] = Array(among).fill(0);
  for (let paper = 0; paper < papers && among > 0; paper++) parts[draw.between(0, among - 1)] += 1;
  return parts;
}
