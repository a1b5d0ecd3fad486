import { describe, expect, test } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { booksLaw } from '../../../src/laws/bookkeeping/books.ts';
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
import type { Finding, Law } from '../../../src/laws/law.ts';
import type { NowTally, Tallied } from '../../../src/laws/tally.ts';
import { EVERY_TURN, turnsFrom } from '../../../src/laws/turns.ts';
import { ruleById } from '../../../src/rules/catalogue.ts';
import { contest } from '../../rules/contests.ts';
import { drawnContests } from '../drawn-contests.ts';
import { stage, telling } from './telling.ts';

const [A, B, C] = [0, 1, 2];
const twoPlaces = contest('5: A > B\n3: B > C\n2: C > A', 2);
const onePlace = { ...twoPlaces, seats: 1 };
const readingStages: readonly Law[] = [
  votesConserved,
  firstPreferences,
  nothingNegative,
  oneFate,
  quotaRespected,
  electedAtTheQuota,
  nonTransferableNeverFalls,
  excludedGainNothing,
  electedGainNothing,
  lowestExcluded,
  highestElected,
];
const books: readonly Law[] = [...readingStages, papersWhole, placesFilled];

describe('silence', () => {
  test.each(readingStages.map((law) => [law.id, law] as const))(
    '%s says nothing of a tally without stages',
    (_, law) => {
      expect(checkLaw(telling({ elected: [A] }), law, onePlace).kind).toBe('silent');
    },
  );

  const tellsTooLittle: readonly (readonly [string, Law, Contest, Tallied])[] = [
    ['papers where none are told', papersWhole, onePlace, { elected: [A] }],
    ['first preferences where somebody withdrew', firstPreferences, { ...onePlace, withdrawn: [C] }, told('6 4 0')],
    ['first preferences where two are equal', firstPreferences, contest('1: A = B', 1), told('0.5 0.5')],
    ['first preferences of several votes each', firstPreferences, onePlace, blockVotes()],
    ['a quota of nothing', quotaRespected, onePlace, { elected: [A], stages: [stage('0 0 0', { quota: '0' })] }],
    ['a quota that a rule has not', quotaRespected, onePlace, { ...told('5 3 2', { quota: null }), quota: '4' }],
    ['fates where the stages tell none', oneFate, onePlace, told('5 3 2')],
    ['what is non-transferable where it is not told', nonTransferableNeverFalls, onePlace, told('5 3 2')],
  ];

  test.each(tellsTooLittle)('nothing is said of %s', (_, law, asked, answer) => {
    expect(checkLaw(telling(answer), law, asked).kind).toBe('silent');
  });
});

function told(votes: string, rest: Parameters<typeof stage>[1] = {}): Tallied {
  return { elected: [A], stages: [stage(votes, rest)] };
}

function blockVotes(): Tallied {
  return { elected: [A, B], papers: { valid: 10, invalid: 0, votesEach: 2 }, stages: [stage('7 8 5')] };
}

