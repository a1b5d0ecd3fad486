import type { TippingLine } from '../whatif/tipping.ts';
import type { WhatIf } from '../whatif/what-if.ts';
import { type Chart, type Settings, SMALL_TEXT } from './chart.ts';
import { figuresIn } from './figures.ts';
import { lookOf } from './look.ts';
import { type MapMark, mapMarkLegend, markBox, placedMarks } from './map-marks.ts';
import { node } from './node.ts';
import { background, block, heading, MARGIN, notes } from './parts.ts';
import { TINT } from './region-looks.ts';
import { fillOf, seriesOf, textureDefinitions } from './series.ts';
import { briefName } from './ternary-words.ts';
import { pointLabels, winsLabels } from './tipping-labels.ts';
import { axesOf, curveOf, plotOf, sizeOf, type TippingDrawing, winningArea } from './tipping-plot.ts';
import { markWords, notesOf } from './tipping-words.ts';

/** The chart of a tipping line: two regions, the line between them, its first and last point in figures, marked splits. */
export function drawTippingLine(
  answer: WhatIf,
  line: TippingLine,
  settings: Settings,
  marks: readonly MapMark[],
): Chart {
  const { width, locale, theme } = settings;
  const look = lookOf(theme);
  const figures = figuresIn(locale);
  const { candidates } = answer.declared;
  const [leader, runnerUp, third] = [line.leader, line.candidate, line.from].map((one) => candidates[one].name);
  const brief = { leader: briefName(leader), runnerUp: briefName(runnerUp), third: briefName(third) };
  const head = heading(look, width, `What ${brief.runnerUp} needs of the papers of ${brief.third}`);
  const axis = block(
    look,
    `Share to ${brief.runnerUp} of those papers that go on`,
    { x: MARGIN, top: head.below + 8, room: width - 2 * MARGIN },
    { size: SMALL_TEXT, role: 'muted' },
  );
  const plot = plotOf(width, axis.below + 8);
  const drawing: TippingDrawing = { answer, line, look, figures, plot, names: brief };
  const members = seriesOf(candidates, settings);
  const looks = [
    { ...members[line.leader], texture: 'plain', index: 0 } as const,
    { ...members[line.candidate], texture: 'stripes', index: 1 } as const,
  ];
  const axes = axesOf(drawing, width);
  const markBoxes = marks.map(({ shares }) => markBox(plot.pointOf(shares)));
  const labels = pointLabels(drawing, markBoxes);
  const wins = winsLabels(drawing, [...labels.boxes, ...markBoxes]);
  const placed = placedMarks({
    marks,
    pointOf: ({ shares }) => plot.pointOf(shares),
    look,
    figures,
    taken: [...labels.boxes, ...wins.boxes],
    room: { ...plot.box, left: plot.box.left - 6, right: plot.box.right + 6 },
  });
  const legend = mapMarkLegend(
    look,
    width,
    axes.below + 10,
    marks.map(({ kind, label, shares }, place) => ({
      kind,
      text: label,
      says: markWords(drawing, shares),
      ...(placed.areNumbered ? { number: figures.number(place + 1) } : {}),
    })),
  );
  const below = notes(look, width, legend.below + 2, notesOf(drawing));
  const height = below.below + MARGIN - 4;
  const full: TippingDrawing = { ...drawing, names: { leader, runnerUp, third } };
  return {
    width,
    height,
    title: `What ${runnerUp} needs of the papers of ${third}`,
    description: [...notesOf(full), ...marks.map(({ label, shares }) => `${label}: ${markWords(full, shares)}.`)].join(
      ' ',
    ),
    definitions: textureDefinitions(look, looks, settings.id),
    body: [
      background(look, width, height),
      ...head.nodes,
      ...axis.nodes,
      node('rect', { ...sizeOf(plot.box), ...fillOf(look, looks[0], settings.id), 'fill-opacity': TINT }),
      ...winningArea(drawing).map((d) => node('path', { d, ...look.paint({ fill: 'paper' }) })),
      ...winningArea(drawing).map((d) =>
        node('path', { d, ...fillOf(look, looks[1], settings.id), 'fill-opacity': TINT }),
      ),
      ...axes.nodes,
      ...curveOf(drawing),
      ...labels.nodes,
      ...wins.nodes,
      ...placed.nodes,
      ...legend.nodes,
      ...below.nodes,
    ],
  };
}
