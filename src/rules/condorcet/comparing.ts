import { type Cited, reading } from '../decision.ts';
import { STRENGTH_SAYS, type Strength } from './strength.ts';

/** What rules that compare candidates make of a paper that does not say who comes first of two. */
const papers: Cited<undefined> = reading(
  '-',
  'a ranked candidate is above all unranked ones; those at one rank, and those unranked, give no preference between them',
  undefined,
);

/** When one candidate beats another. */
const headToHead: Cited<undefined> = reading(
  '-',
  'a candidate beats another if more papers rank the one above the other than the other way round',
  undefined,
);

/** How rules that compare candidates read papers, as they list it among their decisions. */
export const comparing: { readonly papers: Cited<undefined>; readonly headToHead: Cited<undefined> } = {
  papers,
  headToHead,
};

/** The same, where it matters how strong a win is. */
export function comparingBy(strength: Strength): typeof comparing & { readonly strength: Cited<Strength> } {
  return { ...comparing, strength: reading('-', STRENGTH_SAYS[strength], strength) };
}

/** How rules that also look at first places read papers. */
export const comparingAndFirstPlaces: typeof comparing = {
  papers: reading(
    '-',
    'a paper that ranks several first among those who continue counts for each in equal part; unranked candidates are level at the end',
    undefined,
  ),
  headToHead,
};

/** Why somebody is elected who beats all others among some candidates, and who these are. */
export function aheadOf(everybody: string, among: readonly number[]): string {
  return among.length === 1 ? 'nobody else is left' : `ahead of ${everybody} head to head`;
}

/** Several who are level win or lose by lot. */
export const levelByLot: Cited<undefined> = reading('-', 'those level are decided by lot', undefined);
