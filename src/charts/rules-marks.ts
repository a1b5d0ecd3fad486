import type { Figures } from './figures.ts';
import type { Look, Paint } from './look.ts';
import { node, type SvgNode } from './node.ts';
import { textAt } from './parts.ts';
import type { RuleOutcome } from './rule-outcomes.ts';
import { rounded } from './svg-text.ts';

const RADIUS = 7;

/** A disc for whom a rule elects; where lots decide, a ring filled as far round as the chance goes, and the chance below it. */
export function electedMark(
  look: Look,
  x: number,
  y: number,
  {
    chance,
    outcome,
    room,
    figures,
    paint,
  }: {
    readonly chance: number;
    readonly outcome: RuleOutcome;
    readonly room: number;
    readonly figures?: Figures;
    readonly paint: Paint;
  },
): readonly SvgNode[] {
  if (chance === 1) return [node('circle', { cx: x, cy: y, r: RADIUS, ...look.paint({ fill: paint }) })];
  const ring = node('circle', {
    cx: x,
    cy: y,
    r: RADIUS - 0.75,
    ...look.paint({ fill: 'paper', stroke: paint }),
    'stroke-width': 1.5,
  });
  const slice = node('path', { d: slicePath(x, y, chance), ...look.paint({ fill: paint }) });
  if (figures === undefined) return [ring, slice];
  const says = chanceText(outcome, chance, room, figures);
  return [ring, slice, textAt(look, x, y + RADIUS + 12, says, { size: 10, anchor: 'middle' })];
}

/** As exact as there is room for; of what is neither, never nought or the whole. */
function chanceText({ isComplete }: RuleOutcome, chance: number, room: number, figures: Figures): string {
  const places = room < 40 ? 0 : 1;
  const least = 10 ** -places / 100;
  const told = Math.max(least, Math.min(1 - least, chance));
  const sign = isComplete ? (told > chance ? '<' : told < chance ? '>' : '') : '≥';
  return `${sign}${room < 30 ? figures.number(Math.round(100 * told)) : figures.percent(told, places)}`;
}

/** From the top, with the clock. */
function slicePath(x: number, y: number, chance: number): string {
  const angle = 2 * Math.PI * chance;
  const [endX, endY] = [x + RADIUS * Math.sin(angle), y - RADIUS * Math.cos(angle)];
  return `M${rounded(x)} ${rounded(y)}V${rounded(y - RADIUS)}A${RADIUS} ${RADIUS} 0 ${chance > 0.5 ? 1 : 0} 1 ${rounded(endX)} ${rounded(endY)}Z`;
}
