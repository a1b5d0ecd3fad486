import { PsephosError, shown } from '../base/errors.ts';
import { faultsOf } from './check-count.ts';
import type { Count } from './count.ts';
import { countShape } from './count-shape.ts';

/**
 * Writes a count as JSON text, two blanks of indentation and a final newline: the same count, the same bytes, in whatever
 * order its keys were set.
 */
export function writeCount(count: Count): string {
  return `${JSON.stringify(countShape(count), null, 2)}\n`;
}

/**
 * Reads a count from JSON text and checks it: its shape, and that its books balance.
 *
 * @throws PsephosError `bad-count` for other data, an unknown version, or books that do not balance.
 * @example readCount(writeCount(count)).elected // as before
 */
export function readCount(text: string): Count {
  const value = parsed(text);
  const head = typeof value === 'object' && value !== null ? value : {};
  if (!('format' in head) || head.format !== 'psephos-count') {
    throw new PsephosError({ code: 'bad-count', message: 'not a count', expected: '"format": "psephos-count"' });
  }
  if (!('version' in head) || head.version !== 1) {
    throw new PsephosError({
      code: 'bad-count',
      message: 'a version of the count format that this psephos does not know',
      expected: '1',
      received: 'version' in head ? shown(head.version) : 'none',
      place: { path: 'version' },
      hint: 'read it with the psephos that wrote it, or a newer one',
    });
  }
  const count = countShape(value);
  const [first, ...others] = faultsOf(count);
  if (first !== undefined) {
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    throw new PsephosError({ code: 'bad-count', message: `the count does not add up: ${first}${more}` });
  }
  return count;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PsephosError({ code: 'bad-count', message: 'not JSON', received: shown(text.slice(0, 40)) });
  }
}
