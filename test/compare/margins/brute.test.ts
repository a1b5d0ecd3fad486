import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../../src/ballots/build-profile.ts';
import type { Contest } from '../../../src/ballots/contest.ts';
import type { Profile } from '../../../src/ballots/profile.ts';
import { randomStream } from '../../../src/base/random.ts';
import { alteredProfile } from '../../../src/compare/margins/altered-profile.ts';
import type { MarginOfVictory } from '../../../src/compare/margins/margin.ts';
import { marginOfVictory } from '../../../src/compare/margins/margin-of-victory.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { everyLot } from '../../../src/rules/every-lot.ts';
import { type AllProfiles, allProfiles, bruteMargin } from './brute-margins.ts';

function profileOf({ rankings }: AllProfiles, papers: Uint8Array, candidates: number): Profile {
  const names = [...'ABCD'].slice(0, candidates).map((name) => ({ name }));
  return buildProfile(
    names,
    rankings.map((ranking, at) => ({ ranking, papers: papers[at] })),
  );
}

describe.each([
  { candidates: 2, papers: 5, elections: 21 },
  { candidates: 3, papers: 1, elections: 9 },
  { candidates: 3, papers: 3, elections: 60 },
  { candidates: 3, papers: 5, elections: 60 },
  { candidates: 3, papers: 8, elections: 80 },
  { candidates: 4, papers: 3, elections: 60 },
  { candidates: 4, papers: 4, elections: 60 },
])('$papers papers for $candidates candidates', ({ candidates, papers, elections }) => {
  const all = allProfiles(candidates, papers);
  const random = randomStream(`margins ${candidates} ${papers}`);
  const drawn = Array.from({ length: elections }, () => all.profiles[random.below(all.profiles.length)].papers);

  it.each(['tie', 'win'] as const)('the margin to a %s is that of all alterations looked through', async (wanting) => {
    for (const cast of drawn) {
      const contest = { profile: profileOf(all, cast, candidates), seats: 1 };
      const margin = await marginOfVictory(contest, 'instant-runoff', { wanting });
      const brute = bruteMargin(all, cast, margin.elected[0], wanting);
      expect(margin.least).toBeLessThanOrEqual(brute);
      expect(margin.most ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(brute);
      expect(margin.impossible === true).toBe(brute === Number.POSITIVE_INFINITY);
      // Exactness is promised for ties only; for certainty it is found here all the same.
      expect(margin.exact, JSON.stringify([...cast])).toBe(true);
      expectWitnessed(contest, margin);
    }
  });
});

function expectWitnessed(contest: Contest, { witness, most, elected, wanting }: MarginOfVictory): void {
  if (witness === undefined) return;
  const profile = alteredProfile(contest.profile, witness.changes);
  const { outcomes } = everyLot({ ...contest, profile }, instantRunoff);
  expect(witness.changes.reduce((sum, { papers }) => sum + papers, 0)).toBe(most);
  expect(profile.total).toBe(contest.profile.total);
  expect(outcomes.map((outcome) => outcome.elected)).toContainEqual(witness.elected);
  expect(outcomes.some((outcome) => outcome.elected[0] === elected[0])).toBe(witness.byLot);
  if (wanting === 'win') expect(witness.byLot).toBe(false);
}
