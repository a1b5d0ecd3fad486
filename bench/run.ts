/**
 * What psephos takes on its work, through its public API: small contests, draws of Unite 2017, the 660 reference elections, many
 * rules compared, a contest of a million papers, how time grows, reading of large files. `npm run bench -- reading draws` runs parts of it.
 *
 * Machines are noisy: each figure is the median of several runs, printed with the least and the most. Where there is a peer
 * on npm, it does the same work in the same run.
 */
import { benchBallots } from './ballots.ts';
import { benchComparing } from './comparing.ts';
import { benchDraws } from './draws.ts';
import { benchElections } from './elections.ts';
import { benchGrowth } from './growth.ts';
import { benchLargeFile, benchLargestFile } from './large-file.ts';
import { benchMillion } from './million.ts';
import { benchReading } from './reading.ts';
import { benchSmall } from './small.ts';
import { machine } from './timing.ts';
import { benchWorkers } from './workers.ts';

const PARTS = new Map<string, () => void | Promise<void>>([
  ['small', benchSmall],
  ['draws', benchDraws],
  ['ballots', benchBallots],
  ['workers', benchWorkers],
  ['elections', benchElections],
  ['comparing', benchComparing],
  ['million', benchMillion],
  ['growth', benchGrowth],
  ['reading', benchReading],
  ['large', benchLargeFile],
  ['largest', benchLargestFile],
]);
/** Takes minutes, so it runs only when it is asked for. */
const ONLY_ASKED_FOR = 'largest';

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !PARTS.has(part));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${[...PARTS.keys()].join(', ')}`);
  process.exitCode = 1;
} else {
  console.log(machine());
  for (const [part, bench] of PARTS) {
    if (asked.length === 0 ? part !== ONLY_ASKED_FOR : asked.includes(part)) await bench();
  }
}
