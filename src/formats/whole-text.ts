import type { Contest } from '../ballots/contest.ts';
import { faultsError } from '../base/errors.ts';
import type { BallotsReader } from './format.ts';

/** The most that is read at once where a format cannot be read piece by piece. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * A reader for formats that are small: it keeps the whole file and reads it at the end.
 *
 * @throws PsephosError `too-large` beyond 256 MB, `bad-file` for what is not UTF-8.
 */
export function wholeText(read: (text: string) => readonly Contest[]): BallotsReader {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  const decoded = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw faultsError('bad-file', [{ message: 'not UTF-8 text', place: { line: linesIn(text) } }]);
    }
  };
  return {
    push(bytes) {
      size += bytes.length;
      if (size > MOST_BYTES)
        throw faultsError('too-large', [{ message: 'the file is too large', expected: 'at most 256 MB', place: {} }]);
      text += decoded(bytes);
    },
    end() {
      text += decoded();
      return read(text);
    },
  };
}

function linesIn(text: string): number {
  return text.split('\n').length;
}
