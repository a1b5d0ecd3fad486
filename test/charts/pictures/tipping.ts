import type { DeclaredResult } from '../../../src/ballots/declared-result.ts';
import type { MapMark } from '../../../src/charts/map-marks.ts';
import { tipping } from '../../../src/charts/tipping.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { type WhatIf, whatIf } from '../../../src/whatif/what-if.ts';
import { declared, ireland1990, unite2017 } from '../../whatif/declared.ts';
import type { Picture } from '../picture.ts';
import { eight, irelandMarks, uniteMarks } from '../what-if-maps.ts';

/** Nothing of the draws is shown, so hardly any are made. */
const answer = (result: DeclaredResult, rule: Rule): WhatIf => whatIf(result, rule, { draws: 10, claims: [] });
const unite = answer(unite2017, ers97);

/** Near the ends of the line, where its labels would stand. */
const closeMarks: readonly MapMark[] = [
  { label: 'half each way', kind: 'claim', shares: { toFirst: 0.5, toSecond: 0.5, nonTransferable: 0 } },
  { label: 'learned', kind: 'estimate', shares: { toFirst: 0.37, toSecond: 0.38, nonTransferable: 0.25 } },
];

export const pictures: readonly Picture[] = [
  { name: 'tipping-unite', draw: () => tipping(unite, { marks: uniteMarks }) },
  { name: 'tipping-unite-320-dark', draw: () => tipping(unite, { marks: uniteMarks, width: 320, theme: 'dark' }) },
  { name: 'tipping-unite-de', draw: () => tipping(unite, { locale: 'de' }) },
  { name: 'tipping-ireland', draw: () => tipping(answer(ireland1990, ers97), { marks: irelandMarks }) },
  { name: 'tipping-out-of-reach', draw: () => tipping(answer(declared([10, 6, 4]), instantRunoff)) },
  {
    name: 'tipping-close',
    draw: () => tipping(answer(declared([2_000_001, 2_000_000, 900_000]), ers97), { marks: closeMarks }),
  },
  { name: 'tipping-eight', draw: () => tipping(answer(eight, instantRunoff)) },
  { name: 'tipping-none-320', draw: () => tipping(answer(unite2017, firstPastThePost), { width: 320 }) },
];
