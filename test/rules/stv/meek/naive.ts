import type { Contest } from '../../../../src/ballots/contest.ts';
import { rankingGroups, rankings } from '../../../../src/ballots/profile.ts';
import { lotByOrder } from '../../../../src/rules/lot.ts';
import type { Rule } from '../../../../src/rules/rule.ts';
import { meek1987 } from '../../../../src/rules/stv/statutes/meek-1987.ts';
import { meekReference } from '../../../../src/rules/stv/statutes/meek-reference.ts';
import { newZealandLocal2001 } from '../../../../src/rules/stv/statutes/new-zealand-local-2001.ts';
import { warren } from '../../../../src/rules/stv/statutes/warren.ts';
import { type NaiveKind, naiveMeek } from '../../../oracles/naive-meek.ts';

/** The rules of the family and what the naive counter calls them. */
export const family: readonly (readonly [id: string, rule: Rule, kind: NaiveKind])[] = [
  [meekReference.id, meekReference, 'reference'],
  [meek1987.id, meek1987, '1987'],
  [newZealandLocal2001.id, newZealandLocal2001, 'new-zealand'],
  [warren.id, warren, 'warren'],
];

/** What a count and a naive count both say, all values as text. */
interface Figures {
  readonly valid: number;
  readonly elected: readonly number[];
  readonly byDefault: readonly number[];
  readonly stages: readonly unknown[];
  readonly lots: readonly string[];
}

/** A contest as the naive counter counts it. */
export function naiveFigures(kind: NaiveKind, contest: Contest, lotOrder: readonly number[]): Figures {
  const { profile, seats, withdrawn = [] } = contest;
  const ballots = Array.from({ length: rankings(profile) }, (_, ranking) => ({
    papers: profile.papers[ranking],
    ranks: rankingGroups(profile, ranking),
  }));
  const { stages, ...result } = naiveMeek(kind, {
    ...{ candidates: profile.candidates.length, seats, withdrawn, ballots, lotOrder },
  });
  return {
    ...result,
    stages: stages.map(({ done, iterations, quota, votes, nonTransferable, lost, keep, elected }) => ({
      ...{ done, iterations, elected, quota: decimal(quota) },
      votes: votes.map(decimal),
      nonTransferable: decimal(nonTransferable),
      lost: decimal(lost),
      keep: keep.map(decimal),
    })),
  };
}

/** The same figures of our own count. */
export function ourFigures(rule: Rule, contest: Contest, lotOrder: readonly number[]): Figures {
  const count = rule.count(contest, { lot: lotByOrder(lotOrder) });
  const completion = count.stages.filter(({ action }) => action.kind === 'completion');
  const distributed = count.stages.filter(({ action }) => action.kind !== 'completion');
  return {
    valid: count.papers.valid,
    elected: count.elected,
    byDefault: completion.flatMap(({ elected }) => elected),
    stages: distributed.map((stage) => ({
      done: [stage.action.kind, ...(stage.action.candidates === undefined ? [] : [stage.action.candidates])].join(' '),
      iterations: stage.iterations,
      elected: stage.elected,
      quota: stage.quota,
      votes: stage.votes,
      nonTransferable: stage.nonTransferable,
      lost: stage.lostToRounding,
      keep: stage.keepFactors,
    })),
    lots: count.ties
      .filter(({ decidedBy }) => decidedBy === 'lot')
      .map(({ over, tied, chosen }) => `${over} ${[...tied].sort((a, b) => a - b)}: ${chosen}`),
  };
}

function decimal(units: bigint): string {
  const digits = String(units).padStart(10, '0');
  return `${digits.slice(0, -9)}.${digits.slice(-9)}`.replace(/\.?0+$/, '');
}
