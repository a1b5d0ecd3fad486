import { expect } from 'vitest';
import { rules } from '../../src/rules/catalogue.ts';
import { everyLot } from '../../src/rules/every-lot.ts';
import { readSharedLines, testWithSharedData } from '../shared-data.ts';
import { onePlace, type SmallElection } from './small-elections.ts';

type Sets = readonly (readonly number[])[];

/** Whom lots can elect by each rule, as the reference has it; candidates from 1. */
type Possible = SmallElection & {
  readonly scottish: { readonly possible: Sets };
  readonly meek: { readonly possible: Sets };
  readonly wigm: { readonly possible: Sets };
  readonly qpq: { readonly possible: Sets };
};

const table: readonly (readonly [id: string, places: 'one' | 'all', possible: (election: Possible) => Sets])[] = [
  ['instant-runoff', 'one', ({ irv }) => irv.possible.map((winner) => [winner])],
  ['first-past-the-post', 'one', ({ fptp }) => fptp.winners.map((winner) => [winner])],
  ['scotland-local-2007', 'all', ({ scottish }) => scottish.possible],
  ['meek-reference', 'all', ({ meek }) => meek.possible],
  ['wigm-reference', 'all', ({ wigm }) => wigm.possible],
  ['qpq', 'all', ({ qpq }) => qpq.possible],
];

for (const [id, places, possible] of table) {
  const rule = rules.find((known) => known.id === id);
  if (rule === undefined) continue;
  testWithSharedData(`${id}: lots elect just the possible sets in 750 small elections`, () => {
    for (const election of readSharedLines<Possible>('reference/small-elections.jsonl.gz')) {
      const contest = { ...onePlace(election), seats: places === 'one' ? 1 : election.seats };
      const { outcomes, complete } = everyLot(contest, rule);
      expect(complete, `election ${election.id}`).toBe(true);
      expect(inOrder(outcomes.map(({ elected }) => elected.map((one) => one + 1))), `election ${election.id}`).toEqual(
        inOrder(possible(election)),
      );
    }
  });
}

function inOrder(sets: Sets): readonly string[] {
  return sets.map((set) => [...set].sort((a, b) => a - b).join()).sort();
}
