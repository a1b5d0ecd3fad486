import { meekReference, scotlandLocal2007 } from 'psephos';
import { readContest } from 'psephos/formats';
import { countAlone } from './alone.ts';
import { afresh, compareWithPeer, line, sizes } from './lines.ts';
import { type MadeUp, madeUpText } from './made-contests.ts';
import { countByPeer, peerContest } from './peer.ts';
import { spread, timed } from './timing.ts';

const MILLION: MadeUp = { candidates: 20, papers: 1_000_000, seats: 5, longest: 8, seed: 'a million papers' };

/** A contest of a million papers, aggregated, read and counted. */
export function benchMillion(): void {
  const text = madeUpText(MILLION);
  console.log(
    `\n${MILLION.candidates} candidates, ${MILLION.seats} places, ${sizes([readContest(text)])}; read and counted with every stage`,
  );
  for (const rule of [scotlandLocal2007, meekReference]) {
    const seconds = timed(() => rule.count(readContest(text)));
    line(rule.id, 'read and counted', spread(seconds));
  }
  const ids = [scotlandLocal2007.id, meekReference.id];
  countAlone(text, ids).forEach(({ seconds, megabytes }, index) => {
    line(ids[index], 'alone, a process of its own', `${seconds.toFixed(3)} s, ${Math.round(megabytes)} MB at most`);
  });
  const contest = readContest(text);
  const ours = timed(() => meekReference.count(afresh(contest)), 3);
  compareWithPeer(
    ours,
    timed(() => countByPeer(peerContest(contest)), 1),
  );
}
