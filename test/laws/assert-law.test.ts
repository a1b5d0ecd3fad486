import { describe, expect, expectTypeOf, test } from 'vitest';
import { PsephosError } from '../../src/base/errors.ts';
import { asRule } from '../../src/laws/as-rule.ts';
import { assertLaw, assertLaws, plainLaws } from '../../src/laws/assert-law.ts';
import { votesConserved } from '../../src/laws/bookkeeping/votes-conserved.ts';
import { checkLaw } from '../../src/laws/check-law.ts';
import { irrelevantAlternatives } from '../../src/laws/independence/irrelevant-alternatives.ts';
import type { Law } from '../../src/laws/law.ts';
import { lawsKept } from '../../src/laws/laws-kept.ts';
import { majority } from '../../src/laws/majority/majority.ts';
import { asTally } from '../../src/laws/rule-as-tally.ts';
import { failureOf } from '../../src/laws/running/law-failure.ts';
import type { LawRun } from '../../src/laws/running/law-runs.ts';
import type { LaterTally } from '../../src/laws/tally.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { scotlandLocal2007 } from '../../src/rules/index.ts';
import { borda } from '../../src/rules/positional/borda.ts';
import { thrown } from '../thrown.ts';

/** Always elects those who stand first on the ballot. */
const firstNames = asRule('first-names', (_, seats, { candidates }) => candidates.slice(0, seats));

const laterBorda: LaterTally = {
  ...asTally(borda),
  answers: 'later',
  tally: async (question) => asTally(borda).tally(question),
};

/** A law that is broken by the contests that `is` picks. */
function madeUp(is: (papers: number) => boolean, of: Partial<Law['of']> = {}): Law {
  return {
    ...majority,
    id: 'made-up',
    title: 'Papers are as they should be',
    of: { ...majority.of, ...of },
    *check(contest) {
      if (!is(contest.profile.total)) return { kind: 'kept' };
      const violation = { says: 'it is not', contests: [{ label: 'the contest', contest }] as const };
      return { kind: 'broken', violation: { ...violation, expected: 'yes', received: 'no' } };
    },
  };
}

