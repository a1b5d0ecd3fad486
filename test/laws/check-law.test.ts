import { describe, expect, test } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { votesConserved } from '../../src/laws/bookkeeping/votes-conserved.ts';
import { checkLaw, checkLawLater } from '../../src/laws/check-law.ts';
import { majority } from '../../src/laws/majority/majority.ts';
import { monotonicity } from '../../src/laws/monotonicity/monotonicity.ts';
import { asTally } from '../../src/laws/rule-as-tally.ts';
import type { LaterTally, NowTally, Tally } from '../../src/laws/tally.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { borda } from '../../src/rules/positional/borda.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { contest } from '../rules/contests.ts';
import { thrown } from '../thrown.ts';

const noMajorityByBorda = contest('2: B > A > C\n8: A > B > C\n5: B > C > A', 1);

describe('checkLaw', () => {
  test('finds the majority that Borda leaves without a place', () => {
    expect(checkLaw(borda, majority, noMajorityByBorda)).toMatchObject({
      kind: 'broken',
      violation: { says: 'A is first on 8 of 15 papers, and B is elected', expected: 'A', received: 'B' },
    });
  });

  test('keeps silent where nobody has a majority', () => {
    expect(checkLaw(borda, majority, contest('1: A\n1: B', 1)).kind).toBe('silent');
  });

  test('finds the candidate whom more support unseats', () => {
    const profile = parseBallots('21: A > B > C\n14: C > A > B\n9: C > B > A\n23: B > C > A');
    expect(checkLaw(instantRunoff, monotonicity, { profile, seats: 1 })).toMatchObject({
      kind: 'broken',
      violation: { expected: 'B still elected', received: 'A' },
    });
  });

  test('passes a count whose books balance', () => {
    expect(checkLaw(ers97, votesConserved, contest('5: A > B\n2: B > C\n3: C', 2)).kind).toBe('kept');
  });

  test('says the same of a tally that answers later', async () => {
    const now = asTally(borda);
    const later: LaterTally = { ...now, answers: 'later', tally: (question) => Promise.resolve(now.tally(question)) };
    expect(await checkLawLater(later, majority, noMajorityByBorda)).toEqual(
      checkLaw(borda, majority, noMajorityByBorda),
    );
  });

  test('refuses places that cannot be filled, and a tally that answers later', () => {
    const { profile } = noMajorityByBorda;
    expect(thrown(() => checkLaw(borda, majority, { profile, seats: 4 })).code).toBe('bad-contest');
    const later: Tally = { ...asTally(borda), answers: 'later', tally: () => Promise.resolve({ elected: [0] }) };
    expect(thrown(() => checkLaw(later as unknown as NowTally, majority, noMajorityByBorda)).message).toContain(
      'checkLawLater',
    );
  });

  test('tells a tally whose lots are others when it is asked again', () => {
    let asked = 0;
    const fickle: NowTally = {
      ...asTally(borda),
      tally: ({ lot }) => {
        asked += 1;
        const tied = asked === 1 ? [0, 1, 2] : [0];
        return { elected: [lot.choose(tied, { stage: 1, over: 'election' })] };
      },
    };
    expect(thrown(() => checkLaw(fickle, majority, noMajorityByBorda)).code).toBe('bad-count');
  });
});
