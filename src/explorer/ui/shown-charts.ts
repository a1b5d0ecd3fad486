import { type Chart, chartText, type Settings, settingsOf } from '../../charts/chart.ts';
import { drawTernary } from '../../charts/ternary.ts';
import { drawTransferFlow } from '../../charts/transfer-flow.ts';
import { drawVotesByStage } from '../../charts/votes-by-stage.ts';
import type { Chances } from '../../whatif/chances.ts';
import { mapNow } from '../answer.ts';
import type { NamedChart } from '../downloads.ts';
import { drawChances } from './draw-chances.ts';
import { hereMark, mapMarks } from './map-marks.ts';
import type { Explorer } from './use-explorer.ts';

/** The charts that the page shows, as files: wide, and dark where the reader's screen is. */
export function shownCharts(
  { state, counts: { count } }: Explorer,
  chances: Chances | undefined,
): readonly NamedChart[] {
  const map = mapNow(state, false);
  const marks = [...mapMarks(state), ...hereMark(state)];
  return [
    ...(map === undefined ? [] : [named('map', (settings) => drawTernary(map, settings, { marks }))]),
    ...(count === undefined ? [] : [named('votes-by-stage', (settings) => drawVotesByStage(count, settings))]),
    ...(count === undefined || count.stages.length < 2
      ? []
      : [named('transfers', (settings) => drawTransferFlow(count, settings))]),
    ...(chances === undefined ? [] : [named('chances', (settings) => drawChances(state, chances, settings))]),
  ];
}

function named(name: string, draw: (settings: Settings) => Chart): NamedChart {
  const settings = settingsOf({ id: name, width: 640, theme: 'auto' });
  return { name, svg: chartText(draw(settings), settings) };
}
