import { type Completions, canConform } from './conformance.ts';

/** One side of reserved places that cannot be met together with others. */
export interface Bound {
  readonly name: string;
  readonly bound: 'least' | 'most';
  readonly places: number;
  /** How many of the candidates are elected or still continue. */
  readonly standing: number;
}

/**
 * Bounds that cannot hold together, none of them to spare: without any one the others can be met. Empty when all can be.
 *
 * @throws PsephosError `too-large`.
 */
export function conflictOf(completions: Completions): readonly Bound[] {
  const { reserved, seats, elected, continuing } = completions;
  if (canConform(completions)) return [];
  const alive = new Set([...elected, ...continuing]);
  let bounds = reserved.flatMap(({ least, most }, index): Pinned[] => [
    ...(least > 0 ? [{ index, bound: 'least' as const, places: least }] : []),
    ...(most < seats ? [{ index, bound: 'most' as const, places: most }] : []),
  ]);
  for (const spared of bounds) {
    const others = bounds.filter((bound) => bound !== spared);
    const relaxed = reserved.map((one, index) => ({
      ...one,
      least: others.find((other) => other.index === index && other.bound === 'least')?.places ?? 0,
      most: others.find((other) => other.index === index && other.bound === 'most')?.places ?? seats,
    }));
    if (!canConform({ ...completions, reserved: relaxed })) bounds = others;
  }
  return bounds.map(({ index, bound, places }) => {
    const { name, candidates } = reserved[index];
    return { name, bound, places, standing: candidates.filter((candidate) => alive.has(candidate)).length };
  });
}

interface Pinned {
  readonly index: number;
  readonly bound: 'least' | 'most';
  readonly places: number;
}
