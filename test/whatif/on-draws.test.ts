import { expect, it } from 'vitest';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { whatIf } from '../../src/whatif/what-if.ts';
import { unite2017 } from '../ballots/unite-2017.ts';

it('tells of every draw from every model, a few at a time', () => {
  const told: number[] = [];
  const answer = whatIf(unite2017, instantRunoff, { draws: 2500, onDraws: (draws) => void told.push(draws) });
  expect(told).toEqual([1000, 1000, 500, 1000, 1000, 500]);
  expect(whatIf(unite2017, instantRunoff, { draws: 2500 })).toEqual(answer);
});
