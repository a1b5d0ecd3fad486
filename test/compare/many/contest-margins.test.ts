import { expect, test } from 'vitest';
import { contestMargins } from '../../../src/compare/many/contest-margins.ts';
import { contest } from '../../rules/contests.ts';

test('margins are told of the rules that have one, the others left out', async () => {
  const found = await contestMargins(contest('10: C > B > A\n3: B > C > A\n8: A > B > C', 1), [
    'ers97-of-1066',
    'instant-runoff',
  ]);
  expect(found).toEqual([{ rule: 'instant-runoff', least: 3, exact: true }]);
});

test('bad options are not taken for a margin that cannot be found', async () => {
  const asked = contestMargins(contest('3: A\n2: B', 1), ['instant-runoff'], { mostNodes: -1 });
  await expect(asked).rejects.toMatchObject({ code: 'bad-argument' });
});

test('a rule that refuses the contest, and an outcome that nothing could change, have none', async () => {
  expect(await contestMargins(contest('2: A > B\n1: B', 2), ['instant-runoff'])).toEqual([]);
  expect(await contestMargins(contest('3: A', 1), ['instant-runoff'])).toEqual([]);
});
