import type { DeclaredResult } from '../ballots/declared-result.ts';
import { logBinomialProbability } from '../base/binomial.ts';
import { betaAtMost, betaDensity, binomialAtLeast, integral } from '../base/probability.ts';
import type { Rule } from '../rules/rule.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { type TippingLine, tippingLine } from './tipping.ts';

/**
 * Each candidate's chance without drawing, for three candidates and one place; `undefined` where it is not worked out.
 *
 * With a Dirichlet law of the split it is an integral over shares: as if papers could be divided, which moves the chance by
 * less than one in the number of papers. For a uniform split that is the area (1 - lead/papers)² / 2. With fixed shares it is
 * the exact sum over whole papers.
 *
 * @example exactChances(unite2017, ers97, uniform()) // [0.77027…, 0.22972518…, 0]
 */
export function exactChances(declared: DeclaredResult, rule: Rule, model: BallotModel): readonly number[] | undefined {
  const line = tippingLine(declared, rule);
  if (line === undefined) return undefined;
  const law = model.firstSplit(declared, line.from);
  const stop = declared.candidates.length;
  const values = law.kind === 'dirichlet' ? law.alpha : law.shares;
  const [toCandidate, toLeader, toNobody] = [values[line.candidate], values[line.leader], values[stop]];
  const overtakes =
    law.kind === 'dirichlet'
      ? overtakesByShares(line, toCandidate, toLeader, toNobody)
      : overtakesByPapers(line, toCandidate, toLeader, toNobody);
  if (overtakes === undefined) return undefined;
  const chances = [0, 0, 0];
  chances[line.candidate] = overtakes;
  chances[line.leader] = 1 - overtakes;
  return chances;
}

/** P(y - x > lead/papers) for (y, x, z) ~ Dirichlet: z is a Beta, and y/(x + y) an independent Beta. */
function overtakesByShares({ lead, papers }: TippingLine, y: number, x: number, z: number): number | undefined {
  const least = papers === 0 ? 1 : lead / papers;
  if (least >= 1) return 0;
  if (y === 1 && x === 1 && z === 1) return (1 - least) ** 2 / 2;
  if (!(y > 0 && x > 0)) return undefined;
  if (z === 0) return 1 - betaAtMost((1 + least) / 2, y, x);
  // z from 0 to 1 - least: beyond, too few papers transfer to make good the lead.
  return integral((share) => betaDensity(share, z, x + y) * aboveLine(1 - share), 0, 1 - least);

  function aboveLine(transferring: number): number {
    return 1 - betaAtMost((1 + least / transferring) / 2, y, x);
  }
}

/** Larger piles are left to drawing: the sum over whole papers would take too long. */
const MOST_PAPERS = 10_000_000;

/** P(Y - X > lead) for whole papers with fixed shares: over z, a binomial tail; level papers count half where a lot decides. */
function overtakesByPapers(
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
