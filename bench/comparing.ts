import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Contest, type Rule, rules } from 'psephos';
import { compareDrawn, marginOfVictory } from 'psephos/compare';
import { readContest } from 'psephos/formats';
import { borda, copeland, minimax, rankedPairs, schulze } from 'psephos/rules';
import { drawElectorate, impartialCulture } from 'psephos/synthetic';
import { afresh, line, sizes } from './lines.ts';
import { plainTable } from './plain-table.ts';
import { grouped, median, perSecond, spread, timed } from './timing.ts';

const DATA = new URL('../../shared/data/', import.meta.url);
const ONE_PLACE = rules.filter(({ singleSeat }) => singleSeat === true);

/** Many rules on one contest, on the reference elections and on drawn ones; margins of real instant runoffs. */
export async function benchComparing(): Promise<void> {
  benchHeadToHead();
  benchRealElections();
  benchDrawnElections();
  await benchMargins();
}

/** As many distinct rankings as there can be, and all of them whole: the most work so many papers can make. */
function benchHeadToHead(): void {
  const voters = 10_000;
  const profile = drawElectorate(impartialCulture(), { candidates: 10, voters, seed: 1 });
  const contest = { profile, seats: 1 };
  const some = [schulze, rankedPairs, copeland, minimax, borda];
  console.log(
    `\n10 candidates, ${sizes([contest])}, every candidate ranked; read before, by ${some.map(({ id }) => id).join(', ')}`,
  );
  const together = timed(() => countBy(some, afresh(contest)));
  line('these five together', `${(1000 * median(together)).toFixed(1)} ms`, spread(together));
  for (const rule of some) {
    const alone = timed(() => countBy([rule], afresh(contest)));
    line(`  ${rule.id} alone`, `${(1000 * median(alone)).toFixed(1)} ms`, spread(alone));
  }
  const floor = timed(() => plainTable(profile));
  const times = (median(together) / median(floor)).toFixed(1);
  line('  a plain loop over the pairs of each paper', `the five take ${times} times as long`, spread(floor));
}

function benchRealElections(): void {
  const contests = sharedContests('reference/instant-runoff.jsonl.gz', 'scottish/blt/');
  if (contests === undefined) return;
  console.log(`\n${contests.length} real elections as if for one place, ${sizes(contests)}; every stage recorded`);
  const all = timed(() => contests.forEach((contest) => countBy(ONE_PLACE, afresh(contest))), 3);
  const counts = contests.length * ONE_PLACE.length;
  line(`all ${ONE_PLACE.length} rules for one place`, `${perSecond(counts, all)} counts a second`, spread(all));
}

function benchDrawnElections(): void {
  for (const [candidates, voters, some] of [
    [5, 1000, ['first-past-the-post', 'instant-runoff']],
    [5, 1000, undefined],
    [10, 25, undefined],
  ] as const) {
    const elections = some === undefined ? 500 : 5000;
    const compared = some === undefined ? ONE_PLACE : ONE_PLACE.filter(({ id }) => some.some((one) => one === id));
    const request = { model: impartialCulture(), candidates, voters, elections, seed: 1 };
    const seconds = timed(() => compareDrawn(request, compared), 3);
    console.log(`\nimpartial, ${candidates} candidates, ${grouped(voters)} voters: elections drawn and compared`);
    const named = some === undefined ? `all ${compared.length} rules for one place` : some.join(', ');
    line(named, `${perSecond(elections, seconds)} elections a second`, spread(seconds));
  }
}

/** One run each: margins take from milliseconds to seconds. */
async function benchMargins(): Promise<void> {
  const contests = sharedContests('reference/irv-margins.jsonl.gz', 'irv-margins/');
  if (contests === undefined) return;
  console.log(
    `\nExact margins of ${contests.length} real instant runoffs, ${sizes(contests)}; processor time, one run each`,
  );
  const taken: number[] = [];
  let exact = 0;
  for (const contest of contests) {
    const begun = process.cpuUsage();
    const margin = await marginOfVictory(contest, 'instant-runoff');
    const { user, system } = process.cpuUsage(begun);
    taken.push((user + system) / 1e6);
    if (margin.exact) exact += 1;
  }
  const quick = taken.filter((seconds) => seconds < 10).length;
  line('instant-runoff', `${exact} exact, ${quick} in under 10 s`, spread(taken));
}

/** The elections of a reference file, for one place each; none, and a line that says so, where the folder is absent. */
function sharedContests(reference: string, folder: string): readonly Contest[] | undefined {
  if (!existsSync(DATA)) {
    console.log(`\n${reference}: skipped: no ../shared`);
    return undefined;
  }
  const lines = gunzipSync(readFileSync(new URL(reference, DATA)))
    .toString('utf8')
    .trim()
    .split('\n');
  const files = lines.map((entry) => String(JSON.parse(entry).file));
  return files.map((file) => ({ ...readContest(readFileSync(new URL(folder + file, DATA), 'utf8')), seats: 1 }));
}

function countBy(some: readonly Rule[], contest: Contest): void {
  for (const rule of some) rule.count(contest);
}
