import type { PlainChange } from '../../altered/paper-change.ts';
import type { MarginWanting } from '../margin.ts';
import type { RunOut } from './run-out.ts';
import type { StandingPapers } from './standing-papers.ts';

/** The papers that must go from the winner to the other of the last two: half the lead for a tie, more than half for a win. */
export function lastRoundMargin({ lead }: RunOut, wanting: MarginWanting): number {
  return wanting === 'tie' ? Math.ceil(lead / 2) : Math.floor(lead / 2) + 1;
}

/**
 * The last-round margin as alterations: papers that end with the winner have the names of the last two exchanged. Nobody else's votes change
 * at any round, the winner only loses and the other only gains, so the other comes to the last round, or wins, and passes the winner there. (our argument for the bound of
 * Magrino, Rivest, Shen & Wagner, EVT/WOTE 2011).
 */
export function lastRoundChanges(
  papers: StandingPapers,
  { winner, second }: RunOut,
  wanted: number,
): readonly PlainChange[] | undefined {
  if (second === undefined) return undefined;
  const exchange = new Map([
    [papers.standing[winner], papers.standing[second]],
    [papers.standing[second], papers.standing[winner]],
  ]);
  const changes: PlainChange[] = [];
  let left = wanted;
  for (let at = 0; at < papers.papers.length && left > 0; at++) {
    if (lastHolder(papers, at, winner, second) !== winner) continue;
    for (const { ranking, papers: held } of papers.behind[at]) {
      if (left === 0) break;
      const each = Math.min(left, held);
      changes.push({ papers: each, from: ranking, to: ranking.map((one) => exchange.get(one) ?? one) });
      left -= each;
    }
  }
  return left === 0 ? changes : undefined;
}

/** Whom of the last two a ranking shows first. */
function lastHolder(
  { starts, ranked }: StandingPapers,
  ranking: number,
  one: number,
  other: number,
): number | undefined {
  return ranked
    .subarray(starts[ranking], starts[ranking + 1])
    .find((candidate) => candidate === one || candidate === other);
}
