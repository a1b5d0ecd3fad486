import type { RankingInput } from '../../ballots/build-profile.ts';
import { asWritten, linesOf } from '../changes/lines.ts';
import type { Law } from '../law.ts';
import { sameHoweverAsked } from './same-however-asked.ts';

/** The same papers handed over in another way. */
export interface HandedOver {
  /** As the beginning of a sentence: `with the papers in the order 3, 2, 1`. */
  readonly label: string;
  readonly pieces: readonly RankingInput[];
}

/** A law that says: however the papers are handed over, the answer is the same. `waysOf` is given them in one piece a distinct ranking. */
export function piecesLaw(
  said: Pick<Law, 'id' | 'title' | 'statement' | 'source'>,
  waysOf: (pieces: readonly RankingInput[]) => readonly HandedOver[],
): Law {
  return {
    ...said,
    family: 'symmetry',
    of: { places: 'any', reads: 'winners', papers: 'short' },
    check(contest, turns) {
      const pieces = linesOf(contest).map(({ papers, ranking }) => ({ papers, ranking: asWritten(ranking) }));
      const handedOver = waysOf(pieces);
      return sameHoweverAsked(contest, turns, {
        ways: handedOver.length,
        at: (way) => ({ ...handedOver[way], contest }),
      });
    },
  };
}