describe('books that are in order', () => {
  const right: readonly (readonly [string, Law, Contest, Tallied])[] = [
    [
      'votes that become non-transferable untold',
      votesConserved,
      onePlace,
      { elected: [A], stages: [stage('5 3 2'), stage('5 3 0')] },
    ],
    ['two votes each', papersWhole, onePlace, blockVotes()],
    ['fewer who stand than places', placesFilled, { ...twoPlaces, withdrawn: [B, C] }, { elected: [A] }],
    [
      'elections taken back by a restart',
      oneFate,
      onePlace,
      {
        elected: [B],
        stages: [stage('5 3 2', { elected: [A] }), stage('5 5 0', { restart: true, elected: [B], excluded: [A] })],
      },
    ],
    [
      'exclusions taken back when all papers are counted again',
      oneFate,
      twoPlaces,
      {
        elected: [A, C],
        stages: [
          stage('5 3 2', { excluded: [C] }),
          stage('7 3 0', { elected: [A] }),
          stage('0 8 2', { recount: true, excluded: [B] }),
          stage('0 0 10', { elected: [C] }),
        ],
      },
    ],
    [
      'an exact quota that one candidate too many has just so, where the last place waits',
      electedAtTheQuota,
      onePlace,
      { elected: [A], stages: [stage('5 5 0', { quota: '5' }), stage('5 5 0', { quota: '5', elected: [A] })] },
    ],
    [
      'an exact quota that one candidate too many has just so',
      quotaRespected,
      onePlace,
      { elected: [A], stages: [stage('5 5 0', { quota: '5' })] },
    ],
    [
      'a quota of the stages before a restart',
      quotaRespected,
      onePlace,
      { elected: [B], stages: [stage('6 3 1', { quota: '6' }), stage('3 7 0', { quota: '6', restart: true })] },
    ],
    [
      'an exclusion told with the votes before the papers move',
      lowestExcluded,
      onePlace,
      { elected: [A], stages: [stage('5 3 2', { excluded: [C] }), stage('7 3 0', { excluded: [B] })] },
    ],
    [
      'an exclusion told with the votes after the papers have moved',
      lowestExcluded,
      onePlace,
      { elected: [A], stages: [stage('5 3 2'), stage('7 3 0', { excluded: [C] })] },
    ],
    [
      'an excluded candidate whose papers move in two stages',
      excludedGainNothing,
      onePlace,
      {
        elected: [A],
        stages: [stage('5 3 2', { excluded: [C] }), stage('6 3 1'), stage('7 3 0'), stage('10 0 0', { excluded: [B] })],
      },
    ],
    [
      'an election told with the votes after the surplus has moved',
      highestElected,
      twoPlaces,
      { elected: [A, B], stages: [stage('5 3 2'), stage('2 6 2', { elected: [A] }), stage('2 6 2', { elected: [B] })] },
    ],
  ];

  test.each(right)('%s', (_, law, asked, answer) => {
    expect(checkLaw(telling(answer), law, asked).kind).toBe('kept');
  });

  /** Laws that rules break: test/laws/bookkeeping/breaches.test.ts says why. */
  const exceptions: Readonly<Record<string, readonly Law[]>> = {
    'meek-reference': [electedGainNothing, nonTransferableNeverFalls],
    qpq: [quotaRespected, electedAtTheQuota, highestElected],
  };
  const counted = [
    'instant-runoff',
    'sequential-instant-runoff',
    'scotland-local-2007',
    'wright',
    'meek-reference',
    'qpq',
  ];

  test.each(counted)('drawn contests counted by %s, however lots fall', (id) => {
    const rule = ruleById(id);
    const breaches = drawnContests(15).flatMap((drawn) => {
      const asked = { ...drawn, seats: rule.singleSeat === true ? 1 : drawn.seats };
      return books
        .filter((law) => exceptions[id]?.includes(law) !== true)
        .map((law) => checkLaw(rule, law, asked, { turns: turnsFrom(1, 2) }))
        .filter(({ kind }) => kind === 'broken');
    });
    expect(breaches).toEqual([]);
  });
});

describe('lots', () => {
  const law = booksLaw({
    id: 'a-stays',
    title: 'A is elected',
    statement: 'A is elected.',
    source: 'nobody',
    reads: 'winners',
    look: (_, { elected }) =>
      elected.includes(A) ? 'sound' : { says: 'A loses', expected: 'A', received: elected.join() },
  });

  test('are followed in every order of three candidates, and the order at fault is told', () => {
    const finding = checkLaw(ruleById('first-past-the-post'), law, contest('1: A\n1: B\n1: C', 1));
    expect(finding).toMatchObject({
      kind: 'broken',
      violation: { contests: [{ label: 'the contest, where lots take B, A and C in turn', elected: [[B]] }] },
    });
  });

  test.each([
    ['where none is drawn', '3: A\n1: B\n1: C', EVERY_TURN, 1],
    ['where A needs none', '3: A\n1: B\n1: C', turnsFrom(4, 2), 1],
  ])('ask for one count %s', (_, ballots, turns, asked) => {
    const tally = counting(ruleById('instant-runoff'));
    expect<Finding['kind']>(checkLaw(tally.tally, law, contest(ballots, 1), { turns }).kind).toBe('kept');
    expect(tally.asked()).toBe(asked);
  });
});

function counting(rule: ReturnType<typeof ruleById>): { readonly tally: NowTally; asked(): number } {
  let asked = 0;
  return {
    tally: {
      answers: 'now',
      id: rule.id,
      title: rule.title,
      ties: 'lot',
      tally: ({ contest: given, lot }) => {
        asked += 1;
        return rule.count(given, { lot });
      },
    },
    asked: () => asked,
  };
}
