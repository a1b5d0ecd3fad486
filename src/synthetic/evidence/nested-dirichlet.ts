import { dirichlet } from '../../base/distributions.ts';
import { PsephosError } from '../../base/errors.ts';
import type { RandomStream } from '../../base/random.ts';
import type { PlacedEvidence } from './placed-evidence.ts';

/** The law of a row after evidence about it, from the smallest set of continuing candidates outwards. */
export interface NestedLaw {
  /** Draws a row: an entry a candidate and a last one for stopping, adding up to 1. */
  draw(random: RandomStream, row: Float64Array): Float64Array;
  /** The parameters, where the law is one Dirichlet law over all, as it is without evidence about some of the candidates only. */
  readonly alpha?: Float64Array;
}

/**
 * The law of shares that were Dirichlet before evidence about them (parameters `alpha`, the last for stopping), where the sets of
 * continuing candidates contain each other; `undefined` where two of them cross.
 *
 * The shares within a set are Dirichlet and independent of how large the set is in all (neutrality). So evidence about a set adds its papers
 * to the parameters inside, and leaves the share of the set as it was; taken from the smallest set outwards, each step is one Dirichlet
 * draw: the set before as one part, beside what the next set has more. Our derivation, from the conjugacy of the Dirichlet law (K. W. Ng,
 * G.-L. Tian and M.-L. Tang, Dirichlet and Related Distributions, 2011, DOI 10.1002/9781119995784).
 *
 * @throws PsephosError `bad-model` where papers were seen to go where the prior law says that none can.
 */
export function nestedLaw(alpha: Float64Array, evidence: readonly PlacedEvidence[]): NestedLaw | undefined {
  const stop = alpha.length - 1;
  const outwards = [...evidence].sort((a, b) => a.size - b.size);
  if (outwards.some(({ open }, at) => at > 0 && outwards[at - 1].open.some((is, who) => is > open[who])))
    return undefined;
  for (const { papers } of evidence) refuseImpossible(alpha, papers);

  const everybody = new Uint8Array(stop).fill(1);
  const levels = [...outwards.map(({ open }) => open), everybody].map((open, level) => {
    const known = Float64Array.from(alpha);
    for (const { papers } of outwards.slice(level)) papers.forEach((some, next) => (known[next] += some));
    const inner = outwards[level - 1]?.open;
    const added = [...everybody.keys()].filter((next) => open[next] === 1 && inner?.[next] !== 1 && known[next] > 0);
    const inside = level === 0 ? [stop] : [stop, ...[...everybody.keys()].filter((next) => inner?.[next] === 1)];
    return {
      added,
      inside,
      weights: [inside.reduce((sum, next) => sum + known[next], 0), ...added.map((next) => known[next])],
    };
  });
  const single = levels.slice(1).every(({ added }) => added.length === 0);
  return {
    draw: (random, row) => {
      row.fill(0);
      row[stop] = 1;
      for (const { added, inside, weights } of levels) {
        if (weights.every((weight) => weight === 0)) continue;
        const [share, ...others] = dirichlet(random, weights, new Float64Array(weights.length));
        for (const next of inside) row[next] *= share;
        added.forEach((next, at) => (row[next] = others[at]));
      }
      return row;
    },
    ...(single ? { alpha: wholeAlpha(alpha, evidence) } : {}),
  };
}

function wholeAlpha(alpha: Float64Array, evidence: readonly PlacedEvidence[]): Float64Array {
  return alpha.map((before, next) => evidence.reduce((sum, { papers }) => sum + papers[next], before));
}

function refuseImpossible(alpha: Float64Array, papers: Float64Array): void {
  const next = papers.findIndex((some, at) => some > 0 && alpha[at] === 0);
  if (next === -1) return;
  throw new PsephosError({
    code: 'bad-model',
    message: 'the evidence contradicts the model: papers went where it says that none can',
    received: next === papers.length - 1 ? 'papers that stop' : `papers that go on to candidate #${next + 1}`,
    hint: 'take a model that leaves this open, such as uniform',
  });
}
