import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AS_PREFERENCES } from '../../src/ballots/preferences.ts';
import type { Count } from '../../src/count/count.ts';
import { rctab2, rcvis } from '../../src/formats/rctab/rctab.ts';
import { exactText, sumExact } from '../../src/numbers/decimal-text.ts';
import { rules } from '../../src/rules/catalogue.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { contests } from '../rules/contests.ts';
import { thrown } from '../thrown.ts';
import { schemaFaults } from './rcvis-schema.ts';

interface Result {
  readonly elected?: string;
  readonly eliminated?: string;
  readonly transfers: Readonly<Record<string, string>>;
}

interface Round {
  readonly round: number;
  readonly tally: Readonly<Record<string, string>>;
  readonly tallyResults: readonly Result[];
}

function roundsOf(text: string): readonly Round[] {
  return JSON.parse(text).results;
}

function add(...values: readonly string[]): string {
  return exactText(sumExact(values));
}

function negative(value: string): string {
  return value.startsWith('-') ? value.slice(1) : `-${value}`;
}

/** Checks something of random counts by a rule, which give everybody a name, and of few papers if it takes them one by one. */
function always(rule: Rule, check: (count: Count) => void): void {
  const mostSeats = rule.singleSeat === true ? 1 : 4;
  const drawn = contests({ mostSeats, slips: true, papers: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(drawn, ({ contest }) => {
      const count = rule.count({ ...contest, title: 'T' });
      if (rule.id === 'two-round' && somePapersReturn(count))
        expect(thrown(() => rctab2.write(count)).code).toBe('unsupported');
      else check(count);
    }),
    // Rules that look at whole orders share the record that is written here.
    { seed: 42, numRuns: rule.reads === AS_PREFERENCES ? 50 : 200 },
  );
}

/** True where papers that counted for nobody count again in a later round. */
function somePapersReturn({ stages }: Count): boolean {
  return stages.length === 2 && Number(stages[1].nonTransferable) < Number(stages[0].nonTransferable);
}

/** Where votes were at each stage that stands, by name: without whoever withdrew, and without what RCTab has no place for. */
function votesByName({ contest, stages }: Count): readonly Record<string, string>[] {
  return stages.map(({ votes }) =>
    Object.fromEntries(
      votes.flatMap((value, candidate) =>
        contest.withdrawn?.includes(candidate) === true ? [] : [[contest.candidates[candidate], value] as const],
      ),
    ),
  );
}

function named({ contest }: Count, candidates: readonly number[]): readonly string[] {
  return candidates.map((candidate) => contest.candidates[candidate]);
}

function plain(count: Count): boolean {
  const values = count.stages.flatMap(({ votes, nonTransferable, quota }) => [...votes, nonTransferable, quota ?? '0']);
  return count.stages.every(({ restart }) => restart !== true) && values.every((value) => !value.includes('/'));
}

// A summary holds one count; this rule makes one for each place.
const told = rules.filter(({ id }) => id !== 'sequential-instant-runoff');

describe.each(told.map((rule) => [rule.id, rule] as const))('a count by %s, told in rounds', (_, rule) => {
  test('has tallies that follow from the one before and its transfers', () => {
    always(rule, (count) => {
      const rounds = roundsOf(rctab2.write(count));
      rounds.slice(1).forEach(({ tally }, index) => {
        const before = rounds[index];
        const moves = before.tallyResults.flatMap(({ elected, eliminated, transfers }) =>
          Object.entries(transfers).flatMap(([to, votes]) => [
            [to, votes] as const,
            [elected ?? eliminated ?? '', negative(votes)] as const,
          ]),
        );
        for (const name of Object.keys(rounds[0].tally)) {
          const moved = moves.filter(([whose]) => whose === name).map(([, votes]) => votes);
          expect(tally[name] ?? '0').toBe(add(before.tally[name] ?? '0', ...moved));
        }
      });
    });
  });

  test('transfers nothing less than no votes, but where hairs come back from nowhere', () => {
    always(rule, (count) => {
      for (const { tallyResults } of roundsOf(rctab2.write(count))) {
        for (const { transfers } of tallyResults) {
          for (const [to, votes] of Object.entries(transfers)) {
            expect(votes).not.toBe('0');
            if (votes.startsWith('-')) expect(['exhausted', 'residual surplus']).toContain(to);
          }
        }
      }
    });
  });

  test('is no more than the schema of RCVis has', () => {
    always(rule, (count) => {
      expect(schemaFaults(JSON.parse(rcvis.write(count)))).toEqual([]);
    });
  });

  test.each([rctab2, rcvis])('keeps who stands, who is elected and every vote when read back ($id)', (format) => {
    always(rule, (count) => {
      const { withdrawn = [], candidates } = count.contest;
      fc.pre(withdrawn.length < candidates.length);
      const text = format.write(count);
      const again = format.read(text);
      expect(again.contest.candidates).toEqual(candidates.filter((_, index) => !withdrawn.includes(index)));
      expect(again.contest.title).toBe('T');
      expect(named(again, again.elected)).toEqual(named(count, count.elected));
      expect(format.write(again).split('"results"')[1]).toBe(text.split('"results"')[1]);
      if (format === rctab2 && count.papers.valid > 0) expect(again.papers).toEqual(count.papers);
      if (!plain(count)) return;
      expect(votesByName(again)).toEqual(votesByName(count));
      const out = new Set(
        named(
          count,
          count.stages.flatMap(({ excluded }) => excluded),
        ),
      );
      expect(
        new Set(
          named(
            again,
            again.stages.flatMap(({ excluded }) => excluded),
          ),
        ),
      ).toEqual(out);
      if (format === rctab2)
        expect(
          again.stages.map(({ nonTransferable, lostToRounding, quota }) => [nonTransferable, lostToRounding, quota]),
        ).toEqual(
          count.stages.map(({ nonTransferable, lostToRounding, quota }) => [nonTransferable, lostToRounding, quota]),
        );
      if (rule.id === 'minneapolis') return;
      expect(again.stages.map((stage) => named(again, stage.elected))).toEqual(
        count.stages.map((stage) => named(count, stage.elected)),
      );
    });
  });
});
