import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import type { Profile } from '../../src/ballots/profile.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { countAssumed, type FixedTransfers, fixedTransfers } from '../../src/whatif/assumption.ts';
import { leastBend, marginOf } from '../../src/whatif/bend.ts';
import { closeRaces, declared, provenRules, unite2017 } from './declared.ts';
import { fates } from './every-completion.ts';
import { fatesWhen } from './split-ballots.ts';

/** The ballots of three candidates when only the papers of one go on, as the transfers say. */
function ballotsUnder({ candidates }: DeclaredResult, transfers: FixedTransfers, from: number): Profile {
  const rankings = candidates.flatMap(({ votes }, candidate) => {
    if (candidate !== from || votes === 0) return [{ papers: votes, ranking: [candidate] }];
    return Array.from(transfers[from], (papers, to) => ({
      papers,
      ranking: to === candidates.length ? [from] : [from, to],
    }));
  });
  return buildProfile(
    candidates,
    rankings.filter(({ papers }) => papers > 0),
  );
}

describe.each(provenRules)('under $id', (rule) => {
  test('the least bend of three candidates is the least of all splits of the papers', () => {
    fc.assert(
      fc.property(closeRaces(14), fc.nat({ max: 100 }), fc.nat({ max: 100 }), (result, x, y) => {
        const [leader, , from] = [0, 1, 2].sort((a, b) => result.candidates[b].votes - result.candidates[a].votes);
        const runnerUp = 3 - leader - from;
        const name = (candidate: number): string => result.candidates[candidate].name;
        const toLeader = x / 200;
        const toRunnerUp = y / 200;
        const transfers = fixedTransfers(result, [
          {
            from: name(from),
            to: { [name(leader)]: toLeader, [name(runnerUp)]: toRunnerUp },
            nonTransferable: 1 - toLeader - toRunnerUp,
          },
        ]);
        const now = fates(rule, ballotsUnder(result, transfers, from), 1);
        fc.pre(!now.includes('by-lot'));
        const winner = now.indexOf('yes');
        const rival = winner === leader ? runnerUp : leader;
        const papers = result.candidates[from].votes;
        const bend = leastBend(result, rule, transfers, from);
        let least: number | undefined;
        for (let toRival = transfers[from][rival]; toRival <= papers; toRival += 1) {
          for (let toWinner = 0; toRival + toWinner <= papers; toWinner += 1) {
            const found = fatesWhen(result, rule, { from, to: { [rival]: toRival, [winner]: toWinner } });
            if (found[rival] !== 'yes' || toWinner > transfers[from][winner]) continue;
            const stopping = papers - toRival - toWinner;
            if (stopping > transfers[from][3]) continue;
            least = Math.min(least ?? Infinity, toRival - transfers[from][rival]);
          }
        }
        expect(bend?.papers).toBe(least);
        if (bend !== undefined) expect(bend.towards).toBe(rival);
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  test('does not lean on a lot that falls by the order of the ballot', () => {
    const alphabetical = { ...unite2017, candidates: [...unite2017.candidates].reverse() };
    const even = { from: 'Ian Allinson', to: { 'Len McCluskey': 0.5, 'Gerard Coyne': 0.5 }, nonTransferable: 0 };
    const bend = leastBend(alphabetical, rule, fixedTransfers(alphabetical, [even]), 0);
    expect([bend?.towards, bend?.receives]).toEqual([1, 11_334]);
  });
});

test('of four candidates, the nearest rival is told, and the bend counted at both its sides', () => {
  const result = declared([400, 350, 300, 200]);
  const rows = [{ from: 'D', to: { A: 0.5, B: 0.3, C: 0.2 }, nonTransferable: 0 }];
  const transfers = fixedTransfers(result, rows);
  const bend = leastBend(result, ers97, transfers, 3);
  if (bend === undefined) throw new Error('no bend');
  const row = transfers[3];
  const winnersWith = (papers: number): readonly number[] => {
    const bent = Float64Array.from(row);
    const fromWinner = Math.min(papers, bent[0]);
    bent[0] -= fromWinner;
    const third = bend.towards === 1 ? 2 : 1;
    bent[third] -= papers - fromWinner;
    bent[bend.towards] += papers;
    return countAssumed(result, ers97, transfers.with(3, bent), 'bent').elected;
  };
  expect(winnersWith(0)).toEqual([0]);
  expect(winnersWith(bend.papers)).toEqual([bend.towards]);
  expect(winnersWith(bend.papers - 1)).toEqual([0]);
});

test('nobody can bend the papers of a candidate who has none', () => {
  const result = declared([5, 4, 0]);
  expect(leastBend(result, ers97, fixedTransfers(result, []), 2)).toBeUndefined();
});

describe('the margin', () => {
  const count = (votes: readonly number[], seats = 1) => {
    const result = declared(votes, seats);
    const rows = result.candidates.map(({ name }) => ({ from: name, to: {}, nonTransferable: 1 }));
    return countAssumed(result, ers97, fixedTransfers(result, rows), 'nobody transfers');
  };

  test('is the last elected against the best of the rest', () => {
    expect(marginOf(count([50, 30, 20]))).toBe('20');
    expect(marginOf(count([50, 40, 30], 2))).toBe('10');
  });

  test('is none where nobody is left to be ahead of', () => {
    expect(marginOf(count([5]))).toBeUndefined();
    expect(marginOf(count([5, 0]))).toBeUndefined();
    expect(marginOf(count([5, 4], 2))).toBeUndefined();
  });
});
