import { toStringMethod } from 'fast-check';

/** The same value, which fast-check prints as this text. */
export function printedAs<T extends object>(value: T, text: (value: T) => string): T {
  return Object.defineProperty(value, toStringMethod, { value: () => text(value) });
}
