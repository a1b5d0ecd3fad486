import { reliability } from '../../../src/charts/reliability.ts';
import { SCORES } from '../made-up.ts';
import type { Picture } from '../picture.ts';

const nothing = SCORES.bins.map((bin) => ({ ...bin, candidates: 0, said: null, cameTrue: null }));

export const pictures: readonly Picture[] = [
  { name: 'reliability', draw: () => reliability(SCORES) },
  { name: 'reliability-dark-320', draw: () => reliability(SCORES, { width: 320, theme: 'dark' }) },
  { name: 'reliability-1000', draw: () => reliability(SCORES, { width: 1000, locale: 'de' }) },
  { name: 'reliability-nothing-320', draw: () => reliability({ ...SCORES, bins: nothing }, { width: 320 }) },
];
