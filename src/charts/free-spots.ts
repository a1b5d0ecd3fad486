import type { Point } from './ternary-geometry.ts';

/** A box in a picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box round its middle. */
export function boxRound({ x, y }: Point, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** The corners of a box, the middles of its sides and its own. */
export function pointsOf({ left, right, top, bottom }: Box): readonly Point[] {
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return [left, middle.x, right].flatMap((x) => [top, middle.y, bottom].map((y) => ({ x, y })));
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a box lies in the room and on nothing that is taken. */
export function isFree(box: Box, taken: readonly Box[], room: Box): boolean {
  return (
    box.left >= room.left &&
    box.right <= room.right &&
    box.top >= room.top &&
    box.bottom <= room.bottom &&
    !taken.some((other) => overlap(box, other))
  );
}

/** Where a label of this size may stand beside a point, the best first: right, left, above, below, then aslant, then farther off. */
export function spotsBeside({ x, y }: Point, width: number, height: number): readonly Box[] {
  return [9, 18, 30].flatMap((gap) => {
    const across = gap + width / 2;
    const down = gap + height / 2;
    const directions = [
      [across, 0],
      [-across, 0],
      [0, -down],
      [0, down],
      [across * 0.8, -down * 0.8],
      [-across * 0.8, -down * 0.8],
      [across * 0.8, down * 0.8],
      [-across * 0.8, down * 0.8],
    ];
    return directions.map(([dx, dy]) => boxRound({ x: x + dx, y: y + dy }, width, height));
  });
}
