import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { readBlt } from '../../src/formats/blt/blt.ts';
import { writeBlt } from '../../src/formats/blt/write-blt.ts';
import { thrown } from '../thrown.ts';
import { bltTexts, contests } from './arbitraries.ts';

describe('writeBlt', () => {
  it('writes quoted names, equal preferences, blank papers and withdrawals', () => {
    const profile = parseBallots('3: Ann > Bob = Cy\n2: Cy\n1:');
    expect(writeBlt({ profile, seats: 2, title: 'Club', withdrawn: [2, 0] })).toBe(
      '3 2\n-3 -1\n1 0\n3 1 2=3 0\n2 3 0\n0\n"Ann"\n"Bob"\n"Cy"\n"Club"\n',
    );
  });

  it('doubles a quote inside a name, and keeps a group in a comment', () => {
    const profile = buildProfile([{ name: 'Ann "Nan" Lee', group: 'Labour "Left"' }], []);
    expect(writeBlt({ profile, seats: 1 })).toBe('1 1\n0\n"Ann ""Nan"" Lee" # group "Labour ""Left"""\n""\n');
  });

  it('says in its first line that synthetic ballots were never cast', () => {
    const synthetic = { model: 'uniform', parameters: { places: 2 }, seed: '42', assumes: 'every split alike' };
    const profile = buildProfile([{ name: 'Ann' }], [{ papers: 1, ranking: [0] }], synthetic);
    const text = writeBlt({ profile, seats: 1 });
    expect(text.split('\n').slice(0, 3)).toEqual([
      '# SYNTHETIC BALLOTS, never cast: drawn from the model uniform with seed 42. Assumed: every split alike',
      '# psephos-synthetic {"model":"uniform","parameters":{"places":2},"seed":"42","assumes":"every split alike"}',
      '1 1',
    ]);
    expect(readBlt(text).profile.synthetic).toEqual(synthetic);
  });

  it('gives the same contest back, whatever the names', () => {
    fc.assert(
      fc.property(contests(bltTexts), (contest) => {
        expect(readBlt(writeBlt(contest))).toEqual(contest);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['Ann\nLee', 'candidates[0].name: BLT cannot hold this: expected a text on one line, received "Ann\\nLee"'],
    ['Ann\rLee', 'candidates[0].name: BLT cannot hold this: expected a text on one line, received "Ann\\rLee"'],
    [' Ann', 'candidates[0].name: BLT cannot hold this: expected no blanks at its beginning and end, received " Ann"'],
  ])('refuses the name %j, which would come back as another', (name, message) => {
    const error = thrown(() => writeBlt({ profile: buildProfile([{ name }], []), seats: 1 }));
    expect(error.code).toBe('unsupported');
    expect(error.message).toContain(message);
    expect(error.detail.hint).toContain('psephos ballots format');
  });

  it('refuses a title or a group of two lines', () => {
    const profile = buildProfile([{ name: 'Ann', group: 'a\nb' }], []);
    expect(thrown(() => writeBlt({ profile, seats: 1 })).message).toContain(
      'candidates[0].group: BLT cannot hold this',
    );
    const plain = parseBallots('1: Ann');
    expect(thrown(() => writeBlt({ profile: plain, seats: 1, title: 'a\nb' })).message).toContain(
      'title: BLT cannot hold',
    );
  });
});
