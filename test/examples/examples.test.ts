import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder).filter((file) => /^\d\d-.*\.ts$/.test(file));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the examples', () => {
  it('are the sixteen of the README', () => {
    expect(examples.map((file) => file.slice(0, 2))).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
      '09',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
    ]);
  });

  it.each(examples)('%s prints what it should', async (file) => {
    const lines: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((...parts: unknown[]) => {
      lines.push(parts.join(' '));
    });
    await import(new URL(file, folder).href);
    const expected = readFileSync(new URL(`expected/${file.replace(/\.ts$/, '.txt')}`, folder), 'utf8');
    expect(`${lines.join('\n')}\n`).toBe(expected);
  });

  it.each(examples)('%s has an npm script of its own', (file) => {
    const { scripts } = JSON.parse(readFileSync(new URL('../package.json', folder), 'utf8'));
    expect(scripts[`example:${file.slice(0, 2)}`]).toBe(`tsx scripts/example.ts ${file.slice(0, 2)}`);
  });
});
