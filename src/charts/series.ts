import type { Settings } from './chart.ts';
import { HUES, type Look, ownColour, type Paint, type Painted } from './look.ts';
import { node, type SvgNode } from './node.ts';

/** How one candidate, or another member of a series, is told apart: by colour and by texture, so never by colour alone. */
export interface SeriesLook {
  readonly paint: Paint;
  readonly texture: Texture;
  /** Its place in the series, from 0: also the shape of its mark. */
  readonly index: number;
}

export const TEXTURES = ['plain', 'stripes', 'dots', 'crossed'] as const;
export type Texture = (typeof TEXTURES)[number];

/** Who is to be told apart. */
export interface Member {
  readonly name: string;
  readonly group?: string;
}

/**
 * The looks of candidates: seven colours, which come again with another texture; where colours are given for groups, those, and a
 * texture for each candidate of the group.
 *
 * @throws PsephosError `bad-argument` for a colour that is none.
 */
export function seriesOf(
  members: readonly Member[],
  { groupColours = {} }: Pick<Settings, 'groupColours'>,
): readonly SeriesLook[] {
  const own = new Map(
    Object.entries(groupColours).map(([group, colour]) => [group, ownColour(colour, `the colour of ${group}`)]),
  );
  const seen = new Map<string, number>();
  let others = 0;
  return members.map(({ group }, index) => {
    const colour = group === undefined ? undefined : own.get(group);
    if (group === undefined || colour === undefined) {
      const place = others++;
      return { paint: hue(place), texture: textureAt(Math.floor(place / HUES)), index };
    }
    const place = seen.get(group) ?? 0;
    seen.set(group, place + 1);
    return { paint: colour, texture: textureAt(place), index };
  });
}

/** The looks of the candidates of a count, whose groups stand beside it. */
export function candidateSeries(
  names: readonly string[],
  groups: readonly (string | undefined)[],
  settings: Pick<Settings, 'groupColours'>,
): readonly SeriesLook[] {
  const members = names.map((name, candidate): Member => {
    const group = groups[candidate];
    return { name, ...(group === undefined ? {} : { group }) };
  });
  return seriesOf(members, settings);
}

function hue(place: number): Paint {
  return `series-${(place % HUES) as 0 | 1 | 2 | 3 | 4 | 5 | 6}`;
}

function textureAt(place: number): Texture {
  return TEXTURES[place % TEXTURES.length];
}

/** Attributes that fill a shape in the colour and texture of a member; a texture needs its definition in the chart. */
export function fillOf(look: Look, series: SeriesLook, id: string): Painted {
  if (series.texture === 'plain') return look.paint({ fill: series.paint });
  return { fill: `url(#${textureId(series, id)})` };
}

/** The definitions of the textures that a series uses. */
export function textureDefinitions(look: Look, series: readonly SeriesLook[], id: string): readonly SvgNode[] {
  return series.flatMap((one) => (one.texture === 'plain' ? [] : [patternOf(look, one, id)]));
}

function textureId({ index }: SeriesLook, id: string): string {
  return `${id}-texture-${index}`;
}

const SIDE = 8;

function patternOf(look: Look, series: SeriesLook, id: string): SvgNode {
  const mark = { ...look.paint({ stroke: 'paper', fill: 'none' }), 'stroke-width': 2 };
  const line = (x1: number, y1: number, x2: number, y2: number): SvgNode => node('line', { x1, y1, x2, y2, ...mark });
  const marks: Readonly<Record<Texture, readonly SvgNode[]>> = {
    plain: [],
    stripes: [line(0, SIDE / 2, SIDE, SIDE / 2)],
    dots: [node('circle', { cx: SIDE / 2, cy: SIDE / 2, r: 1.8, ...look.paint({ fill: 'paper' }) })],
    crossed: [line(0, SIDE / 2, SIDE, SIDE / 2), line(SIDE / 2, 0, SIDE / 2, SIDE)],
  };
  return node(
    'pattern',
    {
      id: textureId(series, id),
      width: SIDE,
      height: SIDE,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    node('rect', { width: SIDE, height: SIDE, ...look.paint({ fill: series.paint }) }),
    ...marks[series.texture],
  );
}
