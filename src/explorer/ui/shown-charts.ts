import type { Settings } from '../../charts/chart.ts';
import { votesMove } from '../../charts/count-words.ts';
import type { NamedChart } from '../../charts/named/named-chart.ts';
import { drawTernary } from '../../charts/ternary.ts';
import { drawTransferFlow } from '../../charts/transfer-flow.ts';
import { drawVotesByStage } from '../../charts/votes-by-stage.ts';
import type { Count } from '../../count/count.ts';
import type { Chances } from '../../whatif/chances.ts';
import { mapNow } from '../answer.ts';
import type { ExplorerState } from '../state.ts';
import { drawChances } from './draw-chances.ts';
import { hereMark, mapMarks } from './map-marks.ts';
import { namesOf } from './names-of.ts';
import type { Explorer } from './use-explorer.ts';

/** The charts that the page shows, to be saved and for its report; the map first. */
export function shownCharts(
  { state, counts: { count } }: Explorer,
  chances: Chances | undefined,
): readonly NamedChart[] {
  return [...mapChart(state), ...(count === undefined ? [] : countCharts(count)), ...chanceChart(state, chances)];
}

function mapChart(state: ExplorerState): readonly NamedChart[] {
  const map = mapNow(state, false);
  if (map === undefined) return [];
  const marks = [...mapMarks(state), ...hereMark(state)];
  const title = `Where do the papers of ${namesOf(state)[map.from]} go?`;
  const says = `${title} Each point is one way: the nearer to a corner, the more go there; the colour says who then wins.`;
  return [{ id: 'map', title, says, draw: (settings) => drawTernary(map, settings, { marks }) }];
}

function countCharts(count: Count): readonly NamedChart[] {
  const under = `by ${count.rule.title}.`;
  return [
    {
      id: 'votes-by-stage',
      title: 'Votes by stage',
      says: `What everybody has at each stage of the count, ${under}`,
      draw: (settings) => drawVotesByStage(count, settings),
    },
    ...(votesMove(count)
      ? [
          {
            id: 'transfers',
            title: 'Where votes went',
            says: `Where the votes go from stage to stage, ${under}`,
            draw: (settings: Settings) => drawTransferFlow(count, settings),
          },
        ]
      : []),
  ];
}

function chanceChart(state: ExplorerState, chances: Chances | undefined): readonly NamedChart[] {
  if (chances === undefined) return [];
  return [
    {
      id: 'chances',
      title: 'How probable is it?',
      says: 'The chance of each candidate to be elected, as far as the draws tell it.',
      draw: (settings) => drawChances(state, chances, settings),
    },
  ];
}
