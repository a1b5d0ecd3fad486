import type { ChartOptions } from '../../../src/charts/chart.ts';
import { transferFlow } from '../../../src/charts/transfer-flow.ts';
import type { Count } from '../../../src/count/count.ts';
import { countedBy, HOSTILE, large, smallWithNames, unite } from '../counts-to-draw.ts';
import type { Picture } from '../picture.ts';

function picture(name: string, count: Count, options: ChartOptions = {}): Picture {
  return { name: `transfer-flow-${name}`, draw: () => transferFlow(count, options) };
}

const runoff = countedBy('instant-runoff', unite);
const hostile = countedBy('scotland-local-2007', smallWithNames(HOSTILE));
const fourteen = countedBy('scotland-local-2007', large(14, 4));

export const pictures: readonly Picture[] = [
  picture('three', runoff),
  picture('three-dark-320', runoff, { width: 320, theme: 'dark' }),
  picture('eight-meek', countedBy('meek-reference', large(8, 3))),
  picture('nine-320', countedBy('scotland-local-2007', large(9, 3)), { width: 320 }),
  picture('fourteen-dark-1000', fourteen, { width: 1000, theme: 'dark' }),
  picture('hostile-names-320', hostile, { width: 320, locale: 'de' }),
  picture('first-past-the-post', countedBy('first-past-the-post', unite)),
];
