import { PsephosError, shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';

/**
 * The format of that id among these.
 *
 * @throws PsephosError `unknown-format`, with the ids most like it.
 */
export function withId<Known extends { readonly id: string }>(id: string, formats: readonly Known[]): Known {
  const format = formats.find((known) => known.id === id);
  if (format !== undefined) return format;
  const ids = formats.map((known) => known.id);
  const near = nearest(id, ids);
  throw new PsephosError({
    code: 'unknown-format',
    message: 'no such format',
    expected: `one of ${ids.join(', ')}`,
    received: shown(id),
    ...(near.length === 0 ? {} : { hint: `did you mean ${near.join(' or ')}?` }),
  });
}
