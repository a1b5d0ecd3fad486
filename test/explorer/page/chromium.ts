import { existsSync } from 'node:fs';
import { describe, it } from 'vitest';

/** Where Debian, Ubuntu and Google put it; `CHROMIUM` names another. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The path of a Chromium on this machine, if there is one. */
export const chromiumPath: string | undefined = [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) =>
  existsSync(path),
);

/** Tests in a real browser: left out, and said to be, where there is none; in continuous integration that is a failure. */
export function inChromium(what: string, tests: () => void): void {
  if (chromiumPath !== undefined) describe(what, tests);
  else if (process.env['CI'] === 'true')
    it(`${what}: chromium is there`, () => {
      throw new Error(`no chromium: looked for ${PLACES.join(', ')} and for what CHROMIUM names`);
    });
  else describe.skip(`${what} (skipped: no chromium)`, tests);
}
