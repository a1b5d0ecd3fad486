import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { test } from 'vitest';

const folder = fileURLToPath(new URL('../../shared/data/', import.meta.url));

/** The folder of real ballots and reference results, kept beside the repository; `undefined` where there is none. */
export function sharedData(): string | undefined {
  return existsSync(folder) ? folder : undefined;
}

/** The records of a gzipped file of JSON lines; the path starts at the shared folder. */
export function readSharedLines<T>(path: string): T[] {
  const text = gunzipSync(readFileSync(folder + path)).toString('utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line): T => JSON.parse(line));
}

/** The text of a file; the path starts at the shared folder. */
export function readSharedText(path: string): string {
  return readFileSync(folder + path, 'utf8');
}

/** The paths of the files in a folder below the shared one, in the order of their names; none where it is absent. */
export function sharedFiles(path: string): readonly string[] {
  if (sharedData() === undefined) return [];
  return readdirSync(folder + path)
    .sort()
    .map((file) => `${path}/${file}`);
}

/** A test that needs the shared folder; where there is none, its title says so. */
export function testWithSharedData(title: string, body: () => void): void {
  if (sharedData() === undefined) test.skip(`${title} (skipped: no ../shared)`, body);
  else test(title, body);
}
