import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Picture } from './picture.ts';

const here = new URL('./pictures/', import.meta.url);
export const GOLDEN: string = fileURLToPath(new URL('../golden/charts/', import.meta.url));

/** Every picture of every file in test/charts/pictures, each of which exports `pictures`. */
export async function allPictures(): Promise<readonly Picture[]> {
  const files = readdirSync(here)
    .filter((file) => file.endsWith('.ts'))
    .sort();
  const modules = await Promise.all(
    files.map(async (file) => (await import(new URL(file, here).href)) as { readonly pictures: readonly Picture[] }),
  );
  return modules.flatMap(({ pictures }) => pictures);
}

/** The golden text of a picture, or `undefined` where there is none. */
export function goldenText(name: string): string | undefined {
  try {
    return readFileSync(`${GOLDEN}${name}.svg`, 'utf8');
  } catch {
    return undefined;
  }
}

/** The names of all golden files. */
export function goldenNames(): readonly string[] {
  return readdirSync(GOLDEN)
    .filter((file) => file.endsWith('.svg'))
    .map((file) => file.slice(0, -'.svg'.length));
}
