import { logBinomialProbability } from '../base/binomial.ts';
import { binomialAtLeast, logGamma } from '../base/probability.ts';
import type { TippingLine } from './tipping.ts';

/** Larger piles are left to drawing: the sum over whole papers would take too long. */
const MOST_PAPERS = 10_000_000;

/** P(Y - X > lead) for whole papers with fixed shares: over z, a binomial tail; level papers count half where a lot decides. */
export function overtakesByFixedShares(
  { lead, papers, levelGoesTo }: TippingLine,
  y: number,
  x: number,
  z: number,
): number | undefined {
  if (papers > MOST_PAPERS || x + y === 0) return papers > MOST_PAPERS ? undefined : 0;
  const share = y / (x + y);
  const spread = 12 * Math.sqrt(papers * z * (1 - z)) + 1;
  const first = Math.max(0, Math.floor(papers * z - spread));
  const last = Math.min(papers, Math.ceil(papers * z + spread));
  let sum = 0;
  for (let stopped = first; stopped <= last; stopped++) {
    const moving = papers - stopped;
    const level = (moving + lead) / 2;
    const wins = binomialAtLeast(moving, share, Math.floor(level) + 1);
    const ties = Number.isInteger(level) && levelGoesTo === 'lot' ? probabilityOf(moving, share, level) / 2 : 0;
    sum += probabilityOf(papers, z, stopped) * (wins + ties);
  }
  return sum;
}

function probabilityOf(n: number, p: number, k: number): number {
  return k > n ? 0 : Math.exp(logBinomialProbability(n, p, k));
}

/** The most papers for which the double sum over whole papers is made. */
const MOST_SUMMED = 3000;

/**
 * P(Y - X > lead) for whole papers when the shares are themselves drawn from a Dirichlet law. For a uniform law every split of
 * the papers is equally likely, and the splits are counted; otherwise they are summed.
 */
export function overtakesByDrawnShares(line: TippingLine, y: number, x: number, z: number): number | undefined {
  if (y === 1 && x === 1 && z === 1) return shareOfSplits(line);
  if (line.papers > MOST_SUMMED || !(y > 0 && x > 0 && z > 0)) return undefined;
  return sumOfSplits(line, y, x, z);
}

/** Splits in which the runner-up is ahead, and half of those that end level where a lot decides, over all splits. */
function shareOfSplits({ lead, papers, levelGoesTo }: TippingLine): number {
  if (papers < lead) return 0;
  const spare = papers - lead - 1;
  const steps = Math.floor(spare / 2) + 1;
  const ahead = spare < 0 ? 0 : steps * (spare + 1) - steps * (steps - 1);
  const level = Math.floor((papers - lead) / 2) + 1;
  const all = ((papers + 1) * (papers + 2)) / 2;
  return (ahead + (levelGoesTo === 'lot' ? level / 2 : 0)) / all;
}

/** The Dirichlet-multinomial law summed over the same splits. */
function sumOfSplits({ lead, papers, levelGoesTo }: TippingLine, y: number, x: number, z: number): number {
  const [ofY, ofX, ofZ, ofAll] = [y, x, z, y + x + z].map((alpha) => risingFactors(alpha, papers));
  let sum = 0;
  for (let stopped = 0; stopped <= papers; stopped++) {
    const moving = papers - stopped;
    for (let toCandidate = Math.ceil((moving + lead) / 2); toCandidate <= moving; toCandidate++) {
      const isLevel = 2 * toCandidate === moving + lead;
      const part = isLevel ? (levelGoesTo === 'lot' ? 0.5 : 0) : 1;
      if (part > 0) sum += part * Math.exp(ofY[toCandidate] + ofX[moving - toCandidate] + ofZ[stopped] - ofAll[papers]);
    }
  }
  return sum;
}

/** log of (alpha)(alpha + 1)…(alpha + n - 1) / n! for n from 0 to `most`. */
function risingFactors(alpha: number, most: number): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, n) => logGamma(alpha + n) - logGamma(alpha) - logGamma(n + 1));
}
