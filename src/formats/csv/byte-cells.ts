/** Cells of a table that came before, found again by their bytes without making a text of them. */
export interface ByteCells {
  /** What the cell in `bytes[from]` to `bytes[to - 1]` stands for; `UNKNOWN_CELL` for one that was not learned. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number;
  /** Learns what a cell stands for, if there is room. */
  learn(bytes: Uint8Array, from: number, to: number, hash: number, meaning: number): void;
}

/** What `find` gives for a cell that was not learned: no meaning is so low. */
export const UNKNOWN_CELL: number = -0x8000;

/** With these a reader hashes a cell byte by byte while it looks for its end (FNV-1a). */
export const HASH_START: number = 0x811c9dc5 | 0;
/** The prime of the 32-bit FNV-1a hash (Fowler, Noll and Vo). */
export const HASH_PRIME: number = 0x01000193;

/** Cells beyond these are read the slow way, so that no file can fill the memory with ever new ones. */
const MOST_CELLS = 1 << 16;
const MOST_BYTES = 8 * 1024 * 1024;
/** A file whose cells were made to collide must not make every search a long one. */
const MOST_PROBES = 32;

/** An open-addressing hash table over flat typed arrays, at most half full. */
export function byteCells(): ByteCells {
  let slots = new Int32Array(256).fill(-1);
  let hashes = new Int32Array(128);
  let starts = new Int32Array(129);
  let meanings = new Int32Array(128);
  let known = new Uint8Array(4096);
  let count = 0;

  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    hashes = grown(hashes, new Int32Array(hashes.length * 2));
    starts = grown(starts, new Int32Array(hashes.length + 1));
    meanings = grown(meanings, new Int32Array(hashes.length));
    for (let cell = 0; cell < count; cell++) place(cell, hashes[cell]);
  };

  /** False where the cells around its slot are too many; it is read the slow way then. */
  const place = (cell: number, hash: number): boolean => {
    const last = slots.length - 1;
    let slot = spread(hash) & last;
    for (let probes = 0; slots[slot] !== -1; probes++) {
      if (probes === MOST_PROBES) return false;
      slot = (slot + 1) & last;
    }
    slots[slot] = cell;
    return true;
  };

  return {
    find(bytes, from, to, hash) {
      const last = slots.length - 1;
      let slot = spread(hash) & last;
      for (let cell = slots[slot], probes = 0; cell !== -1 && probes <= MOST_PROBES; cell = slots[slot], probes++) {
        const start = starts[cell];
        if (hashes[cell] === hash && starts[cell + 1] - start === to - from) {
          let at = from;
          while (at < to && bytes[at] === known[start + at - from]) at++;
          if (at === to) return meanings[cell];
        }
        slot = (slot + 1) & last;
      }
      return UNKNOWN_CELL;
    },
    learn(bytes, from, to, hash, meaning) {
      const start = starts[count];
      const end = start + to - from;
      if (count === MOST_CELLS || end > MOST_BYTES) return;
      if (count === hashes.length) grow();
      if (!place(count, hash)) return;
      if (end > known.length) known = grown(known, new Uint8Array(Math.max(end, known.length * 2)));
      known.set(bytes.subarray(from, to), start);
      hashes[count] = hash;
      meanings[count] = meaning;
      count += 1;
      starts[count] = end;
    },
  };
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
