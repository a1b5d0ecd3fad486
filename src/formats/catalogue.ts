import { PsephosError, shown } from '../base/errors.ts';
import { ballots } from './ballots-file.ts';
import { blt } from './blt.ts';
import { declaredCsv } from './declared-csv.ts';
import { declaredJson } from './declared-json.ts';
import type { Format } from './format.ts';

/** Every file format psephos reads and writes; the first that recognises a text reads it. */
export const formats: readonly Format[] = [blt, ballots, declaredJson, declaredCsv];

/**
 * The format of that id.
 *
 * @throws PsephosError `unknown-format`.
 * @example formatById('blt').ending // '.blt'
 */
export function formatById(id: string): Format {
  const format = formats.find((known) => known.id === id);
  if (format !== undefined) return format;
  const expected = `one of ${formats.map((known) => known.id).join(', ')}`;
  throw new PsephosError({ code: 'unknown-format', message: 'no such format', expected, received: shown(id) });
}
