/**
 * What reading is measured against: a loop over bytes that parses ballots and merges equal ones into flat arrays, checks
 * nothing, sorts nothing and knows only files as `made-files.ts` makes them.
 */

/** Merges rankings by hash. */
interface Merger {
  readonly ranking: Uint16Array;
  add(hash: number, length: number, papers: number): void;
  readonly count: number;
}

function merger(): Merger {
  const ranking = new Uint16Array(1024);
  let slots = new Int32Array(1024).fill(-1);
  let hashes = new Int32Array(256);
  let starts = new Uint32Array(257);
  let papersOf = new Float64Array(256);
  let ranked = new Uint16Array(1024);
  let count = 0;

  const grow = (): void => {
    hashes = grown(hashes, new Int32Array(count * 2));
    starts = grown(starts, new Uint32Array(count * 2 + 1));
    papersOf = grown(papersOf, new Float64Array(count * 2));
    slots = new Int32Array(count * 8).fill(-1);
    const last = slots.length - 1;
    for (let number = 0; number < count; number++) {
      let slot = hashes[number] & last;
      while (slots[slot] !== -1) slot = (slot + 1) & last;
      slots[slot] = number;
    }
  };

  return {
    ranking,
    get count() {
      return count;
    },
    add(sum, length, papers) {
      const hash = sum ^ (sum >>> 15);
      const last = slots.length - 1;
      let slot = hash & last;
      for (let found = slots[slot]; found !== -1; found = slots[slot]) {
        const start = starts[found];
        if (hashes[found] === hash && starts[found + 1] - start === length) {
          let at = 0;
          while (at < length && ranked[start + at] === ranking[at]) at++;
          if (at === length) {
            papersOf[found] += papers;
            return;
          }
        }
        slot = (slot + 1) & last;
      }
      const start = starts[count];
      if (start + length > ranked.length) ranked = grown(ranked, new Uint16Array(ranked.length * 2));
      for (let at = 0; at < length; at++) ranked[start + at] = ranking[at];
      slots[slot] = count;
      hashes[count] = hash;
      papersOf[count] = papers;
      count += 1;
      starts[count] = start + length;
      if (count === hashes.length) grow();
    },
  };
}

function grown<T extends Int32Array | Uint32Array | Uint16Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

const [HASH_START, HASH_PRIME] = [0x811c9dc5 | 0, 0x01000193];
const [LINE_FEED, COMMA, QUOTE, ZERO] = [10, 44, 34, 48];

/** Distinct rankings of a BLT or Scottish file. */
export function mergedNumbers(bytes: Uint8Array): number {
  const all = merger();
  const { ranking } = all;
  let at = bytes.indexOf(LINE_FEED) + 1;
  while (bytes[at] > ZERO) {
    let papers = 0;
    for (let digit = bytes[at] - ZERO; digit >= 0; digit = bytes[++at] - ZERO) papers = papers * 10 + digit;
    at += 1;
    let length = 0;
    let hash = HASH_START;
    while (bytes[at] !== LINE_FEED) {
      let value = 0;
      for (let digit = bytes[at] - ZERO; digit >= 0; digit = bytes[++at] - ZERO) value = value * 10 + digit;
      if (bytes[at] !== LINE_FEED) at += 1;
      if (value === 0) continue;
      ranking[length++] = value;
      hash = Math.imul(hash ^ value, HASH_PRIME);
    }
    at += 1;
    all.add(hash, length, papers);
    if (bytes[at] === QUOTE) break;
  }
  return all.count;
}

/** Distinct rankings of a table of names, one paper a line. */
export function mergedNames(bytes: Uint8Array): number {
  const all = merger();
  const { ranking } = all;
  /** For each slot, where a name stands in the file, its length and the number it was given. */
  const names = new Int32Array(3 * 1024);
  let known = 0;
  let at = bytes.indexOf(LINE_FEED) + 1;
  while (at < bytes.length) {
    let length = 0;
    let hash = HASH_START;
    for (; bytes[at] !== LINE_FEED; ) {
      const from = at;
      let sum = HASH_START;
      for (let byte = bytes[at]; byte !== COMMA && byte !== LINE_FEED; byte = bytes[++at])
        sum = Math.imul(sum ^ byte, HASH_PRIME);
      const size = at - from;
      if (bytes[at] === COMMA) at += 1;
      if (size === 0) continue;
      let slot = (sum ^ (sum >>> 15)) & 1023;
      for (; names[3 * slot + 1] !== 0; slot = (slot + 1) & 1023) {
        if (names[3 * slot + 1] !== size) continue;
        const start = names[3 * slot];
        let same = 0;
        while (same < size && bytes[start + same] === bytes[from + same]) same++;
        if (same === size) break;
      }
      if (names[3 * slot + 1] === 0) names.set([from, size, known++], 3 * slot);
      const candidate = names[3 * slot + 2];
      ranking[length++] = candidate;
      hash = Math.imul(hash ^ candidate, HASH_PRIME);
    }
    at += 1;
    all.add(hash, length, 1);
  }
  return all.count;
}
