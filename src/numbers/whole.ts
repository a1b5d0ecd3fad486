import { fixedPoint } from './fixed-point.ts';
import type { NumberSystem } from './number-system.ts';

/** Whole votes of any size: what is less than one vote is dropped by `…Down` and counts as one by `…Up`. */
export const whole: NumberSystem<bigint> & { readonly holds: 'bigint' } = { ...fixedPoint(0), id: 'whole' };
