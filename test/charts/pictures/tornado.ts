import type { ChartOptions } from '../../../src/charts/chart.ts';
import { tornado } from '../../../src/charts/tornado.ts';
import { madeUpSensitivity, NAMES } from '../made-up.ts';
import type { Picture } from '../picture.ts';

function drawn(candidates: number, rows: number, options: ChartOptions = {}): string {
  return tornado(madeUpSensitivity(candidates, rows), { ...options, candidates: NAMES.slice(0, candidates) });
}

export const pictures: readonly Picture[] = [
  { name: 'tornado-two-320', draw: () => drawn(2, 1, { width: 320 }) },
  { name: 'tornado-three', draw: () => drawn(3, 3) },
  { name: 'tornado-three-dark-320', draw: () => drawn(3, 3, { width: 320, theme: 'dark' }) },
  { name: 'tornado-eight', draw: () => drawn(8, 6, { locale: 'de' }) },
  { name: 'tornado-fourteen-320', draw: () => drawn(14, 14, { width: 320 }) },
  { name: 'tornado-fourteen-dark', draw: () => drawn(14, 14, { theme: 'dark' }) },
];
