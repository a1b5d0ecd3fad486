import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, oneLine, safe, wrapped } from '../../src/base/text-layout.ts';

describe('text for a terminal', () => {
  it('shows what could steer it as escapes', () => {
    expect(safe('a\u001b[31m\u202e\u2028b\nc')).toBe('a\\u{1b}[31m\\u{202e}\\u{2028}b\nc');
  });

  it('keeps joiners between signs that need them, and shows one that could make a name look like another', () => {
    expect(safe('می\u200cخواهم 👩\u200d🚀')).toBe('می\u200cخواهم 👩\u200d🚀');
    expect(safe('A\u200dnn \u200c')).toBe('A\\u{200d}nn \\u{200c}');
  });

  it('holds nothing but printable characters and line ends, whatever came in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safe(text)).not.toMatch(/[^\P{C}\n\u200c\u200d]/u);
        expect(oneLine(text)).not.toMatch(/\p{C}/u);
      }),
    );
  });
});

describe('columns', () => {
  it('stand one below the other, the first to the left and the rest to the right', () => {
    expect(
      columns([
        ['Ann', '1'],
        ['Bo', '1,000'],
      ]),
    ).toEqual(['Ann      1', 'Bo   1,000']);
  });

  it('count characters, not code units or marks', () => {
    expect(
      columns([
        ['Rene\u0301e', '1'],
        ['Ann', '2'],
      ]),
    ).toEqual(['Rene\u0301e  1', 'Ann    2']);
  });
});

describe('wrapped', () => {
  it('breaks at blanks, within the width, and loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }), (words) => {
        const lines = wrapped(words.join(' '), '  ', 20);
        expect(lines.every((line) => line.startsWith('  ') && line.length <= 20)).toBe(true);
        expect(lines.flatMap((line) => line.trim().split(' '))).toEqual(words);
      }),
    );
  });
});
