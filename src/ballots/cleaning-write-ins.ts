import type { Candidate } from './candidate.ts';

const SAYS_SO = /(?<![\p{L}\p{N}])write[\s\p{Pd}_]{0,3}ins?(?![\p{L}\p{N}])/iu;
const DECLARED = /(?<![\p{L}\p{N}])qualified(?![\p{L}\p{N}])/iu;

/**
 * True when a name says that it stands for names which voters wrote in: `Write-in`, `UWI`, `Undeclared Write-ins`, `Jo Doe (write-in)`.
 *
 * Names of qualified write-ins say no: voters wrote in somebody who was declared.
 *
 * @example isWriteIn('WRITE-IN') // true
 */
export function isWriteIn(name: string): boolean {
  return name.trim().toUpperCase() === 'UWI' || (SAYS_SO.test(name) && !DECLARED.test(name));
}

/** The candidates whose names say that they were written in. */
export function writeInsOf(candidates: readonly Candidate[]): readonly number[] {
  return [...candidates.keys()].filter((candidate) => isWriteIn(candidates[candidate].name));
}
