import { lotByOrder, scotlandLocal2007 } from 'psephos';
import { papersFor } from 'psephos/rules';
import { line } from './lines.ts';
import { type MadeUp, madeUp } from './made-contests.ts';
import { perSecond, spread, timed } from './timing.ts';

const SMALL: MadeUp = { candidates: 5, papers: 1000, seats: 2, longest: 4, seed: 'small' };

/** Many small contests, of which only the winners are wanted. */
export function benchSmall(): void {
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
