import { chanceBars } from '../../../src/charts/chance-bars.ts';
import { madeUpAnswer, uniteAnswer } from '../made-up.ts';
import type { Picture } from '../picture.ts';

export const pictures: readonly Picture[] = [
  { name: 'chance-bars-unite', draw: () => chanceBars(uniteAnswer()) },
  { name: 'chance-bars-unite-dark-320', draw: () => chanceBars(uniteAnswer(), { width: 320, theme: 'dark' }) },
  { name: 'chance-bars-two-320', draw: () => chanceBars(madeUpAnswer({ candidates: 2 }), { width: 320 }) },
  {
    name: 'chance-bars-eight-groups',
    draw: () => chanceBars(madeUpAnswer({ candidates: 8, seats: 3, grouped: true }), { theme: 'auto', locale: 'de' }),
  },
  { name: 'chance-bars-fourteen-320', draw: () => chanceBars(madeUpAnswer({ candidates: 14 }), { width: 320 }) },
  { name: 'chance-bars-fourteen-dark', draw: () => chanceBars(madeUpAnswer({ candidates: 14 }), { theme: 'dark' }) },
];
