import type { Count } from '../../count/count.ts';
import type { Settings } from '../chart.ts';
import { drawCountTable } from '../count-table.ts';
import { votesMove } from '../count-words.ts';
import { drawTransferFlow } from '../transfer-flow.ts';
import { drawVotesByStage } from '../votes-by-stage.ts';
import type { NamedChart } from './named-chart.ts';

/** A count that is drawn, and how its pictures are called. */
export interface CountToDraw {
  readonly count: Count;
  /** The group of each candidate, by index. */
  readonly groups: readonly (string | undefined)[];
  /** What ids end with; empty for the first count of a report. */
  readonly suffix: string;
  /** Under what it was counted, such as `supposed: every paper of Ann goes to Bob`; empty for a count of real papers. */
  readonly supposing: string;
}

/** The pictures of one count: where votes come from and go, what everybody has at each stage, and all figures. */
export function countCharts({ count, groups, suffix, supposing }: CountToDraw): readonly NamedChart[] {
  const under = `${count.rule.title}${supposing === '' ? '' : `, ${supposing}`}`;
  return [
    {
      id: `votes${suffix}`,
      title: `Votes by stage: ${under}`,
      says: `What everybody has at each stage of the count, by ${under}.`,
      draw: (settings) => drawVotesByStage(count, settings, groups),
    },
    ...(!votesMove(count)
      ? []
      : [
          {
            id: `flow${suffix}`,
            title: `Where votes go: ${under}`,
            says: `Where the votes go from stage to stage, by ${under}: as wide as a band is, so many votes it carries.`,
            draw: (settings: Settings) => drawTransferFlow(count, settings, groups),
          },
        ]),
    {
      id: `count${suffix}`,
      title: `Count sheet: ${under}`,
      says: `The count in figures, by ${under}.`,
      draw: (settings) => drawCountTable(count, settings),
    },
  ];
}
