import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import type { Count } from '../../src/count/count.ts';
import { explain, explanation } from '../../src/count/explain.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { lotBySeed } from '../../src/rules/lot.ts';
import { blockVote } from '../../src/rules/plurality/block-vote.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { qpq } from '../../src/rules/stv/statutes/qpq.ts';
import { thrown } from '../thrown.ts';
import { everyKey, ireland1990, stage } from './sample-counts.ts';

const tiny = parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C');

/** The paragraphs of a count after its title. */
function told(count: Count, options: Parameters<typeof explanation>[1] = {}): string[] {
  return explanation(count, options)
    .slice(1)
    .map(({ text }) => text);
}

/** A made-up count of these stages by four candidates for two places. */
function made(stages: Count['stages'], rest: Partial<Count> = {}): Count {
  const elected = stages.flatMap((each) => each.elected);
  return { ...ireland1990, contest: { seats: 2, candidates: ['A', 'B', 'C', 'D'] }, stages, elected, ...rest };
}

describe('a count is told in sentences', () => {
  it('by ERS97: quota, surplus, values, exclusion, each with its clause', () => {
    expect(told(ers97.count({ profile: tiny, seats: 2 }))).toEqual([
      '18 valid papers were counted for 2 places by the rule “Electoral Reform Society rules, third edition (1997)”; none was invalid. The quota is 6. Elected, in this order: A and C.',
      'First preferences (clause 5.1.6): A leads with 8 votes, followed by C with 4, B with 3 and D with 3. The quota is 6: 1 candidate has that many. A is elected: reached the quota (clause 5.1.7).',
      'A holds 8 votes, 2 more than the quota of 6, and this surplus moves on (clause 5.2.3). 8 papers move at a transfer value of 0.25. 1.5 votes go to B and 0.5 to C.',
      'Nobody else has the quota of 6 and no surplus is left to move, so the lowest, D with 3 votes, is excluded (clause 5.2.5). 3 votes go to C. C is elected: reached the quota (clause 5.4.9).',
    ]);
  });

  it('by instant runoff in American words, with the lot that was needed', () => {
    expect(told(instantRunoff.count({ profile: tiny, seats: 1 }), { words: 'us' })).toEqual([
      '18 valid ballots were counted for 1 seat by the rule “Instant runoff (alternative vote)”; none was invalid. Elected: A. A lot decided; none was given, so the order of the ballot stood in for it.',
      'First preferences: A leads with 8 votes, followed by C with 4, B with 3 and D with 3.',
      'B and D are level over the elimination: a lot takes B; none was given, so the order of the ballot stood in for it. B with 3 votes, level with D as the lowest, is eliminated. 3 votes are exhausted. A is elected: more than half of the votes of those who continue.',
    ]);
  });

  it('by first-past-the-post: who leads, and who is not elected', () => {
    expect(told(firstPastThePost.count({ profile: parseBallots('1: A\n1001: B'), seats: 1 }))[1]).toBe(
      'First preferences: B leads with 1,001 votes, followed by A with 1. B is elected: the most votes. A is not elected.',
    );
  });

  it('by the block vote: votes are told apart from papers', () => {
    expect(told(blockVote.count({ profile: tiny, seats: 2 }))).toEqual([
      '18 valid papers were counted for 2 places by the rule “Block vote”; none was invalid. Each paper carries up to 2 votes. Elected, in this order: B and C.',
      'First preferences: B and C lead with 9 votes each, followed by A with 8 and D with 7. 3 votes are not used. B and C are elected: the most votes. A and D are not elected.',
    ]);
  });

  it('by QPQ: quotients beside the quota, and the count that begins again', () => {
    expect(told(qpq.count({ profile: tiny, seats: 2 })).slice(2, 4)).toEqual([
      'The papers that elected A go on to the next candidate they show, counted from now on as having had a part in electing somebody (clause 2.5): 6 votes go to B and 2 to C. The quotients are B ≈5.143, C 4.8 and D 3; the quota is 6.',
      'No quotient exceeds the quota of 6 (the highest is ≈5.143), so the lowest, D with a quotient of 3, is excluded (clause 2.5). The count begins again without those excluded so far, and the election of A no longer stands. A leads with 8 votes, followed by C with 7 and B with 3. The quotients are the same as the votes; the quota is 6. A is elected: the highest quotient, and greater than the quota (clause 2.5).',
    ]);
  });

  it('of Ireland in 1990, from published figures', () => {
    expect(explain(ireland1990)).toBe(`President of Ireland, 1990: the count explained

1,574,651 valid papers were counted for 1 place by the rule “Alternative vote”; none was invalid. The quota is 787,326. Elected: Mary Robinson.

Stage 1: First preferences: Brian Lenihan leads with 694,484 votes, followed by Mary Robinson with 612,265 and Austin Currie with 267,902. The quota is 787,326: nobody has that many.

Stage 2: Nobody has the quota of 787,326, so the lowest, Austin Currie with 267,902 votes, is excluded. 205,565 votes go to Mary Robinson and 36,789 to Brian Lenihan; 25,548 are non-transferable. Mary Robinson is elected.
`);
  });
});

