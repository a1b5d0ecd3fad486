import { describe, expect, test } from 'vitest';
import { electedAtTheQuota } from '../../../src/laws/bookkeeping/elected-at-the-quota.ts';
import { electedGainNothing } from '../../../src/laws/bookkeeping/elected-gain-nothing.ts';
import { excludedGainNothing } from '../../../src/laws/bookkeeping/excluded-gain-nothing.ts';
import { firstPreferences } from '../../../src/laws/bookkeeping/first-preferences.ts';
import { highestElected } from '../../../src/laws/bookkeeping/highest-elected.ts';
import { lowestExcluded } from '../../../src/laws/bookkeeping/lowest-excluded.ts';
import { nonTransferableNeverFalls } from '../../../src/laws/bookkeeping/non-transferable-never-falls.ts';
import { nothingNegative } from '../../../src/laws/bookkeeping/nothing-negative.ts';
import { oneFate } from '../../../src/laws/bookkeeping/one-fate.ts';
import { papersWhole } from '../../../src/laws/bookkeeping/papers-whole.ts';
import { placesFilled } from '../../../src/laws/bookkeeping/places-filled.ts';
import { quotaRespected } from '../../../src/laws/bookkeeping/quota-respected.ts';
import { votesConserved } from '../../../src/laws/bookkeeping/votes-conserved.ts';
import { checkLaw } from '../../../src/laws/check-law.ts';
import type { Law } from '../../../src/laws/law.ts';
import type { Tallied } from '../../../src/laws/tally.ts';
import { contest } from '../../rules/contests.ts';
import { stage, telling } from './telling.ts';

const [A, B, C] = [0, 1, 2];
const twoPlaces = contest('5: A > B\n3: B > C\n2: C > A', 2);
const onePlace = { ...twoPlaces, seats: 1 };

/** The votes of the contest, so that a line of the tables is only what matters. */
const first = '5 3 2';

/** What is wrong in words: the law, the contest, what is told of it, the sentence, the stage, what is expected and received. */
type Wrong = readonly [Law, typeof onePlace, Tallied, string, number | undefined, string, string];