describe('assertLaw', () => {
  test('tells how much it tried', () => {
    const run = assertLaw(instantRunoff, majority, { runs: 200 });
    expect(run).toMatchObject({ law: 'majority', runs: 200 });
    expect(run.spoke).toBeGreaterThan(50);
    expect(run.spoke).toBeLessThan(200);
  });

  test('throws a small election that one can read, count again and replay', () => {
    const error = thrown(() => assertLaw(firstNames, majority));
    expect(error.code).toBe('law-broken');
    expect(error.message.split('\n')).toEqual([
      'first-names breaks a law: Whom more than half of the voters put first is elected (majority)',
      'B is first on 1 of 1 papers, and A is elected.',
      '',
      'the contest (1 place; elects A):',
      '  0: A > B',
      '  1: B',
      '',
      'expected B',
      'received A',
      '',
      expect.stringMatching(
        /^Found in run \d+ and made smaller\. The same again, where tally is first-names and law is majority:$/,
      ),
      expect.stringMatching(/^ {2}assertLaw\(tally, law, \{ seed: 42, path: "\d+" \}\)$/),
      'This contest alone:',
      '  checkLaw(tally, law, { profile: parseBallots("0: A > B\\n1: B"), seats: 1 })',
    ]);
  });

  test('gives the failure as data, and finds the same again at once', () => {
    const first = failureOf(thrown(() => assertLaw(borda, majority, { candidates: 4, seed: 7 })));
    expect(first).toMatchObject({ law: majority, tally: { id: 'borda' }, what: { kind: 'broken' } });
    expect(first?.again).toMatchObject({ candidates: 4, seed: 7, path: expect.any(String) });
    expect(first?.drawn.profile.candidates).toHaveLength(4);
    const again = failureOf(thrown(() => assertLaw(borda, majority, first?.again)));
    expect(again?.contest).toEqual(first?.contest);
    expect([first?.contest.profile.candidates.length, first?.contest.profile.total]).toEqual([4, 3]);
    expect(failureOf(new Error('another'))).toBeUndefined();
  });

  test('tries another seed on other contests', () => {
    const drawn = [1, 2].map((seed) => failureOf(thrown(() => assertLaw(borda, majority, { seed })))?.drawn.profile);
    expect(drawn[0]).not.toEqual(drawn[1]);
  });

  test('makes contests small whose changes break a law', () => {
    const failure = failureOf(thrown(() => assertLaw(instantRunoff, irrelevantAlternatives)));
    const { contest } = failure ?? { contest: undefined };
    expect(contest?.profile.candidates.length).toBeLessThanOrEqual(4);
    expect(contest?.profile.total).toBeLessThanOrEqual(7);
    expect(contest && checkLaw(instantRunoff, irrelevantAlternatives, contest).kind).toBe('broken');
  });

  test('tells of a tally that throws, and at which contest', () => {
    const falls = asRule('falls', (ballots) => {
      if (ballots.some(({ ranking }) => ranking[1] === 'A')) throw new TypeError('no such candidate');
      return 'A';
    });
    const error = thrown(() => assertLaw(falls, votesConserved, { places: 1 }));
    expect(error.message.split('\n').slice(0, 6)).toEqual([
      'falls throws, tried on: At every stage all votes are somewhere (votes-conserved)',
      'TypeError: no such candidate',
      '',
      'the contest (1 place):',
      '  0: A > B',
      '  1: B > A',
    ]);
    expect(error.cause).toBeInstanceOf(TypeError);
    expect(failureOf(error)?.what).toMatchObject({ kind: 'threw', error: error.cause });
  });

  test('does not blame a tally that says a contest is too large for it', () => {
    const few = asRule({ id: 'few', mostPapers: 3 }, (_, __, { candidates }) => {
      if (candidates.length < 3) return candidates.slice(0, 1);
      throw new PsephosError({ code: 'too-large', message: 'more than two' });
    });
    expect(
      assertLaw(
        few,
        madeUp((papers) => papers > 3),
      ).spoke,
    ).toBe(1000);
    expect(assertLaw(few, votesConservedOfWinners, { runs: 100 }).spoke).toBeLessThan(100);
  });

  test('lets the fault of a law through', () => {
    const faulty: Law = {
      ...majority,
      *check() {
        throw new RangeError('the law is wrong');
      },
    };
    expect(() => assertLaw(borda, faulty)).toThrow(RangeError);
  });

  test('refuses a law that had nothing to say, for then nothing was tested', () => {
    const error = thrown(() => assertLaw(firstNames, votesConserved, { runs: 50 }));
    expect([error.code, error.message]).toEqual([
      'law-silent',
      'At every stage all votes are somewhere (votes-conserved): it had nothing to say of first-names in 50 contests, so nothing was tested. Hint: it reads the stages of a count; let the tally tell them, or leave the law out',
    ]);
    expect(
      thrown(() =>
        assertLaw(
          instantRunoff,
          madeUp(() => false, { places: 'several' }),
        ),
      ).message,
    ).toBe(
      'Papers are as they should be (made-up): it is about several places, and instant-runoff fills one. Hint: leave the law out',
    );
  });

  test('draws only what the law speaks of and the tally takes', () => {
    const drawn = (rule: Parameters<typeof assertLaw>[0], of: Partial<Law['of']>): string => {
      let [mostPlaces, leastPlaces, short, equal] = [0, 9, false, false];
      const law: Law = {
        ...madeUp(() => false, of),
        *check({ seats, profile }) {
          mostPlaces = Math.max(mostPlaces, seats);
          leastPlaces = Math.min(leastPlaces, seats);
          short ||= profile.ranked.length < profile.candidates.length * profile.papers.length;
          equal ||= profile.irregular === true;
          return { kind: 'kept' };
        },
      };
      assertLaw(rule, law, { runs: 200 });
      return `${leastPlaces}-${mostPlaces}${short ? ' short' : ''}${equal ? ' equal' : ''}`;
    };
    expect(drawn(scotlandLocal2007, { places: 'any' })).toBe('1-4 short');
    expect(drawn(scotlandLocal2007, { places: 'several' })).toBe('2-4 short');
    expect(drawn(scotlandLocal2007, { places: 'one', papers: 'complete' })).toBe('1-1');
    expect(drawn(instantRunoff, { places: 'any' })).toBe('1-1 short');
  });

  test.each([{ runs: 0 }, { runs: 1.5 }, { seed: 2 ** 31 }, { turns: 0 }])('refuses %j', (options) => {
    expect(thrown(() => assertLaw(borda, majority, options)).code).toBe('bad-argument');
  });

  test('waits for a tally that answers later, and finds the same', async () => {
    const now = thrown(() => assertLaw(borda, majority));
    const later = assertLaw(laterBorda, majority);
    expectTypeOf(later).toEqualTypeOf<Promise<LawRun>>();
    const awaited = now.message
      .replace('  assertLaw(', '  await assertLaw(')
      .replace('  checkLaw(', '  await checkLawLater(');
    await expect(later).rejects.toThrow(awaited);
    expect(awaited).not.toBe(now.message);
  });
});

