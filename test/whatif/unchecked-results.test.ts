import { describe, expect, test } from 'vitest';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { chances } from '../../src/whatif/chances.ts';
import { possibilities } from '../../src/whatif/possible.ts';
import { whatIf } from '../../src/whatif/what-if.ts';
import { thrown } from '../thrown.ts';
import { declared, unite2017 } from './declared.ts';

const faulty: readonly (readonly [string, DeclaredResult])[] = [
  ['a negative total', declared([5, -1, 3])],
  ['half a vote', declared([5, 1.5, 3])],
  ['no places', { ...unite2017, seats: 0 }],
  ['more places than candidates', declared([5, 4], 3)],
];

describe.each(faulty)('a result with %s that nobody has checked', (_, result) => {
  test.each([
    ['chances', () => chances(result, ers97, uniform(), { draws: 1 })],
    ['possibilities', () => possibilities(result, ers97)],
    ['whatIf', () => whatIf(result, ers97, { draws: 1 })],
  ])('is refused by %s', (_name, ask) => {
    expect(thrown(ask).code).toBe('bad-declared-result');
  });
});

test('a result without candidates is refused', () => {
  const empty = { ...unite2017, candidates: [] };
  for (const ask of [
    () => chances(empty, ers97, uniform()),
    () => possibilities(empty, ers97),
    () => whatIf(empty, ers97),
  ])
    expect(thrown(ask).code).toMatch(/^bad-(declared-result|candidates)$/);
});
