import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lockedByLot } from '../../../src/rules/condorcet/ranked-pairs-rule.ts';
import { tableOf, tables } from '../../ballots/tables.ts';
import type { Matrix } from '../../oracles/naive-condorcet.ts';
import { withEveryLot } from '../every-lot.ts';

type Strength = 'margins' | 'winning-votes';

/** Who stands above whom, as text, with how probable it is. */
type Chances = Readonly<Record<string, number>>;

test.each(['margins', 'winning-votes'] as const)(
  'by %s every way to lock wins in is as probable as if lots put all candidates in one order for the whole count',
  (strength) => {
    let several = 0;
    fc.assert(
      fc.property(tables(5, 4), (rows) => {
        const expected = overAllOrders(rows, strength);
        const found = overAllLots(rows, strength);
        if (Object.keys(expected).length > 1) several += 1;
        expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
        for (const [way, chance] of Object.entries(expected)) expect(found[way]).toBeCloseTo(chance, 10);
      }),
      { seed: 1989, numRuns: 800 },
    );
    expect(several).toBeGreaterThan(60);
  },
);

function overAllLots(rows: Matrix, strength: Strength): Chances {
  const chances: Record<string, number> = {};
  const table = tableOf(rows);
  const walks = withEveryLot((lot) => {
    let chance = 1;
    const { above } = lockedByLot(table, strength, table.standing, (level) => {
      chance /= level.length;
      return lot.choose(level, { stage: 1, over: 'election' });
    });
    return { way: above.join(''), chance };
  });
  for (const { way, chance } of walks) chances[way] = (chances[way] ?? 0) + chance;
  return chances;
}

/** The definition: of wins of one strength, those of the candidate who is first in the order come first. */
function overAllOrders(rows: Matrix, strength: Strength): Chances {
  const chances: Record<string, number> = {};
  const orders = allOrders([...rows.keys()]);
  for (const order of orders) {
    const way = locked(rows, strength, order);
    chances[way] = (chances[way] ?? 0) + 1 / orders.length;
  }
  return chances;
}

function locked(rows: Matrix, strength: Strength, order: readonly number[]): string {
  const wins = rows.flatMap((row, a) =>
    row.flatMap((papers, b) =>
      papers > rows[b][a]
        ? [{ a, b, by: strength === 'margins' ? papers - rows[b][a] : papers, against: rows[b][a] }]
        : [],
    ),
  );
  wins.sort(
    (one, other) =>
      other.by - one.by ||
      (strength === 'margins' ? 0 : one.against - other.against) ||
      order.indexOf(one.a) - order.indexOf(other.a),
  );
  const kept: (readonly [number, number])[] = [];
  const leads = (from: number, to: number): boolean => kept.some(([a, b]) => a === from && (b === to || leads(b, to)));
  for (const { a, b } of wins) if (!leads(b, a)) kept.push([a, b]);
  return rows.flatMap((_, a) => [...rows.keys()].map((b) => (leads(a, b) ? 1 : 0))).join('');
}

function allOrders(from: readonly number[]): number[][] {
  if (from.length === 0) return [[]];
  return from.flatMap((first) => allOrders(from.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}
