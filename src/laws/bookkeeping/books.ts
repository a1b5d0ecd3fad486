import type { Contest } from '../../ballots/contest.ts';
import { type Lot, lotByOrder } from '../../rules/lot.ts';
import { tallied } from '../asking.ts';
import { namesIn } from '../changes/lines.ts';
import { orders } from '../changes/reordered.ts';
import { broken, type Finding, KEPT, type Law, SILENT } from '../law.ts';
import type { Tallied } from '../tally.ts';

/** Orders in which lots fall that are tried in one contest: each of three candidates, of more each first once. */
const MOST_ORDERS = 6;

/** What is wrong in a count, in the words of a violation. */
export interface BooksFault {
  readonly says: string;
  /** From 1. */
  readonly stage?: number;
  readonly expected: string;
  readonly received: string;
}

/** What one look at the books comes to; `untold` where the tally tells too little to say. */
export type BooksLook = BooksFault | 'sound' | 'untold';

/** A law about one count, whatever the lots. */
export interface BooksLaw extends Pick<Law, 'id' | 'title' | 'statement' | 'source'> {
  readonly reads: Law['of']['reads'];
  look(contest: Contest, told: Tallied): BooksLook;
}

/** Makes a law of a look at one count: it is looked at as lots fall in several orders, once where none is drawn. */
export function booksLaw({ reads, look, ...said }: BooksLaw): Law {
  return {
    ...said,
    family: 'bookkeeping',
    of: { places: 'any', reads, papers: 'short' },
    *check(contest, turns) {
      const { list } = orders(contest.profile.candidates.length, MOST_ORDERS);
      let finding: Finding = SILENT;
      for (const at of turns.of(list.length)) {
        const watched = watchedLot(lotByOrder(list[at]));
        const told = yield* tallied({ contest, lot: watched.lot });
        const found = look(contest, told);
        if (found === 'sound') finding = KEPT;
        else if (found !== 'untold') {
          const label = at === 0 ? 'the contest' : `the contest, where lots take ${namesIn(contest, list[at])} in turn`;
          return broken({ ...found, contests: [{ label, contest, elected: [told.elected] }] });
        }
        if (!watched.wasDrawn()) break;
      }
      return finding;
    },
  };
}

function watchedLot(lot: Lot): { readonly lot: Lot; wasDrawn(): boolean } {
  let drawn = false;
  return {
    lot: {
      ...lot,
      choose: (tied, occasion) => {
        drawn = true;
        return lot.choose(tied, occasion);
      },
    },
    wasDrawn: () => drawn,
  };
}
