import { describe, expect, test } from 'vitest';
import { countsLike } from '../../../src/laws/agreement/counts-like.ts';
import { electsLike } from '../../../src/laws/agreement/elects-like.ts';
import { asRule } from '../../../src/laws/as-rule.ts';
import { assertLaw } from '../../../src/laws/assert-law.ts';
import { checkLaw } from '../../../src/laws/check-law.ts';
import { asTally } from '../../../src/laws/rule-as-tally.ts';
import type { NowTally, Tallied } from '../../../src/laws/tally.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { firstPastThePost, scotlandLocal2007 } from '../../../src/rules/index.ts';
import { contest } from '../../rules/contests.ts';

/** Instant run-off whose answer is altered. */
function altered(change: (answer: Tallied) => Tallied, ties: NowTally['ties'] = 'lot'): NowTally {
  const right = asTally(instantRunoff);
  return { ...right, id: 'altered', ties, tally: (question) => change(right.tally(question)) };
}

const plain = contest('4: A\n3: B > C\n2: C > B', 1);
const tied = contest('3: A\n2: B > C\n2: C > B', 1);

describe('electsLike', () => {
  const law = electsLike(instantRunoff);

  test('passes the rule itself', () => {
    expect(assertLaw(instantRunoff, law, { runs: 100 }).spoke).toBeGreaterThan(90);
  });

  test('tells another winner', () => {
    expect(checkLaw(firstPastThePost, law, plain)).toMatchObject({
      kind: 'broken',
      violation: {
        says: 'A elected, which instant-runoff never does here',
        expected: 'B',
        received: 'A',
      },
    });
  });

  test('wants of a tally with lots every set of winners, and of another one of them', () => {
    const even = contest('1: A\n1: B', 1);
    const first = (ties: NowTally['ties']) => asRule({ id: 'first', ties }, (_, __, { candidates }) => candidates[0]);
    expect(checkLaw(first('lot'), law, even)).toMatchObject({
      kind: 'broken',
      violation: { says: 'no fall of lots elects B, whom instant-runoff elects by some', expected: 'A, or by lot B' },
    });
    expect(checkLaw(first('untold'), law, even).kind).toBe('kept');
    expect(checkLaw(first('order'), law, even).kind).toBe('kept');
  });

  test('is about as many places as the rule fills', () => {
    expect([law.of.places, electsLike(scotlandLocal2007).of.places]).toEqual(['one', 'any']);
  });
});

describe('countsLike', () => {
  const law = countsLike(instantRunoff);

  test('passes the rule itself, whatever lots decide', () => {
    expect(assertLaw(instantRunoff, law, { runs: 100 }).spoke).toBeGreaterThan(90);
    expect(assertLaw(scotlandLocal2007, countsLike(scotlandLocal2007), { runs: 60 }).runs).toBe(60);
  });

  test('passes a tally that tells winners only', () => {
    expect(
      checkLaw(
        altered(({ elected }) => ({ elected })),
        law,
        plain,
      ).kind,
    ).toBe('kept');
  });

  test('tells the stage, the candidate and both values where votes differ', () => {
    const rounded = altered(({ stages = [], ...rest }) => ({
      ...rest,
      stages: stages.map((stage, at) => ({ ...stage, votes: at === 1 ? ['4', '5.00001', '0'] : stage.votes })),
    }));
    expect(checkLaw(rounded, law, plain)).toMatchObject({
      kind: 'broken',
      violation: {
        says: 'at stage 2 the votes of B: 5.00001, and by instant-runoff 5',
        stage: 2,
        expected: '5',
        received: '5.00001',
      },
    });
  });

  test('reads 5.00 and 10/2 as 5', () => {
    const written = altered(({ stages = [], ...rest }) => ({
      ...rest,
      stages: stages.map((stage) => ({ ...stage, votes: stage.votes.map((votes) => `${votes}.00`) })),
    }));
    expect(checkLaw(written, law, plain).kind).toBe('kept');
  });

  test.each<[string, (answer: Tallied) => Tallied, object]>([
    [
      'missing stages',
      ({ stages = [], ...rest }) => ({ ...rest, stages: stages.slice(0, 1) }),
      { says: 'stages: 1, and by instant-runoff 2' },
    ],
    [
      'other non-transferable votes',
      ({ stages = [], ...rest }) => ({ ...rest, stages: stages.map((stage) => ({ ...stage, nonTransferable: '1' })) }),
      { says: 'at stage 1 the non-transferable votes: 1, and by instant-runoff 0', stage: 1 },
    ],
    [
      'another exclusion',
      ({ stages = [], ...rest }) => ({
        ...rest,
        stages: stages.map((stage) => ({ ...stage, excluded: stage.excluded.length > 0 ? [0] : [] })),
      }),
      { received: 'A', expected: 'C' },
    ],
  ])('tells %s', (_, change, violation) => {
    expect(checkLaw(altered(change), law, plain)).toMatchObject({ kind: 'broken', violation });
  });

  test('tells another order of election within a stage, but not of those who are level', () => {
    const reversed: NowTally = {
      ...asTally(scotlandLocal2007),
      tally: (question) => {
        const { stages = [], ...rest } = asTally(scotlandLocal2007).tally(question);
        return { ...rest, stages: stages.map((stage) => ({ ...stage, elected: stage.elected.toReversed() })) };
      },
    };
    const like = countsLike(scotlandLocal2007);
    expect(checkLaw(reversed, like, contest('5: A\n4: B\n1: C', 2))).toMatchObject({
      kind: 'broken',
      violation: {
        says: 'at stage 1 the order of election: B and A, and by scotland-local-2007 A and B',
        stage: 1,
      },
    });
    expect(checkLaw(reversed, like, contest('5: A\n5: B\n1: C', 2)).kind).toBe('kept');
  });

  test('compares stages with lots falling alike, and of a tally without them only where no lot is drawn', () => {
    const wrongLater = (ties: NowTally['ties']) =>
      altered(
        ({ stages = [], ...rest }) => ({
          ...rest,
          stages: stages.map((stage) => ({ ...stage, votes: stage.votes.with(0, '9') })),
        }),
        ties,
      );
    expect(checkLaw(wrongLater('lot'), law, tied).kind).toBe('broken');
    expect(checkLaw(wrongLater('untold'), law, tied).kind).toBe('kept');
    expect(checkLaw(wrongLater('untold'), law, plain).kind).toBe('broken');
  });
});
