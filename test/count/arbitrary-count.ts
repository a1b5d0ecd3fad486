import fc from 'fast-check';
import type { Count } from '../../src/count/count.ts';
import type { Stage } from '../../src/count/stage.ts';
import { decimalText } from '../../src/numbers/decimal-text.ts';
import { anyName } from '../ballots/arbitraries.ts';

/** Hundredths of the votes cast, dealt out among so many holders. */
function dealt(cast: number, holders: number): fc.Arbitrary<string[]> {
  return fc.array(fc.nat({ max: cast * 100 }), { minLength: holders - 1, maxLength: holders - 1 }).map((cuts) => {
    const edges = [0, ...cuts.sort((a, b) => a - b), cast * 100];
    return edges.slice(1).map((edge, at) => decimalText(BigInt(edge - edges[at]), 2));
  });
}

function stages(cast: number, candidates: number, excluded: readonly number[]): fc.Arbitrary<Stage[]> {
  const rows = fc.array(dealt(cast, candidates + 2), {
    minLength: excluded.length + 1,
    maxLength: excluded.length + 1,
  });
  return rows.map((list) =>
    list.map((row, index) => ({
      number: index + 1,
      action: index === 0 ? { kind: 'first-preferences' } : { kind: 'exclusion', candidates: [excluded[index - 1]] },
      votes: row.slice(2),
      nonTransferable: row[0],
      lostToRounding: row[1],
      quota: index % 2 === 0 ? null : decimalText(BigInt(cast), 1),
      elected: [],
      excluded: index === 0 ? [] : [excluded[index - 1]],
    })),
  );
}

/** A count whose books balance and whose stages mean nothing: everybody but the last is excluded, who is elected. */
export const anyCount: fc.Arbitrary<Count> = fc
  .record({
    names: fc.uniqueArray(anyName, { minLength: 1, maxLength: 5 }),
    valid: fc.nat({ max: 1_000_000 }),
    title: anyName,
    invalid: fc.maxSafeNat(),
  })
  .chain(({ names, valid, title, invalid }) => {
    const everybody = names.map((_, candidate) => candidate);
    return fc
      .shuffledSubarray(everybody, { minLength: names.length })
      .chain((order) => fc.tuple(fc.constant(order), stages(valid, names.length, order.slice(0, -1))))
      .map(([order, list]): Count => {
        const elected = order.slice(-1);
        return {
          format: 'psephos-count',
          version: 1,
          rule: { id: 'any', title },
          contest: { title, seats: 1, candidates: names },
          papers: { valid, invalid },
          quota: null,
          elected,
          stages: list.map((stage, index) => (index === list.length - 1 ? { ...stage, elected } : stage)),
          ties: [],
          provenance: { seed: null, input: 'sha256:0', library: '0.1.0' },
        };
      });
  });
