import { type ErrorPlace, faultsError, faultsIn, PsephosError } from '../../base/errors.ts';
import { parseJson } from '../json/json-text.ts';
import { placeAt } from '../lines.ts';

/** A value as it stands in a JSON text. */
export interface JsonPiece {
  readonly text: string;
  /** Where it begins. */
  readonly line: number;
  readonly column: number;
}

/** Reads a piece, and tells what is wrong with it where it stands. */
export type PieceReader = (piece: JsonPiece, path: string, read: (value: unknown) => void) => void;

/**
 * What a piece says.
 *
 * @throws PsephosError `bad-file` or `too-large`, as {@link parseJson} does, with line and column in the whole text.
 */
export function parsedPiece(piece: JsonPiece): unknown {
  try {
    return parseJson(piece.text);
  } catch (error) {
    if (!(error instanceof PsephosError)) throw error;
    const { hint } = error.detail;
    const faults = faultsIn(error).map(({ place, ...fault }) => {
      const message = hint === undefined ? fault.message : `${fault.message} (${hint})`;
      return { ...fault, message, place: placeWithin(piece, place) };
    });
    throw faultsError(error.code, faults);
  }
}

/** The place in the whole text of something at `offset` of a piece. */
export function placeInPiece(piece: JsonPiece, offset: number): ErrorPlace {
  return placeWithin(piece, placeAt(piece.text, offset));
}

function placeWithin(piece: JsonPiece, { line = 1, column = 1, ...place }: ErrorPlace): ErrorPlace {
  return { ...place, line: piece.line + line - 1, column: line === 1 ? piece.column + column - 1 : column };
}
