import { PsephosError } from '../../base/errors.ts';
import type { Count } from '../../count/count.ts';
import type { Stage } from '../../count/stage.ts';
import { compareExact, parseExact } from '../../numbers/decimal-text.ts';
import { movedBetween, type RctabResult, type Row } from './rctab-moves.ts';

/** One round as RCTab tells it: votes at its start, then who is elected or eliminated and where their votes go. All in units. */
export interface RctabRound {
  readonly quota: bigint | null;
  readonly tally: readonly (readonly [candidate: number, units: bigint])[];
  readonly exhausted: bigint;
  readonly results: readonly RctabResult[];
}

/** The rounds of a count, and how many decimal places a unit has. */
export interface RctabRounds {
  readonly places: number;
  readonly rounds: readonly RctabRound[];
}

/** Decimal places of votes that are no finite decimal, which are cut there. */
const CUT_AT = 9;

/**
 * A count in rounds as RCTab tells them: each stage is a round, and what moved to reach the next stage is told with the results of
 * the round before it. So the tally of each round and its transfers give the tally of the next.
 *
 * Where a rule begins the count again, the rounds are the beginning of each run that was given up, then the last run. A fraction
 * that is no finite decimal is cut at nine places and the rest is told as residual surplus. Somebody whose votes move in several
 * rounds is told as elected in each of them.
 *
 * @throws PsephosError `unsupported` where votes leave somebody who is neither elected nor excluded, all papers are counted again for
 * each place, or papers that counted for nobody count again.
 */
export function rctabRounds(count: Count): RctabRounds {
  refuseOtherPapers(count);
  const stages = standing(count.stages);
  const places = placesOf(count);
  const cast = BigInt(count.papers.valid) * BigInt(count.papers.votesEach ?? 1) * 10n ** BigInt(places);
  const rows = stages.map((stage) => rowOf(stage, places, cast));
  const away = new Set((count.contest.withdrawn ?? []).filter((gone) => rows.every(({ votes }) => votes[gone] === 0n)));
  const listed = { elected: new Set<number>(), eliminated: new Set<number>() };
  const won = new Set(stages[0]?.elected);
  const rounds = rows.map((row, index): RctabRound => {
    const tally = row.votes
      .map((units, candidate) => [candidate, units] as const)
      .filter(([candidate, units]) => !away.has(candidate) && (units !== 0n || !listed.eliminated.has(candidate)));
    const next = rows[index + 1];
    for (const candidate of next?.stage.elected ?? []) won.add(candidate);
    const moved = next === undefined ? [] : movedBetween(row, next, won, listed.eliminated);
    const results = resultsOf(row, moved, listed, next === undefined);
    for (const { kind, candidate } of results) listed[kind].add(candidate);
    return { quota: row.quota, tally, exhausted: row.exhausted, results };
  });
  return { places, rounds };
}

/** The stages that stand at the end, and how each run that was given up began: its transfers were undone. */
function standing(stages: readonly Stage[]): readonly Stage[] {
  const starts = stages.flatMap((stage, index) => (index === 0 || stage.restart === true ? [index] : []));
  const last = starts.at(-1) ?? 0;
  return stages.flatMap((stage, index) => {
    if (index !== 0 && index < last && stage.restart !== true) return [];
    const before = starts.filter((start) => start < index).at(-1) ?? -1;
    const run = index > last ? [stage] : stages.slice(before + 1, index + 1);
    const excluded = run.flatMap((earlier) => earlier.excluded);
    return [{ ...stage, excluded, elected: index < last ? [] : stage.elected }];
  });
}

/** The results of a round: who is elected at its stage or has votes that move after it, and at the end who is left out. */
function resultsOf(
  { stage }: Row,
  moved: readonly RctabResult[],
  listed: { readonly elected: ReadonlySet<number>; readonly eliminated: ReadonlySet<number> },
  last: boolean,
): readonly RctabResult[] {
  const plain = (kind: RctabResult['kind'], candidate: number): RctabResult => ({ kind, candidate, transfers: [] });
  const winners = stage.elected
    .filter((candidate) => !listed.elected.has(candidate))
    .map((candidate) => moved.find((result) => result.candidate === candidate) ?? plain('elected', candidate));
  const others = moved.filter((result) => !winners.includes(result));
  const out = new Set([...listed.eliminated, ...others.map(({ candidate }) => candidate)]);
  const leftOut = last ? stage.excluded.filter((candidate) => !out.has(candidate)) : [];
  return [...winners, ...others, ...leftOut.map((candidate) => plain('eliminated', candidate))];
}

function rowOf(stage: Stage, places: number, cast: bigint): Row {
  const votes = stage.votes.map((value) => unitsOf(value, places));
  const exhausted = unitsOf(stage.nonTransferable, places);
  const lost = cast - exhausted - votes.reduce((sum, units) => sum + units, 0n);
  return { stage, votes, exhausted, lost, quota: stage.quota === null ? null : unitsOf(stage.quota, places) };
}

/** As many places as the longest decimals of the count have, and more where there are fractions that have no end. */
function placesOf({ stages }: Count): number {
  let most = 0;
  for (const { votes, nonTransferable, lostToRounding, quota } of stages) {
    for (const value of [...votes, nonTransferable, lostToRounding, quota ?? '0'])
      most = Math.max(most, value.includes('/') ? CUT_AT : (value.split('.')[1] ?? '').length);
  }
  return most;
}

function unitsOf(value: string, places: number): bigint {
  const { numerator, denominator } = parseExact(value);
  return (numerator * 10n ** BigInt(places)) / denominator;
}

/** In a report the papers of a round are those of the round before, and one that is exhausted stays so. */
function refuseOtherPapers({ stages, quota }: Count): void {
  const recounted = stages.some(({ recount }) => recount === true);
  const returned =
    quota === null &&
    stages.some(
      ({ nonTransferable }, index) =>
        index > 0 && compareExact(parseExact(nonTransferable), parseExact(stages[index - 1].nonTransferable)) < 0,
    );
  if (!recounted && !returned) return;
  throw new PsephosError({
    code: 'unsupported',
    message: recounted
      ? 'an RCTab summary holds one count, and here all papers are counted again for each place'
      : 'in an RCTab summary exhausted papers stay so, and here some count again in a later round',
    hint: 'write the count as JSON, CSV or a sheet',
  });
}
