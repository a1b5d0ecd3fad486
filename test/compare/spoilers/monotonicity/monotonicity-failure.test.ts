import { describe, expect, it } from 'vitest';
import type { Contest } from '../../../../src/ballots/contest.ts';
import { parseBallots } from '../../../../src/ballots/notation.ts';
import { present } from '../../../../src/base/invariant.ts';
import type { MonotonicityFailure } from '../../../../src/compare/spoilers/monotonicity/failure.ts';
import { monotonicityFailure } from '../../../../src/compare/spoilers/monotonicity/monotonicity-failure.ts';
import { alteredContest } from '../../../../src/compare/spoilers/monotonicity/papers-as-read.ts';
import { coombs } from '../../../../src/rules/elimination/coombs.ts';
import { instantRunoff } from '../../../../src/rules/elimination/instant-runoff.ts';
import { everyLot } from '../../../../src/rules/every-lot.ts';
import { firstPastThePost } from '../../../../src/rules/plurality/first-past-the-post.ts';
import type { Rule } from '../../../../src/rules/rule.ts';
import { ers97 } from '../../../../src/rules/stv/statutes/ers97.ts';
import { scotlandLocal2007 } from '../../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { contest } from '../../../rules/contests.ts';
import { scottishContest } from '../../../rules/scottish.ts';
import { testWithSharedData } from '../../../shared-data.ts';
import { thrown } from '../../../thrown.ts';

const notMonotone = contest('21: A > B > C\n23: B > C > A\n14: C > A > B\n9: C > B > A', 1);

