import { PsephosError, shown } from '../base/errors.ts';

/** Titles that an error lists before it stops. */
const MOST_TITLES = 20;

/**
 * Of the contests or declared results of a file the one that is meant: by its title, in any case, or by `#` and its number,
 * from 1, or by the file of the archive or folder that it stands in; without a name the only one.
 *
 * @throws PsephosError `bad-argument` where that is none or several.
 * @example onlyOne([{ title: 'East' }, { title: 'West' }], '#2') // { title: 'West' }
 */
export function onlyOne<T extends { readonly title?: string }>(
  all: readonly T[],
  wanted?: string,
  files: readonly (string | undefined)[] = [],
): T {
  const found = wanted === undefined ? all : called(all, wanted, files);
  if (found.length === 1) return found[0];
  const titles = all.slice(0, MOST_TITLES).map(({ title }, index) => `#${index + 1} ${nameOf(title, files[index])}`);
  const rest = all.length - titles.length;
  throw new PsephosError({
    code: 'bad-argument',
    message: wanted === undefined ? `the file holds ${all.length} contests` : 'no one contest of the file is meant',
    expected: `one of ${titles.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
    ...(wanted === undefined ? {} : { received: shown(wanted) }),
    hint: `name one, by its title${files.some((file) => file !== undefined) ? ', its file' : ''} or as #1, #2 … (on the command line with --contest)`,
  });
}

function nameOf(title: string | undefined, file: string | undefined): string {
  if (file === undefined) return shown(title ?? '');
  return title === undefined ? `in ${shown(file)}` : `${shown(title)} in ${shown(file)}`;
}

function called<T extends { readonly title?: string }>(
  all: readonly T[],
  wanted: string,
  files: readonly (string | undefined)[],
): readonly T[] {
  const exact = all.filter(({ title }) => title === wanted);
  if (exact.length > 0) return exact;
  const number = /^#(\d{1,9})$/.exec(wanted)?.[1];
  if (number !== undefined) return all.filter((_, index) => index + 1 === Number(number));
  const folded = wanted.trim().toLowerCase();
  const titled = all.filter(({ title = '' }) => title.trim().toLowerCase() === folded);
  return titled.length > 0 ? titled : all.filter((_, index) => files[index] === wanted);
}
