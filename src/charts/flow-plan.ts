import type { VoteFigures } from './count-figures.ts';
import type { FlowTable } from './flow-columns.ts';
import { NODE_WIDTH } from './flow-layout.ts';
import { MARGIN } from './parts.ts';
import { textWidth } from './text-width.ts';

/** How a flow is cut into panels, and what room names and votes have beside the streams. */
export interface FlowPlan {
  readonly isNarrow: boolean;
  /** Names with the votes below them, where there is room for two lines. */
  readonly twoLines: boolean;
  readonly namesAtRight: boolean;
  readonly leftRoom: number;
  readonly rightRoom: number;
  /** For the steps of a full panel. */
  readonly room: number;
  /** Steps of a full panel. */
  readonly across: number;
}

/** Below this width names stand at the left only, where there are many. */
const NARROW = 480;
/** Holders up to whom there is room for two lines each. */
const FEW = 7;

/** The plan of a flow in a picture so wide. */
export function flowPlan({ columns, holders }: FlowTable, figures: VoteFigures, width: number): FlowPlan {
  const isNarrow = width < NARROW;
  const twoLines = holders.length <= FEW;
  const longestName = holders.reduce((most, { name }) => Math.max(most, textWidth(name, 13)), 0) + 10;
  const votesRoom = holders
    .flatMap(({ values }) => values)
    .reduce((most, value) => Math.max(most, textWidth(figures.value(value), 11)), 0);
  const inner = width - 2 * MARGIN;
  const steps = Math.max(1, columns.length - 1);
  // Nothing is written between the ends of a single step.
  const least = steps === 1 && twoLines ? 56 : Math.max(isNarrow ? 48 : 64, votesRoom + NODE_WIDTH + 15);
  const nameRoom = Math.max(longestName, votesRoom + 22);
  const bare = votesRoom + 22;
  // Names at both ends where one panel shows everything, else at the left of each.
  const both = Math.min(nameRoom, isNarrow ? 106 : Math.max(120, inner * 0.24));
  const bothRight = twoLines ? both : Math.min(both + bare, inner * 0.3);
  const namesAtRight = (!isNarrow || twoLines) && steps * least <= inner - both - bothRight - NODE_WIDTH;
  const leftRoom = namesAtRight ? both : Math.min(nameRoom, isNarrow ? 98 : inner * 0.34);
  const rightRoom = namesAtRight ? bothRight : bare;
  const room = inner - leftRoom - rightRoom - NODE_WIDTH;
  const panels = Math.ceil(steps / Math.max(1, Math.floor(room / least)));
  return { isNarrow, twoLines, namesAtRight, leftRoom, rightRoom, room, across: Math.ceil(steps / panels) };
}
