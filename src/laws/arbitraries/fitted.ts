import { type Line, papersOf } from '../changes/lines.ts';
import type { Draw } from './draw.ts';
import { type Groups, inTurn, marred } from './draw-ranking.ts';
import type { LineLimits } from './fit.ts';
import type { Bounds } from './limits.ts';
import { everybody } from './sketch.ts';

/**
 * The lines brought within the limits: with equal preferences and skipped ranks where they may be, completed where they must be, and neither
 * too many papers nor too few. Lines that are within them already keep what they were drawn for.
 */
export function fitted(draw: Draw, lines: readonly Line[], candidates: number, limits: LineLimits): readonly Line[] {
  const standing = everybody(candidates);
  const mars = draw.onceIn(2) ? limits : {};
  const written = (ranking: Groups): Groups =>
    marred(draw, limits.short ? ranking : [...ranking, ...inTurn(missingFrom(draw, ranking, standing))], mars);
  const likely = lines
    .filter(({ ranking }) => limits.blank || ranking.length > 0)
    .map(({ papers, ranking }) => ({ papers: within(papers, limits.weights), ranking: written(ranking) }));
  return enough(draw, notMore(likely, limits), limits, () => written(inTurn(draw.shuffled(standing))));
}

function missingFrom(draw: Draw, ranking: Groups, standing: readonly number[]): readonly number[] {
  const ranked = new Set(ranking.flat());
  return draw.shuffled(standing.filter((candidate) => !ranked.has(candidate)));
}

/** As many lines as the most papers leave room for, the last of them cut. */
function notMore(lines: readonly Line[], { papers: { max }, weights }: LineLimits): readonly Line[] {
  let room = max;
  return lines.flatMap(({ papers, ranking }) => {
    const taken = Math.min(papers, room);
    if (taken < weights.min) return [];
    room -= taken;
    return [{ papers: taken, ranking }];
  });
}

/** The lines with more papers where they are too few: so many times as many, which leaves ties tied, or else shared out anew. */
function enough(
  draw: Draw,
  lines: readonly Line[],
  { papers, weights }: LineLimits,
  drawn: () => Groups,
): readonly Line[] {
  const total = papersOf(lines);
  if (total >= papers.min) return lines;
  const times = total === 0 ? 0 : Math.ceil(papers.min / total);
  const larger = lines.map((line) => ({ ...line, papers: line.papers * times }));
  const fits = times > 0 && total * times <= papers.max && larger.every((line) => line.papers <= weights.max);
  if (fits) return larger;
  const fewest = Math.ceil(papers.min / weights.max);
  const most = Math.floor(papers.max / weights.min);
  const rankings = Math.max(fewest, Math.min(Math.max(lines.length, 3), most));
  const sum = within(papers.min, { min: rankings * weights.min, max: rankings * weights.max });
  return shared(draw, sum, rankings, weights).map((each, at) => ({
    papers: each,
    ranking: lines[at]?.ranking ?? drawn(),
  }));
}

/** A number of papers shared out at random among so many lines, each within the weights. */
function shared(draw: Draw, papers: number, lines: number, { min, max }: Bounds): readonly number[] {
  let left = papers;
  return Array.from({ length: lines }, (_, at) => {
    const after = lines - at - 1;
    const each = draw.between(Math.max(min, left - after * max), Math.min(max, left - after * min));
    left -= each;
    return each;
  });
}

function within(value: number, { min, max }: Bounds): number {
  return Math.min(Math.max(value, min), max);
}
