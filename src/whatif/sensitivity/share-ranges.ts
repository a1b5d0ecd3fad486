import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { halved } from '../../base/halving.ts';
import { betaAtMost } from '../../base/probability.ts';
import type { BallotModel } from '../../synthetic/model.ts';
import type { AskedShare, ShareRange } from './assumptions.ts';
import { firstShares, percentile, sumOf } from './first-shares.ts';
import type { Trial } from './trials.ts';

/** The part of draws below the low value, and above the high one. */
const TAIL = 0.1;

/** The range of each share: from its law where the model says that, else from so many draws. */
export function shareRanges(
  declared: DeclaredResult,
  model: BallotModel,
  asked: readonly AskedShare[],
  { trial, draws }: { trial(draw: number): Trial; readonly draws: number },
): readonly ShareRange[] {
  const known = asked.map((share) => rangeByLaw(declared, model, share));
  if (known.every((range) => range !== undefined)) return known;
  return samplesOf(declared, asked, trial, draws).map(
    (sample, which) => known[which] ?? [percentile(sample, TAIL), percentile(sample, 1 - TAIL)],
  );
}

/** One share of a Dirichlet law has a beta law. */
function rangeByLaw(declared: DeclaredResult, model: BallotModel, { from, to }: AskedShare): ShareRange | undefined {
  const law = model.firstSplit?.(declared, from);
  if (law === undefined) return undefined;
  if (law.kind === 'fixed') return [law.shares[to], law.shares[to]];
  const others = sumOf(law.alpha) - law.alpha[to];
  if (law.alpha[to] === 0) return [0, 0];
  if (others === 0) return [1, 1];
  const quantile = (part: number): number =>
    halved(0, 1, 50, (share) => betaAtMost(share, law.alpha[to], others) < part)[1];
  return [quantile(TAIL), quantile(1 - TAIL)];
}

/** How these shares fall draw by draw; not a number for a draw of whole ballots. */
function samplesOf(
  { candidates }: DeclaredResult,
  asked: readonly AskedShare[],
  trial: (draw: number) => Trial,
  draws: number,
): readonly Float64Array[] {
  const samples = asked.map(() => new Float64Array(draws).fill(Number.NaN));
  for (let draw = 0; draw < draws; draw++) {
    const { pattern } = trial(draw);
    if (pattern.kind === 'whole') continue;
    asked.forEach(({ from, to }, which) => {
      samples[which][draw] = firstShares(pattern, from, candidates.length)[to];
    });
  }
  return samples;
}
