import { pairwiseMap } from '../../../src/charts/pairwise-map.ts';
import { headToHead } from '../../../src/compare/head-to-head.ts';
import { contest } from '../../rules/contests.ts';
import { madeUpDuels } from '../made-up.ts';
import type { Picture } from '../picture.ts';

const cycle = {
  contest: { candidates: ['Ann', 'Bob', 'Cy', 'Di'], seats: 1 },
  headToHead: headToHead(contest('3: A > B > C\n3: B > C > A\n3: C > A > B\n1: D\n0: A', 1, 'ABCD')) ?? null,
};

export const pictures: readonly Picture[] = [
  { name: 'pairwise-map-two-320', draw: () => pairwiseMap(madeUpDuels(2), { width: 320 }) },
  { name: 'pairwise-map-three', draw: () => pairwiseMap(madeUpDuels(3)) },
  { name: 'pairwise-map-cycle-dark-320', draw: () => pairwiseMap(cycle, { width: 320, theme: 'dark' }) },
  { name: 'pairwise-map-eight', draw: () => pairwiseMap(madeUpDuels(8), { locale: 'de' }) },
  { name: 'pairwise-map-eight-dark-320', draw: () => pairwiseMap(madeUpDuels(8), { width: 320, theme: 'dark' }) },
  { name: 'pairwise-map-eleven-dark', draw: () => pairwiseMap(madeUpDuels(11), { theme: 'dark' }) },
];
