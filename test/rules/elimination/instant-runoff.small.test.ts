import { expect } from 'vitest';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { lotBySeed, recordedLots } from '../../../src/rules/lot.ts';
import { testWithSharedData } from '../../shared-data.ts';
import { withEveryLot } from '../every-lot.ts';
import { fromOne } from '../scottish.ts';
import { onePlace, smallElections } from '../small-elections.ts';

testWithSharedData(
  'the winners of 750 small elections, over all ways in which lots can fall, are the possible ones',
  () => {
    expect(smallElections()).toHaveLength(750);
    for (const election of smallElections()) {
      const counts = withEveryLot((lot) => instantRunoff.count(onePlace(election), { lot }));
      const winners = new Set(counts.flatMap(({ elected }) => fromOne(elected)));
      expect([...winners].sort(), `election ${election.id}`).toEqual([...election.irv.possible].sort());
    }
  },
);

testWithSharedData('116 of them are open: more than one candidate can win', () => {
  expect(smallElections().filter(({ irv }) => irv.possible.length > 1)).toHaveLength(116);
});

testWithSharedData('a seeded lot gives one of the possible winners, and some seed gives each', () => {
  const seen = new Map(smallElections().map(({ id }) => [id, new Set<number>()]));
  for (const election of smallElections()) {
    const { possible } = election.irv;
    for (let seed = 0; seed < (possible.length === 1 ? 5 : 400); seed++) {
      const [winner] = fromOne(instantRunoff.count(onePlace(election), { lot: lotBySeed(seed) }).elected);
      seen.get(election.id)?.add(winner);
    }
    expect([...(seen.get(election.id) ?? [])].sort(), `election ${election.id}`).toEqual([...possible].sort());
  }
});

testWithSharedData('with lots in the order of the ballot each stage is as the reference has it', () => {
  for (const election of smallElections()) {
    const { stages, elected, ties } = instantRunoff.count(onePlace(election));
    const ours = stages.map(({ votes, nonTransferable }) => [...votes, nonTransferable].map(Number));
    expect(ours, `election ${election.id}`).toEqual(election.irv.stages.slice(0, stages.length));
    expect(fromOne(elected), `election ${election.id}`).toEqual(election.irv.elected);
    const lots = ties.map(({ over, tied, chosen }) => [
      over === 'election' ? 'final' : 'exclude',
      fromOne(tied),
      fromOne(chosen)[0],
    ]);
    expect(lots, `election ${election.id}`).toEqual(election.irv.lots.slice(0, lots.length));
  }
});

testWithSharedData('lots read from the record of a count lead to the same count', () => {
  for (const election of smallElections()) {
    const drawn = instantRunoff.count(onePlace(election), { lot: lotBySeed(election.id) });
    const lots = drawn.ties.map(({ stage, over, chosen: [taken] }) => ({ stage, over, taken }));
    const again = instantRunoff.count(onePlace(election), { lot: recordedLots(lots) });
    expect({ ...again, provenance: null }, `election ${election.id}`).toEqual({ ...drawn, provenance: null });
  }
});
