import type { Draw } from '../draw.ts';
import type { Limits } from '../limits.ts';
import type { Sketch } from '../sketch.ts';

/** What a kind of trouble is drawn for: so many candidates and places. */
export interface Shape {
  readonly candidates: number;
  readonly seats: number;
  readonly limits: Limits;
}

/** A way to draw contests that make one kind of trouble likely. What it draws is brought within the limits afterwards. */
export interface Kind {
  /** The fewest candidates that can be in this trouble. */
  readonly candidates: number;
  /** Whether the limits leave room for the trouble, where they might not. */
  possible?(limits: Limits): boolean;
  draw(draw: Draw, shape: Shape): Sketch;
}
