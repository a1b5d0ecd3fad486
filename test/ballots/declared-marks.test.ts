import { describe, expect, test } from 'vitest';
import { checkDeclared } from '../../src/ballots/declared-result.ts';
import { readDeclaredJson, writeDeclaredJson } from '../../src/formats/declared/declared-json.ts';
import { writeDeclaredCsv } from '../../src/formats/declared/write-declared-csv.ts';

const candidates = [
  { name: 'Ann', votes: 50 },
  { name: 'Bob', votes: 40 },
  { name: 'Cy', votes: 30 },
];

function marked(marks: unknown): unknown {
  return { title: 'Council', seats: 2, candidates, marks };
}

describe('a declared result that says how it was marked', () => {
  test('is read and written as JSON', () => {
    const declared = checkDeclared(marked({ kind: 'block', atMost: 2, papers: 70 }));
    expect(declared.marks).toEqual({ kind: 'block', atMost: 2, papers: 70 });
    expect(readDeclaredJson(writeDeclaredJson(declared))).toEqual(declared);
  });

  test.each([
    [{ kind: 'limited', atMost: 2 }, 'marks.kind: must be one of block: received "limited"'],
    [{ kind: 'block', atMost: 0 }, 'marks.atMost: a paper carries at least one mark: received 0'],
    [{ kind: 'block' }, 'marks.atMost: must be a whole number'],
    [{ kind: 'block', atMost: 2, each: 2 }, 'marks.each: unknown key'],
    [{ kind: 'block', atMost: 2, papers: 49 }, 'marks.papers: a candidate has more marks (50) than there are papers'],
    [{ kind: 'block', atMost: 2, papers: 121 }, 'marks.papers: more papers than marks (120)'],
    [{ kind: 'block', atMost: 2, papers: 59 }, 'marks.papers: so many papers of at most 2 marks cannot carry 120'],
  ])('is refused with %j', (marks, message) => {
    expect(() => checkDeclared(marked(marks))).toThrow(message);
  });

  test('is not written as CSV, which would pass marks for first preferences', () => {
    expect(() => writeDeclaredCsv(checkDeclared(marked({ kind: 'block', atMost: 2 })))).toThrow(
      'marks: CSV has no column to say that the votes are marks',
    );
  });
});
