import type { RankingInput } from '../../ballots/build-profile.ts';
import type { Contest } from '../../ballots/contest.ts';
import { lotByOrder } from '../../rules/lot.ts';
import { tallied } from '../asking.ts';
import { linesOf } from '../changes/lines.ts';
import { broken, type Finding, KEPT, type Law, SILENT } from '../law.ts';
import { parting } from './same-count.ts';

/** The same papers handed over in another way. */
export interface HandedOver {
  /** As the beginning of a sentence: `with the papers in the order 3, 2, 1`. */
  readonly label: string;
  readonly pieces: readonly RankingInput[];
}

/** The papers of a contest in one piece a distinct ranking. */
export function piecesOf(contest: Contest): readonly RankingInput[] {
  return linesOf(contest).map(({ papers, ranking }) => ({
    papers,
    ranking: ranking.map((group) => (group.length === 1 ? group[0] : group)),
  }));
}

/** A law that says: however the papers are handed over, the answer is the same. */
export function piecesLaw(
  said: Pick<Law, 'id' | 'title' | 'statement' | 'source'>,
  waysOf: (pieces: readonly RankingInput[]) => readonly HandedOver[],
): Law {
  return {
    ...said,
    family: 'symmetry',
    of: { places: 'any', reads: 'winners', papers: 'short' },
    *check(contest, turns) {
      const ways = waysOf(piecesOf(contest));
      if (ways.length === 0) return SILENT;
      const lot = lotByOrder();
      const before = yield* tallied({ contest, lot });
      let finding: Finding = SILENT;
      for (const at of turns.of(ways.length)) {
        const { label, pieces } = ways[at];
        const after = yield* tallied({ contest, pieces, lot });
        finding = KEPT;
        const found = parting(contest, before, after);
        if (found === undefined) continue;
        return broken({
          ...found,
          says: `${label}, ${found.says}`,
          contests: [
            { label: 'the contest', contest, elected: [before.elected] },
            { label, contest, elected: [after.elected] },
          ],
        });
      }
      return finding;
    },
  };
}
