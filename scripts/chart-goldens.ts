/**
 * Writes the golden pictures of the charts, all or those whose names begin with one of the arguments, and removes those that no test
 * draws any more: npm run chart-goldens -- ternary. Look at each as a picture before it is committed.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { allPictures, GOLDEN, goldenNames, goldenText } from '../test/charts/golden-files.ts';

const asked = process.argv.slice(2);
const isAsked = (name: string): boolean => asked.length === 0 || asked.some((start) => name.startsWith(start));
const pictures = await allPictures();

for (const { name, draw } of pictures.filter((picture) => isAsked(picture.name))) {
  const text = draw();
  if (goldenText(name) === text) continue;
  writeFileSync(`${GOLDEN}${name}.svg`, text);
  console.log(`wrote ${name}.svg`);
}
for (const name of goldenNames().filter(isAsked)) {
  if (pictures.some((picture) => picture.name === name)) continue;
  rmSync(`${GOLDEN}${name}.svg`);
  console.log(`removed ${name}.svg`);
}
