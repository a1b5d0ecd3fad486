/** Draws by number, from `from` up to, and without, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether two ranges have a draw in common. */
export function overlap(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}

/**
 * Ranges with another that overlaps none of them, in order, and those that meet as one.
 *
 * @example withRange([{ from: 0, to: 2 }, { from: 5, to: 6 }], { from: 2, to: 5 }) // [{ from: 0, to: 6 }]
 */
export function withRange(ranges: readonly Range[], { from, to }: Range): readonly Range[] {
  const before = ranges.filter((known) => known.to < from);
  const after = ranges.filter((known) => known.from > to);
  const meeting = ranges.filter((known) => known.to === from || known.from === to);
  const joined = {
    from: Math.min(from, ...meeting.map((known) => known.from)),
    to: Math.max(to, ...meeting.map((known) => known.to)),
  };
  return [...before, joined, ...after];
}

/** What a range lacks, where these parts of it are there, in order. */
export function gapsIn({ from, to }: Range, parts: readonly Range[]): readonly Range[] {
  const starts = [from, ...parts.map((part) => part.to)];
  const ends = [...parts.map((part) => part.from), to];
  return starts.map((start, index) => ({ from: start, to: ends[index] })).filter((gap) => gap.from < gap.to);
}
