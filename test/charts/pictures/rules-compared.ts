import { rulesCompared } from '../../../src/charts/rules-compared.ts';
import { madeUpRules } from '../made-up.ts';
import type { Picture } from '../picture.ts';

export const pictures: readonly Picture[] = [
  { name: 'rules-compared-two-320', draw: () => rulesCompared(madeUpRules(2, 3), { width: 320 }) },
  { name: 'rules-compared-three', draw: () => rulesCompared(madeUpRules(3, 10)) },
  { name: 'rules-compared-three-dark', draw: () => rulesCompared(madeUpRules(3, 10), { theme: 'dark' }) },
  { name: 'rules-compared-eight-places', draw: () => rulesCompared(madeUpRules(8, 10, 4)) },
  {
    name: 'rules-compared-eight-places-dark-320',
    draw: () => rulesCompared(madeUpRules(8, 10, 4), { width: 320, theme: 'dark' }),
  },
  { name: 'rules-compared-fourteen', draw: () => rulesCompared(madeUpRules(14, 67, 4)) },
  { name: 'rules-compared-fourteen-320', draw: () => rulesCompared(madeUpRules(14, 67, 4), { width: 320 }) },
];
