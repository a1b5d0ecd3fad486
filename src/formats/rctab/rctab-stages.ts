import { PsephosError, shown } from '../../base/errors.ts';
import type { Stage, StageAction } from '../../count/stage.ts';
import { exactText, lowestTerms, parseExact, sumExact } from '../../numbers/decimal-text.ts';
import type { Reported, ReportedResult, ReportedRound } from './rctab-shape.ts';
import { NOWHERE } from './rctab-words.ts';

/**
 * The rounds of a report as stages: who is elected stays with the round, and who is eliminated, or passes a surplus on, makes the
 * next stage.
 *
 * @throws PsephosError `bad-count` for a name that nobody has, or where a tally is not the one before it and what was transferred.
 */
export function stagesReported(reported: Reported, names: readonly string[], cast: string): readonly Stage[] {
  const { rounds } = reported;
  const indices = new Map(names.map((name, index) => [name, index]));
  const known = (name: string, path: string): number => {
    const index = indices.get(name);
    if (index !== undefined) return index;
    throw new PsephosError({
      code: 'bad-count',
      message: 'nobody of this name is in the first tally',
      received: shown(name),
      place: { path },
    });
  };
  const won = new Set<number>();
  const out = new Set<number>();
  const newIn = (kind: ReportedResult['kind'], list: Set<number>, index: number): number[] => {
    const found: number[] = [];
    rounds[index]?.results.forEach((result, at) => {
      const candidate = known(result.name, `results[${index}].tallyResults[${at}].${result.kind}`);
      if (result.kind !== kind || list.has(candidate)) return;
      list.add(candidate);
      found.push(candidate);
    });
    return found;
  };
  let exhausted = '0';
  return rounds.map((round, index): Stage => {
    const path = `results[${index}]`;
    const before = rounds[index - 1];
    for (const name of round.tally.keys()) known(name, `${path}.tally.${name}`);
    if (before !== undefined) {
      checkReceivers(before, known, `results[${index - 1}]`);
      checkTransfers(before, round, path);
    }
    const moved = sum((before?.results ?? []).flatMap(({ transfers }) => to('exhausted', transfers)));
    const expected = sum([exhausted, moved]);
    exhausted = sum([round.inactive ?? expected]);
    if (before !== undefined && exhausted !== expected) throw notInactive(expected, exhausted, path);
    const votes = names.map((name) => sum([round.tally.get(name) ?? '0']));
    const threshold = round.threshold ?? reported.threshold;
    const action = actionBetween(before, (name) => known(name, path));
    const excluded = newIn('eliminated', out, index - 1);
    const elected = newIn('elected', won, index);
    if (index === rounds.length - 1) excluded.push(...newIn('eliminated', out, index));
    return {
      number: index + 1,
      action: action ?? { kind: 'completion', ...(elected.length === 0 ? {} : { candidates: [...elected] }) },
      votes,
      nonTransferable: exhausted,
      lostToRounding: difference(cast, sum([...votes, exhausted])),
      quota: threshold === undefined ? null : sum([threshold]),
      elected,
      excluded,
    };
  });
}

/** What was done to come from one round to the next; `undefined` where nothing moved. */
function actionBetween(before: ReportedRound | undefined, known: (name: string) => number): StageAction | undefined {
  if (before === undefined) return { kind: 'first-preferences' };
  const of = (results: readonly ReportedResult[]): readonly number[] => results.map(({ name }) => known(name));
  const eliminated = before.results.filter(({ kind }) => kind === 'eliminated');
  if (eliminated.length > 0) return { kind: 'exclusion', candidates: of(eliminated) };
  const surpluses = before.results.filter(({ transfers }) => transfers.length > 0);
  return surpluses.length > 0 ? { kind: 'surplus', candidates: of(surpluses) } : undefined;
}

function checkReceivers({ results }: ReportedRound, known: (name: string, path: string) => number, path: string): void {
  results.forEach(({ transfers }, at) => {
    for (const [to] of transfers) if (!NOWHERE.includes(to)) known(to, `${path}.tallyResults[${at}].transfers.${to}`);
  });
}

function checkTransfers(before: ReportedRound, after: ReportedRound, path: string): void {
  const changes = new Map<string, string[]>();
  const change = (name: string, votes: string): void => {
    const known = changes.get(name);
    if (known === undefined) changes.set(name, [votes]);
    else known.push(votes);
  };
  for (const [name, votes] of before.tally) change(name, votes);
  for (const { name, transfers } of before.results) {
    for (const [to, votes] of transfers) {
      change(to, votes);
      change(name, negative(votes));
    }
  }
  for (const [name, parts] of changes) {
    if (NOWHERE.includes(name)) continue;
    const [expected, received] = [sum(parts), sum([after.tally.get(name) ?? '0'])];
    if (expected === received) continue;
    throw new PsephosError({
      code: 'bad-count',
      message: `the tally of ${shown(name)} is not the one before it with what was transferred`,
      expected,
      received,
      place: { path: after.tally.has(name) ? `${path}.tally.${name}` : `${path}.tally` },
    });
  }
}

function notInactive(expected: string, received: string, path: string): PsephosError {
  return new PsephosError({
    code: 'bad-count',
    message: 'the inactive ballots are not those before with what was exhausted',
    expected,
    received,
    place: { path: `${path}.inactiveBallots` },
  });
}

function to(place: string, transfers: ReportedResult['transfers']): readonly string[] {
  return transfers.filter(([name]) => name === place).map(([, votes]) => votes);
}

function sum(values: readonly string[]): string {
  return exactText(sumExact(values));
}

function negative(value: string): string {
  return value.startsWith('-') ? value.slice(1) : `-${value}`;
}

function difference(a: string, b: string): string {
  const [x, y] = [parseExact(a), parseExact(b)];
  return exactText(
    lowestTerms(x.numerator * y.denominator - y.numerator * x.denominator, x.denominator * y.denominator),
  );
}
