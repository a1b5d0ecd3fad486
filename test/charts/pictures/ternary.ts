import { ternary } from '../../../src/charts/ternary.ts';
import type { Picture } from '../picture.ts';
import { eightMap, irelandMap, irelandMarks, lotsMap, oneRegionMap, uniteMap, uniteMarks } from '../what-if-maps.ts';

/** Maps of transfers, as newspapers and phones would show them. */
export const pictures: readonly Picture[] = [
  { name: 'ternary-unite', draw: () => ternary(uniteMap, { marks: uniteMarks }) },
  { name: 'ternary-unite-dark', draw: () => ternary(uniteMap, { marks: uniteMarks, theme: 'dark' }) },
  { name: 'ternary-unite-320', draw: () => ternary(uniteMap, { marks: uniteMarks, width: 320 }) },
  { name: 'ternary-unite-de', draw: () => ternary(uniteMap, { locale: 'de' }) },
  { name: 'ternary-ireland', draw: () => ternary(irelandMap, { marks: irelandMarks }) },
  { name: 'ternary-eight', draw: () => ternary(eightMap()) },
  { name: 'ternary-one-region', draw: () => ternary(oneRegionMap) },
  { name: 'ternary-lots-320-dark', draw: () => ternary(lotsMap, { width: 320, theme: 'dark' }) },
];
