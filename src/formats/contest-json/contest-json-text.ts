import type { Contest } from '../../ballots/contest.ts';
import type { ErrorPlace } from '../../base/errors.ts';
import type { BallotsReader } from '../format.ts';
import type { Report } from '../report.ts';

/** Takes a text in pieces, and knows how far it has come. */
interface TextTaker {
  push(text: string): void;
  end(): void;
  place(): ErrorPlace | undefined;
}

/** A reader that gives bytes, however they come, as text; what is no UTF-8 is a fault, and nothing is read after it. */
export function utf8Pieces(taker: TextTaker, report: Report, end: () => readonly Contest[]): BallotsReader {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let begun = false;
  let over = false;

  const take = (bytes: Uint8Array, stream: boolean): void => {
    if (over) return;
    let right: string;
    try {
      right = strict.decode(bytes, { stream });
    } catch {
      right = rightText(bytes);
      over = true;
    }
    if (right !== '') {
      taker.push(begun ? right : right.replace(/^\uFEFF/, ''));
      begun = true;
    }
    const place = over ? taker.place() : undefined;
    if (place !== undefined) report.fault({ message: 'not UTF-8 text', expected: 'a file saved as UTF-8', place });
  };

  return {
    push: (bytes) => take(bytes, true),
    end() {
      take(new Uint8Array(0), false);
      if (!over) taker.end();
      return end();
    },
  };
}

/** What stands before the first byte that is no UTF-8. */
function rightText(bytes: Uint8Array): string {
  let from = 0;
  // The end of a character that began in the bytes before.
  while (from < 3 && ((bytes[from] ?? 0) & 0xc0) === 0x80) from += 1;
  const rest = bytes.subarray(from);
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(rest));
  let right = 0;
  while (right < rest.length && again[right] === rest[right]) right += 1;
  // What a stream has begun is no character yet.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(rest.subarray(0, right), { stream: true });
}
