import type { TransferMap } from '../whatif/transfer-map.ts';
import type { Settings } from './chart.ts';
import type { Look, Painted } from './look.ts';
import { node, type SvgNode } from './node.ts';
import { fillOf, seriesOf, TEXTURES, textureDefinitions } from './series.ts';
import type { MapRegion } from './ternary-regions.ts';

/** How strongly regions are tinted: enough to be told apart, with text and lines readable on them. */
export const TINT = 0.42;

/** How the regions of a map are filled: the colour of who wins there, a texture of their own each, and hatching where a lot decides. */
export interface RegionLooks {
  readonly definitions: readonly SvgNode[];
  fill(region: MapRegion): Painted;
}

export function regionLooks(
  map: Pick<TransferMap, 'candidates'>,
  regions: readonly MapRegion[],
  look: Look,
  settings: Settings,
): RegionLooks {
  const members = seriesOf(map.candidates, settings);
  const everywhere = electedEverywhere(regions);
  const looks = new Map(
    regions
      .filter(({ elected }) => elected.length > 0)
      .map(({ key, elected }, index) => {
        const telling = elected.find((candidate) => !everywhere.includes(candidate)) ?? elected[0];
        return [key, { ...members[telling], texture: TEXTURES[index % TEXTURES.length], index }] as const;
      }),
  );
  const lot = `${settings.id}-lot`;
  return {
    definitions: [
      ...textureDefinitions(look, [...looks.values()], settings.id),
      ...(regions.length > looks.size ? [hatching(look, lot)] : []),
    ],
    fill: ({ key }) => {
      const series = looks.get(key);
      return series === undefined ? { fill: `url(#${lot})` } : fillOf(look, series, settings.id);
    },
  };
}

/** Who is elected in every region: what regions differ in are the others. */
export function electedEverywhere(regions: readonly MapRegion[]): readonly number[] {
  const decided = regions.filter(({ elected }) => elected.length > 0);
  if (decided.length < 2) return [];
  return decided[0].elected.filter((candidate) => decided.every(({ elected }) => elected.includes(candidate)));
}

function hatching(look: Look, id: string): SvgNode {
  const stroke = { ...look.paint({ stroke: 'ink' }), 'stroke-width': 1.5 };
  return node(
    'pattern',
    { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' },
    node('rect', { width: 6, height: 6, ...look.paint({ fill: 'paper' }) }),
    node('line', { x1: 0, y1: 3, x2: 6, y2: 3, ...stroke }),
  );
}
