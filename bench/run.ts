/**
 * What psephos takes on its work, through its public API: draws of Unite 2017, the 660 reference elections, a contest of a
 * million papers, small contests, and how time grows.
 *
 * Machines are noisy: each figure is the median of several runs, printed with the least and the most. Where there is a peer
 * on npm, it does the same work in the same run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  type Contest,
  chances,
  checkDeclared,
  type DeclaredResult,
  ers97,
  instantRunoff,
  lotByOrder,
  meekReference,
  type Rule,
  scotlandLocal2007,
  uniform,
} from 'psephos';
import { readBlt, readContest } from 'psephos/formats';
import { papersFor } from 'psephos/rules';
import { countAlone } from './alone.ts';
import { type MadeUp, madeUp, madeUpText } from './made-contests.ts';
import { countByPeer, PEER, peerContest } from './peer.ts';
import { grouped, machine, median, perSecond, spread, timed } from './timing.ts';

const DRAWS = 500_000;
const MILLION: MadeUp = { candidates: 20, papers: 1_000_000, seats: 5, longest: 8, seed: 'a million papers' };
const SMALL: MadeUp = { candidates: 5, papers: 1000, seats: 2, longest: 4, seed: 'small' };

console.log(machine());
benchSmall();
benchDraws();
benchElections();
benchMillion();
benchGrowth();

function benchDraws(): void {
  const file = new URL('../examples/data/unite-2017.json', import.meta.url);
  const declared = checkDeclared(JSON.parse(readFileSync(file, 'utf8')));
  console.log(
    `\nUnite 2017, 3 candidates, 129,754 papers: ${grouped(DRAWS)} draws from the model uniform, each counted in full`,
  );
  for (const rule of [instantRunoff, ers97, scotlandLocal2007]) {
    const seconds = timed(() => draw(declared, rule));
    line(rule.id, `${perSecond(DRAWS, seconds)} draws a second`, spread(seconds));
  }
}

function draw(declared: DeclaredResult, rule: Rule): void {
  const { mean } = chances(declared, rule, uniform(), { draws: DRAWS, seed: 1 }).candidates[1];
  if (Math.abs(mean - 0.2297) > 0.005) throw new Error(`the draws give ${mean}`);
}

function benchElections(): void {
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

function benchMillion(): void {
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

/** How the time of a count, without reading, grows with each size alone; the first line is what the others start from. */
function benchGrowth(): void {
  const from: MadeUp = { candidates: 10, papers: 100_000, seats: 4, longest: 6, seed: 'growth' };
  const steps: readonly (readonly [string, MadeUp])[] = [
    ['10 candidates, 100,000 papers, 4 places', from],
    ['papers x 4', { ...from, papers: 400_000 }],
    ['longer rankings (10)', { ...from, longest: 10 }],
    ['candidates x 2', { ...from, candidates: 20 }],
    ['candidates x 4', { ...from, candidates: 40 }],
    ['places x 2', { ...from, seats: 8 }],
  ];
  console.log('\nHow a count grows (seconds without reading; distinct rankings beside it)');
  for (const [what, made] of steps) {
    const contest = madeUp(made);
    const [scotland, meek] = [scotlandLocal2007, meekReference].map((rule) =>
      median(timed(() => rule.count(afresh(contest)), 5)),
    );
    line(
      what,
      `${grouped(contest.profile.papers.length)} rankings`,
      `${scotlandLocal2007.id} ${scotland.toFixed(4)}, ${meekReference.id} ${meek.toFixed(4)}`,
    );
  }
}

function benchSmall(): void {
  const contests = Array.from({ length: 500 }, (_, index) => madeUp({ ...SMALL, seed: `${SMALL.seed} ${index}` }));
  const most = Math.max(...contests.map(({ profile }) => profile.papers.length));
  const lot = lotByOrder();
  const rounds = 10;
  const seconds = timed(() => {
    for (let round = 0; round < rounds; round++)
      for (const { profile, seats } of contests)
        scotlandLocal2007.winners?.(papersFor(scotlandLocal2007, profile), seats, lot);
  });
  console.log(
    `\nSmall contests, winners only: 5 candidates, 1,000 papers in up to ${most} distinct rankings, 2 places`,
  );
  line(scotlandLocal2007.id, `${perSecond(contests.length * rounds, seconds)} counts a second`, spread(seconds));
}

/** The contest with a profile nobody has counted yet: what is remembered of a profile must not flatter the figures. */
function afresh(contest: Contest): Contest {
  return { ...contest, profile: { ...contest.profile } };
}

function compareWithPeer(ours: readonly number[], peer: readonly number[]): void {
  line(
    `  ${PEER}`,
    `counting alone, ${(median(peer) / median(ours)).toFixed(1)} times our ${median(ours).toFixed(3)} s`,
    spread(peer),
  );
}

function sizes(contests: readonly Contest[]): string {
  const papers = contests.reduce((sum, { profile }) => sum + profile.total, 0);
  const rankings = contests.reduce((sum, { profile }) => sum + profile.papers.length, 0);
  return `${grouped(papers)} papers, ${grouped(rankings)} distinct rankings`;
}

function line(what: string, figure: string, more: string): void {
  console.log(`  ${what.padEnd(42)} ${figure.padEnd(34)} ${more}`);
}
