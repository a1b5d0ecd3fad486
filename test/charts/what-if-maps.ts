import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import type { MapMark } from '../../src/charts/map-marks.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { checkClaims } from '../../src/whatif/claims.ts';
import { type TransferMap, transferMap } from '../../src/whatif/transfer-map.ts';
import { declared, example, ireland1990, unite2017 } from '../whatif/declared.ts';

export const uniteMap: TransferMap = transferMap(unite2017, ers97);
export const irelandMap: TransferMap = transferMap(ireland1990, ers97);

/** The claims about transfers of `examples/data/unite-2017-claims.json`. */
export const uniteMarks: readonly MapMark[] = checkClaims(example('unite-2017-claims.json')).flatMap((claim) => {
  if (claim.about !== 'transfers') return [];
  const { to, nonTransferable } = claim.transfers;
  const shares = { toFirst: to['Len McCluskey'] ?? 0, toSecond: to['Gerard Coyne'] ?? 0, nonTransferable };
  return [{ label: claim.who, kind: 'claim' as const, shares }];
});

/** Where the papers of Currie really went: 205,565, 36,789 and 25,548 of 267,902. */
export const irelandMarks: readonly MapMark[] = [
  {
    label: 'what really happened',
    kind: 'real',
    shares: { toFirst: 36_789 / 267_902, toSecond: 205_565 / 267_902, nonTransferable: 25_548 / 267_902 },
  },
];

/** Eight candidates of whom the third decides between the first two, and could not win. */
export const eight: DeclaredResult = {
  title: 'Eight',
  seats: 1,
  candidates: [21_034, 18_220, 15_877, 14_021, 9822, 6120, 3011, 1822].map((votes, place) => ({
    name: ['Ahmed', 'Brown', 'Castellanos', 'Dubois', 'Eriksen', 'Fontaine', 'Grant', 'Hughes'][place],
    votes,
  })),
};

/** Made when asked for, since it takes a moment. */
export function eightMap(): TransferMap {
  return transferMap(eight, instantRunoff, { from: 3, rows: 31 });
}

export const oneRegionMap: TransferMap = transferMap(unite2017, firstPastThePost);

/** Nine papers, so that single splits are large: where they make two level, a lot decides. */
export const lotsMap: TransferMap = transferMap(declared([14, 11, 9]), instantRunoff);
