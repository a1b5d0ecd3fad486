/**
 * Instant-runoff margins of real elections against the published ones: `npx tsx scripts/irv-margins.ts [FOLDER] [SECONDS]`, where FOLDER
 * holds `irv-margins` and `reference` (by default ../shared/data) and SECONDS ends each search early. One line an election: last-round
 * margin, bounds, published margin, nodes, processor time in ms; then what differs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { marginOfVictory } from '../src/compare/margins/margin-of-victory.ts';
import { readContest } from '../src/formats/read-contest.ts';

interface Published {
  readonly file: string;
  readonly candidates: number;
  readonly lrm: number;
  readonly log_mov?: number;
  readonly paper_mov?: number;
}

const [, , folder = '../shared/data', seconds, only = ''] = process.argv;
const lines = gunzipSync(readFileSync(join(folder, 'reference/irv-margins.jsonl.gz')))
  .toString()
  .trim()
  .split('\n');
const all = lines.map((line): Published => JSON.parse(line)).filter(({ file }) => file.includes(only));
let wrong = 0;
let quick = 0;
for (const { file, candidates, lrm, log_mov, paper_mov } of all) {
  const published = log_mov ?? paper_mov ?? Number.NaN;
  const contest = { ...readContest(readFileSync(join(folder, 'irv-margins', file), 'utf8')), seats: 1 };
  const begun = process.cpuUsage();
  const options = seconds === undefined ? {} : { mostMilliseconds: 1000 * Number(seconds) };
  const { least, most, exact, lastRound, searched } = await marginOfVictory(contest, 'instant-runoff', options);
  const { user, system } = process.cpuUsage(begun);
  const milliseconds = (user + system) / 1000;
  const right =
    lastRound === lrm && least <= published && published <= (most ?? published) && (!exact || least === published);
  if (!right) wrong += 1;
  if (exact && milliseconds < 10_000) quick += 1;
  console.log(
    `${right ? 'ok   ' : 'WRONG'} ${file} candidates ${candidates} last round ${lastRound} (${lrm}) margin ${exact ? least : `${least}..${most}`} (${published}) nodes ${searched?.nodes} ms ${milliseconds.toFixed(0)}`,
  );
}
console.log(`${all.length} elections, ${wrong} differ, ${quick} exact in under 10 s of processor time`);
