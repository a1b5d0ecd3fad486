import { describe, expect, it } from 'vitest';
import { allPictures, goldenNames, goldenText } from './golden-files.ts';

const pictures = await allPictures();

describe('golden pictures', () => {
  it.each(pictures)('$name is drawn as it was when somebody looked at it', ({ name, draw }) => {
    const golden = goldenText(name);
    expect(golden, 'no golden file: look at the picture, then npm run chart-goldens').toBeDefined();
    expect(draw()).toBe(golden);
  });

  it('have names of their own, and none is left over', () => {
    const names = pictures.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect([...goldenNames()].sort()).toEqual([...names].sort());
  });
});
