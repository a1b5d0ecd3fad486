import type { Count } from './count.ts';

type Stamp = NonNullable<Count['provenance']['synthetic']>;

/** The model of papers that go on as somebody supposes: nothing is drawn. */
export const ASSUMED = 'assumed';

/** True of papers whose first preferences were declared and that go on as somebody supposes. */
export function isSupposed({ provenance: { synthetic } }: Pick<Count, 'provenance'>): boolean {
  return synthetic?.model === ASSUMED;
}

/**
 * That papers were never cast, and what they rest on.
 *
 * @example neverCast({ model: 'assumed', assumes: 'every paper goes to Ann', … }) // 'SUPPOSED, never cast: …'
 */
export function neverCast({ model, seed, assumes }: Stamp): string {
  return model === ASSUMED
    ? `SUPPOSED, never cast: beyond their first preferences papers go on as assumed: ${assumes}.`
    : `SYNTHETIC BALLOTS, never cast: drawn from the model ${model} with seed ${seed}; assumes that ${assumes}.`;
}
