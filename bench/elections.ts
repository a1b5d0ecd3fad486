import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ers97, meekReference, scotlandLocal2007 } from 'psephos';
import { readBlt, readContest } from 'psephos/formats';
import { afresh, compareWithPeer, line, sizes } from './lines.ts';
import { countByPeer, peerContest } from './peer.ts';
import { median, spread, timed } from './timing.ts';

/** The 660 reference elections, read and counted. */
export function benchElections(): void {
  const data = new URL('../../shared/data/', import.meta.url);
  if (!existsSync(data)) {
    console.log('\n660 reference elections: skipped: no ../shared');
    return;
  }
  const reference = gunzipSync(readFileSync(new URL('reference/ers97.jsonl.gz', data)))
    .toString('utf8')
    .trim()
    .split('\n');
  const files = reference.map((entry) => String(JSON.parse(entry).file));
  const texts = files.map((name) => readFileSync(new URL(`scottish/blt/${name}`, data), 'utf8'));
  const contests = texts.map((text) => readContest(text));
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(
    `\n${texts.length} real elections, ${(bytes / 1e6).toFixed(1)} MB of BLT, ${sizes(contests)}; every stage recorded`,
  );
  const read = timed(() => texts.forEach((text) => readBlt(text)));
  line('read', `${(bytes / 1e6 / median(read)).toFixed(0)} MB a second`, spread(read));
  const peer = timed(() => contests.map(peerContest).forEach(countByPeer), 1);
  for (const rule of [ers97, scotlandLocal2007, meekReference]) {
    const both = timed(() => texts.forEach((text) => rule.count(readContest(text))));
    line(rule.id, 'read and counted', spread(both));
    if (rule === meekReference)
      compareWithPeer(
        timed(() => contests.forEach((contest) => rule.count(afresh(contest)))),
        peer,
      );
  }
}