describe('monotonicityFailure', () => {
  it('finds that B could have lost by being raised on papers C > B > A', () => {
    const found = monotonicityFailure(notMonotone, instantRunoff);
    expect(found).toMatchObject({ winner: 1, elected: [[1]], verdict: 'possible', certainty: 'certain' });
    // C must fall from 23 to 20, behind the 21 of A.
    expect(found.witness).toEqual({
      papers: 3,
      changes: [{ papers: 3, from: [2, 1, 0], to: [1, 2, 0] }],
      elected: [[0]],
    });
    expect(found.says).toBe(
      'Raising B could have made them lose by Instant runoff (alternative vote): with 3 papers changed from C > B > A to B > C > A, A would have been elected.',
    );
    expectWitnessHolds(found, instantRunoff);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it.each([ers97, scotlandLocal2007])('finds the same for one place by $id', (rule) => {
    const found = monotonicityFailure(notMonotone, rule);
    expect(found).toMatchObject({ winner: 1, verdict: 'possible', certainty: 'certain' });
    expectWitnessHolds(found, rule);
  });

  it('tells a failure that needs a lot from a certain one', () => {
    // The one paper C > B > A brings C level with A. To pass C for certain, a paper C > A > B would have to go, and then B beats A.
    const tight = contest('10: A > B > C\n18: B > C > A\n10: C > A > B\n1: C > B > A', 1);
    const found = monotonicityFailure(tight, instantRunoff);
    expect(found).toMatchObject({ verdict: 'possible', certainty: 'by-lot', witness: { papers: 1 } });
    expect(found.witness?.elected).toHaveLength(2);
    expect(found.says).toContain('could have made them lose by a lot');
    expectWitnessHolds(found, instantRunoff, tight);
  });

  it('proves that a majority of first preferences cannot be raised to lose', () => {
    const found = monotonicityFailure(contest('6: A > B\n3: B > C\n2: C > B', 1), instantRunoff);
    expect(found).toMatchObject({ verdict: 'impossible', certainty: null, witness: null });
    expect(found.says).toBe(
      'No raising of A on these papers could have made them lose by Instant runoff (alternative vote).',
    );
  });

  it('knows that first-past-the-post is monotone, ties and all', () => {
    expect(monotonicityFailure(notMonotone, firstPastThePost).verdict).toBe('impossible');
    expect(monotonicityFailure(contest('1: A\n1: B', 1), firstPastThePost).verdict).toBe('impossible');
  });

  it('searches by rules that promise nothing, and claims no proof', () => {
    const { promise: _, ...unknown } = instantRunoff;
    const found = monotonicityFailure(notMonotone, unknown);
    expect(found).toMatchObject({ verdict: 'possible', certainty: 'certain' });
    expectWitnessHolds(found, unknown);
    const sure = monotonicityFailure(contest('6: A > B\n3: B > C\n2: C > B', 1), unknown);
    expect(sure.verdict).toBe('not-found');
    expect(sure.says).toContain('that is no proof');
  });

  it('finds the failure of Coombs by raising C from the last place', () => {
    const last = contest('23: C > B > A > D\n13: D > C > A > B\n5: B > D > A > C\n11: D > A > B > C', 1, 'ABCD');
    const found = monotonicityFailure(last, coombs);
    expect(found).toMatchObject({ winner: 2, verdict: 'possible', certainty: 'certain' });
    expectWitnessHolds(found, coombs, last);
  });

  it('finds the one of several winners who could lose', () => {
    // D has the quota of 34 and no more, so that the other place goes as if there were one.
    const two = contest('34: D\n21: A > B > C\n23: B > C > A\n14: C > A > B\n9: C > B > A', 2);
    const found = monotonicityFailure(two, scotlandLocal2007);
    expect(two.profile.candidates[found.winner ?? 0].name).toBe('B');
    expect(found).toMatchObject({ verdict: 'possible', certainty: 'certain' });
    expectWitnessHolds(found, scotlandLocal2007, two);
  });

  it('reads papers as the rule does', () => {
    const equal = contest('21: A > B > C\n23: B > C > A\n14: C > A > B\n9: C > - > B > A = B', 1);
    expect(monotonicityFailure(equal, instantRunoff).witness?.changes).toEqual([
      { papers: 3, from: [2, 1], to: [1, 2] },
    ]);
  });

  it('passes over those who withdrew', () => {
    const profile = parseBallots('21: D > A > B > C\n23: B > C > A\n14: C > A > B\n9: C > D > B > A');
    const found = monotonicityFailure(
      { profile, seats: 1, withdrawn: [profile.candidates.findIndex(({ name }) => name === 'D')] },
      instantRunoff,
    );
    expect(found.verdict).toBe('possible');
    expect(found.witness?.papers).toBe(3);
  });

  it('has nobody to raise where nobody is elected', () => {
    const nobody = monotonicityFailure({ ...contest('1: A', 1), withdrawn: [0] }, instantRunoff);
    expect(nobody).toMatchObject({ winner: null, verdict: 'impossible' });
  });

  it('refuses to raise somebody who is not elected', () => {
    expect(thrown(() => monotonicityFailure(notMonotone, instantRunoff, { winner: 2 }))).toMatchObject({
      code: 'bad-argument',
    });
    expect(thrown(() => monotonicityFailure(notMonotone, instantRunoff, { mostCounts: 0.5 }))).toMatchObject({
      code: 'bad-argument',
    });
  });

  testWithSharedData('finds a failure in Falkirk 2017, ward 7, for one place', () => {
    const ward = { ...scottishContest('4_cands/falkirk_2017_ward7.blt'), seats: 1 };
    const found = monotonicityFailure(ward, instantRunoff);
    expect(found).toMatchObject({ verdict: 'possible', certainty: 'certain', witness: { papers: 262 } });
    const after = alteredContest(ward, found.witness?.changes ?? []);
    expect(instantRunoff.count(after).elected).toEqual(found.witness?.elected[0]);
    expect(found.says).toContain('Pat REID (Lab) would have been elected.');
  });
});

/** Only the winner moves, upwards, and the count then elects others under every lot. */
function expectWitnessHolds(
  { witness, winner, certainty }: MonotonicityFailure,
  rule: Rule,
  before: Contest = notMonotone,
): void {
  const raised = present(winner ?? undefined, 'somebody who was raised');
  const changes = witness?.changes ?? [];
  expect(changes.length).toBeGreaterThan(0);
  for (const { from, to, papers } of changes) {
    expect(papers).toBeGreaterThan(0);
    expect(to.filter((one) => one !== raised)).toEqual(from.filter((one) => one !== raised));
    expect(to.indexOf(raised)).toBeLessThan(from.includes(raised) ? from.indexOf(raised) : from.length);
  }
  const after = everyLot(alteredContest(before, changes), rule).outcomes.map(({ elected }) => elected);
  expect(after).toEqual(witness?.elected);
  expect(after.filter((set) => set.includes(raised)).length > 0).toBe(certainty === 'by-lot');
}

describe('alteredContest', () => {
  it('changes as many papers as it is told and no others', () => {
    const { profile } = alteredContest(contest('3: A > B = C\n2: B', 1), [
      { papers: 2, from: [0, [2, 1]], to: [1, 0, 2] },
      { papers: 2, from: [1], to: [1, 0] },
    ]);
    expect(profile).toEqual(parseBallots('1: A > B = C\n2: B > A > C\n2: B > A', profile.candidates));
  });

  it('refuses to change papers that are not there', () => {
    const one = contest('3: A > B\n2: B', 1);
    for (const from of [
      [0, 1],
      [1, 0],
    ])
      expect(thrown(() => alteredContest(one, [{ papers: 4, from, to: [1] }]))).toMatchObject({ code: 'bad-argument' });
  });
});
