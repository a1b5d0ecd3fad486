import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FOLDER, readmePictures } from '../../scripts/readme-pictures.ts';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const pictures = readmePictures();

describe('the pictures of the README', () => {
  it('are those of the script and no others', () => {
    expect(readdirSync(new URL(FOLDER, root)).sort()).toEqual([...pictures.keys()].sort());
  });

  it.each([...pictures])('%s is as the script writes it (npm run readme-pictures)', (file, text) => {
    expect(readFileSync(new URL(`${FOLDER}/${file}`, root), 'utf8') === text).toBe(true);
  });

  it.each([...pictures])('%s turns dark with the screen, and loads and runs nothing', (_, text) => {
    expect(text).toContain('prefers-color-scheme:dark');
    expect(text).not.toMatch(/<script|\son\w+=|(?:href|src)=|url\((?!#)/);
  });

  it.each([...pictures.keys()])('%s is shown, with words for those who cannot see it', (file) => {
    const [, words] = new RegExp(`!\\[([^\\]]*)\\]\\(${FOLDER}/${file}\\)`).exec(readme) ?? [];
    expect(words?.length).toBeGreaterThan(40);
  });
});
