/**
 * Learns the two priors that come with psephos from real ballots: `npm run learn-priors -- FOLDER`, where FOLDER holds files of the Scottish
 * format in any depth. The same files give the same bytes; no ballots are kept, only what docs/prior.md says.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContest } from '../src/formats/read-contest.ts';
import { learnTransfers } from '../src/synthetic/learned/learn-transfers.ts';
import { ballotsDigest } from '../src/whatif/backtest/real-election.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: npm run learn-priors -- FOLDER');

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.csv'))
  .sort();
const profiles = files.map((file) => readContest(readFileSync(join(folder, file), 'utf8')).profile);
const ballots = profiles.map(ballotsDigest);
const title = 'Scottish council elections, 2007 to 2022';

for (const [name, groups] of [
  ['scottish', 'use'],
  ['blind', 'ignore'],
] as const) {
  const prior = JSON.stringify(learnTransfers(profiles, { groups, title, ballots }));
  const file = new URL(`../src/synthetic/learned/priors/${name}.ts`, import.meta.url);
  const head = '// Made by scripts/learn-priors.ts from real ballots; docs/prior.md says what it holds.\n';
  writeFileSync(
    file,
    `${head}export const ${name.toUpperCase()} =\n  '${prior.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}';\n`,
  );
  console.log(`${name}: ${profiles.length} elections, ${prior.length} bytes`);
}
