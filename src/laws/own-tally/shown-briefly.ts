import { shown } from '../../base/errors.ts';

/** Shows a told value in an error. Millions of letters are cut first: while a contest is made smaller, an error is made a thousand times. */
export function shownBriefly(value: unknown): string {
  if (typeof value === 'string') return shown(value.slice(0, 100));
  if (Array.isArray(value))
    return shown(value.slice(0, 10).map((one) => (typeof one === 'string' ? one.slice(0, 100) : one)));
  return shown(value);
}
