/** Builds the page that "psephos explore" shows: one file, which works from a disk and from any server. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildPage, inKilobytes, sizesOf } from './page.ts';

const folder = new URL('../../dist/explorer/', import.meta.url);
const { text, script } = await buildPage();
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('index.html', folder), text);
// "npm run --silent build" is for who wants to see only what comes after.
if (process.env['npm_config_loglevel'] !== 'silent') {
  console.log(`dist/explorer/index.html ${inKilobytes(sizesOf(text))}`);
  console.log(`  of it the script       ${inKilobytes(sizesOf(script.text))}`);
}
