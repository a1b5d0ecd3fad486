import type { DeclaredResult } from '../ballots/declared-result.ts';
import { betaAtMost, betaDensity, integral } from '../base/probability.ts';
import type { Rule } from '../rules/rule.ts';
import type { BallotModel, SplitLaw } from '../synthetic/model.ts';
import { overtakesByDrawnShares, overtakesByFixedShares } from './overtakes.ts';
import { type TippingLine, tippingLine } from './tipping.ts';

/**
 * Each candidate's chance without drawing, for three candidates and one place; `undefined` where it is not worked out.
 *
 * With a Dirichlet law of the split it is an integral over shares, as if papers could be divided; for a uniform split that is
 * the area (1 - lead/papers)² / 2. With fixed shares it is the sum over whole papers.
 *
 * @example exactChances(unite2017, ers97, uniform()) // [0.77027…, 0.22972518…, 0]
 */
export function exactChances(declared: DeclaredResult, rule: Rule, model: BallotModel): readonly number[] | undefined {
  return chancesFrom(declared, rule, model, { dirichlet: overtakesByShares, fixed: overtakesByFixedShares });
}

/**
 * The same in whole papers, which is what draws estimate. It differs from the integral by less than a few in the number of papers
 * that transfer: not to be seen with thousands, plain with ten. `undefined` where the sum would take too long.
 *
 * @example exactChancesInPapers(unite2017, ers97, uniform()) // [0.77027…, 0.22972463…, 0]
 */
export function exactChancesInPapers(
  declared: DeclaredResult,
  rule: Rule,
  model: BallotModel,
): readonly number[] | undefined {
  return chancesFrom(declared, rule, model, { dirichlet: overtakesByDrawnShares, fixed: overtakesByFixedShares });
}

/** The chance that the runner-up overtakes, from what the law gives the runner-up, the leader and nobody. */
type Overtakes = (line: TippingLine, toCandidate: number, toLeader: number, toNobody: number) => number | undefined;

function chancesFrom(
  declared: DeclaredResult,
  rule: Rule,
  model: BallotModel,
  by: Readonly<Record<SplitLaw['kind'], Overtakes>>,
): readonly number[] | undefined {
  const line = tippingLine(declared, rule);
  if (line === undefined) return undefined;
  const law = model.firstSplit(declared, line.from);
  const values = law.kind === 'dirichlet' ? law.alpha : law.shares;
  const overtakes = by[law.kind](line, values[line.candidate], values[line.leader], values[declared.candidates.length]);
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
