import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { countSheet } from '../../src/count/sheet.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { lotBySeed } from '../../src/rules/lot.ts';
import { blockVote } from '../../src/rules/plurality/block-vote.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import { uniform } from '../../src/synthetic/uniform.ts';

const tiny = parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C');

describe('the sheet of a count', () => {
  it('shows every vote at every stage and says what was done, with its clause', () => {
    expect(countSheet(ers97.count({ profile: tiny, seats: 2, title: 'Tiny' }))).toBe(`Tiny
Electoral Reform Society rules, third edition (1997) (ers97)
2 places, 18 valid papers, 0 invalid. Quota 6.00.

Elected: 1. A, 2. C.

                  Stage 1  Stage 2  Stage 3
A                    8.00     6.00     6.00
B                    3.00     4.50     4.50
C                    4.00     4.50     7.50
D                    3.00     3.00     0.00
Non-transferable     0.00     0.00     0.00

Stage 1: first preferences [5.1.6]. A elected: reached the quota [5.1.7].
Stage 2: surplus of A [5.2.3]: 8 papers at 0.25.
Stage 3: exclusion of D [5.2.5]: 3 papers at 1. C elected: reached the quota [5.4.9].
`);
  });

  it('is cut into panels where the stages do not fit side by side', () => {
    const sheet = countSheet(ers97.count({ profile: tiny, seats: 2 }), { width: 40 });
    expect(sheet.match(/^ +Stage/gm)).toHaveLength(2);
    expect(
      sheet.split('\n').filter((line) => line.length > 40 && !line.includes('(ers97)') && !line.includes('Quota')),
    ).toEqual([]);
  });

  it('names the votes that were not used, under a block vote', () => {
    expect(countSheet(blockVote.count({ profile: tiny, seats: 2 }))).toContain('Votes not used');
  });

  it('says how each tie fell', () => {
    const count = instantRunoff.count({ profile: parseBallots('1: A\n1: B'), seats: 1 }, { lot: lotBySeed(3) });
    expect(countSheet(count)).toMatch(
      /Tie at stage 1 over the election between A and B: [AB], by lot: drawn from the seed 3\./,
    );
  });

  it('says that papers were never cast, when they were drawn', () => {
    const declared = {
      title: 'T',
      seats: 1,
      candidates: [
        { name: 'A', votes: 3 },
        { name: 'B', votes: 2 },
      ],
    };
    const profile = givenFirstPreferences(declared, uniform()).profile(1);
    expect(countSheet(ers97.count({ profile, seats: 1 }))).toContain(
      'SYNTHETIC BALLOTS, never cast: drawn from the model uniform with seed 1',
    );
  });

  it('says which places stay empty', () => {
    const count = ers97.count({ profile: tiny, seats: 3, withdrawn: [1, 2] });
    expect(countSheet(count)).toContain('1 place left unfilled: nobody was left to fill it.');
  });

  it('keeps a name on one line', () => {
    const profile = parseBallots('1: "A\\nStage 9: forged"');
    expect(countSheet(ers97.count({ profile, seats: 1 }))).not.toMatch(/^Stage 9/m);
  });
});
