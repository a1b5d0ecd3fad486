import { type Profile, rankings } from '../../../ballots/profile.ts';
import { type PaperChange, papersChanged, type Ranking } from '../../altered/paper-change.ts';
import { holds, raisedAbove, rankingAt } from './papers-as-read.ts';

/** Into how many amounts the papers on which a candidate can be passed are cut. */
const AMOUNTS = 16;

/**
 * Ways to raise a candidate that are worth trying by any rule: past one rival on some of the papers, those where it is the smallest step
 * first or those where it is the largest; then all papers of one ranking to each higher place.
 */
export function* anyRaise(
  profile: Profile,
  raised: number,
  rivals: readonly number[],
): Generator<readonly PaperChange[]> {
  for (const rival of rivals) {
    const steps = stepsPast(profile, raised, rival);
    const total = papersChanged(steps);
    const amounts = new Set(Array.from({ length: AMOUNTS }, (_, at) => Math.ceil((total / AMOUNTS) * (at + 1))));
    for (const amount of amounts) {
      if (amount === 0) continue;
      yield firstOf(steps, amount);
      if (amount < total) yield firstOf([...steps].reverse(), amount);
    }
  }
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const from = rankingAt(profile, ranking);
    for (const rival of from.flat()) {
      const to = rivals.includes(rival) ? raisedAbove(from, raised, rival) : undefined;
      if (to !== undefined) yield [{ papers: profile.papers[ranking], from, to }];
    }
  }
}

/** Each change that moves somebody past a rival, the smallest step first. */
function stepsPast(profile: Profile, raised: number, rival: number): readonly PaperChange[] {
  const steps: { readonly change: PaperChange; readonly step: number }[] = [];
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const from = rankingAt(profile, ranking);
    const to = raisedAbove(from, raised, rival);
    if (to === undefined) continue;
    const step = placeOf(from, raised) - placeOf(from, rival);
    steps.push({ change: { papers: profile.papers[ranking], from, to }, step });
  }
  return steps.sort((a, b) => a.step - b.step || b.change.papers - a.change.papers).map(({ change }) => change);
}

/** Where a candidate stands, from 0; just below all where they are not ranked. */
function placeOf(ranking: Ranking, candidate: number): number {
  const place = ranking.findIndex((entry) => holds(entry, candidate));
  return place === -1 ? ranking.length : place;
}

function firstOf(changes: readonly PaperChange[], papers: number): readonly PaperChange[] {
  const chosen: PaperChange[] = [];
  let left = papers;
  for (const change of changes) {
    if (left <= 0) break;
    chosen.push({ ...change, papers: Math.min(left, change.papers) });
    left -= change.papers;
  }
  return chosen;
}
