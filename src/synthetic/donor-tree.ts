import type { Profile } from '../ballots/profile.ts';
import { CLOSED_UP, readBallots } from '../ballots/read-ballots.ts';

/** Papers that begin alike: those that go on, by the next candidate, and those that end here. */
export interface DonorNode {
  /** Papers that begin so. */
  papers: number;
  ending: number;
  readonly next: Map<number, DonorNode>;
}

/**
 * Real papers as a tree of preferences, their names changed by `to`: donor number → candidate, or `undefined` for one who is skipped.
 * Papers whose first preference is skipped are left out: nobody's supporters stand for them.
 */
export function donorTree(donors: Profile, to: readonly (number | undefined)[]): DonorNode {
  const { starts, ranked, papers } = readBallots(donors, CLOSED_UP);
  const root = node();
  for (let ranking = 0; ranking < papers.length; ranking++) {
    if (to[ranked[starts[ranking]]] === undefined) continue;
    let at = root;
    at.papers += papers[ranking];
    for (let place = starts[ranking]; place < starts[ranking + 1]; place++) {
      const candidate = to[ranked[place]];
      if (candidate === undefined) continue;
      const next = at.next.get(candidate) ?? node();
      at.next.set(candidate, next);
      next.papers += papers[ranking];
      at = next;
    }
    at.ending += papers[ranking];
  }
  return root;
}

/** Where these preferences lead, or `undefined` where no real paper has them. */
export function nodeAt(root: DonorNode, ranked: readonly number[]): DonorNode | undefined {
  let at: DonorNode | undefined = root;
  for (const candidate of ranked) at = at?.next.get(candidate);
  return at;
}

/** Writes how many papers go on to each candidate and, last, how many end here. */
export function writePapers({ next, ending }: DonorNode, papers: Float64Array): void {
  papers.fill(0);
  papers[papers.length - 1] = ending;
  for (const [candidate, following] of next) papers[candidate] = following.papers;
}

function node(): DonorNode {
  return { papers: 0, ending: 0, next: new Map() };
}
