import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { cleanBallots } from '../../src/ballots/clean.ts';
import type { CleaningPolicy } from '../../src/ballots/cleaning-policy.ts';
import { AS_WRITTEN } from '../../src/ballots/cleaning-presets.ts';
import { policyFrom } from '../../src/ballots/cleaning-text.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { orderOfFile } from '../../src/ballots/paper-order.ts';
import { AS_PREFERENCES } from '../../src/ballots/preferences.ts';
import { rankingGroups, rankings } from '../../src/ballots/profile.ts';
import type { BallotReading } from '../../src/ballots/read-ballots.ts';
import { explain } from '../../src/count/explain.ts';
import { readCount, writeCount } from '../../src/count/json.ts';
import { countSheet } from '../../src/count/sheet.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { lotByOrder } from '../../src/rules/lot.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import { meekReference } from '../../src/rules/stv/statutes/meek-reference.ts';
import { wigmReference } from '../../src/rules/stv/statutes/wigm-reference.ts';
import { actCountback } from '../../src/rules/stv/vacancy/act-countback.ts';
import { letters } from '../ballots/arbitraries.ts';
import { thrown } from '../thrown.ts';
import { contests, type Drawn, permutation } from './contests.ts';

const drawn = contests({ slips: true });
const SHARES = [
  ...['meek-reference', 'meek-1987', 'warren'],
  ...rules.filter(({ reads }) => reads === AS_PREFERENCES).map(({ id }) => id),
];

/** The policy that cleans papers in the way in which a rule reads them. */
function policyOf({ gap, repeat, equal }: BallotReading): CleaningPolicy {
  const overvotes = { end: 'stop', 'pass-over': 'skip', share: 'share' } as const;
  return {
    ...AS_WRITTEN,
    id: 'as-the-rule',
    skipped: gap === 'end' ? 'stop' : 'close-up',
    repeats: repeat === 'end' ? 'stop' : 'pass-over',
    overvotes: equal === 'end-if-several-continue' ? 'keep' : overvotes[equal],
  };
}

function cleanedBy(policy: string, ballots: string, more: Partial<Contest> = {}): Contest {
  return cleanBallots({ profile: parseBallots(ballots), seats: 1, ...more }, policyFrom(policy)).contest;
}

