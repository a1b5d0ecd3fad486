import { checkDeclared, type DeclaredResult } from '../ballots/declared-result.ts';
import { faultsError, faultsIn, PsephosError, shown } from '../base/errors.ts';
import type { DeclaredFormat } from './format.ts';
import { offsetOfPath, parseJson } from './json-text.ts';
import { placeAt, startOf } from './lines.ts';

/**
 * Reads a declared result from JSON with the keys of `DeclaredResult`: title, seats, candidates with name, group, votes and
 * printedShare, spoiled, printedTotal and so on. Unknown keys are refused, so that a misspelt one is not lost.
 *
 * @throws PsephosError `bad-file` for JSON that is not well written, `bad-declared-result` or `bad-candidates` for what it
 * says; with line and column.
 * @example readDeclaredJson('{ "title": "T", "seats": 1, "candidates": [{ "name": "A", "votes": 3 }] }').candidates[0].votes // 3
 */
export function readDeclaredJson(text: string): DeclaredResult {
  const value = parseJson(text);
  if (typeof value === 'object' && value !== null && 'format' in value) {
    throw new PsephosError({
      code: 'bad-declared-result',
      message: 'this JSON is of another format',
      expected: 'a declared result, which has no key "format"',
      received: shown(value.format),
    });
  }
  try {
    return checkDeclared(value);
  } catch (error) {
    throw error instanceof PsephosError ? withLines(error, text) : error;
  }
}

/** The same error with line and column beside each path. */
function withLines(error: PsephosError, text: string): PsephosError {
  const faults = faultsIn(error).map((fault) => {
    const { path = '' } = fault.place;
    // A key that is missing stands nowhere, but what it is missing from does.
    const parent = path.replace(/(?:\.[^.]*|\[\d+\])$/, '');
    const offset = offsetOfPath(text, path) ?? offsetOfPath(text, parent) ?? startOf(text);
    return { ...fault, place: { ...fault.place, ...placeAt(text, offset) } };
  });
  return faultsError(error.code, faults, error.detail.hint);
}

/**
 * Writes a declared result as JSON, two blanks of indentation and a final newline: the same result, the same bytes.
 *
 * @throws PsephosError `bad-declared-result` or `bad-candidates` when it is none.
 */
export function writeDeclaredJson(declared: DeclaredResult): string {
  return `${JSON.stringify(checkDeclared(declared), null, 2)}\n`;
}

/** Declared results as JSON, as a format of the catalogue. */
export const declaredJson: DeclaredFormat = {
  id: 'declared-json',
  title: 'declared result as JSON',
  ending: '.json',
  holds: 'declared result',
  recognises: (text) => /^\uFEFF?\s*[[{]/.test(text),
  read: readDeclaredJson,
  write: writeDeclaredJson,
};
