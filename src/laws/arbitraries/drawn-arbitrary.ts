import { Arbitrary, type Random, type Stream, stream, Value } from 'fast-check';
import { type Draw, drawFrom } from './draw.ts';

/** How values of one kind are drawn and made smaller. */
export interface Drawing<T> {
  draw(draw: Draw): T;
  /** Simpler values of the same kind, those that save most first; never the value itself, nor anything that leads back to it. */
  smaller(value: T): Iterable<T>;
  isOne(value: unknown): value is T;
}

/**
 * An arbitrary that shrinks by what its values mean.
 *
 * Shrinking through fast-check's own combinators undoes the way in which a value was drawn, so that a contest drawn as a cycle could only
 * become a smaller cycle. This looks at the value alone.
 */
export function drawnArbitrary<T>(drawing: Drawing<T>): Arbitrary<T> {
  return new DrawnArbitrary(drawing);
}

/** A class, because fast-check takes nothing else. */
class DrawnArbitrary<T> extends Arbitrary<T> {
  readonly #drawing: Drawing<T>;

  constructor(drawing: Drawing<T>) {
    super();
    this.#drawing = drawing;
  }

  override generate(random: Random): Value<T> {
    return new Value(this.#drawing.draw(drawFrom(random)), undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is T {
    return this.#drawing.isOne(value);
  }

  override shrink(value: T): Stream<Value<T>> {
    return stream(valuesOf(this.#drawing.smaller(value)));
  }
}

function* valuesOf<T>(values: Iterable<T>): IterableIterator<Value<T>> {
  for (const value of values) yield new Value(value, undefined);
}
