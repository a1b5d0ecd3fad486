/**
 * Numbers of 64 bits, each with a value beside it in memory, so that sorting moves what belongs together and touches one place
 * for it.
 */
export interface PackedKeys {
  /** The two halves of key i are `halves[4 * i]`, the higher, and `halves[4 * i + 1]`. */
  readonly halves: Uint32Array;
  /** The value of key i is `values[2 * i + 1]`; the memory is the same. */
  readonly values: Float64Array;
}

/** Room for so many keys. */
export function packedKeys(count: number): PackedKeys {
  const memory = new ArrayBuffer(count * 16);
  return { halves: new Uint32Array(memory), values: new Float64Array(memory) };
}

/** How candidates are packed into keys: a ranking that goes on behind its key is known by its beginning. */
export interface Packing {
  readonly bits: number;
  /** Entries in each half. */
  readonly each: number;
  /** The highest entry that fits. */
  readonly highest: number;
}

/** The closest packing for entries up to this one. Past its end a ranking goes on in zeros, which are below every entry. */
export function packingFor(highest: number): Packing {
  const bits = 32 - Math.clz32(highest + 1);
  return { bits, each: Math.floor(32 / bits), highest: 2 ** bits - 2 };
}

/** Below these a key is put where it belongs among those before it. */
const FEW = 48;

/** The first `count` keys in order, equal ones as they stood; they are in one of the two, and the other is spoilt. */
export function sortKeys(
  from: PackedKeys,
  spare: () => PackedKeys,
  count: number,
  { bits, each }: Packing,
): PackedKeys {
  if (isAscending(from, count)) return from;
  if (count < FEW) {
    insertionSort(from, count);
    return from;
  }
  let [keys, other] = [from, spare()];
  // As few digits as can be, none wider than is quick: a pass costs more the more places it writes to.
  const digits = Math.ceil((bits * each) / MOST_DIGIT_BITS);
  const width = Math.ceil((bits * each) / digits);
  const next = new Uint32Array(2 ** width + 1);
  for (const half of [1, 0]) {
    for (let digit = 0; digit < digits; digit++) {
      if (distribute(keys, other, count, half, digit * width, next)) [keys, other] = [other, keys];
    }
  }
  return keys;
}

const MOST_DIGIT_BITS = 11;

function isAscending({ halves }: PackedKeys, count: number): boolean {
  for (let at = 4; at < count * 4; at += 4) {
    if (halves[at - 4] > halves[at] || (halves[at - 4] === halves[at] && halves[at - 3] > halves[at + 1])) return false;
  }
  return true;
}

function insertionSort({ halves, values }: PackedKeys, count: number): void {
  for (let key = 1; key < count; key++) {
    const [high, low, value] = [halves[key * 4], halves[key * 4 + 1], values[key * 2 + 1]];
    let at = key * 4;
    for (; at > 0 && (halves[at - 4] > high || (halves[at - 4] === high && halves[at - 3] > low)); at -= 4) {
      halves[at] = halves[at - 4];
      halves[at + 1] = halves[at - 3];
      values[at / 2 + 1] = values[at / 2 - 1];
    }
    halves[at] = high;
    halves[at + 1] = low;
    values[at / 2 + 1] = value;
  }
}

/** One pass of a radix sort, the last digit first; false when all have the same digit and nothing was moved. */
function distribute(
  from: PackedKeys,
  to: PackedKeys,
  count: number,
  half: number,
  shift: number,
  next: Uint32Array,
): boolean {
  const mask = next.length - 2;
  const { halves, values } = from;
  next.fill(0);
  for (let at = half; at < count * 4; at += 4) next[((halves[at] >>> shift) & mask) + 1] += 1;
  if (next.includes(count)) return false;
  for (let digit = 0; digit < mask; digit++) next[digit + 1] += next[digit];
  for (let key = 0; key < count; key++) {
    const digit = (halves[key * 4 + half] >>> shift) & mask;
    const place = next[digit];
    next[digit] = place + 1;
    to.halves[place * 4] = halves[key * 4];
    to.halves[place * 4 + 1] = halves[key * 4 + 1];
    to.values[place * 2 + 1] = values[key * 2 + 1];
  }
  return true;
}
