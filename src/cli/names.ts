import { PsephosError, shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';

/** Names that a hint lists before it stops. */
const MOST_NAMES = 20;

/**
 * The candidate of that name, given on the command line: as written, else in any case, else `#` and the number, from 1.
 *
 * @throws PsephosError `bad-argument`, told with the name of the option.
 * @example candidateAt('bob', ['Ann', 'Bob'], '--vacating') // 1
 */
export function candidateAt(name: string, names: readonly string[], option: string): number {
  const wanted = name.trim();
  const exact = placesOf(names, (known) => known === wanted);
  if (exact.length === 1) return exact[0];
  const number = /^#(\d{1,6})$/.exec(wanted)?.[1];
  if (number !== undefined) {
    if (Number(number) >= 1 && Number(number) <= names.length) return Number(number) - 1;
    throw badName(option, 'no candidate has that number', name, `#1 to #${names.length}`);
  }
  const found = placesOf(names, (known) => known.trim().toLowerCase() === wanted.toLowerCase());
  if (found.length === 1) return found[0];
  if (found.length > 1) {
    const expected = `one of ${found.map((at) => `#${at + 1}`).join(', ')}`;
    throw badName(option, 'several candidates have that name', name, expected);
  }
  throw badName(
    option,
    'no candidate of that name',
    name,
    'the name of a candidate, or # and the number',
    known('candidates', names, wanted),
  );
}

/** A hint: the names most like the one given, and all there are, up to some. */
export function known(what: string, names: readonly string[], wanted: string): string {
  const near = nearest(wanted, names);
  const rest = names.length - MOST_NAMES;
  const all = `${what} are ${names.slice(0, MOST_NAMES).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return near.length > 0 ? `did you mean ${near.join(' or ')}? The ${all}` : `the ${all}`;
}

function placesOf(names: readonly string[], matches: (name: string) => boolean): readonly number[] {
  return names.flatMap((name, index) => (matches(name) ? [index] : []));
}

function badName(option: string, message: string, received: string, expected: string, hint?: string): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: `${option}: ${message}`,
    expected,
    received: shown(received),
    ...(hint === undefined ? {} : { hint }),
  });
}
