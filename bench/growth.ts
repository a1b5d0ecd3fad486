import { meekReference, scotlandLocal2007 } from 'psephos';
import { afresh, line } from './lines.ts';
import { type MadeUp, madeUp } from './made-contests.ts';
import { grouped, median, timed } from './timing.ts';

/** How the time of a count, without reading, grows with each size alone; the first line is what the others start from. */
export function benchGrowth(): void {
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
