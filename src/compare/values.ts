import type { Count } from '../count/count.ts';
import { mayBeUnused } from '../count/explain/papers-worth.ts';
import type { Stage } from '../count/stage.ts';
import { exactText, lowestTerms, parseExact } from '../numbers/decimal-text.ts';
import type { ValueDifference } from './difference.ts';

/** Votes that a paper is worth at first: one, also where it carries several that its voter may leave unused. */
export function worthOf(count: Count): number {
  return mayBeUnused(count) ? 1 : (count.papers.votesEach ?? 1);
}

/** The first quota and the first votes that differ in so many rows of two counts, each as a part of what papers are worth there. */
export function firstValueDifferences(
  a: Count,
  b: Count,
  rows: number,
): { readonly quota: ValueDifference | null; readonly votes: ValueDifference | null } {
  const same = sameFor(worthOf(a), worthOf(b));
  const pairs = a.stages.slice(0, rows).map((stage, index) => [stage, b.stages[index]] as const);
  const first = (differ: (x: Stage, y: Stage) => ValueDifference | undefined): ValueDifference | null => {
    for (const [x, y] of pairs) {
      const found = differ(x, y);
      if (found !== undefined) return found;
    }
    return null;
  };
  return { quota: first((x, y) => quotaDifference(x, y, same)), votes: first((x, y) => votesDifference(x, y, same)) };
}

type Same = (a: string | null, b: string | null) => boolean;

function sameFor(worthA: number, worthB: number): Same {
  return (a, b) => {
    if (a === null || b === null || worthA === worthB) return a === b;
    return perPaper(a, worthA) === perPaper(b, worthB);
  };
}

function perPaper(exact: string, worth: number): string {
  const { numerator, denominator } = parseExact(exact);
  return exactText(lowestTerms(numerator, denominator * BigInt(worth)));
}

function quotaDifference(a: Stage, b: Stage, same: Same): ValueDifference | undefined {
  if (same(a.quota, b.quota)) return undefined;
  return { stage: a.number, candidate: null, of: 'quota', a: a.quota, b: b.quota };
}

function votesDifference(a: Stage, b: Stage, same: Same): ValueDifference | undefined {
  const candidate = a.votes.findIndex((votes, index) => !same(votes, b.votes[index]));
  if (candidate !== -1) {
    const [left, right] = [a.votes[candidate], b.votes[candidate]];
    const found = { stage: a.number, candidate, of: 'votes', a: left, b: right } as const;
    return left === a.quota && right === b.quota ? { ...found, isQuota: true } : found;
  }
  for (const of of ['nonTransferable', 'lostToRounding'] as const) {
    if (!same(a[of], b[of])) return { stage: a.number, candidate: null, of, a: a[of], b: b[of] };
  }
  return undefined;
}
