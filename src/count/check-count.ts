import { exactText, parseExact, sumExact } from '../numbers/decimal-text.ts';
import type { Count } from './count.ts';

/**
 * What is wrong in a count, in words; an empty list means that its books balance.
 *
 * Checked: at every stage and batch the votes held, non-transferable and lost to rounding add up to the votes cast and
 * none is negative; nobody is elected twice or both elected and excluded; no more are elected than there are places.
 *
 * @example faultsOf(instantRunoff.count(contest)) // []
 */
export function faultsOf(count: Count): readonly string[] {
  const faults: string[] = [];
  const { candidates, seats, withdrawn = [] } = count.contest;
  const cast = exactText(parseExact(String(BigInt(count.papers.valid) * BigInt(count.papers.votesEach ?? 1))));
  const elected: number[] = [];
  const gone = new Set<number>(withdrawn);
  count.stages.forEach((stage, index) => {
    const where = `stage ${stage.number}`;
    if (stage.number !== index + 1) faults.push(`${where} stands in place ${index + 1}`);
    for (const [part, row] of [
      [where, stage] as const,
      ...(stage.batches ?? []).map((batch, at) => [`${where}, batch ${at + 1}`, batch] as const),
    ]) {
      faults.push(...rowFaults(part, row, candidates.length, cast));
    }
    for (const candidate of [...stage.elected, ...stage.excluded]) {
      if (elected.includes(candidate) || gone.has(candidate))
        faults.push(`${where}: candidate ${candidate} was already out of the running`);
    }
    elected.push(...stage.elected);
    for (const candidate of stage.excluded) gone.add(candidate);
  });
  if (elected.length > seats) faults.push(`${elected.length} elected to ${seats} places`);
  if (elected.join() !== count.elected.join())
    faults.push(`the stages elect ${elected.join(', ')}, the count says ${count.elected.join(', ')}`);
  return faults;
}

interface Row {
  readonly votes: readonly string[];
  readonly nonTransferable: string;
  readonly lostToRounding: string;
}

function rowFaults(where: string, row: Row, candidates: number, cast: string): readonly string[] {
  const values = [...row.votes, row.nonTransferable, row.lostToRounding];
  if (row.votes.length !== candidates) return [`${where}: ${row.votes.length} votes for ${candidates} candidates`];
  const negative = values
    .filter((value) => parseExact(value).numerator < 0n)
    .map((value) => `${where}: a negative value, ${value}`);
  const sum = exactText(sumExact(values));
  return sum === cast ? negative : [...negative, `${where}: the votes add up to ${sum}, cast were ${cast}`];
}
