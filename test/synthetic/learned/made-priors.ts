import type { Stray, TransferPrior } from '../../../src/synthetic/learned/prior.ts';

/** A prior in which every mean weight is that of stopping, no election strays and nothing is rough, but for what is said. */
export function madePrior(parts: Partial<TransferPrior> = {}): TransferPrior {
  const known = parts.known ?? [];
  const none = new Array<number>(known.length + 1).fill(0);
  return {
    format: 'psephos-prior',
    version: 1,
    title: 'made up',
    groups: 'use',
    learnedFrom: { elections: 1, papers: 100, ballots: ['sha256:0123456789abcdef'] },
    kin: { constant: 0, target: 0, source: 0, field: 0, later: 0, many: 0 },
    other: {
      ...{ constant: 0, target: 0, source: 0, together: 0, field: 0, nextOnBallot: 0 },
      ...{ targetMembers: 0, targetGroup: 0, sourceMembers: 0, sourceGroup: 0, ungroupedTarget: 0, ungroupedSource: 0 },
    },
    known,
    stays: none,
    affinities: none.map(() => none),
    strays: [strayless(3)],
    roughness: 0,
    ...parts,
  };
}

/** An election of so many candidates that strayed nowhere. */
export function strayless(candidates: number): Stray {
  return { candidates, tenths: new Array<number>(candidates * (candidates - 1)).fill(0) };
}