describe('nothing is claimed that the count does not show', () => {
  const first = stage(1, ['8', '5', '4', '3'], { quota: '6', elected: [0] });
  const out = { action: { kind: 'exclusion', candidates: [3] }, excluded: [3], quota: '6' } as const;

  it('a surplus that is still there waits, and is not said to be gone', () => {
    const [, , text] = told(made([first, stage(2, ['8', '8', '4', '0'], out)]));
    expect(text).toBe('The surplus of A, 2 votes, waits. The lowest, D with 3 votes, is excluded. 3 votes go to B.');
  });

  it('who is not the lowest is not called so', () => {
    const not = { ...out, action: { kind: 'exclusion', candidates: [1] }, excluded: [1] } as const;
    expect(told(made([stage(1, ['5', '5', '4', '3']), stage(2, ['10', '0', '4', '3'], not)]))[2]).toBe(
      'B with 5 votes is excluded. 5 votes go to A.',
    );
  });

  it('where somebody who continues has the quota, nobody is said to be without it', () => {
    const [, , text] = told(
      made([stage(1, ['8', '5', '4', '3'], { quota: '6' }), stage(2, ['8', '8', '4', '0'], out)]),
    );
    expect(text).toBe('The lowest, D with 3 votes, is excluded. 3 votes go to B.');
  });

  it('a surplus is measured only where what moves is what was over the quota', () => {
    const moved = { action: { kind: 'surplus', candidates: [0] }, quota: '6' } as const;
    expect(told(made([first, stage(2, ['7', '6', '4', '3'], moved)]))[2]).toBe(
      'The surplus of A moves on. 1 vote goes to B.',
    );
  });
});