/** Asks the tally once, whatever the contest. */
const votesConservedOfWinners: Law = {
  ...votesConserved,
  *check(contest) {
    yield { kind: 'outcomes', contest };
    return { kind: 'kept' };
  },
};

describe('assertLaws', () => {
  test('goes round the laws, so that a fault is found soon whichever law it breaks', () => {
    const laws = [madeUp(() => false), madeUp(() => false), majority];
    const failure = failureOf(thrown(() => assertLaws(firstNames, laws)));
    expect(failure?.law.id).toBe('majority');
    expect(failure?.runs).toBeGreaterThan(50);
    expect(failure?.runs).toBeLessThan(75);
  });

  test('draws other contests in each round, and tells the seed of the round', () => {
    const rare = madeUp((papers) => papers > 50 && papers % 50 === 7);
    const failure = failureOf(thrown(() => assertLaws(borda, [rare], { runs: 5000 })));
    expect(failure?.runs).toBeGreaterThan(25);
    expect(failure?.again.seed).not.toBe(42);
    expect(failureOf(thrown(() => assertLaw(borda, rare, failure?.again)))?.contest).toEqual(failure?.contest);
  });

  test('tells what it tried of each law, leaving out those that cannot be asked', () => {
    const several = madeUp(() => false, { places: 'several' });
    expect(assertLaws(instantRunoff, [majority, several], { runs: 60 })).toMatchObject({
      runs: 60,
      laws: [{ law: 'majority', runs: 60 }],
    });
  });

  test('refuses laws none of which had anything to say', () => {
    expect(thrown(() => assertLaws(firstNames, [votesConserved], { runs: 30 })).code).toBe('law-silent');
  });

  test('tries the laws of bookkeeping and symmetry where none are named', () => {
    const families = new Set(plainLaws().map(({ family }) => family));
    expect([...families]).toEqual(['bookkeeping', 'symmetry']);
    expect(assertLaws(instantRunoff, undefined, { runs: 5 }).laws).toHaveLength(plainLaws().length);
  });

  test('waits for a tally that answers later', async () => {
    await expect(assertLaws(laterBorda, [majority])).rejects.toThrow('borda breaks a law');
    expect((await assertLaws(laterBorda, [votesConserved], { runs: 10 })).runs).toBe(10);
  });
});

describe('lawsKept', () => {
  test('takes the laws that hold for every number of places that was asked', () => {
    const searched = { exhaustive: [], drawn: 10 };
    const cell = (law: string, kind: 'holds' | 'open', places: 'one' | 'several' = 'one') =>
      ({ rule: 'mine', law, places, verdict: { kind, searched } }) as const;
    const notAsked = {
      rule: 'mine',
      law: 'majority',
      places: 'several',
      verdict: { kind: 'not-asked', because: '' },
    } as const;
    const verdicts = [
      cell('majority', 'holds'),
      notAsked,
      cell('reversal', 'holds'),
      cell('reversal', 'open', 'several'),
      { ...cell('votes-conserved', 'holds'), rule: 'another' },
    ];
    expect(lawsKept('mine', verdicts)).toEqual([majority]);
  });
});
