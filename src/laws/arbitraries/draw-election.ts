import { badArgument } from '../../base/draw-arguments.ts';
import { shown } from '../../base/errors.ts';
import { nearest } from '../../base/near.ts';
import type { Draw } from './draw.ts';
import { fitted } from './fitted.ts';
import type { Shape } from './kinds/kind.ts';
import { type ContestKind, KINDS, USUAL_KINDS } from './kinds/kinds.ts';
import type { Limits } from './limits.ts';
import { merged, type Sketch } from './sketch.ts';

/** How often each kind of contest is drawn, against the others; a kind that is not named is not drawn. */
export type KindWeights = Partial<Readonly<Record<ContestKind, number>>>;

/**
 * A function that draws elections within limits.
 *
 * @throws PsephosError `bad-argument` where there is no such kind, its weight is no whole number, or the limits leave room for none.
 */
export function electionDrawer(limits: Limits, kinds: KindWeights = USUAL_KINDS): (draw: Draw) => Sketch {
  const urn = urnOf(limits, kinds);
  return (draw) => {
    const kind = KINDS[draw.oneOf(urn)];
    const { candidates, seats, lines, withdrawn } = kind.draw(draw, shapeFor(draw, limits, kind.candidates));
    const blank = limits.blank && draw.onceIn(6) ? [{ papers: draw.papers(), ranking: [] }] : [];
    return { candidates, seats, lines: merged(fitted(draw, [...lines, ...blank], candidates, limits)), withdrawn };
  };
}

/** Every kind that the limits leave room for, as often as its weight. */
function urnOf(limits: Limits, kinds: KindWeights): readonly ContestKind[] {
  const named = Object.keys(kinds) as readonly ContestKind[];
  const urn = named.flatMap((name) => {
    const weight = kinds[name] ?? 0;
    if (!Object.hasOwn(KINDS, name)) throw noKind(name);
    if (!(Number.isInteger(weight) && weight >= 0 && weight <= 1000)) {
      throw badArgument(`no weight for the kind ${name}`, 'a whole number from 0 to 1000', shown(weight));
    }
    const kind = KINDS[name];
    const possible = kind.candidates <= limits.candidates.max && kind.possible?.(limits) !== false;
    return possible ? Array<ContestKind>(weight).fill(name) : [];
  });
  if (urn.length > 0) return urn;
  throw badArgument('no kind of contest to draw', 'a kind that the other options leave room for', shown(kinds));
}

function noKind(name: string): Error {
  const known = Object.keys(KINDS);
  return badArgument(
    'no such kind of contest',
    `${nearest(name, known).join(' or ') || known.join(', ')}`,
    shown(name),
  );
}

function shapeFor(draw: Draw, limits: Limits, least: number): Shape {
  const candidates = draw.between(Math.max(limits.candidates.min, least), limits.candidates.max);
  return { candidates, seats: draw.between(limits.places.min, Math.min(limits.places.max, candidates)), limits };
}
