/** A place of a transfer table that is no candidate, in the words of RCTab. */
export type Nowhere = 'exhausted' | 'residual surplus';

/** So many units of votes that went somewhere. */
export type Flow = readonly [to: number | Nowhere, units: bigint];

/**
 * Whose votes went where, when only the sums are known: what left each giver and what reached each place, which are equal.
 *
 * With one giver that is plain. Where several gave at once a count does not record whose votes went where, and each is taken to
 * have given to every place in the same proportion, to the whole unit. A place may take a negative number of units, such as votes
 * that are no longer lost to rounding; the first giver passes those on.
 *
 * @example flowsOf([6n, 3n], [[2, 8n], ['exhausted', 1n]])[1] // [[2, 2n], ['exhausted', 1n]]
 */
export function flowsOf(given: readonly bigint[], taken: readonly Flow[]): readonly (readonly Flow[])[] {
  const returned = taken.filter(([, units]) => units < 0n);
  const open = taken.filter(([, units]) => units > 0n).map(([to, units]) => ({ to, units }));
  let left = open.reduce((sum, { units }) => sum + units, 0n);
  return given.map((gift, index) => {
    const more = index === 0 ? returned : [];
    const units = more.reduce((sum, [, back]) => sum - back, gift);
    const flows = shares(
      units,
      open.map((place) => place.units),
      left,
    );
    left -= units;
    flows.forEach((flow, at) => {
      open[at].units -= flow;
    });
    const moved = open.map(({ to }, at): Flow => [to, flows[at]]);
    return [...moved, ...more].filter(([, flow]) => flow !== 0n);
  });
}

/** Units in proportion to the room there is; each share is rounded so that no place gets more than its room and nothing is left. */
function shares(units: bigint, rooms: readonly bigint[], all: bigint): readonly bigint[] {
  let before = 0n;
  let dealt = 0n;
  return rooms.map((room) => {
    before += room;
    const upTo = all === 0n ? 0n : (units * before) / all;
    const share = upTo - dealt;
    dealt = upTo;
    return share;
  });
}
