import type { DeclaredResult } from '../ballots/declared-result.ts';
import { betaAtMost, betaDensity, integral } from '../base/probability.ts';
import type { Rule } from '../rules/rule.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { overtakesInPapers, type Urn } from './overtakes.ts';
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
  return chancesFrom(declared, rule, model, (line, urn) =>
    urn.grows === 1 ? overtakesInShares(line, urn) : overtakesInPapers(line, urn),
  );
}

/**
 * The same in whole papers, which is what draws estimate. For a uniform split it differs from the area by less than one in the
 * number of papers; it differs more where the shares are known better than so many papers can follow them.
 *
 * @example exactChancesInPapers(unite2017, ers97, uniform()) // [0.77027…, 0.22972452…, 0]
 */
export function exactChancesInPapers(
  declared: DeclaredResult,
  rule: Rule,
  model: BallotModel,
): readonly number[] | undefined {
  return chancesFrom(declared, rule, model, overtakesInPapers);
}

function chancesFrom(
  declared: DeclaredResult,
  rule: Rule,
  model: BallotModel,
  overtakes: (line: TippingLine, urn: Urn) => number | undefined,
): readonly number[] | undefined {
  const line = tippingLine(declared, rule);
  if (line === undefined) return undefined;
  const { candidate, leader, from } = line;
  const law = model.firstSplit?.(declared, from);
  if (law === undefined) return undefined;
  const [weights, grows] = law.kind === 'dirichlet' ? ([law.alpha, 1] as const) : ([law.shares, 0] as const);
  const toNobody = weights[declared.candidates.length];
  const chance = overtakes(line, { toCandidate: weights[candidate], toLeader: weights[leader], toNobody, grows });
  if (chance === undefined) return undefined;
  const chances = [0, 0, 0];
  chances[candidate] = chance;
  chances[leader] = 1 - chance;
  return chances;
}

/** P(y - x > lead/papers) for (y, x, z) ~ Dirichlet: z is a Beta, and y/(x + y) an independent Beta. */
function overtakesInShares(line: TippingLine, urn: Urn): number | undefined {
  const { lead, papers } = line;
  const { toCandidate: y, toLeader: x, toNobody: z } = urn;
  if (papers === 0) return overtakesInPapers(line, urn);
  const least = lead / papers;
  if (least >= 1) return 0;
  if (y === 1 && x === 1 && z === 1) return (1 - least) ** 2 / 2;
  if (!(y > 0 && x > 0)) return undefined;
  if (z === 0) return 1 - betaAtMost((1 + least) / 2, y, x);
  // z from 0 to 1 - least: beyond, too few papers transfer to make good the lead. The rule of integration is finest at the ends
  // of a piece, so two pieces meet at the mean of z, where its law may be steep.
  const peak = Math.min(z / (x + y + z), 1 - least);
  return integral(density, 0, peak) + integral(density, peak, 1 - least);

  function density(share: number): number {
    return betaDensity(share, z, x + y) * (1 - betaAtMost((1 + least / (1 - share)) / 2, y, x));
  }
}
