import { NOT_PLAIN } from '../by-lines.ts';

/** A ballot without ties, in a buffer that is used again for the next. */
export interface PlainOrder {
  readonly entries: Uint16Array;
  length: number;
  papers: number;
}

/** An order in this buffer is no longer; what is goes the slow way. */
const MOST_PLAIN = 1024;
const [LINE_FEED, CARRIAGE_RETURN, SPACE, COMMA, ZERO, NINE, COLON] = [10, 13, 32, 44, 48, 57, 58];

/** An empty buffer. */
export function plainOrder(): PlainOrder {
  return { entries: new Uint16Array(MOST_PLAIN), length: 0, papers: 0 };
}

/**
 * Reads a ballot such as `12: 3,1,2`, as nearly every line of a large file is, into the buffer and gives the place of the
 * next line, or `NOT_PLAIN`.
 */
export function readPlainOrder(bytes: Uint8Array, from: number, standing: number, order: PlainOrder): number {
  const { entries } = order;
  let at = from;
  let length = -1;
  for (;;) {
    let code = bytes[at];
    if (!(code >= ZERO && code <= NINE)) return NOT_PLAIN;
    let value = code - ZERO;
    for (code = bytes[++at]; code >= ZERO && code <= NINE; code = bytes[++at]) value = value * 10 + code - ZERO;
    if (length === -1) {
      if (code !== COLON || value > Number.MAX_SAFE_INTEGER) return NOT_PLAIN;
      order.papers = value;
      if (bytes[at + 1] === SPACE) at += 1;
    } else {
      if (value === 0 || value > standing || length === MOST_PLAIN) return NOT_PLAIN;
      entries[length] = value - 1;
      order.length = length + 1;
      if (code === LINE_FEED) return at + 1;
      if (code === CARRIAGE_RETURN) return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
      if (code !== COMMA) return NOT_PLAIN;
    }
    length += 1;
    at += 1;
  }
}
