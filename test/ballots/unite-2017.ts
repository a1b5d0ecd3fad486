import type { DeclaredResult } from '../../src/ballots/declared-result.ts';

/** Unite the Union, General Secretary, as declared on 28 April 2017. */
export const unite2017: DeclaredResult = {
  title: 'Unite the Union, General Secretary, 2017',
  seats: 1,
  candidates: [
    { name: 'Len McCluskey', votes: 59_067, printedShare: '45.4%' },
    { name: 'Gerard Coyne', votes: 53_544, printedShare: '41.2%' },
    { name: 'Ian Allinson', votes: 17_143, printedShare: '13.2%' },
  ],
  spoiled: 317,
  printedSpoiledShare: '0.2%',
  papersIssued: 1_062_049,
  printedTotal: 130_071,
  printedTurnout: '12.2%',
};
