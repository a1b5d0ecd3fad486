/** Rankings in flat arrays: ranking r is `ranked[starts[r]]` to `ranked[starts[r + 1] - 1]`. */
export interface FlatRankings {
  readonly starts: Uint32Array;
  readonly ranked: Uint16Array;
  readonly papers: Float64Array;
}

/** The first `count` rankings in lexicographic order; one that is the beginning of another stands before it. */
export function sortRankings(rankings: FlatRankings, count: number): FlatRankings {
  const { starts, ranked, papers } = rankings;
  const order = sortedOrder(rankings, count);
  const sorted = {
    starts: new Uint32Array(count + 1),
    ranked: new Uint16Array(starts[count]),
    papers: new Float64Array(count),
  };
  let length = 0;
  for (let place = 0; place < count; place++) {
    const ranking = order[place];
    const end = starts[ranking + 1];
    for (let at = starts[ranking]; at < end; at++, length++) sorted.ranked[length] = ranked[at];
    sorted.starts[place + 1] = length;
    sorted.papers[place] = papers[ranking];
  }
  return sorted;
}

/**
 * A comparison is called often and costs a call, so each ranking is first packed into one double: as many of its entries as
 * fit, then its own number. The engine sorts plain numbers many times faster, and only rankings whose packed entries are all
 * alike are compared entry by entry.
 */
function sortedOrder(rankings: FlatRankings, count: number): Uint32Array {
  const { starts, ranked } = rankings;
  let base = 2;
  for (let at = 0; at < starts[count]; at++) if (ranked[at] + 2 > base) base = ranked[at] + 2;
  const room = 2 ** Math.ceil(Math.log2(Math.max(count, 1)));
  let depth = 0;
  for (let size = room * base; size <= 2 ** 53; size *= base) depth += 1;
  const keys = new Float64Array(count);
  let ascending = true;
  for (let ranking = 0; ranking < count; ranking++) {
    let key = 0;
    const length = starts[ranking + 1] - starts[ranking];
    // Past its end a ranking goes on in zeros, which are below every candidate.
    for (let at = 0; at < depth; at++) key = key * base + (at < length ? ranked[starts[ranking] + at] + 1 : 0);
    keys[ranking] = key * room + ranking;
    if (ranking > 0 && keys[ranking] < keys[ranking - 1]) ascending = false;
  }
  // Most files are sorted as they come.
  if (!ascending) keys.sort();
  const order = new Uint32Array(count);
  let first = 0;
  let before = -1;
  for (let place = 0; place <= count; place++) {
    // `room` is a power of two, so this takes the key apart without rounding.
    const packed = place < count ? Math.floor(keys[place] / room) : -1;
    if (place < count) order[place] = keys[place] - packed * room;
    if (packed === before) continue;
    if (place - first > 1) order.subarray(first, place).sort((a, b) => compared(rankings, a, b, depth));
    first = place;
    before = packed;
  }
  return order;
}

/** Compares two rankings that agree in their first `depth` entries. */
function compared({ starts, ranked }: FlatRankings, a: number, b: number, depth: number): number {
  const endA = starts[a + 1];
  const endB = starts[b + 1];
  let atA = starts[a] + depth;
  let atB = starts[b] + depth;
  for (; atA < endA && atB < endB; atA++, atB++) {
    if (ranked[atA] !== ranked[atB]) return ranked[atA] - ranked[atB];
  }
  return endA - atA - (endB - atB);
}
