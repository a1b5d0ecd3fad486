import { SMALL_TEXT } from './chart.ts';
import type { Figures } from './figures.ts';
import type { Look, Role } from './look.ts';
import { group, node, type SvgNode } from './node.ts';
import { textAt } from './parts.ts';
import { rounded } from './svg-text.ts';

/** Papers that prefer one to another, and the other way round. */
export interface Duel {
  readonly ahead: number;
  readonly behind: number;
}

/** The share of those papers that prefer either which prefer the first; one half where there are none. */
export function shareAhead({ ahead, behind }: Duel): number {
  return ahead === behind ? 0.5 : ahead / (ahead + behind);
}

/** A margin of as many of the papers that prefer either is one shade, up to so many the next, more the third. */
export const SHADES: readonly [number, number] = [0.1, 0.3];

/** What a square is painted with: by how much the row is ahead or behind, `faint` where they are level. */
export function shadeOf(duel: Duel): Role {
  const { ahead, behind } = duel;
  if (ahead === behind) return 'faint';
  const margin = Math.abs(ahead - behind) / (ahead + behind);
  const shade = margin <= SHADES[0] ? 1 : margin <= SHADES[1] ? 2 : 3;
  return ahead > behind ? `ahead-${shade}` : `behind-${shade}`;
}

/** What squares say. */
export type CellFigures = 'papers' | 'per cent';

/** The text of a square. */
export function cellText(duel: Duel, show: CellFigures, figures: Figures): string {
  if (show === 'papers') return figures.number(duel.ahead);
  return duel.ahead + duel.behind === 0 ? '–' : honestPercent(shareAhead(duel), figures);
}

/** Whole per cent that never says 50 of what is ahead or behind, nor 0 or 100 of what is neither. */
function honestPercent(share: number, figures: Figures): string {
  const whole = Math.round(100 * share);
  if (whole === 50 && share !== 0.5) return figures.number(share > 0.5 ? 51 : 49);
  if (whole === 100 && share < 1) return `>${figures.number(99)}`;
  return whole === 0 && share > 0 ? `<${figures.number(1)}` : figures.number(whole);
}

/** One square: shade and figure, and where the row is ahead a corner and bold type, so that it shows without colour too. */
export function pairwiseCell(
  look: Look,
  duel: Duel,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  text: string,
  title: string,
): SvgNode {
  const isAhead = duel.ahead > duel.behind;
  const side = Math.min(7, height / 4);
  const corner = `${rounded(x + 1)},${rounded(y + 1)} ${rounded(x + 1 + side)},${rounded(y + 1)} ${rounded(x + 1)},${rounded(y + 1 + side)}`;
  return group({}, [
    node('title', {}, title),
    node('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      ...look.paint({ fill: shadeOf(duel) }),
    }),
    ...(isAhead ? [node('polygon', { points: corner, ...look.paint({ fill: 'ink' }) })] : []),
    textAt(look, x + width / 2, y + height / 2 + 4, text, {
      size: width < 24 ? 10 : SMALL_TEXT,
      anchor: 'middle',
      bold: isAhead,
    }),
  ]);
}
