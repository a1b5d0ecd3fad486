import type { ChartOptions } from '../../../src/charts/chart.ts';
import { votesByStage } from '../../../src/charts/votes-by-stage.ts';
import type { Count } from '../../../src/count/count.ts';
import { countedBy, HOSTILE, large, nobody, small, smallWithNames, supposedCount, unite } from '../counts-to-draw.ts';
import type { Picture } from '../picture.ts';

function picture(name: string, count: Count, options: ChartOptions = {}): Picture {
  return { name: `votes-by-stage-${name}`, draw: () => votesByStage(count, options) };
}

const runoff = countedBy('instant-runoff', unite);
const hostile = countedBy('scotland-local-2007', smallWithNames(HOSTILE));
const fourteen = countedBy('scotland-local-2007', large(14, 4));

export const pictures: readonly Picture[] = [
  picture('supposed-320', supposedCount, { width: 320 }),
  picture('three', runoff),
  picture('three-dark-320', runoff, { width: 320, theme: 'dark' }),
  picture('eight-meek', countedBy('meek-reference', large(8, 3))),
  picture('fourteen-320', fourteen, { width: 320 }),
  picture('fourteen-dark-1000', fourteen, { width: 1000, theme: 'dark' }),
  picture('hostile-names-320', hostile, { width: 320, locale: 'de' }),
  picture('nobody-320', nobody, { width: 320 }),
  picture('minimax', countedBy('minimax', small)),
];
