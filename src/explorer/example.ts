import type { DeclaredResult } from '../ballots/declared-result.ts';

/** Declared by the scrutineer on 28 April 2017; `examples/data/unite-2017.json` holds the same. */
export const UNITE_2017: DeclaredResult = {
  title: 'Unite the Union, General Secretary, declared 28 April 2017',
  seats: 1,
  candidates: [
    { name: 'Len McCluskey', votes: 59067, printedShare: '45.4%' },
    { name: 'Gerard Coyne', votes: 53544, printedShare: '41.2%' },
    { name: 'Ian Allinson', votes: 17143, printedShare: '13.2%' },
  ],
  spoiled: 317,
  printedSpoiledShare: '0.2%',
  papersIssued: 1062049,
  printedTotal: 130071,
  printedTurnout: '12.2%',
};
