import { randomStream } from 'psephos';

/** Ballots that are made up from a seed, one a line, as files of several formats; they are the same on every machine. */
export interface MadeFile {
  readonly format: 'blt' | 'csv' | 'scottish-csv';
  readonly candidates: number;
  /** Papers rank from one to so many candidates, every length equally likely. */
  readonly longest: number;
  readonly papers: number;
  readonly seed: string;
  /** The file ends before it grows beyond this, whatever the papers. */
  readonly bytes?: number;
}

/** Each candidate has this share of the support of the one before. */
const FALLS_TO = 0.86;
const PIECE = 1024 * 1024;
/** More than one ballot takes. */
const BALLOT = 1024;
const DRAW_BITS = 12;

/** The bytes of the file in pieces; each lies in the buffer of the one before. */
export function* madePieces(made: MadeFile): Generator<Uint8Array> {
  const { candidates, longest, papers, bytes = Number.POSITIVE_INFINITY } = made;
  const { head, before, first, others, after, tail } = parts(made);
  const buffer = new Uint8Array(PIECE);
  const random = randomStream(made.seed);
  const table = supportTable(candidates);
  const lastSeen = new Float64Array(candidates).fill(-1);
  let at = 0;
  let given = 0;
  const put = (part: Uint8Array): void => {
    for (let byte = 0; byte < part.length; byte++) buffer[at + byte] = part[byte];
    at += part.length;
  };
  put(head);
  for (let paper = 0; paper < papers && given + at + BALLOT + tail.length < bytes; paper++) {
    const length = 1 + ((random.uint32() >>> 8) % longest);
    put(before);
    for (let rank = 0; rank < length; ) {
      // A next preference falls to those left in proportion to their support: whoever was named is drawn again.
      const candidate = table[random.uint32() >>> (32 - DRAW_BITS)];
      if (lastSeen[candidate] === paper) continue;
      lastSeen[candidate] = paper;
      put(rank === 0 ? first[candidate] : others[candidate]);
      rank += 1;
    }
    put(after[length]);
    if (at + BALLOT <= PIECE) continue;
    yield buffer.subarray(0, at);
    given += at;
    at = 0;
  }
  yield buffer.subarray(0, at);
  yield tail;
}

/** The whole file in memory. */
export function madeBytes(made: MadeFile): Uint8Array {
  const pieces = Array.from(madePieces(made), (piece) => piece.slice());
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** What the bytes of a file are put together from. */
interface Parts {
  readonly head: Uint8Array;
  /** Before the preferences of a ballot. */
  readonly before: Uint8Array;
  /** Each candidate as the first preference, and as a later one. */
  readonly first: readonly Uint8Array[];
  readonly others: readonly Uint8Array[];
  /** After a ballot of so many preferences. */
  readonly after: readonly Uint8Array[];
  readonly tail: Uint8Array;
}

function parts({ format, candidates, longest }: MadeFile): Parts {
  const numbers = Array.from({ length: candidates }, (_, candidate) => candidate + 1);
  const names = numbers.map((number) => `${FIRST_NAMES[number % 5]} ${LAST_NAMES[number % 7]} ${number}`);
  const ends = (end: (length: number) => string): Uint8Array[] =>
    Array.from({ length: longest + 1 }, (_, length) => encoded(end(length)));
  if (format === 'blt') {
    const cells = numbers.map((number) => encoded(` ${number}`));
    return {
      head: encoded(`${candidates} 5\n`),
      before: encoded('1'),
      first: cells,
      others: cells,
      after: ends(() => ' 0\n'),
      tail: encoded(`0\n${names.map((name) => `"${name}"\n`).join('')}"made up"\n`),
    };
  }
  if (format === 'scottish-csv') {
    const cells = numbers.map((number) => encoded(`${number},`));
    const rows = names.map((name, index) => `"Candidate ${index + 1}","${name}","Party",\n`);
    return {
      head: encoded(`${candidates},5,\n`),
      before: encoded('1,'),
      first: cells,
      others: cells,
      after: ends(() => '\n'),
      tail: encoded(`${rows.join('')}"made up",\n`),
    };
  }
  return {
    head: encoded(`${Array.from({ length: longest }, (_, rank) => `rank${rank + 1}`).join(',')}\n`),
    before: encoded(''),
    first: names.map(encoded),
    others: names.map((name) => encoded(`,${name}`)),
    after: ends((length) => `${','.repeat(longest - length)}\n`),
    tail: encoded(''),
  };
}

const FIRST_NAMES = ['Ann', 'Robert', 'Catherine', 'Dee', 'Elizabeth'];
const LAST_NAMES = ['Lee', 'MacDonald', 'Smith', 'Featherstone', 'Okafor', 'Ng', 'Williams'];

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Candidates as often as they have support. */
function supportTable(candidates: number): Uint16Array {
  const size = 1 << DRAW_BITS;
  const support = Array.from({ length: candidates }, (_, candidate) => FALLS_TO ** candidate);
  const together = support.reduce((sum, share) => sum + share, 0);
  const table = new Uint16Array(size);
  let at = 0;
  let reached = 0;
  support.forEach((share, candidate) => {
    reached += share;
    while (at < (reached / together) * size && at < size) table[at++] = candidate;
  });
  return table;
}
