import { candidateOf, isEqualWithBefore } from '../../../ballots/profile.ts';
import type { ReadBallots } from '../../../ballots/read-ballots.ts';
import { PsephosError } from '../../../base/errors.ts';
import { NONE } from './bundles.ts';
import { addNode, emptyNodes, type Nodes } from './nodes.ts';
import type { Weights } from './weights.ts';

/** Beyond this many shares of papers each stage would take many seconds, and soon hours. */
const MOST_SHARES = 2 ** 22;

/** How papers are weighed, and where candidates stand: a 1 for each who is out, or elected. */
interface Standing<W> {
  readonly weights: Weights<W>;
  readonly out: Uint8Array;
  readonly elected: Uint8Array;
}

/** Papers that have been read to the same row of candidates: those of a rank who are still to come, and where the next rank begins. */
interface Shared<W> {
  readonly weight: W;
  readonly equals: readonly number[];
  readonly at: number;
  readonly end: number;
}

/**
 * The preference tree of papers that rank several candidates equal. Each paper is the average of all strict orders of them: in
 * equal parts each of them comes first, and behind the first the others are equal again.
 *
 * Those who are out are left away before a paper is divided, so that nothing is divided that need not be; the parts are the
 * same, since the orders of the others are equally many whatever the place of the one who is out.
 *
 * @throws PsephosError `too-large`, before anything is divided, when many candidates who rank equal are elected: their orders are
 * too many. Who will be elected is not known before the count, so that it cannot be told sooner.
 */
export function treeOfEquals<W>(ballots: ReadBallots, rankings: Iterable<number>, standing: Standing<W>): Nodes<W> {
  const { starts, ranked, papers } = ballots;
  const { weights } = standing;
  const all = [...rankings];
  const shares = all.reduce((sum, ranking) => sum + sharesOf(ballots, ranking, standing), 0);
  if (shares > MOST_SHARES) throw tooManyOrders();
  const nodes = emptyNodes<W>();
  const root = addNode(nodes, NONE, NONE, weights.zero);
  const unread = all.map((ranking) => {
    const weight = weights.of(papers[ranking]);
    return { weight, equals: [], at: starts[ranking], end: starts[ranking + 1] };
  });
  grow({ ...standing, nodes, ranked }, root, unread);
  return nodes;
}

/** Into how many shares the papers of a ranking are divided: one for every candidate who comes next behind a row of elected ones. */
export function sharesOf(
  { starts, ranked }: ReadBallots,
  ranking: number,
  { out, elected }: { readonly out: Uint8Array; readonly elected: Uint8Array },
): number {
  const end = starts[ranking + 1];
  let rows = 1;
  let shares = 0;
  for (let at = starts[ranking]; at < end; at = endOfRank(ranked, at, end)) {
    const live = liveAt(ranked, at, end, out);
    let through = live.filter((candidate) => elected[candidate] === 1).length;
    for (let next = live.length; next > 0; next--, through--) {
      shares += rows * next;
      if (through === 0 || shares > MOST_SHARES) return shares;
      rows *= through;
    }
  }
  return shares;
}

/** What a tree of equal preferences grows from. */
interface Growing<W> extends Standing<W> {
  readonly nodes: Nodes<W>;
  readonly ranked: Uint16Array;
}

/** Reads papers that stand at the node on, to its children, and through those who are elected. */
function grow<W>(growing: Growing<W>, node: number, read: readonly Shared<W>[]): void {
  const { nodes, weights, elected } = growing;
  const childFor = new Int32Array(elected.length).fill(NONE);
  const through = new Map<number, Shared<W>[]>();
  for (const papersAlike of read) {
    const { weight, equals, at, end } = nextRank(growing, papersAlike);
    const share = equals.length > 1 ? weights.share(weight, equals.length) : weight;
    for (const candidate of equals) {
      if (childFor[candidate] === NONE) childFor[candidate] = addNode(nodes, node, candidate, weights.zero);
      const child = childFor[candidate];
      nodes.weight[child] = weights.add(nodes.weight[child], share);
      if (elected[candidate] === 0) continue;
      const others = equals.filter((other) => other !== candidate);
      const onward = through.get(candidate) ?? [];
      if (onward.push({ weight: share, equals: others, at, end }) === 1) through.set(candidate, onward);
    }
  }
  for (const [candidate, onward] of through) grow(growing, childFor[candidate], onward);
}

/** The papers as they are, while somebody of their rank is still to come; else read on to a rank with somebody who is not out. */
function nextRank<W>({ ranked, out }: Growing<W>, { weight, equals, at, end }: Shared<W>): Shared<W> {
  let place = at;
  let live = equals;
  while (live.length === 0 && place < end) {
    live = liveAt(ranked, place, end, out);
    place = endOfRank(ranked, place, end);
  }
  return { weight, equals: live, at: place, end };
}

/** Those of the rank that begins here who are not out. */
function liveAt(ranked: Uint16Array, at: number, end: number, out: Uint8Array): readonly number[] {
  const live: number[] = [];
  for (const entry of ranked.subarray(at, endOfRank(ranked, at, end))) {
    if (out[candidateOf(entry)] === 0) live.push(candidateOf(entry));
  }
  return live;
}

function endOfRank(ranked: Uint16Array, at: number, end: number): number {
  let place = at + 1;
  while (place < end && isEqualWithBefore(ranked[place])) place += 1;
  return place;
}

function tooManyOrders(): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'too many elected candidates stand equal on papers to go through the orders they stand for',
    expected: `papers to be divided into at most ${MOST_SHARES} shares`,
    hint: 'rank fewer candidates equal, or leave them off the end of papers',
  });
}
