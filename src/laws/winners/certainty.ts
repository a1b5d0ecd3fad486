import type { Outcomes } from '../outcomes.ts';

/** Those who are elected however lots fall; nobody where not every way for lots to fall is known. */
export function surelyElected({ sets, complete }: Outcomes): readonly number[] {
  const [first = [], ...others] = sets;
  return complete ? first.filter((candidate) => others.every((set) => set.includes(candidate))) : [];
}

/** True of somebody whom no fall of lots elects. */
export function surelyLoses({ sets, complete }: Outcomes, candidate: number): boolean {
  return complete && sets.every((set) => !set.includes(candidate));
}
