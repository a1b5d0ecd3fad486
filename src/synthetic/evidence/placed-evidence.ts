import { candidateNamed } from '../../ballots/candidate.ts';
import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import { papersSeen, type TransferEvidence } from './transfer-evidence.ts';

/** Evidence by the numbers of the candidates. */
export interface PlacedEvidence {
  readonly from: number;
  /** 1 for each candidate who could receive papers. */
  readonly open: Uint8Array;
  /** How many could. */
  readonly size: number;
  /** Random papers that it is worth, by where they went; the last went to nobody. */
  readonly papers: Float64Array;
}

/**
 * Evidence about a declared result.
 *
 * @throws PsephosError `bad-model` where it names somebody who does not stand.
 */
export function placeEvidence({ candidates }: DeclaredResult, evidence: TransferEvidence): PlacedEvidence {
  const { from, continuing, counts, nonTransferable, worth } = evidence;
  const indexOf = (name: string): number => {
    const index = candidateNamed(candidates, name);
    if (index !== undefined) return index;
    throw new PsephosError({
      code: 'bad-model',
      message: `the evidence about ${shown(from)} names somebody who does not stand`,
      expected: candidates.map((candidate) => candidate.name).join(', '),
      received: shown(name),
    });
  };
  const each = worth / papersSeen(evidence);
  const open = new Uint8Array(candidates.length);
  const papers = new Float64Array(candidates.length + 1);
  continuing.forEach((name, at) => {
    open[indexOf(name)] = 1;
    papers[indexOf(name)] = counts[at] * each;
  });
  papers[candidates.length] = nonTransferable * each;
  return { from: indexOf(from), open, size: continuing.length, papers };
}
