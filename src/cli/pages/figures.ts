import { grouped } from '../../base/words.ts';

/** A number of contests, places or papers; where lots decide it may be broken, and has two decimals. */
export function figure(value: number): string {
  const whole = Math.round(value);
  return grouped(Math.abs(value - whole) < 1e-9 ? whole : value.toFixed(2));
}

/** How many of so many; nothing of none. */
export function figureOf(value: number, of: number): string {
  return of === 0 ? '' : `${figure(value)} of ${figure(of)}`;
}
