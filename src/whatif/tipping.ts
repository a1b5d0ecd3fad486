import { type DeclaredResult, validVotes } from '../ballots/declared-result.ts';
import type { Rule } from '../rules/rule.ts';

/**
 * Where the result of three candidates for one place tips, exactly.
 *
 * The third is excluded. Of their papers y go to the runner-up, x to the leader and z are non-transferable; the runner-up
 * wins when y - x is more than the lead.
 */
export interface TippingLine {
  readonly leader: number;
  /** The runner-up, who could overtake. */
  readonly candidate: number;
  /** The third, whose papers decide. */
  readonly from: number;
  /** Papers of the third. */
  readonly papers: number;
  /** How far the leader is ahead of the runner-up. */
  readonly lead: number;
  /** Who wins when they end level. */
  readonly levelGoesTo: 'leader' | 'lot';
  /** The most papers that can be non-transferable while the runner-up can still win; -1 when the lead is out of reach. */
  readonly mostNonTransferable: number;
}

/**
 * The tipping line of a declared result, or `undefined` where there is none: not three candidates for one place, a majority
 * at once, a tie for the last place, or a rule that makes no promise about exclusions.
 *
 * @example tippingLine(unite2017, ers97)?.mostNonTransferable // 11619
 */
export function tippingLine(declared: DeclaredResult, rule: Rule): TippingLine | undefined {
  const { candidates, seats } = declared;
  if (rule.promise?.kind !== 'lowest-excluded' || seats !== 1 || candidates.length !== 3) return undefined;
  const [leader, candidate, from] = [0, 1, 2].sort((a, b) => candidates[b].votes - candidates[a].votes || a - b);
  const papers = candidates[from].votes;
  if (papers === candidates[candidate].votes || candidates[leader].votes * 2 > validVotes(declared)) return undefined;
  const lead = candidates[leader].votes - candidates[candidate].votes;
  const wasBehind = rule.promise.levelAtTheEnd === 'earlier-stage' && lead > 0;
  return {
    leader,
    candidate,
    from,
    papers,
    lead,
    levelGoesTo: wasBehind ? 'leader' : 'lot',
    mostNonTransferable: Math.max(-1, papers - lead - 1),
  };
}

/**
 * The fewest of the third's papers that elect the runner-up when z are non-transferable and the rest go to the leader;
 * `undefined` when not even all would do.
 *
 * @example leastToWin(tippingLine(unite2017, ers97), 0) // 11334
 */
export function leastToWin({ papers, lead }: TippingLine, nonTransferable: number): number | undefined {
  const transferring = papers - nonTransferable;
  const least = Math.floor((transferring + lead) / 2) + 1;
  return transferring < 0 || least > transferring ? undefined : least;
}

/**
 * The split at which leader and runner-up end level, with z non-transferable; `undefined` when the papers cannot fall so.
 *
 * @example levelSplit(tippingLine(unite2017, ers97), 0) // { toCandidate: 11333, toLeader: 5810 }
 */
export function levelSplit(
  { papers, lead }: TippingLine,
  nonTransferable: number,
): { readonly toCandidate: number; readonly toLeader: number } | undefined {
  const toCandidate = (papers - nonTransferable + lead) / 2;
  const toLeader = papers - nonTransferable - toCandidate;
  return Number.isInteger(toCandidate) && toLeader >= 0 ? { toCandidate, toLeader } : undefined;
}

/** A point of the tipping line. */
export interface TippingPoint {
  readonly candidate: number;
  readonly from: number;
  /** Papers the runner-up needs. */
  readonly least: number;
  /** The same as a share, from 0 to 1, of the papers that do transfer. */
  readonly share: number;
  readonly ifNonTransferable: number;
}

/** The line at every tenth of the third's papers non-transferable, and at its last point. */
export function tippingPoints(line: TippingLine): readonly TippingPoint[] {
  const tenths = Array.from({ length: 11 }, (_, tenth) => Math.round((line.papers * tenth) / 10));
  const before = new Set(tenths.filter((z) => z < line.mostNonTransferable));
  const at = [...before, line.mostNonTransferable].filter((z) => z >= 0);
  return at.flatMap((ifNonTransferable) => {
    const least = leastToWin(line, ifNonTransferable);
    if (least === undefined) return [];
    const share = least / (line.papers - ifNonTransferable);
    return [{ candidate: line.candidate, from: line.from, least, share, ifNonTransferable }];
  });
}