describe('every kind of stage', () => {
  it('an exclusion in batches: what the papers are worth, who is elected in between, a quota that falls', () => {
    const batched = made([
      stage(1, ['8', '4', '3', '3'], { quota: '6', elected: [0] }),
      stage(2, ['8', '7.5', '1', '0'], {
        action: { kind: 'exclusion', candidates: [3], clause: '51' },
        quota: '5.5',
        nonTransferable: '1.5',
        elected: [1],
        excluded: [3],
        batches: [
          {
            value: '1',
            papers: 2,
            votes: ['8', '6', '3', '1'],
            nonTransferable: '0',
            lostToRounding: '0',
            quota: '5.5',
            elected: [1],
          },
          {
            value: '0.5',
            papers: 1,
            votes: ['8', '6', '3', '0.5'],
            nonTransferable: '0.5',
            lostToRounding: '0',
            quota: '5.5',
            elected: [],
          },
        ],
      }),
    ]);
    expect(told(batched)[2]).toBe(
      'The surplus of A, 2 votes, waits. D with 3 votes, level with C as the lowest, is excluded (clause 51). The papers move in 2 batches, by what they are worth. First 2 papers worth 1 vote each: 2 votes go to B. The quota is now 5.5. B is elected at this point. Then 1 paper worth 0.5 votes: 0.5 votes are non-transferable. The quota falls from 6 to 5.5. B is elected.',
    );
  });

  it('a surplus at several values, part of it lost to rounding', () => {
    const batch = {
      votes: ['6', '5', '4.9', '3'],
      nonTransferable: '1',
      lostToRounding: '0.1',
      quota: '6',
      elected: [],
    };
    const count = made([
      stage(1, ['8', '5', '4', '3'], { quota: '6', elected: [0] }),
      stage(2, ['6', '5', '4.9', '3'], {
        action: { kind: 'surplus', candidates: [0] },
        nonTransferable: '1',
        lostToRounding: '0.1',
        quota: '6',
        batches: [
          { ...batch, value: '0.25', papers: 2 },
          { ...batch, value: '1/7', papers: 1 },
        ],
      }),
    ]);
    expect(told(count)[2]).toBe(
      'A holds 8 votes, 2 more than the quota of 6, and this surplus moves on. 2 papers move at a transfer value of 0.25 and 1 at ≈0.143. 0.9 votes go to C; 1 is non-transferable; 0.1 are lost to rounding.',
    );
  });

  it('keep factors: who keeps what part, how often the votes were distributed, who gains and who loses', () => {
    const count = made([
      stage(1, ['8', '5', '4', '3'], { quota: '6', elected: [0], keepFactors: ['1', '1', '1', '1'], iterations: 1 }),
      stage(2, ['6.000000001', '6', '4', '3'], {
        action: { kind: 'surplus', candidates: [0], clause: 'B.2' },
        nonTransferable: '0.999999999',
        quota: '5.7',
        keepFactors: ['0.75', '1', '1', '1'],
        iterations: 12,
      }),
    ]);
    expect(told(count)[2]).toBe(
      'The surplus of A moves on (clause B.2). 1 vote goes to B; ≈1 is non-transferable. Of a whole vote A now keeps 0.75. The votes were distributed 12 times before the stage was settled. The quota falls from 6 to 5.7.',
    );
  });

  it('a completion: the last places, and who is excluded without papers moving', () => {
    const votes = ['7', '5', '4', '2'];
    const last = stage(2, votes, {
      action: { kind: 'completion', candidates: [0, 1], clause: '5.5.1' },
      quota: '8',
      elected: [0, 1],
      excluded: [2, 3],
      reasons: [{ candidates: [0, 1], because: 'as many continue as there are places left', clause: '5.5.1' }],
    });
    expect(told(made([stage(1, votes, { quota: '8' }), last]))[2]).toBe(
      'The last places are filled (clause 5.5.1) without moving any votes. Nobody has the quota of 8, so the lowest, C with 4 votes and D with 2 votes, are excluded together. A and B are elected: as many continue as there are places left (clause 5.5.1).',
    );
  });

  it('a restart with first preferences, and one that follows a surplus', () => {
    const again = stage(2, ['9', '6', '5', '0'], { restart: true, excluded: [] });
    const text = told(
      made([stage(1, ['8', '5', '4', '3'], { elected: [0], excluded: [3] }), again], { elected: [] }),
    )[2];
    expect(text).toBe(
      'The count begins again without those excluded so far, and the election of A no longer stands. First preferences: A leads with 9 votes, followed by B with 6 and C with 5.',
    );
  });

  it('ties by earlier votes, by lot, and where nobody is taken yet', () => {
    const text = told(everyKey).join('\n');
    expect(text).toContain('Bob > Cy and "Dee" are level over the election: the rule takes none of them yet.');
    expect(text).toContain('are level over whose surplus moves first: a lot takes "Dee" (clause 5).');
    expect(text).toContain('are level over the exclusion: their votes at an earlier stage single out Bob > Cy.');
    expect(text).toContain('A lot decided (by lot, seed 42).');
  });

  it('doubts and papers never cast stand before everything else', () => {
    expect(told(everyKey).slice(0, 3)).toEqual([
      'Synthetic: these papers were never cast. They were drawn from the model uniform with seed 7, which assumes that every split alike.',
      'Approximate: the text is silent on 5.',
      expect.stringMatching(
        /^4 valid papers were counted for 2 places .*; 1 was invalid\..* دينا withdrew and is passed over/,
      ),
    ]);
  });

  it('places that nobody can fill', () => {
    const count = ers97.count({ profile: tiny, seats: 3, withdrawn: [1, 2] });
    expect(told(count)[0]).toMatch(
      /B and C withdrew and are passed over on every paper\..*1 place is left unfilled\.$/,
    );
  });

  it('a contest without papers', () => {
    const text = explain(
      ers97.count({ profile: parseBallots('', [{ name: 'A' }, { name: 'B' }]), seats: 1 }, { lot: lotBySeed(1) }),
    );
    expect(text).toContain('0 valid papers were counted for 1 place');
  });
});

describe('the number of receivers that are named', () => {
  it('is all of them, or as many as asked for', () => {
    const count = ers97.count({ profile: tiny, seats: 2 });
    expect(told(count, { most: 1 })[2]).toMatch(/1\.5 votes go to B and the rest to 1 other\.$/);
  });

  it('is at least one', () => {
    const count = ers97.count({ profile: tiny, seats: 2 });
    expect(thrown(() => explain(count, { most: 0 }))).toMatchObject({ code: 'bad-argument' });
    expect(thrown(() => explain(count, { most: Number.NaN }))).toMatchObject({ code: 'bad-argument' });
  });
});

describe('American words', () => {
  it('leave no British one, in sentences and in the reasons of the rule, and keep names as they are', () => {
    const profile = parseBallots('6: "Quota Stage" > B\n2: "Quota Stage" > C\n3: B\n4: C > D\n3: D > C\n1: E');
    const text = explain(ers97.count({ profile, seats: 2 }), { words: 'us' });
    expect(text).toContain('Quota Stage is elected: reached the threshold');
    expect(text.replaceAll('Quota Stage', '')).not.toMatch(
      /\b(stage|quota|papers?|places?|exclu\w+|non-transferable)\b/i,
    );
  });
});
