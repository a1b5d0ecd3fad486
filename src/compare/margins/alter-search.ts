import { type PlainChange, papersChanged } from '../altered/paper-change.ts';
import { stopper } from './instant-runoff/stopper.ts';
import type { MarginOptions, MarginSearch, MarginWitness } from './margin.ts';
import type { MarginQuestion, ReadPapers } from './margin-question.ts';
import { recounted } from './recount.ts';

/** A way to alter papers, one ranking after the other. */
export interface AlterWay {
  /** In the order in which they are altered; those that share ranks are left alone. */
  readonly papers: readonly ReadPapers[];
  readonly to: (from: readonly number[]) => readonly number[];
}

/** A recount takes work by rankings and candidates; so much of it is some seconds. */
const WORK = 4e6;

/** The best way that a search found, if it found any. */
export interface AlterFound {
  readonly witness?: MarginWitness;
  readonly searched: MarginSearch;
}

/**
 * Tries ways to alter papers, each counted again by the rule, and keeps the one with the fewest: an upper bound, not the margin. Ends where it meets
 * the lower bound. In each way the papers are halved between so many as do it and so few as do not, though fewer yet might.
 */
export async function searchAlterations(
  question: MarginQuestion,
  least: number,
  ways: Iterable<AlterWay>,
  options: MarginOptions,
): Promise<AlterFound> {
  const mostNodes = Math.min(countsWorthMaking(question), options.mostNodes ?? Number.POSITIVE_INFINITY);
  const stop = stopper({ ...options, mostNodes });
  let best: MarginWitness | undefined;
  let nodes = 0;
  const works = (way: AlterWay, papers: number): boolean => {
    const changes = changesBy(way, papers);
    if (changes === undefined) return false;
    nodes += 1;
    const witness = recounted(question, changes);
    if (witness === undefined) return false;
    best = witness;
    options.onBounds?.({ least, most: papersChanged(witness.changes) });
    return true;
  };
  const from = Math.max(1, least);
  for (const way of ways) {
    if (best !== undefined && papersChanged(best.changes) <= from) break;
    let fails = from - 1;
    let most = best === undefined ? alterable(way) : papersChanged(best.changes) - 1;
    if (best === undefined) {
      // The first way is not known to work at all: more and more papers, so that a close outcome takes few counts.
      let tried = from;
      while (!(await stop.reached(nodes)) && !works(way, tried) && tried < most) {
        fails = tried;
        tried = Math.min(most, 2 * tried);
      }
      if (best === undefined) continue;
      most = tried;
    } else if ((await stop.reached(nodes)) || !works(way, most)) continue;
    while (most - fails > 1 && !(await stop.reached(nodes))) {
      const middle = Math.floor(fails + (most - fails) / 2);
      if (works(way, middle)) most = middle;
      else fails = middle;
    }
  }
  const stopped = stop.why();
  return {
    ...(best === undefined ? {} : { witness: best }),
    searched: { nodes, ...(stopped === undefined ? {} : { stopped }) },
  };
}

/** Recounts of a ward are quick and mostly fewer are needed; of very many rankings only a few are worth their time. */
function countsWorthMaking({ papers, standing }: MarginQuestion): number {
  return Math.max(10, Math.min(200, Math.floor(WORK / (papers.length * standing.length + 1))));
}

/** The first so many papers that the way alters; `undefined` where it has fewer. */
function changesBy({ papers, to }: AlterWay, wanted: number): readonly PlainChange[] | undefined {
  const changes: PlainChange[] = [];
  let left = wanted;
  for (const { papers: held, from } of papers) {
    if (left === 0) break;
    if (from === undefined) continue;
    const each = Math.min(left, held);
    changes.push({ papers: each, from, to: to(from) });
    left -= each;
  }
  return left === 0 ? changes : undefined;
}

function alterable({ papers }: AlterWay): number {
  return papers.reduce((sum, { papers: held, from }) => (from === undefined ? sum : sum + held), 0);
}
