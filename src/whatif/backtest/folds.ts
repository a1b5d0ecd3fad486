import { PsephosError } from '../../base/errors.ts';
import { randomStream } from '../../base/random.ts';

/** What decides where an election belongs. */
export interface Filed {
  readonly file: string;
  /** The digest of its ballots. */
  readonly ballots: string;
}

/**
 * The fold, from 0, of each election: its file's name and the seed decide, whatever other files there are. Files that hold the same
 * ballots go to one fold, so that no election is ever learned from its double.
 *
 * @throws PsephosError `bad-argument` for folds that are not a whole number of at least 2.
 * @example foldsOf([{ file: 'a.blt', ballots: 'x' }, { file: 'b.blt', ballots: 'x' }], 5, '1') // two equal numbers
 */
export function foldsOf(elections: readonly Filed[], folds: number, seed: string): readonly number[] {
  if (!Number.isSafeInteger(folds) || folds < 2) {
    throw new PsephosError({
      code: 'bad-argument',
      message: 'folds must be a whole number of at least 2',
      received: String(folds),
    });
  }
  const random = randomStream(seed).split('folds');
  const company = companies(elections);
  return elections.map(({ file }) => random.split(company(file)).below(folds));
}

/** Elections whose ballots an earlier one has too, by index. */
export function doubles(elections: readonly Filed[]): readonly number[] {
  const seen = new Set<string>();
  return elections.flatMap(({ ballots }, index) => {
    if (seen.has(ballots)) return [index];
    seen.add(ballots);
    return [];
  });
}

/** For each file the first by name of those that share ballots with it, directly or through others. */
function companies(elections: readonly Filed[]): (file: string) => string {
  const leads = new Map<string, string>();
  const leadOf = (file: string): string => {
    const next = leads.get(file) ?? file;
    return next === file ? file : leadOf(next);
  };
  const holder = new Map<string, string>();
  for (const { file, ballots } of elections) {
    const other = holder.get(ballots);
    if (other === undefined) holder.set(ballots, file);
    else {
      const [first, second] = [leadOf(file), leadOf(other)].sort();
      leads.set(second, first);
    }
  }
  return leadOf;
}
