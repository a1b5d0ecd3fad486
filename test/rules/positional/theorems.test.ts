import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { beats, type Pairwise, pairwiseOf } from '../../../src/ballots/pairwise.ts';
import { preferencesOf } from '../../../src/ballots/preferences.ts';
import { isEqualWithBefore } from '../../../src/ballots/profile.ts';
import { bucklin } from '../../../src/rules/elimination/bucklin.ts';
import { coombs } from '../../../src/rules/elimination/coombs.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { baldwin } from '../../../src/rules/positional/baldwin.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { bordaZero } from '../../../src/rules/positional/borda-zero.ts';
import { nanson } from '../../../src/rules/positional/nanson.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { contests } from '../contests.ts';

/** Whoever beats all others who stand, or loses to all of them. */
function extremeOf({ standing }: Pairwise, isAhead: (a: number, b: number) => boolean): number | undefined {
  if (standing.length < 2) return undefined;
  return standing.find((a) => standing.every((b) => a === b || isAhead(a, b)));
}

/** Checks random contests, each with a random lot; tells how many of them had what was asked for. */
function always(check: (contest: Contest, count: (rule: Rule) => readonly number[]) => boolean): number {
  let had = 0;
  fc.assert(
    fc.property(contests({ mostCandidates: 5, mostSeats: 1 }), ({ contest, lotOrder }) => {
      if (check(contest, (rule) => rule.count(contest, { lot: lotByOrder(lotOrder) }).elected)) had += 1;
    }),
    { seed: 5, numRuns: 1000 },
  );
  return had;
}

function table({ profile, withdrawn }: Contest): Pairwise {
  return pairwiseOf(preferencesOf(profile, withdrawn));
}

describe('whatever the papers, also short ones and with equal preferences', () => {
  it.each([[baldwin], [nanson]])('$0.id elects whoever beats all others head to head', (rule) => {
    const had = always((contest, count) => {
      const pairs = table(contest);
      const best = extremeOf(pairs, (a, b) => beats(pairs, a, b));
      if (best !== undefined) expect(count(rule)).toEqual([best]);
      return best !== undefined;
    });
    expect(had).toBeGreaterThan(300);
  });

  it('averaged Borda never elects whoever loses to all others head to head', () => {
    const had = always((contest, count) => {
      const pairs = table(contest);
      const worst = extremeOf(pairs, (a, b) => beats(pairs, b, a));
      if (worst !== undefined) expect(count(borda)).not.toEqual([worst]);
      return worst !== undefined;
    });
    expect(had).toBeGreaterThan(300);
  });

  it('Borda that gives unranked candidates nothing may: the reason for the averaged convention', () => {
    const contest: Contest = { profile: parseBallots('5: A\n3: B > C\n3: C > B'), seats: 1 };
    const pairs = table(contest);
    expect(extremeOf(pairs, (a, b) => beats(pairs, b, a))).toBe(0);
    expect(bordaZero.count(contest).elected).toEqual([0]);
    expect(borda.count(contest).elected).not.toEqual([0]);
  });

  it.each([[coombs], [bucklin]])('$0.id elects whoever is first alone on more than half of all papers', (rule) => {
    const had = always((contest, count) => {
      const { standing, ballots, valid } = preferencesOf(contest.profile, contest.withdrawn);
      const alone = standing.find((candidate) => {
        let papers = 0;
        for (let at = 0; at < ballots.papers.length; at++) {
          const [first, second] = ballots.ranked.subarray(ballots.starts[at], ballots.starts[at + 1]);
          if (first === candidate && (second === undefined || !isEqualWithBefore(second))) papers += ballots.papers[at];
        }
        return papers > valid - papers;
      });
      if (alone !== undefined) expect(count(rule)).toEqual([alone]);
      return alone !== undefined;
    });
    expect(had).toBeGreaterThan(100);
  });
});
