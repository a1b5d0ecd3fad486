import { describe, expect, test } from 'vitest';
import { papersOf } from '../../src/ballots/papers.ts';
import { AS_PREFERENCES } from '../../src/ballots/preferences.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { lotByOrder, lotBySeed } from '../../src/rules/lot.ts';
import { always, takesPapersInOrder, testInvariants } from './invariants.ts';

// The statutes of the transferable vote have a file of their own, so that two workers share them.
testInvariants(rules.filter(({ singleSeat }) => singleSeat === true));

const fast = rules.flatMap(({ winners, ...rule }) =>
  winners === undefined ? [] : [[rule.id, rule, winners] as const],
);

describe('the fast path', () => {
  test('is there for every rule but those that look at whole orders or at the same papers anew, or take them one by one', () => {
    const slow = rules.filter(({ winners }) => winners === undefined).map(({ id }) => id);
    expect([...slow].sort()).toEqual(
      [
        'block-vote',
        'limited-vote',
        ...rules.filter(({ reads }) => reads === AS_PREFERENCES).map(({ id }) => id),
        'sequential-instant-runoff',
        ...rules.filter(takesPapersInOrder).map(({ id }) => id),
        'wright',
        'meek-reference',
        'meek-1987',
        'new-zealand-local-2001',
        'warren',
        'qpq',
      ].sort(),
    );
  });

  test.each(fast)('of %s elects whom the count elects, in the same order, with the same lots', (_, rule, winners) => {
    always(
      rule,
      ({ contest: { profile, seats }, contest, lotOrder }) => {
        for (const lot of [lotByOrder(lotOrder), lotBySeed(lotOrder.join())]) {
          expect(winners(papersOf(profile, rule.reads), seats, lot)).toEqual(rule.count(contest, { lot }).elected);
        }
      },
      { withdrawals: false },
    );
  });
});
