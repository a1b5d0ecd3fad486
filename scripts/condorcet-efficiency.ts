/**
 * Condorcet efficiency and utility efficiency against the tables: `npx tsx scripts/condorcet-efficiency.ts [ELECTIONS] [SEED] [FOLDER]`, where
 * FOLDER holds `reference/condorcet-efficiency.json` (by default ../shared/data). A line a figure: what was found, its standard error, the
 * published figure, and by how many standard errors of both together they differ. The utility efficiencies of large electorates are held
 * against Weber's limits (1978): √(3m)/(m + 1) for first preferences and √(m/(m + 1)) for Borda, of m candidates.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareDrawn } from '../src/compare/many/compare-drawn.ts';
import { randomSociety } from '../src/compare/many/societies.ts';
import { ruleById } from '../src/rules/catalogue.ts';
import { impartialCulture } from '../src/synthetic/impartial-culture.ts';

const [, , elections = '10000', seed = 'merrill', folder = '../shared/data'] = process.argv;
const IDS = ['first-past-the-post', 'two-round', 'instant-runoff', 'borda', 'coombs', 'black'];
const WINNERS = 'share of elections with a Condorcet winner';
/** Elections behind each published figure. */
const PUBLISHED = 10_000;

const table = JSON.parse(readFileSync(join(folder, 'reference/condorcet-efficiency.json'), 'utf8'));
for (const [column, candidates] of table.candidates.entries()) {
  const request = { model: impartialCulture(), candidates, voters: 25, elections: Number(elections), seed };
  const { headToHead, rules } = compareDrawn(request, IDS.map(ruleById)).totals;
  const share = table[WINNERS][column] / 100;
  console.log(`${candidates} candidates, 25 voters, ${elections} elections`);
  tell(WINNERS, headToHead.condorcetWinner, share, PUBLISHED);
  for (const { id, condorcetWinner } of rules) tell(id, condorcetWinner, table[id][column] / 100, PUBLISHED * share);
}
for (const candidates of [3, 5, 10]) {
  const society = {
    model: randomSociety(),
    candidates,
    voters: 501,
    elections: Math.ceil(Number(elections) / 5),
    seed,
  };
  const { utility } = compareDrawn(society, ['first-past-the-post', 'borda'].map(ruleById));
  const limits = [Math.sqrt(3 * candidates) / (candidates + 1), Math.sqrt(candidates / (candidates + 1))];
  console.log(`${candidates} candidates, 501 voters, utility efficiency`);
  utility?.rules.forEach(({ rule, efficiency, standardError }, at) =>
    print(rule, efficiency, standardError, limits[at], 0),
  );
}

interface Found {
  readonly mean: number | null;
  readonly standardError?: number;
}

function tell(name: string, { mean, standardError }: Found, share: number, of: number): void {
  print(name, mean, standardError, share, Math.sqrt((share * (1 - share)) / of));
}

function print(name: string, mean: number | null, error: number | undefined, expected: number, its: number): void {
  const [found, own] = [mean ?? Number.NaN, error ?? Number.NaN];
  const both = Math.hypot(own, its);
  const apart = both === 0 ? (found === expected ? 0 : Infinity) : (found - expected) / both;
  const figures = [found, own, expected].map((share) => (100 * share).toFixed(2).padStart(7));
  console.log(`  ${name.padEnd(44)}${figures.join('')}  ${apart.toFixed(2).padStart(6)}`);
}