describe('papers cleaned as a rule reads them', () => {
  // First-past-the-post and the like read a first preference only, and the block vote reads papers in its own way.
  const whole = rules.filter(({ reads, promise }) => reads !== undefined && promise?.kind !== 'first-preferences');

  it.each(whole.map((rule) => [rule.id, rule] as const))('give the same count by %s', (_, rule) => {
    const reads = rule.reads ?? { gap: 'end', repeat: 'end', equal: 'end' };
    fc.assert(
      fc.property(drawn, ({ contest, lotOrder }: Drawn) => {
        const { papers } = contest.profile;
        const fileOrder = { rankings: Uint32Array.from(papers.keys()), papers };
        const here = { ...contest, fileOrder, ...(rule.singleSeat === true ? { seats: 1 } : {}) };
        const lot = lotByOrder(lotOrder);
        const { provenance, ...before } = rule.count(here, { lot, order: orderOfFile(here) });
        const cleaned = cleanBallots(here, policyOf(reads));
        const after = rule.count(cleaned.contest, { lot, order: orderOfFile(cleaned.contest) });
        expect(after.contest.cleaning).toEqual(cleaned.report);
        const { cleaning: _cleaning, ...record } = after.contest;
        expect({ ...after, contest: record, provenance }).toEqual({ ...before, provenance });
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});

/** An instant runoff that asks at an overvote who continues: every paper is read afresh at each stage, and one that ended stays so. */
function naiveRunOff({ profile, withdrawn = [] }: Contest, lotOrder: readonly number[]): number[][] {
  const papers = Array.from({ length: rankings(profile) }, (_, ranking) => ({
    each: profile.papers[ranking],
    groups: rankingGroups(profile, ranking),
    ended: false,
  }));
  let continuing = [...profile.candidates.keys()].filter((candidate) => !withdrawn.includes(candidate));
  const stages: number[][] = [];
  for (;;) {
    const votes = profile.candidates.map(() => 0);
    for (const paper of papers) {
      if (paper.ended) continue;
      const rank = paper.groups
        .map((group) => group.filter((c) => continuing.includes(c)))
        .find((group) => group.length > 0);
      if (rank?.length === 1) votes[rank[0]] += paper.each;
      else paper.ended = true;
    }
    stages.push(votes);
    const most = Math.max(...continuing.map((candidate) => votes[candidate]));
    const sum = votes.reduce((all, each) => all + each, 0);
    const leading = continuing.filter((candidate) => votes[candidate] === most);
    if (most * 2 > sum || (continuing.length <= 2 && leading.length === continuing.length)) return stages;
    const fewest = Math.min(...continuing.map((candidate) => votes[candidate]));
    const out = lotOrder.find((candidate) => continuing.includes(candidate) && votes[candidate] === fewest);
    continuing = continuing.filter((candidate) => candidate !== out);
  }
}

/** Papers on which most ranks are given to several. */
const crowded = fc.record({
  papers: fc.array(
    fc.record({
      papers: fc.integer({ min: 1, max: 4 }),
      ranking: fc.array(fc.subarray([0, 1, 2, 3, 4], { maxLength: 3 }), { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  withdrawn: fc.subarray([0, 1, 2, 3, 4], { maxLength: 2 }),
  lotOrder: permutation(5),
});

describe('an overvote that ends the paper if several continue', () => {
  const open = policyFrom('skipped=close-up,repeats=pass-over,overvotes=stop-if-several-continue');

  it('counts for the one who continues, ends with several, and is passed over with none', () => {
    const ballots = '5: A\n4: B\n1: C\n1: D\n2: C > A = D\n1: D > C = B > A\n1: D > C > A = B';
    const contest = cleanedBy('overvotes=stop-if-several-continue', ballots);
    expect(instantRunoff.count(contest, { lot: lotByOrder([3, 2, 1, 0]) }).stages.map(({ votes }) => votes)).toEqual([
      ['5', '4', '3', '3'],
      ['5', '4', '4', '0'],
      ['7', '4', '0', '0'],
    ]);
  });

  it('is counted by instant runoff as by a naive counter', () => {
    let withOvervotes = 0;
    fc.assert(
      fc.property(crowded, ({ papers, withdrawn, lotOrder }) => {
        const { contest } = cleanBallots({ profile: buildProfile(letters(5), papers), seats: 1, withdrawn }, open);
        if (contest.overvotes !== undefined) withOvervotes += 1;
        const { stages } = instantRunoff.count(contest, { lot: lotByOrder(lotOrder) });
        expect(stages.map(({ votes }) => votes.map(Number))).toEqual(naiveRunOff(contest, lotOrder));
      }),
      { seed: 5, numRuns: 2000 },
    );
    expect(withOvervotes).toBeGreaterThan(1500);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    'whose others withdrew is as if they were not marked, or is refused: %s',
    (_, rule) => {
      const able = !(
        [
          'block-vote',
          'limited-vote',
          'sequential-instant-runoff',
          'qpq',
          'new-zealand-local-2001',
          ...SHARES,
        ] as readonly string[]
      ).includes(rule.id);
      const ballots = '6: A > B = E\n3: A = E > C\n3: B > C = E\n2: C = E\n4: D > E = B';
      const plain = '6: A > B\n3: A > C\n3: B > C\n2: C\n4: D > B';
      const names = ['E', 'A', 'B', 'C', 'D'].map((name) => ({ name }));
      const seats = rule.singleSeat === true ? 1 : 2;
      const before = { profile: parseBallots(ballots, names), seats, withdrawn: [0] };
      const { contest } = cleanBallots(before, policyFrom('overvotes=stop-if-several-continue'));
      if (able) {
        // E stands first on the ballot, so whoever reads one name only at a rank reads the wrong one.
        const same = rule.count({ profile: parseBallots(plain, names), seats, withdrawn: [0] });
        const count = rule.count(contest);
        expect(count.stages).toEqual(same.stages);
        expect(count.papers).toEqual(same.papers);
      } else {
        const error = thrown(() => rule.count(contest));
        expect(error.code).toBe('unsupported');
        expect(error.message).toContain(
          'this rule does not ask at an overvote who still continues: received overvotes=stop-if',
        );
      }
    },
  );

  it('is asked afresh at every transfer of values', () => {
    // Who is elected no longer continues: half of the surplus goes to B, and where B and C both continue nobody has it.
    const ballots = '4: A > A = B\n4: A > B = C\n3: B\n3: C\n1: D';
    const { stages } = wigmReference.count(cleanedBy('overvotes=stop-if-several-continue', ballots, { seats: 2 }));
    expect(stages[0].votes).toEqual(['8', '3', '3', '1']);
    expect(stages[1].votes).toEqual(['5.0001', '4.4996', '3', '1']);
    expect(stages[1].nonTransferable).toBe('1.4996');
  });

  it('leaves a first-past-the-post paper to the one who did not withdraw', () => {
    const ballots = '2: A = B > C\n1: A = C\n3: B\n1: C';
    const contest = cleanedBy('overvotes=stop-if-several-continue', ballots, { withdrawn: [1] });
    expect(firstPastThePost.count(contest)).toMatchObject({
      stages: [{ votes: ['2', '0', '1'] }],
      papers: { valid: 3, invalid: 4 },
    });
  });

  it('is refused by a countback', () => {
    const contest = cleanedBy('overvotes=stop-if-several-continue', '5: A > B = C\n3: B\n2: C', { seats: 1 });
    expect(thrown(() => actCountback(contest, { vacating: 0, candidates: [1, 2] })).code).toBe('unsupported');
  });
});

describe('an overvote that is shared', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    'is counted by rules that share, and by no other: %s',
    (id, rule) => {
      const contest = cleanedBy('overvotes=share', '4: A = B > C\n3: C\n1: B', { seats: 1 });
      if (SHARES.includes(id)) {
        const { cleaning: _, ...written } = rule.count(contest).contest;
        expect(written).not.toHaveProperty('overvotes');
        expect(rule.count(contest).stages[0].votes.map(Number)).toEqual([2, 3, 3]);
      } else {
        const error = thrown(() => rule.count(contest));
        expect(error.code).toBe('unsupported');
        expect(error.message).toContain('this rule does not share a paper among candidates at one rank');
      }
    },
  );
});

describe('a count of cleaned papers', () => {
  const contest = cleanedBy('skipped=close-up,overvotes=skip', '253: A > - > B\n2: A = B > C\n90: C');
  const count = instantRunoff.count(contest);

  it('says in its JSON what was done', () => {
    expect(count.contest.cleaning).toEqual(contest.cleaning);
    expect(readCount(writeCount(count))).toEqual(count);
    const preset = instantRunoff.count(cleanedBy('new-york-city', '3: A > - > B\n2: B'));
    expect(readCount(writeCount(preset))).toEqual(preset);
  });

  it('says it on the sheet and in the explanation', () => {
    for (const text of [countSheet(count, { width: 500 }), explain(count)]) {
      expect(text).toContain('Skipped ranks closed up on 253 papers.');
      expect(text).toContain('Ranks given to several passed over on 2 papers (4 preferences taken away).');
    }
    expect(countSheet(instantRunoff.count({ profile: contest.profile, seats: 1 }))).not.toContain('leaned');
  });

  it('is of another input where overvotes are read in another way', () => {
    const ballots = '3: A = B > C\n1: C';
    const open = cleanedBy('overvotes=stop-if-several-continue', ballots);
    const kept = cleanedBy('as-written', ballots);
    expect(instantRunoff.count(open).provenance.input).not.toBe(instantRunoff.count(kept).provenance.input);
    expect(instantRunoff.count(kept).provenance.input).toBe(
      instantRunoff.count({ profile: parseBallots(ballots), seats: 1 }).provenance.input,
    );
  });

  it.each<[Record<string, unknown>, string]>([
    [{ policy: 'maine' }, 'contest.cleaning.policy: must be an object'],
    [{ papersBefore: -1 }, 'contest.cleaning.papersBefore: must be a whole number'],
    [{ found: {} }, 'contest.cleaning.found.skipped: must be a whole number'],
    [{ steps: [{ matter: 'skips' }] }, 'contest.cleaning.steps[0].matter: must be one of mostRanks, skipped'],
    [{ steps: [{ matter: 'skipped', does: 'keep' }] }, 'contest.cleaning.steps[0].does: must be one of close-up, stop'],
    [{ policy: { ...AS_WRITTEN, skipped: 'jump' } }, 'contest.cleaning.policy.skipped: must be one of keep, close-up'],
    [{ policy: { ...AS_WRITTEN, mostRanks: 0 } }, 'contest.cleaning.policy.mostRanks: must be at least 1'],
  ])('is not read with a wrong report: %j', (wrong, message) => {
    const cleaning = { ...count.contest.cleaning, ...wrong };
    const error = thrown(() => readCount(JSON.stringify({ ...count, contest: { ...count.contest, cleaning } })));
    expect(error.code).toBe('bad-count');
    expect(error.message).toContain(message);
  });

  it('is shared out by Meek as without cleaning', () => {
    const ballots = '4: A = B > C\n3: C\n1: B';
    const { stages } = meekReference.count({ profile: parseBallots(ballots), seats: 1 });
    expect(meekReference.count(cleanedBy('overvotes=share', ballots)).stages).toEqual(stages);
  });
});
