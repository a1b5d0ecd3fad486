import { PsephosError, shown } from '../base/errors.ts';

/** Somebody who stands. Everywhere else a candidate is an index from 0 into a list of these. */
export interface Candidate {
  readonly name: string;
  /** A party, a slate or a group with reserved places. */
  readonly group?: string;
}

/** The most candidates a profile can hold: an index and one flag bit share 16 bits. */
export const MOST_CANDIDATES = 32767;

/**
 * Checks names: at least one candidate, none blank, no two alike.
 *
 * @throws PsephosError `bad-candidates`, naming the first that is at fault.
 */
export function checkCandidates(candidates: readonly Candidate[]): void {
  if (candidates.length === 0) {
    throw new PsephosError({ code: 'bad-candidates', message: 'nobody stands', expected: 'at least one candidate' });
  }
  if (candidates.length > MOST_CANDIDATES) {
    throw new PsephosError({
      code: 'too-large',
      message: 'too many candidates',
      expected: `at most ${MOST_CANDIDATES}`,
      received: String(candidates.length),
    });
  }
  const seen = new Map<string, number>();
  candidates.forEach(({ name }, index) => {
    const place = { path: `candidates[${index}].name` };
    if (typeof name !== 'string' || name.trim() === '') {
      throw new PsephosError({
        code: 'bad-candidates',
        message: 'a candidate has no name',
        received: shown(name),
        place,
      });
    }
    const earlier = seen.get(name);
    if (earlier !== undefined) {
      throw new PsephosError({
        code: 'bad-candidates',
        message: `two candidates are called ${shown(name)} (numbers ${earlier + 1} and ${index + 1})`,
        place,
        hint: 'give each a name of its own, for instance with the party in brackets',
      });
    }
    seen.set(name, index);
  });
}

/** The index of the candidate of that name, or `undefined`. */
export function candidateNamed(candidates: readonly Candidate[], name: string): number | undefined {
  const index = candidates.findIndex((candidate) => candidate.name === name);
  return index === -1 ? undefined : index;
}
