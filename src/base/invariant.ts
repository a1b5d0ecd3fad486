/** Stops with our own mistake: something psephos promised itself does not hold. Bad input is a `PsephosError` instead. */
export function invariant(condition: boolean, promise: string): asserts condition {
  if (!condition) throw new Error(`psephos is at fault, please report it: ${promise}`);
}

/** The value itself, where psephos knows that it is there. */
export function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`psephos is at fault, please report it: missing ${what}`);
  return value;
}
