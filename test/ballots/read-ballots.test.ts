import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotText, parseBallots } from '../../src/ballots/notation.ts';
import type { Profile } from '../../src/ballots/profile.ts';
import { CLOSED_UP, ENDS_WHERE_UNCERTAIN, readBallots } from '../../src/ballots/read-ballots.ts';

/** The rankings as a rule reads them, one a line: papers, then candidates from 0; `=` marks one equal with the one before. */
function read(profile: Profile, reading = CLOSED_UP): string[] {
  const { starts, ranked, papers } = readBallots(profile, reading);
  return [...papers].map((count, ranking) =>
    [
      count,
      ...[...ranked.subarray(starts[ranking], starts[ranking + 1])].map((e) => (e >= 0x8000 ? `=${e - 0x8000}` : e)),
    ].join(' '),
  );
}

const ABCD = [{ name: 'A' }, { name: 'B' }, { name: 'C' }, { name: 'D' }];

describe('a skipped rank', () => {
  const profile = parseBallots('2: A > - > B\n1: - > C', ABCD);

  it('is closed up, or ends the paper', () => {
    expect(read(profile)).toEqual(['2 0 1', '1 2']);
    expect(read(profile, { ...CLOSED_UP, gap: 'end' })).toEqual(['2 0']);
    expect(readBallots(profile, { ...CLOSED_UP, gap: 'end' }).invalid).toBe(1);
  });

  it('is written and read again, and says nothing at the end of a paper', () => {
    expect(ballotText(profile)).toBe('2: A > - > B\n1: - > C\n');
    expect(parseBallots('1: A > B > - > -')).toEqual(parseBallots('1: A > B'));
  });

  it('is not somebody called -', () => {
    expect(ballotText(parseBallots('1: "-" > A'))).toBe('1: "-" > A\n');
  });
});

describe('a candidate who stands twice', () => {
  const profile = parseBallots('3: A > B > A > C', ABCD);

  it('is passed over, or ends the paper', () => {
    expect(read(profile)).toEqual(['3 0 1 2']);
    expect(read(profile, ENDS_WHERE_UNCERTAIN)).toEqual(['3 0 1']);
  });

  it('counts once within one rank', () => {
    expect(parseBallots('1: A = A > B')).toEqual(parseBallots('1: A > B'));
  });
});

describe('equal preferences', () => {
  const profile = parseBallots('1: A > B = C > D\n1: A = B > C', ABCD);

  it('end the paper, are passed over, or stay to be shared', () => {
    expect(read(profile)).toEqual(['1 0']);
    expect(read(profile, { ...CLOSED_UP, equal: 'pass-over' })).toEqual(['1 0 3', '1 2']);
    expect(read(profile, { ...CLOSED_UP, equal: 'share' })).toEqual(['1 0 1 =2 3', '1 0 =1 2']);
  });

  it('lose whoever stood before them', () => {
    expect(read(parseBallots('1: B > A = B = C', ABCD), { ...CLOSED_UP, equal: 'share' })).toEqual(['1 1 0 =2']);
  });
});

describe('papers', () => {
  it('are all read or invalid, whatever stands on them', () => {
    const mark = fc.constantFrom('A', 'B', 'C', 'D', '-', 'A = C', 'B = D');
    const reading = fc.record({
      gap: fc.constantFrom('close-up' as const, 'end' as const),
      repeat: fc.constantFrom('pass-over' as const, 'end' as const),
      equal: fc.constantFrom('end' as const, 'pass-over' as const, 'share' as const),
    });
    fc.assert(
      fc.property(fc.array(fc.array(mark, { maxLength: 6 }), { minLength: 1 }), reading, (papers, how) => {
        const profile = parseBallots(papers.map((ranks) => `2: ${ranks.join(' > ')}`).join('\n'), ABCD);
        const { papers: kept, invalid, starts } = readBallots(profile, how);
        expect(kept.reduce((sum, count) => sum + count, invalid)).toBe(profile.total);
        expect([...kept.keys()].every((ranking) => starts[ranking + 1] > starts[ranking])).toBe(true);
        expect(parseBallots(ballotText(profile), ABCD)).toEqual(profile);
      }),
    );
  });
});
