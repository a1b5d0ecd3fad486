import { shown } from '../base/errors.ts';
import { exactText, isExact, parseExact, sumExact } from '../numbers/decimal-text.ts';
import { comparisonFaults, scoreFaults } from './comparison-faults.ts';
import type { Count } from './count.ts';

/**
 * What is wrong in a count, in words; an empty list means that its books balance.
 *
 * Checked: at every stage and batch the votes held, non-transferable and lost to rounding add up to the votes cast and
 * none is negative; nobody is elected twice or both elected and excluded; no more are elected than there are places. Scores, a full
 * order and a head-to-head table are of those who stand.
 *
 * @example faultsOf(instantRunoff.count(contest)) // []
 */
export function faultsOf(count: Count): readonly string[] {
  const faults: string[] = [];
  const { candidates, seats, withdrawn = [] } = count.contest;
  const cast = String(BigInt(count.papers.valid) * BigInt(count.papers.votesEach ?? 1));
  let elected: number[] = [];
  const out = new Set<number>(withdrawn);
  count.stages.forEach((stage, index) => {
    const where = `stage ${stage.number}`;
    if (stage.number !== index + 1) faults.push(`${where} stands in place ${index + 1}`);
    for (const [part, row] of [
      [where, stage] as const,
      ...(stage.batches ?? []).map((batch, at) => [`${where}, batch ${at + 1}`, batch] as const),
    ]) {
      faults.push(...rowFaults(part, row, candidates.length, cast));
    }
    if (stage.restart === true) {
      for (const candidate of elected) out.delete(candidate);
      elected = [];
    }
    if (stage.recount === true) for (const candidate of excludedBefore(count.stages, index)) out.delete(candidate);
    for (const candidate of [...stage.elected, ...stage.excluded]) {
      if (out.has(candidate)) faults.push(`${where}: candidate ${candidate} was already out of the running`);
      out.add(candidate);
    }
    elected.push(...stage.elected);
    const before = new Set([...out].filter((candidate) => !stage.elected.includes(candidate)));
    faults.push(...scoreFaults(stage, candidates.length, before).map((fault) => `${where}: ${fault}`));
  });
  faults.push(...comparisonFaults(count));
  if (elected.length > seats) faults.push(`${elected.length} elected to ${seats} places`);
  if (elected.join() !== count.elected.join())
    faults.push(`the stages elect ${list(elected)}, the count says ${list(count.elected)}`);
  return faults;
}

function excludedBefore(stages: Count['stages'], index: number): readonly number[] {
  const before = stages.slice(0, index);
  const elected = new Set(before.flatMap((stage) => stage.elected));
  return before.flatMap((stage) => stage.excluded).filter((candidate) => !elected.has(candidate));
}

function list(candidates: readonly number[]): string {
  return candidates.join(', ') || 'nobody';
}

interface Row {
  readonly votes: readonly string[];
  readonly nonTransferable: string;
  readonly lostToRounding: string;
}

function rowFaults(where: string, row: Row, candidates: number, cast: string): readonly string[] {
  const values = [...row.votes, row.nonTransferable, row.lostToRounding];
  if (row.votes.length !== candidates) return [`${where}: ${row.votes.length} votes for ${candidates} candidates`];
  const broken = values.filter((value) => !isExact(value));
  if (broken.length > 0) return broken.map((value) => `${where}: not an exact number, ${shown(value)}`);
  const negative = values
    .filter((value) => parseExact(value).numerator < 0n)
    .map((value) => `${where}: a negative value, ${value}`);
  const sum = exactText(sumExact(values));
  return sum === cast ? negative : [...negative, `${where}: the votes add up to ${sum}, cast were ${cast}`];
}
