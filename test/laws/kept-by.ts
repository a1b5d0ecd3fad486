import fc from 'fast-check';
import { expect } from 'vitest';
import type { Contest } from '../../src/ballots/contest.ts';
import { checkLaw } from '../../src/laws/check-law.ts';
import type { Law } from '../../src/laws/law.ts';
import type { NowTally } from '../../src/laws/tally.ts';
import { turnsFrom } from '../../src/laws/turns.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { contests } from '../rules/contests.ts';

/** Expects that a rule breaks a law in no contest of a fixed draw, of which the law must have spoken of `least`. */
export function expectKept(
  rule: Rule | NowTally,
  law: Law,
  {
    seats = 1,
    runs = 60,
    least = 10,
  }: { readonly seats?: number; readonly runs?: number; readonly least?: number } = {},
): void {
  const drawn = contests({ mostCandidates: 5, mostSeats: seats, withdrawals: false });
  let spoken = 0;
  fc.assert(
    fc.property(drawn, fc.nat(), ({ contest }, turn) => {
      fc.pre(law.of.places !== 'several' || contest.seats > 1);
      const finding = checkLaw(rule, law, contest, { turns: turnsFrom(turn, 4) });
      if (finding.kind !== 'silent') spoken += 1;
      return finding.kind !== 'broken';
    }),
    { seed: 42, numRuns: runs },
  );
  expect(spoken).toBeGreaterThanOrEqual(least);
}

/** What the law is found to be broken by, in words. */
export function brokenBy(rule: Rule | NowTally, law: Law, contest: Contest): string {
  const finding = checkLaw(rule, law, contest);
  return finding.kind === 'broken' ? finding.violation.says : finding.kind;
}

/** A tally that elects whom a function of the contest says, without lots. */
export function electing(elected: (contest: Contest) => readonly number[]): NowTally {
  return {
    answers: 'now',
    id: 'wrong',
    title: 'A wrong tally',
    ties: 'untold',
    tally: ({ contest }) => ({ elected: elected(contest) }),
  };
}
