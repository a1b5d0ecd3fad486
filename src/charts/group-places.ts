import type { GroupChances } from '../whatif/changes.ts';
import type { WhatIf } from '../whatif/what-if.ts';
import { acrossAt, type ChanceRow, chanceRow, gridAcross, ROW_STEP, type RowRoom } from './chance-row.ts';
import { modelTitle, TWO_SIDED_95 } from './chance-text.ts';
import { type Settings, SMALL_TEXT } from './chart.ts';
import type { Figures } from './figures.ts';
import { type Look, ownColour, type Paint } from './look.ts';
import { node, type SvgNode } from './node.ts';
import { type Block, block, MARGIN, textAt } from './parts.ts';
import { fitted } from './text-width.ts';
import { titled } from './titled.ts';

/** The places that groups can expect under each model, beside what first-past-the-post gives them; nothing where there are no groups. */
export function groupPlaces(
  look: Look,
  { models, declared: { seats } }: WhatIf,
  { groupColours = {} }: Pick<Settings, 'groupColours'>,
  figures: Figures,
  { top, room }: { readonly top: number; readonly room: RowRoom },
): Block {
  const groups = models[0]?.groups ?? [];
  if (groups.length < 2 || seats === 1) return { nodes: [], below: top };
  const places: RowRoom = { ...room, most: seats };
  const head = block(
    look,
    'Places expected for each group (upright stroke: by first-past-the-post)',
    { x: MARGIN, top, room: room.end - MARGIN },
    { bold: true },
  );
  const first = head.below + 20;
  const isBeside = room.left > 2 * MARGIN;
  const forName = isBeside ? 0 : 20;
  const step = models.length * ROW_STEP + forName + 10;
  const rows = groups.flatMap((one, at) => {
    const above = first + at * step;
    const drawing = { look, figures, places, paint: paintOf(one.group, groupColours) };
    const name = one.group ?? 'no group';
    const forText = (isBeside ? room.left - 12 : room.end) - MARGIN;
    const shown = fitted(name, SMALL_TEXT, forText);
    return [
      titled(textAt(look, MARGIN, above + 13, shown, { size: SMALL_TEXT, halo: true }), name),
      ...groupRows(drawing, models, one, above + forName + 10),
    ];
  });
  const bottom = first + groups.length * step;
  const every = Math.max(1, Math.ceil(seats / 5));
  const ticks = Array.from({ length: Math.floor(seats / every) + 1 }, (_, at) => ({
    value: at * every,
    text: figures.number(at * every),
  }));
  return { nodes: [...head.nodes, ...gridAcross(look, places, { top: first, bottom }, ticks), ...rows], below: bottom };
}

function paintOf(group: string | null, colours: NonNullable<Settings['groupColours']>): Paint {
  const colour = group !== null && Object.hasOwn(colours, group) ? colours[group] : undefined;
  return colour === undefined ? 'nobody' : ownColour(colour, `the colour of ${group}`);
}

interface Drawing {
  readonly look: Look;
  readonly figures: Figures;
  /** From none to all of the places. */
  readonly places: RowRoom;
  readonly paint: Paint;
}

/** A row for each model, the first with its middle at a height, and a stroke through all of them. */
function groupRows(
  { look, figures, places, paint }: Drawing,
  models: WhatIf['models'],
  { group, firstPastThePost }: GroupChances,
  middle: number,
): readonly SvgNode[] {
  const seats = places.most;
  const bars = models.map((model, which) => {
    const same = model.groups?.find((other) => other.group === group);
    const { expected, standardError } = same ?? { expected: 0, standardError: 0 };
    return expectedRow(modelTitle(model), { paint, model: which }, expected, standardError, { seats, figures });
  });
  const last = middle + ROW_STEP * (models.length - 1);
  const held = `first-past-the-post: ${firstPastThePost}`;
  return [
    ...bars.map((bar, which) => chanceRow(look, bar, places, middle + ROW_STEP * which)),
    tick(look, acrossAt(firstPastThePost, places), middle - 9, last + 9, held),
  ];
}

function expectedRow(
  model: string,
  whose: Pick<ChanceRow, 'paint' | 'model'>,
  expected: number,
  standardError: number,
  { seats, figures }: { readonly seats: number; readonly figures: Figures },
): ChanceRow {
  const reach = TWO_SIDED_95 * standardError;
  const text = figures.number(Math.round(expected * 100) / 100);
  return {
    ...whose,
    at: expected,
    interval: [Math.max(0, expected - reach), Math.min(seats, expected + reach)],
    text,
    title: `${model}: ${text} places`,
  };
}

function tick(look: Look, x: number, y1: number, y2: number, title: string): SvgNode {
  return node(
    'line',
    { x1: x, x2: x, y1, y2, ...look.paint({ stroke: 'ink' }), 'stroke-width': 2 },
    node('title', {}, title),
  );
}
