import type { Rule } from '../../rules/rule.ts';

/** Rules that count in one way. */
export interface Family {
  readonly id:
    | 'plurality'
    | 'elimination'
    | 'positional'
    | 'condorcet'
    | 'comparison-stv'
    | 'value-transfer'
    | 'keep-factor'
    | 'whole-papers'
    | 'quotient';
  readonly title: string;
  /** How such rules count, in a sentence or two. */
  readonly says: string;
}

interface Recognised extends Family {
  /** True when a rule with these decisions is of this family and none before it. */
  readonly recognises: (decisions: ReadonlySet<string>) => boolean;
}

/** Recognised by their decisions, so that a rule somebody adds needs no entry here. */
const RECOGNISED: readonly Recognised[] = [
  {
    id: 'quotient',
    title: 'STV, quotient',
    says: 'Places go one at a time to the highest quotient, as with party lists, but candidate by candidate.',
    recognises: (decisions) => decisions.has('quotient'),
  },
  {
    id: 'keep-factor',
    title: 'STV, keep factor',
    says: 'Each elected candidate keeps a part of every paper, worked out again until nobody has more than the quota; an exclusion is counted as if the candidate had never stood.',
    recognises: (decisions) => decisions.has('keepFactor'),
  },
  {
    id: 'whole-papers',
    title: 'STV, whole papers',
    says: 'A surplus moves as some of the papers, each at full value; which ones, depends on the order in which papers lie.',
    recognises: (decisions) => decisions.has('surplusTransfer'),
  },
  {
    id: 'value-transfer',
    title: 'STV, value transfer',
    says: 'A surplus moves as many papers, each at a part of its value.',
    recognises: (decisions) => decisions.has('transferValue'),
  },
  {
    id: 'comparison-stv',
    title: 'STV, sets compared',
    says: 'Every set of winners is compared with others by a transferable vote between the two; only few candidates and places can be counted so.',
    recognises: (decisions) => decisions.has('sets'),
  },
  {
    id: 'condorcet',
    title: 'Head to head',
    says: 'Everybody is compared with everybody on all papers: whoever beats all others is elected, and each rule says what is done where nobody does.',
    recognises: (decisions) => decisions.has('headToHead'),
  },
  {
    id: 'positional',
    title: 'Points',
    says: 'Each place on a paper is worth points.',
    recognises: (decisions) => decisions.has('points'),
  },
  {
    id: 'elimination',
    title: 'Elimination',
    says: 'The lowest are excluded and their papers go on, until somebody has won; there is no quota and no surplus.',
    recognises: (decisions) => ['exclude', 'rounds', 'secondCount'].some((name) => decisions.has(name)),
  },
  {
    id: 'plurality',
    title: 'Plurality',
    says: 'One stage: those with the most votes are elected.',
    recognises: () => true,
  },
];

const ORDER: readonly Family['id'][] = [
  'plurality',
  'elimination',
  'positional',
  'condorcet',
  'value-transfer',
  'keep-factor',
  'whole-papers',
  'quotient',
  'comparison-stv',
];

/** The family of a rule, by what it decides. */
export function familyOf({ decisions = [] }: Rule): Family {
  const names = new Set(decisions.map(({ name }) => name));
  return RECOGNISED.find(({ recognises }) => recognises(names)) ?? RECOGNISED[RECOGNISED.length - 1];
}

/** The rules by family, in the order they were given within each; no family without rules. */
export function byFamily(
  rules: readonly Rule[],
): readonly { readonly family: Family; readonly rules: readonly Rule[] }[] {
  return ORDER.flatMap((id) => {
    const [first, ...others] = rules.filter((rule) => familyOf(rule).id === id);
    return first === undefined ? [] : [{ family: familyOf(first), rules: [first, ...others] }];
  });
}
