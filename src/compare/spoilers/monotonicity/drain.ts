import type { Profile } from '../../../ballots/profile.ts';
import { present } from '../../../base/invariant.ts';
import type { PaperChange } from '../../altered/paper-change.ts';
import type { Fall } from './falls.ts';
import { raisedAbove, rankingAt } from './papers-as-read.ts';
import type { WayToLose } from './ways-to-lose.ts';

/** A ranking whose papers could be moved. */
interface Source {
  readonly ranking: number;
  /** What a paper costs at the end: nothing where the winner holds it there anyhow, most where a rival does. */
  readonly cost: 0 | 1 | 2;
  /** The stage, from 0, at which the one who is drained comes to hold it. */
  readonly arrives: number;
}

/**
 * The papers that go a way to lose: the winner is moved to just before the one who is drained, on as few papers as it takes (one more
 * where it shall not hang on a lot) and on those that cost least at the end. At no earlier stage may the one who is drained become the
 * lowest. `undefined` where there are not enough such papers.
 *
 * Papers that arrive late are free of the earlier stages' limits, and the limits are nested, so taking the cheapest that still fit
 * is the cheapest choice of all (a greedy choice in a laminar matroid).
 */
export function drain(
  profile: Profile,
  winner: number,
  { fall, stage, drained, papers, end }: WayToLose,
  falls: readonly Fall[],
  margin: 0 | 1,
): readonly PaperChange[] | undefined {
  const before = falls.slice(0, stage);
  const room = before.map(({ votes, lowest }) => votes[drained] - votes[lowest] - margin);
  let left = papers + margin;
  const changes: PaperChange[] = [];
  for (const { ranking, arrives } of sourcesOf(profile, winner, drained, fall, end.top, before)) {
    const taken = Math.min(left, profile.papers[ranking], ...room.slice(arrives));
    if (taken <= 0) continue;
    for (let at = arrives; at < room.length; at++) room[at] -= taken;
    left -= taken;
    const from = rankingAt(profile, ranking);
    const to = present(raisedAbove(from, winner, drained), 'a higher place: the one who is drained holds the paper');
    changes.push({ papers: taken, from, to });
    if (left === 0) return changes;
  }
  return left === 0 ? changes : undefined;
}

function sourcesOf(
  { papers, candidates }: Profile,
  winner: number,
  drained: number,
  fall: Fall,
  endTop: Uint16Array,
  before: readonly Fall[],
): readonly Source[] {
  const sources: Source[] = [];
  for (let ranking = 0; ranking < papers.length; ranking++) {
    if (fall.top[ranking] !== drained) continue;
    const cost = endTop[ranking] === winner ? 0 : endTop[ranking] === candidates.length ? 1 : 2;
    const held = before.findIndex(({ top }) => top[ranking] === drained);
    sources.push({ ranking, cost, arrives: held === -1 ? before.length : held });
  }
  return sources.sort((a, b) => a.cost - b.cost || b.arrives - a.arrives || papers[b.ranking] - papers[a.ranking]);
}
