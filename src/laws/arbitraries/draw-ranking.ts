import type { Draw } from './draw.ts';
import type { PaperOptions } from './limits.ts';

/** Groups of candidates who are equally preferred, the best first; an empty one is a skipped rank. */
export type Groups = readonly (readonly number[])[];

/** A paper that puts these candidates in this order. */
export function inTurn(order: readonly number[]): Groups {
  return order.map((candidate) => [candidate]);
}

/** Candidates in any order; some papers stop early where they may, but none at once. */
export function drawOrder(draw: Draw, candidates: readonly number[], short: boolean): readonly number[] {
  return stopped(draw, draw.shuffled(candidates), short);
}

/** The same order, or its beginning where papers may be short: half of them are left as they are. */
export function stopped(draw: Draw, order: readonly number[], short: boolean): readonly number[] {
  return short && order.length > 1 && draw.onceIn(2) ? order.slice(0, draw.between(1, order.length)) : order;
}

/** The paper with equal preferences and skipped ranks put in here and there, where they may be. */
export function marred(draw: Draw, ranking: Groups, { equal = false, skips = false }: PaperOptions): Groups {
  const groups: number[][] = [];
  for (const group of ranking) {
    const last = groups.at(-1);
    if (equal && last !== undefined && last.length > 0 && group.length > 0 && draw.onceIn(4)) last.push(...group);
    else groups.push([...group]);
    if (skips && draw.onceIn(8)) groups.push([]);
  }
  const end = groups.findLastIndex((group) => group.length > 0);
  return groups.slice(0, end + 1);
}
