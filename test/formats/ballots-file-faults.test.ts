import { describe, expect, it } from 'vitest';
import { readBallots } from '../../src/formats/ballots/ballots-file.ts';
import { thrown } from '../thrown.ts';

describe('readBallots refuses', () => {
  it.each([
    ['an empty file', ' \n', 'line 1: the file is empty'],
    ['comments alone', '# nothing\n', 'line 1: the file is empty'],
    ['a title and nothing else', '@title T\n', 'no ballots and no candidates'],
    [
      'an unknown header line',
      '@chairs 2\n1: Ann',
      'line 1, column 1: an unknown header line: expected @title, @seats, @candidates, @withdrawn, @synthetic, received "@chairs 2"',
    ],
    [
      'a header line twice',
      '@seats 1\n@seats 2\n1: Ann',
      'line 2, column 1: @seats stands twice: expected one line, as on line 1',
    ],
    [
      'a header line after the first ballot',
      '1: Ann\n  @seats 1',
      'line 2, column 3: a header line after the first ballot: received "  @seats 1"',
    ],
    ['an empty title', '@title\n1: Ann', 'line 1, column 7: the title is missing: expected a text'],
    [
      'a title without its closing quote',
      '@title "T\n1: Ann',
      'line 1, column 8: the title is not well written: expected a JSON string',
    ],
    [
      'no places',
      '@seats 0\n1: Ann',
      'line 1, column 8: places must be a whole number of at least 1: expected a line such as "@seats 2", received "0"',
    ],
    ['places below nothing', '@seats -1\n1: Ann', 'places must be a whole number of at least 1'],
    ['half a place', '@seats 1.5\n1: Ann', 'places must be a whole number of at least 1'],
    ['places without end', `@seats ${'9'.repeat(400)}\n1: Ann`, 'places must be a whole number of at least 1'],
    [
      'more places than candidates',
      '@title T\n@seats 3\n2: Ann > Bob',
      'line 2: more places than candidates: expected at most 2 places, as many as stand, received 3',
    ],
    ['nobody who stands', '@candidates\n', 'line 1, column 12: nobody stands: expected at least one name'],
    [
      'two of the same name',
      '@candidates Ann; "Ann"\n',
      'line 1, column 18: two candidates are called "Ann": expected a name of its own for each',
    ],
    ['a blank name', '@candidates " "; Bob\n', 'line 1, column 13: a candidate has no name'],
    [
      'a list that ends in a sign',
      '@candidates Ann; Bob;\n',
      'line 1, column 22: a list of names reads like: Ann [Labour]; Bob; "C; D": expected a name, received "the end of the line"',
    ],
    [
      'a list with a hole',
      '@candidates Ann;; Bob\n',
      'line 1, column 17: a list of names reads like: Ann [Labour]; Bob; "C; D": expected a name, received ";"',
    ],
    [
      'a bracket that does not close',
      '@candidates Ann [Labour; Bob\n',
      'line 1, column 24: a list of names reads like: Ann [Labour]; Bob; "C; D": expected "]", received ";"',
    ],
    [
      'a group of nothing',
      '@candidates Ann []\n',
      'line 1, column 18: a list of names reads like: Ann [Labour]; Bob; "C; D": expected a group, received "]"',
    ],
    [
      'two groups',
      '@candidates Ann [A] [B]\n',
      'line 1, column 21: a list of names reads like: Ann [Labour]; Bob; "C; D": expected ";", received "["',
    ],
    ['a quote that does not end', '@candidates "Ann\n', 'line 1, column 13: a quoted name does not end'],
    [
      'somebody withdrawn who does not stand',
      '@withdrawn Bob; Cy\n2: Ann > Bob',
      'line 1, column 17: nobody of that name stands: received "Cy"',
    ],
    [
      'a group of somebody withdrawn',
      '@withdrawn Bob [Labour]\n2: Ann > Bob',
      'line 1, column 17: a group has no place here',
    ],
    [
      'a stamp that is not JSON',
      '@synthetic yes\n2: Ann',
      'line 1, column 12: the stamp of synthetic ballots is not well written (not JSON)',
    ],
    [
      'a stamp with an unknown key',
      '@synthetic {"modle":"x"}\n2: Ann',
      'the stamp of synthetic ballots is not well written (modle: unknown key',
    ],
    [
      'a ballot for somebody who does not stand',
      '@candidates Ann; Bob\n\n2: Ann > Cy',
      'line 3, column 10: nobody of that name stands: received "Cy"',
    ],
    [
      'a negative number of papers',
      '-2: Ann',
      'line 1, column 1: papers must be a whole number: expected digits before the colon, received "-2"',
    ],
  ])('%s', (_, text, message) => {
    const error = thrown(() => readBallots(text));
    expect(error.code).toBe('bad-file');
    expect(error.message).toContain(message);
  });

  it('all faults of header and ballots at once', () => {
    const error = thrown(() => readBallots('@seats x\n@colour red\n2: Ann > = Bob\n1.5: Bob\n'));
    expect(error.detail.faults?.map(({ place }) => place)).toEqual([
      { line: 1, column: 8 },
      { line: 2, column: 1 },
      { line: 3, column: 10 },
      { line: 4, column: 1 },
    ]);
  });

  it('no more than twenty faults', () => {
    expect(thrown(() => readBallots('x: A\n'.repeat(100))).detail.faults?.length).toBe(20);
    expect(thrown(() => readBallots('@x\n'.repeat(100))).detail.faults?.length).toBe(20);
  });
});
