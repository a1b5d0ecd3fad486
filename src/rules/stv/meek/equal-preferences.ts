import { candidateOf, isEqualWithBefore } from '../../../ballots/profile.ts';
import type { ReadBallots } from '../../../ballots/read-ballots.ts';
import { PsephosError } from '../../../base/errors.ts';
import { NONE } from './bundles.ts';
import { addNode, emptyNodes, type Nodes } from './nodes.ts';
import type { Weights } from './weights.ts';

/** Beyond this many shares of papers each stage would take many seconds, and soon hours. */
const MOST_SHARES = 2 ** 22;

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
 * @throws PsephosError `too-large` when many candidates who rank equal are elected: their orders are too many.
 */
export function treeOfEquals<W>(
  { starts, ranked, papers }: ReadBallots,
  rankings: Iterable<number>,
  weights: Weights<W>,
  out: Uint8Array,
  elected: Uint8Array,
): Nodes<W> {
  const nodes = emptyNodes<W>();
  let shares = 0;

  const nextRank = ({ at, end, weight, equals }: Shared<W>): Shared<W> => {
    let place = at;
    let live = equals;
    while (live.length === 0 && place < end) {
      const rank = [candidateOf(ranked[place++])];
      while (place < end && isEqualWithBefore(ranked[place])) rank.push(candidateOf(ranked[place++]));
      live = rank.filter((candidate) => out[candidate] === 0);
    }
    return { weight, equals: live, at: place, end };
  };

  const grow = (node: number, read: readonly Shared<W>[]): void => {
    const childFor = new Int32Array(out.length).fill(NONE);
    const through = new Map<number, Shared<W>[]>();
    for (const papersAlike of read) {
      const { weight, equals, at, end } = nextRank(papersAlike);
      const share = equals.length > 1 ? weights.share(weight, equals.length) : weight;
      shares += equals.length;
      if (shares > MOST_SHARES) throw tooManyOrders();
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
    for (const [candidate, onward] of through) grow(childFor[candidate], onward);
  };

  const root = addNode(nodes, NONE, NONE, weights.zero);
  const unread = Array.from(rankings, (ranking) => ({
    ...{ weight: weights.of(papers[ranking]), equals: [] },
    ...{ at: starts[ranking], end: starts[ranking + 1] },
  }));
  grow(root, unread);
  return nodes;
}

function tooManyOrders(): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'too many elected candidates stand equal on papers to go through the orders they stand for',
    expected: `papers to be divided into at most ${MOST_SHARES} shares`,
    hint: 'rank fewer candidates equal, or leave them off the end of papers',
  });
}
