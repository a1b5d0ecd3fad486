import { scaleLinear } from 'd3-scale';
import { oneLine } from '../base/text-layout.ts';
import { listed } from '../base/words.ts';
import type { Directions } from '../whatif/directions.ts';
import type { WhatIf } from '../whatif/what-if.ts';
import { type Chart, type Settings, SMALL_TEXT, TEXT } from './chart.ts';
import { type Figures, figuresIn } from './figures.ts';
import { type Look, lookOf } from './look.ts';
import { node, type SvgNode } from './node.ts';
import { type Block, background, block, heading, MARGIN, notes, textAt } from './parts.ts';
import { TINT } from './region-looks.ts';
import { fillOf, type SeriesLook, seriesOf, TEXTURES, textureDefinitions } from './series.ts';
import { tellingShare } from './telling-share.ts';
import { briefName } from './ternary-words.ts';
import { BOLD, textWidth } from './text-width.ts';

const BAR = 24;

interface Drawing {
  readonly look: Look;
  readonly figures: Figures;
  readonly settings: Settings;
  readonly names: readonly string[];
  readonly looks: ReadonlyMap<string, SeriesLook>;
  /** Who is elected at the even split, where every direction begins. */
  readonly start: readonly number[];
}

/** Where there is no tipping line: one bar a candidate, from an even split of everybody's papers to all of them for that candidate. */
export function drawTippingDirections(answer: WhatIf, directions: Directions, settings: Settings): Chart {
  const { width, theme, locale } = settings;
  const look = lookOf(theme);
  const { candidates } = answer.declared;
  const turns = directions.flatMap((direction) => direction.turns);
  const outcomes = [...new Map(turns.flatMap(({ before, after }) => [before, after]).map((set) => [keyOf(set), set]))];
  const members = seriesOf(candidates, settings);
  const shared = outcomes[0][1].filter((one) => outcomes.every(([, set]) => set.includes(one)));
  const looks = new Map(
    outcomes.map(([key, set], index) => {
      const telling = set.find((one) => !shared.includes(one)) ?? set[0];
      return [key, { ...members[telling], texture: TEXTURES[index % TEXTURES.length], index }] as const;
    }),
  );
  const drawing: Drawing = {
    look,
    figures: figuresIn(locale),
    settings,
    names: candidates.map(({ name }) => briefName(name)),
    looks,
    start: directions.find((direction) => direction.turns.length > 0)?.turns[0].before ?? [],
  };
  const title = 'How far the papers must go one way';
  const head = heading(
    look,
    width,
    title,
    'From an even split of everybody’s papers (left) to all of them for one candidate (right).',
  );
  let top = head.below + 8;
  const rows = directions.flatMap((direction) => {
    const row = directionRow(drawing, direction, top);
    top = row.below + 12;
    return row.nodes;
  });
  const below = notes(look, width, top, [
    `${oneLine(answer.declared.title)}, counted by ${answer.rule.title}; papers go on in proportion to the rest of their row.`,
  ]);
  const height = below.below + MARGIN - 4;
  return {
    width,
    height,
    title,
    description: directions
      .map((direction) => directionWords({ ...drawing, names: candidates.map(({ name }) => name) }, direction))
      .join(' '),
    definitions: textureDefinitions(look, [...looks.values()], settings.id),
    body: [background(look, width, height), ...head.nodes, ...rows, ...below.nodes],
  };
}

function directionRow(drawing: Drawing, { towards, turns }: Directions[number], top: number): Block {
  const { look, settings, names } = drawing;
  const room = settings.width - 2 * MARGIN;
  const head = block(look, `Towards ${names[towards]}`, { x: MARGIN, top, room }, { size: TEXT, bold: true });
  const x = scaleLinear([0, 1], [MARGIN, MARGIN + room]);
  const bounds = [0, ...turns.map(({ at }) => at), 1];
  const outcomes = [drawing.start, ...turns.map(({ after }) => after)];
  const bars = outcomes.flatMap((elected, place) =>
    segment(drawing, elected, { from: x(bounds[place]), to: x(bounds[place + 1]), top: head.below + 2 }),
  );
  const said = turns.length === 0 ? ['No change on the way.'] : turns.map((turn) => turnWords(drawing, turn));
  let below = head.below + BAR + 4;
  const lines = said.flatMap((text) => {
    const written = block(look, text, { x: MARGIN, top: below, room }, { size: SMALL_TEXT, role: 'muted' });
    below = written.below;
    return written.nodes;
  });
  const ticks = turns.map(({ at }) =>
    node('line', {
      x1: x(at),
      x2: x(at),
      y1: head.below - 1,
      y2: head.below + BAR + 5,
      ...look.paint({ stroke: 'ink' }),
      'stroke-width': 2,
    }),
  );
  return { nodes: [...head.nodes, ...bars, ...ticks, ...lines], below };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

function segment(
  { look, looks, names, settings }: Drawing,
  elected: readonly number[],
  { from, to, top }: Stretch,
): readonly SvgNode[] {
  const series = looks.get(keyOf(elected));
  const place = { x: from, y: top, width: Math.max(0, to - from), height: BAR };
  const text = winsText(names, elected);
  return [
    ...(series === undefined
      ? []
      : [node('rect', { ...place, ...fillOf(look, series, settings.id), 'fill-opacity': TINT })]),
    node('rect', { ...place, ...look.paint({ fill: 'none', stroke: 'ink' }), 'stroke-width': 1 }),
    ...(textWidth(text, SMALL_TEXT) * BOLD + 10 > to - from
      ? []
      : [
          textAt(look, (from + to) / 2, top + BAR / 2 + 4, text, {
            size: SMALL_TEXT,
            anchor: 'middle',
            bold: true,
            halo: true,
          }),
        ]),
  ];
}

function directionWords(drawing: Drawing, { towards, turns }: Directions[number]): string {
  const said = turns.length === 0 ? 'no change on the way' : turns.map((turn) => turnWords(drawing, turn)).join('; ');
  return `Towards ${drawing.names[towards]}: ${said}.`;
}

function turnWords({ figures, names }: Drawing, { at, before, after }: Directions[number]['turns'][number]): string {
  return `${tellingShare(at, figures)} of the way: ${winsText(names, after)}, before it ${winsText(names, before)}`;
}

function winsText(names: readonly string[], elected: readonly number[]): string {
  const listedNames = listed([...elected].sort((a, b) => a - b).map((one) => names[one]));
  return elected.length > 1 ? `${listedNames} win` : `${listedNames} wins`;
}

function keyOf(elected: readonly number[]): string {
  return [...elected].sort((a, b) => a - b).join();
}
