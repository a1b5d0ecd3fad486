import type { Line } from '../../changes/lines.ts';
import type { Draw } from '../draw.ts';
import { inTurn } from '../draw-ranking.ts';
import { everybody } from '../sketch.ts';
import { linesWithFirsts, lineWithFirst, parted } from './first-preferences.ts';
import type { Kind, Shape } from './kind.ts';

/** Somebody with exactly the quota: whole or exact Droop, or Hare; mostly of first preferences, else once the weakest is excluded. */
export const exactQuota: Kind = {
  candidates: 2,
  draw(draw, shape) {
    const { candidates, seats } = shape;
    const [favourite, ...others] = draw.shuffled(everybody(candidates));
    const { papers, quota } = papersAndQuota(draw, seats);
    const rest = parted(draw, papers - quota, others.length);
    const firsts: number[] = Array(candidates).fill(0);
    others.forEach((other, at) => {
      firsts[other] = rest[at];
    });
    const later =
      candidates > 2 && draw.onceIn(4) ? quotaByTransfer(draw, shape, others[0], favourite, quota) : undefined;
    if (later === undefined) firsts[favourite] = quota;
    else firsts[others[0]] = 0;
    const lines = [...linesWithFirsts(draw, shape, firsts), ...(later ?? [])];
    return { candidates, seats, lines, withdrawn: [] };
  },
};

function papersAndQuota(draw: Draw, seats: number): { readonly papers: number; readonly quota: number } {
  const quota = draw.between(2, 8);
  return draw.oneOf([
    { quota, papers: (quota - 1) * (seats + 1) + draw.between(0, seats) },
    { quota, papers: quota * (seats + 1) },
    { quota, papers: quota * seats },
  ]);
}

/** Papers of a weak candidate and of the favourite that come to the quota together. */
function quotaByTransfer(draw: Draw, shape: Shape, weak: number, favourite: number, quota: number): readonly Line[] {
  const moved = draw.between(1, Math.max(1, Math.floor(quota / 2) - 1));
  return [lineWithFirst(draw, shape, favourite, quota - moved), { papers: moved, ranking: inTurn([weak, favourite]) }];
}
