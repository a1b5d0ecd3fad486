import { describe, expect, test } from 'vitest';
import { laws } from '../../../src/laws/catalogue.ts';
import { explanations } from '../../../src/laws/verdicts/explained.ts';
import { literature } from '../../../src/laws/verdicts/literature.ts';
import { TABLE } from '../../../src/laws/verdicts/literature-table.ts';
import { lawVerdicts } from '../../../src/laws/verdicts/verdicts.ts';
import { rules } from '../../../src/rules/catalogue.ts';
import { readSharedText, testWithSharedData } from '../../shared-data.ts';

const verdicts = lawVerdicts();

describe('the literature', () => {
  test('is on rules and laws that exist, once on each', () => {
    const cells = literature.map(({ rule, law, places }) => `${rule} ${law} ${places}`);
    expect(new Set(cells).size).toBe(cells.length);
    const ids = new Set(rules.map(({ id }) => id));
    const lawIds = new Set(laws.map(({ id }) => id));
    expect(literature.filter(({ rule, law }) => !ids.has(rule) || !lawIds.has(law))).toEqual([]);
  });

  test('has a source for each statement', () => {
    expect(literature.filter(({ source }) => source.length < 20)).toEqual([]);
  });

  testWithSharedData('is the matrix of criteria as it was collected', () => {
    const rows = matrixRows(readSharedText('../rules.md'));
    expect(rows.size).toBeGreaterThan(20);
    const own = new Map(TABLE.map(({ rules: [first], marks }) => [first, marks] as const));
    for (const [row, rule] of Object.entries(RULE_OF_ROW)) expect(own.get(rule), row).toBe(rows.get(row));
  });

  test('says of nothing that it fails where no election was found that shows it', () => {
    const without = verdicts.filter(
      ({ literature: said, verdict, explained }) =>
        said?.says === 'fails' && verdict.kind !== 'fails' && explained === undefined,
    );
    expect(without.map(cellOf)).toEqual([]);
  });

  test('is contradicted nowhere without a reason', () => {
    const against = verdicts.filter(
      ({ literature: said, verdict, explained }) =>
        said?.says === 'holds' && verdict.kind === 'fails' && explained === undefined,
    );
    expect(against.map(cellOf)).toEqual([]);
  });

  test('differs from the search wherever a difference is explained', () => {
    for (const { rules: ids, laws: lawIds, places } of explanations) {
      for (const rule of ids) {
        for (const law of lawIds) {
          const cell = verdicts.find((one) => one.rule === rule && one.law === law && one.places === places);
          const differs = (cell?.literature?.says === 'fails') !== (cell?.verdict.kind === 'fails');
          expect(cell?.literature !== undefined && differs, `${rule} ${law} ${places}`).toBe(true);
        }
      }
    }
  });
});

/** The rule that stands for a row of the matrix in the notes on rules. */
const RULE_OF_ROW: Readonly<Record<string, string>> = {
  FPTP: 'first-past-the-post',
  'Anti-plurality': 'anti-plurality',
  Borda: 'borda',
  Dowdall: 'dowdall',
  Bucklin: 'bucklin',
  'Two-round/contingent': 'two-round',
  'IRV / AV': 'instant-runoff',
  'Coombs (majority stop)': 'coombs',
  'Coombs (no stop)': 'coombs-no-majority',
  Copeland: 'copeland',
  'Minimax (margins, wv)': 'minimax',
  Schulze: 'schulze',
  'Ranked pairs': 'ranked-pairs',
  Kemeny: 'kemeny-young',
  Black: 'black',
  Baldwin: 'baldwin',
  Nanson: 'nanson',
  'Benham, Tideman alt.': 'benham',
  'Split Cycle (set-valued)': 'split-cycle',
  'Stable Voting': 'stable-voting',
};

function matrixRows(text: string): ReadonlyMap<string, string> {
  const rows = text
    .slice(text.indexOf('## 7. Criteria matrix'))
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.length === 15);
  return new Map(rows.map(([name, ...cells]) => [name, cells.map(markOf).join('')] as const));
}

function markOf(cell: string): string {
  if (cell.includes('✓')) return '+';
  return cell.includes('✗') ? '-' : '?';
}

function cellOf({ rule, law, places, verdict }: (typeof verdicts)[number]): string {
  return `${rule} ${law} ${places}: ${verdict.kind === 'fails' ? verdict.witness.ballots : verdict.kind}`;
}
