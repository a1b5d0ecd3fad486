/** Makes docs/home-made-stv.md again: its text is written by hand, its outputs are what its code prints. */
import * as formats from '../src/formats/index.ts';
import * as psephos from '../src/index.ts';
import * as laws from '../src/laws/index.ts';
import { pageWithOutputs } from './run-page.ts';

/** The page with the outputs of now. */
export function homeMadePage(page: string): Promise<string> {
  return pageWithOutputs(page, { psephos, 'psephos/laws': laws, 'psephos/formats': formats }, withOurProgram);
}

/** What stands in for the reader's own program in another language: first-past-the-post over BLT, as Node runs it. */
const COUNT = `
const lines = require('node:fs').readFileSync(0, 'utf8').split(/\\n/);
const [candidates, seats] = lines[0].split(' ').map(Number);
const names = lines.filter((line) => line.startsWith('"')).map((line) => JSON.parse(line)).slice(0, candidates);
const votes = names.map(() => 0);
for (const line of lines.slice(1, lines.indexOf('0'))) {
  const [papers, first] = line.split(' ').map(Number);
  if (papers > 0 && first > 0) votes[first - 1] += papers;
}
const order = [...names.keys()].sort((a, b) => votes[b] - votes[a]);
for (const candidate of order.slice(0, seats)) console.log(names[candidate]);
`;

function withOurProgram(program: string): string {
  return program.replace("'python3', ['count.py']", () => `process.execPath, ['-e', ${JSON.stringify(COUNT)}]`);
}
