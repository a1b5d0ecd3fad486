import { readFile } from 'node:fs/promises';
import { PsephosError } from '../base/errors.ts';

/** The most data, in bytes of UTF-8, that a page carries: a browser holds it several times over. */
export const MOST_GIVEN = 32_000_000;

/** Where a page waits for data of its own. Any text in the page that could be taken for it is escaped. */
export const NO_GIVEN = '<script type="application/json" id="given"></script>';

/**
 * JSON as a data block of a page. `<` is escaped, by which alone a text could end the block; JSON has the same value either way.
 *
 * @example dataBlock('given', '{"Ann": 3}') // '<script type="application/json" id="given">{"Ann": 3}</script>'
 */
export function dataBlock(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`;
}

/**
 * The page with a file in it, which it shows in place of the example.
 *
 * @throws PsephosError `too-large` for more than {@link MOST_GIVEN}, `bad-file` where the page has no place for it.
 */
export function pageWith(page: string, json: string): string {
  const block = dataBlock('given', json);
  refuseTooMuch(Buffer.byteLength(block));
  const [before, after, ...more] = page.split(NO_GIVEN);
  if (before === undefined || after === undefined || more.length > 0)
    throw new PsephosError({ code: 'bad-file', message: 'the page has no place for data' });
  return before + block + after;
}

/** @throws PsephosError `too-large` for more bytes than {@link MOST_GIVEN}. */
export function refuseTooMuch(bytes: number): void {
  if (bytes <= MOST_GIVEN) return;
  throw new PsephosError({
    code: 'too-large',
    message: 'these ballots are too many for a page',
    expected: `at most ${MOST_GIVEN / 1e6} MB as JSON`,
    hint: 'count them with "psephos count" and "psephos compare", or give the page their totals',
  });
}

/**
 * The page as it is built beside the command line.
 *
 * @throws PsephosError `bad-file` where it is not, as when psephos runs from its sources.
 */
export async function builtPage(): Promise<string> {
  try {
    return await readFile(new URL('./explorer/index.html', import.meta.url), 'utf8');
  } catch {
    throw new PsephosError({
      code: 'bad-file',
      message: 'the page is not built',
      expected: 'explorer/index.html beside the command line',
      hint: 'in the sources of psephos "npm run build" makes it, and "node dist/cli.js explore" shows it',
    });
  }
}

/**
 * The content security policy that a page carries in its head.
 *
 * @throws PsephosError `bad-file` where it carries none.
 */
export function policyOf(page: string): string {
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page) ?? [];
  if (policy === undefined)
    throw new PsephosError({ code: 'bad-file', message: 'the page has no content security policy' });
  return policy;
}
