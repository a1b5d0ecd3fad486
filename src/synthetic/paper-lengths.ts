import { PsephosError, shown } from '../base/errors.ts';

/**
 * How many preferences papers show:
 * - `alike`: all papers by one law, `shares[k]` of them k + 1 preferences (relative numbers);
 * - `by-first`: a law for the supporters of each candidate named in `shares`, and one for all `others`;
 * - `hazard`: a paper that shows k + 1 preferences stops there with the chance `chances[k]`; the last chance goes on for all further ranks.
 */
export type Lengths =
  | { readonly kind: 'alike'; readonly shares: readonly number[] }
  | {
      readonly kind: 'by-first';
      readonly shares: Readonly<Record<string, readonly number[]>>;
      readonly others: readonly number[];
    }
  | { readonly kind: 'hazard'; readonly chances: readonly number[] };

/** Checks lengths; throws `bad-model`. */
export function checkLengths(lengths: Lengths): void {
  switch (lengths.kind) {
    case 'alike':
      return checkShares(lengths.shares);
    case 'by-first':
      for (const shares of [...Object.values(lengths.shares), lengths.others]) checkShares(shares);
      return;
    case 'hazard':
      if (lengths.chances.length > 0 && lengths.chances.every((chance) => chance >= 0 && chance <= 1)) return;
      throw bad('the chance to stop', 'numbers from 0 to 1, at least one', lengths.chances);
    default:
      throw bad('the kind of lengths', 'alike, by-first or hazard', lengths);
  }
}

/** The chance that a supporter of the candidate of this name stops after so many preferences, from 1. */
export function chanceToStop(lengths: Lengths, first: string): (preferences: number) => number {
  if (lengths.kind === 'hazard') {
    const { chances } = lengths;
    return (preferences) => chances[Math.min(preferences, chances.length) - 1];
  }
  const own = lengths.kind === 'by-first' && Object.hasOwn(lengths.shares, first) ? lengths.shares[first] : undefined;
  const shares = own ?? (lengths.kind === 'by-first' ? lengths.others : lengths.shares);
  return (preferences) => {
    const left = shares.slice(preferences - 1).reduce((sum, share) => sum + share, 0);
    return left === 0 ? 1 : shares[preferences - 1] / left;
  };
}

function checkShares(shares: readonly number[]): void {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum > 0 && Number.isFinite(sum) && shares.every((share) => share >= 0)) return;
  throw bad('the shares of lengths', 'numbers of at least 0, at least one above', shares);
}

function bad(what: string, expected: string, received: unknown): PsephosError {
  return new PsephosError({
    code: 'bad-model',
    message: `${what} cannot be used`,
    expected,
    received: shown(received),
    place: { path: 'lengths' },
  });
}
