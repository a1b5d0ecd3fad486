/**
 * The order of candidates by how many others are ahead of each, as groups of those who are level, the best first. To be ahead must be transitive.
 *
 * None where "level" is not mutual: a may be ahead of c with b level with either, and then no order in groups says who is ahead of whom.
 *
 * @example levelOrder(Float64Array.of(0, 2, 0), [0, 1, 2]) // [[0, 2], [1]]
 */
export function levelOrder(
  ahead: ArrayLike<number>,
  among: readonly number[],
): readonly (readonly number[])[] | undefined {
  const groups = new Map<number, number[]>();
  for (const candidate of among) {
    const group = groups.get(ahead[candidate]) ?? [];
    groups.set(ahead[candidate], [...group, candidate]);
  }
  const order = [...groups].sort(([a], [b]) => a - b);
  let before = 0;
  for (const [number, group] of order) {
    // Whoever is ahead of somebody has fewer ahead, and so stands in an earlier group: as many as stand there can only be all of them.
    if (number !== before) return undefined;
    before += group.length;
  }
  return order.map(([, group]) => group);
}
