import { type Line, papersOf } from '../changes/lines.ts';
import type { Groups } from './draw-ranking.ts';
import type { Bounds, Limits, PaperCountOptions } from './limits.ts';
import type { Sketch } from './sketch.ts';

/** What the lines of a sketch keep to. */
export type LineLimits = Required<Omit<PaperCountOptions, 'papers' | 'weights'>> & Pick<Limits, 'papers' | 'weights'>;

/** Whether a sketch keeps to the limits. Equal rankings may have been put together, so that the most papers of one are not looked at. */
export function fits({ candidates, seats, lines, withdrawn }: Sketch, limits: Limits): boolean {
  return (
    isWithin(candidates, limits.candidates) &&
    isWithin(seats, { min: limits.places.min, max: Math.min(limits.places.max, candidates) }) &&
    (limits.withdrawn || withdrawn.length === 0) &&
    linesFit(lines, candidates, limits)
  );
}

/** Whether lines keep to the limits. */
export function linesFit(lines: readonly Line[], candidates: number, limits: LineLimits): boolean {
  return (
    isWithin(papersOf(lines), limits.papers) &&
    lines.every(({ papers, ranking }) => papers >= limits.weights.min && rankingFits(ranking, candidates, limits))
  );
}

function rankingFits(ranking: Groups, candidates: number, { short, equal, skips, blank }: LineLimits): boolean {
  return (
    (blank || ranking.length > 0) &&
    (equal || ranking.every((group) => group.length <= 1)) &&
    (skips || ranking.every((group) => group.length > 0)) &&
    (short || ranking.flat().length === candidates)
  );
}

function isWithin(value: number, { min, max }: Bounds): boolean {
  return value >= min && value <= max;
}
