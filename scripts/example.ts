/** Runs one example against src, by its number: `npm run example 01`. */
import { readdirSync } from 'node:fs';

const folder = new URL('../examples/', import.meta.url);
const files = readdirSync(folder).filter((file) => /^\d\d-.*\.ts$/.test(file));
const wanted = process.argv[2]?.padStart(2, '0');
const file = files.find((name) => name.startsWith(`${wanted}-`));

if (file === undefined) {
  console.error(`Usage: npm run example NUMBER\n\n${files.map((name) => `  ${name}`).join('\n')}`);
  process.exitCode = 2;
} else {
  await import(new URL(file, folder).href);
}
