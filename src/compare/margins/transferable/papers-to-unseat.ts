import type { MarginQuestion } from '../margin-question.ts';
import { placesIn, type SeenFrom, seenFrom } from './sets.ts';

/** With more who stand, sets of candidates are too many to look at. */
const MOST_IN_SETS = 14;

/** Whether the elected keep a quota that stays what it was at the start. */
export type QuotaKept = 'fixed' | 'may-fall';

/**
 * No fewer papers can unseat any of the elected under a transferable vote: a lower bound, and often far below the margin.
 *
 * Say that w is not elected. Take the moment when w is excluded, or the end of the count, and let T be those who outlast w, or at the end the
 * elected: at least as many as there are places. All others had gone before at full value, so w has the papers, A, on which nobody of T is above w
 * (or those who go together with w have them, or who is left over with w at the end). Whoever of T continues has at least as many, or w would
 * not be the lowest, several excluded together having no more together than the next; and whoever was elected had a quota, than which A is
 * smaller, or there were more votes than papers. It follows:
 *
 * - A paper is with c of T only if it ranks c above w: those papers, D(c, w), are at least A.
 * - Each c of T has at least A, and also B(c), the papers on which c is above the rest of T and w, or as much of it as a quota that stays.
 *   All that and A together are no more than the papers that rank w or somebody of T.
 * - A is no more than the papers over one more than the places.
 * - Whoever does not outlast w had gone in the same way: the first preferences of x are no more than D(c, x) for each c of T.
 *
 * One altered paper lowers A, or one B, by one and raises D by one, at most. So each of these says how many papers at least must be
 * altered, and T is the set that asks for the fewest (our derivation).
 */
export function papersToUnseatAny(question: MarginQuestion, quotaKept: QuotaKept): number {
  const { standing, elected } = question;
  if (standing.length > MOST_IN_SETS) return Math.min(...elected.map((one) => papersByFirstPreferences(question, one)));
  const views = standing.map((one) => seenFrom(question, one));
  return Math.min(...elected.map((one) => papersToUnseat(question, standing.indexOf(one), views, quotaKept)));
}

function papersToUnseat(
  { contest, total }: MarginQuestion,
  winner: number,
  views: readonly SeenFrom[],
  quotaKept: QuotaKept,
): number {
  const quota = Math.floor(total / (contest.seats + 1));
  const all = (1 << views.length) - 1;
  const own = 1 << winner;
  let fewest = total + 1;
  for (let outlasting = 1; outlasting <= all; outlasting++) {
    if ((outlasting & own) !== 0) continue;
    const places = placesIn(outlasting);
    if (places.length < contest.seats) continue;
    const { aboveAll, someAbove } = views[winner];
    const held = aboveAll[outlasting];
    let needed = Math.max(0, held - quota);
    for (const place of places) needed = Math.max(needed, Math.ceil((held - someAbove[1 << place]) / 2));
    if (needed >= fewest) continue;
    const others = places.map((place) => {
      const first = views[place].aboveAll[(outlasting | own) & ~(1 << place)];
      return quotaKept === 'fixed' ? Math.min(quota, first) : 0;
    });
    needed = Math.max(needed, papersToFit(held, others, held + someAbove[outlasting]));
    for (const place of placesIn(all & ~outlasting & ~own)) {
      if (needed >= fewest) break;
      needed = Math.max(needed, papersToGoBefore(views[place], places, all, quota));
    }
    fewest = Math.min(fewest, needed);
  }
  return fewest;
}

/**
 * So many papers must leave somebody who holds some until these, and as many or more for each of the others, are no more than there are. Papers
 * taken from others would count once, and these count at least twice.
 */
function papersToFit(held: number, others: readonly number[], room: number): number {
  let [from, to] = [0, held];
  while (from < to) {
    const middle = Math.floor(from + (to - from) / 2);
    const left = held - middle;
    if (others.reduce((sum, other) => sum + Math.max(left, other), left) <= room) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** For somebody to be excluded while all of some others are not. */
function papersToGoBefore(
  { aboveAll, someAbove }: SeenFrom,
  outlasting: readonly number[],
  all: number,
  quota: number,
): number {
  return outlasting.reduce(
    (needed, one) => Math.max(needed, Math.ceil((aboveAll[all] - someAbove[1 << one]) / 2)),
    Math.max(0, aboveAll[all] - quota),
  );
}

/** The coarser bound for many candidates: w holds at least its first preferences. */
function papersByFirstPreferences({ papers, standing, contest, total }: MarginQuestion, winner: number): number {
  const before = new Map<number, number>(standing.map((one) => [one, 0]));
  let first = 0;
  for (const { among, papers: each } of papers) {
    if (among[0].length === 1 && among[0][0] === winner) first += each;
    for (const group of among) {
      for (const one of group) if (one !== winner) before.set(one, (before.get(one) ?? 0) + each);
      if (group.includes(winner)) break;
    }
  }
  const needed = standing
    .filter((one) => one !== winner)
    .map((one) => Math.max(0, Math.ceil((first - (before.get(one) ?? 0)) / 2)))
    .sort((a, b) => a - b);
  return Math.max(first - Math.floor(total / (contest.seats + 1)), needed[contest.seats - 1] ?? 0, 0);
}
