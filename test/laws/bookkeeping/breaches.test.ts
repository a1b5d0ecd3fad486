import { describe, expect, test } from 'vitest';
import { electedAtTheQuota } from '../../../src/laws/bookkeeping/elected-at-the-quota.ts';
import { electedGainNothing } from '../../../src/laws/bookkeeping/elected-gain-nothing.ts';
import { highestElected } from '../../../src/laws/bookkeeping/highest-elected.ts';
import { lowestExcluded } from '../../../src/laws/bookkeeping/lowest-excluded.ts';
import { nonTransferableNeverFalls } from '../../../src/laws/bookkeeping/non-transferable-never-falls.ts';
import { quotaRespected } from '../../../src/laws/bookkeeping/quota-respected.ts';
import { checkLaw } from '../../../src/laws/check-law.ts';
import type { Law } from '../../../src/laws/law.ts';
import { ruleById } from '../../../src/rules/catalogue.ts';
import { contest } from '../../rules/contests.ts';

/** Rule, law, ballots, candidates, places, what is said, and why the rule may. */
type Breach = readonly [string, Law, string, string, number, string, string];

const lastPreferences = 'it excludes whom most put last';
const points = 'points decide';
const headToHead = 'candidates are compared head to head';
const keepFactors = 'whoever is elected receives papers again, and keeps less of them';

const breaches: readonly Breach[] = [
  [
    'coombs-no-majority',
    lowestExcluded,
    '1: A\n1: B > C',
    'ABC',
    1,
    'A is excluded at stage 2 with 1 vote, and C continues with 0',
    lastPreferences,
  ],
  [
    'baldwin',
    lowestExcluded,
    '1: A\n2: B > C',
    'ABC',
    1,
    'A is excluded at stage 2 with 1 vote, and C continues with 0',
    points,
  ],
  [
    'borda',
    highestElected,
    '2: B\n3: D > B',
    'ABCD',
    1,
    'B is elected at stage 1 with 2 votes, and D has 3 and is not',
    points,
  ],
  [
    'benham',
    highestElected,
    '2: A > D\n12: C\n11: D',
    'ABCD',
    1,
    'D is elected at stage 1 with 11 votes, and C has 12 and is not',
    headToHead,
  ],
  [
    'qpq',
    highestElected,
    '4: B > C\n3: D',
    'ABCD',
    2,
    'D is elected at stage 2 with 3 votes, and C has 4 and is not',
    'papers that have elected somebody weigh less in a quotient',
  ],
  [
    'qpq',
    quotaRespected,
    '2: C\n2: D > B',
    'ABCD',
    2,
    'B has 2 votes at stage 2, where the quota is 4/3, and is not elected',
    'its quota is for quotients',
  ],
  [
    'cpo-stv',
    quotaRespected,
    '2: B\n1: C\n1: D > C',
    'ABCDE',
    1,
    'B has 2 votes at stage 1, where the quota is 2, and is not elected',
    'exactly an exact quota is no more than a draw head to head',
  ],
  [
    'minneapolis',
    electedAtTheQuota,
    '1: A',
    'ABCD',
    2,
    'A has 1 vote at stage 1, where the quota is 1, and is not elected at it',
    'whoever has the threshold still receives papers until the surplus moves or the count ends',
  ],
  [
    'two-round',
    nonTransferableNeverFalls,
    '1: A = B\n4: B\n4: D > B',
    'ABCD',
    1,
    'the non-transferable votes are 1 at stage 1, 0 at stage 2',
    'in the second round everybody votes again',
  ],
  [
    'meek-reference',
    electedGainNothing,
    '1: A > D > B',
    'ABCDE',
    3,
    'A is elected and has 0.250000001 votes at stage 2, 0.250000003 at stage 3',
    keepFactors,
  ],
  [
    'warren',
    nonTransferableNeverFalls,
    '1: D',
    'ABCDE',
    2,
    'the non-transferable votes are 0.999980884 at stage 3, 0.999947687 at stage 4',
    'whoever is elected keeps more again where the quota was missed by little',
  ],
];

describe('a rule may break a law of bookkeeping by what it is', () => {
  test.each(breaches.map(([id, law, ...others]) => [id, law.id, ...others, law] as const))(
    '%s breaks %s, because $6',
    (id, _, ballots, candidates, seats, says, __, law) => {
      expect(checkLaw(ruleById(id), law, contest(ballots, seats, candidates))).toMatchObject({
        kind: 'broken',
        violation: { says },
      });
    },
  );
});
