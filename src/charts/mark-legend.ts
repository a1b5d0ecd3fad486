import { SMALL_TEXT } from './chart.ts';
import type { Look } from './look.ts';
import type { SvgNode } from './node.ts';
import { type Block, MARGIN, textAt } from './parts.ts';
import { fitted, textWidth } from './text-width.ts';

/** A mark with what it stands for. */
export interface LegendEntry {
  readonly text: string;
  mark(x: number, y: number): SvgNode;
}

const MARK_ROOM = 16;
const GAP = 16;
const LINE = 20;

/** Marks with their names side by side, on as many lines as they need. */
export function markLegend(look: Look, width: number, top: number, entries: readonly LegendEntry[]): Block {
  const right = width - MARGIN;
  let [x, y] = [MARGIN, top + LINE / 2];
  const nodes = entries.flatMap(({ text, mark }) => {
    const shown = fitted(text, SMALL_TEXT, right - MARGIN - MARK_ROOM);
    const room = MARK_ROOM + textWidth(shown, SMALL_TEXT);
    if (x > MARGIN && x + room > right) [x, y] = [MARGIN, y + LINE];
    const at = x;
    x += room + GAP;
    return [mark(at + MARK_ROOM / 2 - 2, y), textAt(look, at + MARK_ROOM, y + 4, shown, { size: SMALL_TEXT })];
  });
  return { nodes, below: entries.length === 0 ? top : y + LINE / 2 + 2 };
}
