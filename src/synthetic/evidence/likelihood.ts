import { PsephosError } from '../../base/errors.ts';
import { invariant } from '../../base/invariant.ts';
import type { LucePattern, PathPattern, TransferPattern } from '../model.ts';
import type { PlacedEvidence } from './placed-evidence.ts';

/** Ways past more candidates than these are too many to follow. */
const MOST_PASSED = 6;

/**
 * The logarithm of how likely a pattern makes what was seen, up to a constant that is the same for all patterns: -Infinity where it
 * could not have been.
 *
 * @throws PsephosError `unsupported` for whole ballots, and for evidence that leaves out more than six candidates under a model whose
 * preferences depend on all before them.
 */
export function logLikelihood(pattern: TransferPattern, evidence: PlacedEvidence): number {
  if (pattern.kind === 'luce' && pattern.sorts === 1) return logOfRow(pattern.row(evidence.from, 0), evidence);
  const shares = sharesAmong(pattern, evidence);
  let sum = 0;
  evidence.papers.forEach((papers, next) => {
    if (papers > 0) sum += papers * Math.log(shares[next]);
  });
  return sum;
}

/** The same where one row tells it, as up to a million patterns are asked: without the shares. */
function logOfRow(row: Float64Array, { open, papers }: PlacedEvidence): number {
  const stop = open.length;
  let [sum, all, seen] = [0, row[stop], papers[stop]];
  if (seen > 0) sum += seen * Math.log(row[stop]);
  for (let next = 0; next < stop; next++) {
    if (open[next] !== 1) continue;
    all += row[next];
    seen += papers[next];
    if (papers[next] > 0) sum += papers[next] * Math.log(row[next]);
  }
  // Where nothing can follow, papers stop.
  if (all === 0) return papers[stop] === seen ? 0 : -Infinity;
  return sum - seen * Math.log(all);
}

/** How the papers of a candidate split between those open and, last, nobody. */
export function sharesAmong(pattern: TransferPattern, { from, open }: PlacedEvidence): Float64Array {
  const shares = new Float64Array(open.length + 1);
  switch (pattern.kind) {
    case 'luce':
      addLuceShares(pattern, from, open, shares);
      return shares;
    case 'path': {
      const passed = open.reduce((sum, is) => sum + 1 - is, -1);
      if (passed > MOST_PASSED)
        throw unsupported(`evidence leaves out ${passed} candidates, past whom there are too many ways to follow`);
      addPathShares(pattern, [from], open, 1, shares);
      return shares;
    }
    case 'whole':
      throw unsupported('a model that draws whole ballots cannot be weighed by evidence');
  }
}

function addLuceShares(pattern: LucePattern, from: number, open: Uint8Array, shares: Float64Array): void {
  const sorts = pattern.sorts === 1 ? Float64Array.of(1) : Float64Array.from(pattern.shares(from));
  const all = sorts.reduce((sum, share) => sum + share, 0);
  sorts.forEach((share, sort) => addShares(pattern.row(from, sort), open, share / all, shares));
}

function addShares(row: Float64Array, open: Uint8Array, part: number, shares: Float64Array): void {
  const stop = open.length;
  let sum = row[stop];
  for (let next = 0; next < stop; next++) if (open[next] === 1) sum += row[next];
  // Where nothing can follow, papers stop.
  if (sum === 0) shares[stop] += part;
  else
    for (let next = 0; next <= stop; next++)
      if (next === stop || open[next] === 1) shares[next] += (part * row[next]) / sum;
}

function addPathShares(
  pattern: PathPattern,
  ranked: readonly number[],
  open: Uint8Array,
  part: number,
  shares: Float64Array,
): void {
  const weights = new Float64Array(open.length + 1);
  pattern.weigh(ranked, weights);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  invariant(sum >= 0, 'weights are not negative');
  if (sum === 0) shares[open.length] += part;
  else
    weights.forEach((weight, next) => {
      if (weight === 0) return;
      if (next === open.length || open[next] === 1) shares[next] += (part * weight) / sum;
      else addPathShares(pattern, [...ranked, next], open, (part * weight) / sum, shares);
    });
}

function unsupported(message: string): PsephosError {
  return new PsephosError({ code: 'unsupported', message });
}