const wrong: readonly Wrong[] = [
  [
    votesConserved,
    onePlace,
    { elected: [A], stages: [stage(first, { nonTransferable: '0' }), stage('6.9 3 0', { nonTransferable: '0' })] },
    'the votes of stage 2 add up to 9.9, those of stage 1 to 10',
    2,
    '10',
    '9.9',
  ],
  [
    votesConserved,
    onePlace,
    { elected: [A], stages: [stage(first), stage('7 3.0000000000000004 0')] },
    'the votes of stage 2 add up to 10.0000000000000004, those of stage 1 to 10',
    2,
    'at most 10',
    '10.0000000000000004',
  ],
  [
    papersWhole,
    onePlace,
    { elected: [A], papers: { valid: 8, invalid: 1 } },
    '8 valid and 1 invalid papers are told of 10 papers',
    undefined,
    '10',
    '8 + 1',
  ],
  [
    papersWhole,
    onePlace,
    { elected: [A], papers: { valid: 9.5, invalid: 0.5 } },
    '9.5 valid and 0.5 invalid papers are told of 10 papers',
    undefined,
    '10',
    '9.5 + 0.5',
  ],
  [
    papersWhole,
    onePlace,
    { elected: [A], papers: { valid: 10, invalid: 0 }, stages: [stage('1 1 1')] },
    'the votes of stage 1 add up to 3, the valid papers carry 10',
    1,
    '10',
    '3',
  ],
  [
    firstPreferences,
    onePlace,
    { elected: [A], stages: [stage('5 2 3')] },
    'B is first on 3 papers and has 2 votes at stage 1',
    1,
    '3',
    '2',
  ],
  [placesFilled, twoPlaces, { elected: [A, A] }, 'A is elected twice', undefined, 'nobody twice', 'A and A'],
  [
    placesFilled,
    twoPlaces,
    { elected: [A] },
    'A elected to 2 places, for which 3 stand',
    undefined,
    '2 elected',
    '1 elected',
  ],
  [
    placesFilled,
    { ...onePlace, withdrawn: [B] },
    { elected: [B] },
    'B is elected and does not stand',
    undefined,
    'some of A and C',
    'B',
  ],
  [
    oneFate,
    onePlace,
    { elected: [A], stages: [stage(first, { excluded: [C] }), stage('7 3 0', { elected: [A], excluded: [C] })] },
    'C is excluded at stage 2 and was excluded already',
    2,
    'excluded',
    'excluded',
  ],
  [
    oneFate,
    onePlace,
    { elected: [A], stages: [stage(first, { elected: [A], excluded: [A] })] },
    'A is excluded at stage 1 and was elected already',
    1,
    'elected',
    'excluded',
  ],
  [
    oneFate,
    onePlace,
    { elected: [B], stages: [stage(first, { elected: [A] })] },
    'the stages elect A, and elected in the end is B',
    undefined,
    'A',
    'B',
  ],
  [
    oneFate,
    onePlace,
    { elected: [C], stages: [stage(first, { excluded: [C] })] },
    'C is excluded, yet elected',
    undefined,
    'excluded',
    'elected',
  ],
  [
    quotaRespected,
    onePlace,
    { elected: [B], stages: [stage('6 3 1', { quota: '6' })] },
    'A has 6 votes at stage 1, where the quota is 6, and is not elected',
    1,
    'A elected',
    'B',
  ],
  [
    quotaRespected,
    onePlace,
    { elected: [A], quota: '4', stages: [stage('5 4 1')] },
    'A and B have the quota of 4 at stage 1, and there are 1 places',
    1,
    'at most 1 with the quota',
    '2 with the quota',
  ],
  [
    electedAtTheQuota,
    twoPlaces,
    {
      elected: [A, B],
      stages: [stage('6 4 0', { quota: '4', elected: [A] }), stage('4 6 0', { quota: '4', elected: [B] })],
    },
    'B has 4 votes at stage 1, where the quota is 4, and is not elected at it',
    1,
    'B elected by stage 1',
    'A elected by stage 1',
  ],
  [
    nothingNegative,
    onePlace,
    { elected: [A], stages: [stage(first), stage('11 -1 0')] },
    'B has -1 votes at stage 2',
    2,
    'at least 0',
    '-1',
  ],
  [
    nothingNegative,
    onePlace,
    { elected: [A], stages: [stage(first, { lostToRounding: '-0.01' })] },
    '-0.01 votes are lost to rounding at stage 1',
    1,
    'at least 0',
    '-0.01',
  ],
  [
    nonTransferableNeverFalls,
    onePlace,
    { elected: [A], stages: [stage('5 3 0', { nonTransferable: '2' }), stage('6 3 0', { nonTransferable: '1' })] },
    'the non-transferable votes are 2 at stage 1, 1 at stage 2',
    2,
    'at least 2',
    '1',
  ],
  [
    excludedGainNothing,
    onePlace,
    { elected: [A], stages: [stage(first, { excluded: [C] }), stage('5 1 4', { excluded: [B] })] },
    'C is excluded and has 2 votes at stage 1, 4 at stage 2',
    2,
    'at most 2',
    '4',
  ],
  [
    excludedGainNothing,
    onePlace,
    { elected: [A], stages: [stage(first, { excluded: [C] }), stage('5 3 2', { excluded: [B] })] },
    'C is excluded and still has 2 votes at stage 2, at which others are excluded',
    2,
    '0',
    '2',
  ],
  [
    electedGainNothing,
    twoPlaces,
    { elected: [A, B], stages: [stage(first, { elected: [A] }), stage('7 3 0', { excluded: [C] })] },
    'A is elected and has 5 votes at stage 1, 7 at stage 2',
    2,
    'at most 5',
    '7',
  ],
  [
    lowestExcluded,
    onePlace,
    { elected: [A], stages: [stage(first), stage('5 0 5', { excluded: [B] })] },
    'B is excluded at stage 2 with 3 votes, and C continues with 2',
    2,
    'C excluded before B',
    'B',
  ],
  [
    lowestExcluded,
    onePlace,
    { elected: [A], stages: [stage(first, { excluded: [B] })] },
    'B is excluded at stage 1 with 3 votes, and C continues with 2',
    1,
    'C excluded before B',
    'B',
  ],
  [
    highestElected,
    onePlace,
    { elected: [B], stages: [stage(first, { elected: [B] })] },
    'B is elected at stage 1 with 3 votes, and A has 5 and is not',
    1,
    'A elected before B',
    'B',
  ],
];

describe('a tally that keeps its books badly', () => {
  test.each(wrong.map(([law, ...others]) => [law.id, law, ...others] as const))(
    'breaks %s: $4',
    (_, law, asked, told, says, at, expected, received) => {
      const finding = checkLaw(telling(told), law, asked);
      expect(finding).toEqual({
        kind: 'broken',
        violation: {
          says,
          contests: [{ label: 'the contest', contest: asked, elected: [told.elected] }],
          ...(at === undefined ? {} : { stage: at }),
          expected,
          received,
        },
      });
    },
  );
});
