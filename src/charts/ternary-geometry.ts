import type { Settings } from './chart.ts';
import { MARGIN } from './parts.ts';

/** A place in a picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where one candidate's papers go: shares from 0 to 1 that add up to 1. */
export interface SplitShares {
  readonly toFirst: number;
  readonly toSecond: number;
  readonly nonTransferable: number;
}

/** Where the triangle of a ternary map lies in its picture, which depends on nothing but the settings. */
export interface TernaryGeometry {
  /** All to the first at the left, all to the second at the right, all non-transferable at the top. */
  readonly corners: { readonly toFirst: Point; readonly toSecond: Point; readonly nonTransferable: Point };
  readonly side: number;
  pointOf(shares: SplitShares): Point;
  /** The split at a point; of a point outside, that of the triangle's point nearest to it. */
  sharesAt(x: number, y: number): SplitShares;
}

/** Below this width a picture is laid out for a phone. */
export const NARROW = 480;
/** Lines that the title of the map may take: kept free, so that the triangle never moves. */
export function titleLines(width: number): number {
  return width < NARROW ? 3 : 2;
}

const WIDEST_SIDE = 520;
const TITLE_STEP = 22;
const HEIGHT = Math.sqrt(3) / 2;

/**
 * The triangle of the ternary map for given settings: a page turns a pointer's place into a split with it.
 *
 * @example ternaryGeometry(settingsOf({})).sharesAt(-100, 10_000) // { toFirst: 1, toSecond: 0, nonTransferable: 0 }
 */
export function ternaryGeometry({ width }: Settings): TernaryGeometry {
  const side = Math.min(width - 2 * (width < NARROW ? 42 : 52), WIDEST_SIDE);
  const top = MARGIN + TITLE_STEP * titleLines(width) + 24;
  const left = (width - side) / 2;
  const bottom = top + side * HEIGHT;
  return {
    side,
    corners: {
      toFirst: { x: left, y: bottom },
      toSecond: { x: left + side, y: bottom },
      nonTransferable: { x: left + side / 2, y: top },
    },
    pointOf: ({ toSecond, nonTransferable }) => ({
      x: left + side * (toSecond + nonTransferable / 2),
      y: bottom - side * HEIGHT * nonTransferable,
    }),
    sharesAt: (x, y) => {
      const nonTransferable = (bottom - y) / (side * HEIGHT);
      const toSecond = (x - left) / side - nonTransferable / 2;
      return nearestShares([1 - toSecond - nonTransferable, toSecond, nonTransferable]);
    },
  };
}

/**
 * The nearest shares that are none below 0: what the others have too much is taken from all that are left alike, since in a
 * triangle of equal sides distances are those of the shares.
 */
function nearestShares(shares: readonly [number, number, number]): SplitShares {
  const ordered = [...shares].sort((a, b) => b - a);
  let excess = 0;
  let sum = 0;
  for (const [place, share] of ordered.entries()) {
    sum += share;
    const each = (sum - 1) / (place + 1);
    if (share > each) excess = each;
  }
  const [toFirst, toSecond, nonTransferable] = shares.map((share) => Math.max(0, share - excess));
  return { toFirst, toSecond, nonTransferable };
}
