import fc from 'fast-check';
import type { RankingInput } from '../../src/ballots/build-profile.ts';
import type { Candidate } from '../../src/ballots/candidate.ts';

/** Papers with rankings of these many candidates: blank ones, short ones, equal preferences. */
export function rankingInputs(candidates: number, most = 12): fc.Arbitrary<RankingInput[]> {
  const everybody = Array.from({ length: candidates }, (_, candidate) => candidate);
  const ranking = fc
    .tuple(fc.shuffledSubarray(everybody), fc.array(fc.boolean(), { minLength: candidates, maxLength: candidates }))
    .map(([order, equal]) => grouped(order, equal));
  return fc.array(fc.record({ papers: fc.nat({ max: 1000 }), ranking }), { maxLength: most });
}

function grouped(order: readonly number[], equalWithBefore: readonly boolean[]): (number | number[])[] {
  const groups: number[][] = [];
  order.forEach((candidate, place) => {
    if (place > 0 && equalWithBefore[place]) groups[groups.length - 1].push(candidate);
    else groups.push([candidate]);
  });
  return groups.map((group) => (group.length === 1 ? group[0] : group));
}

/** So many candidates, called A, B, C … */
export function letters(count: number): Candidate[] {
  return Array.from({ length: count }, (_, candidate) => ({ name: String.fromCharCode(65 + candidate) }));
}

const TROUBLESOME_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'A > B',
  'A = B',
  '12: A',
  '12',
  'Ann "Ned" Lee',
  '"quoted"',
  '# comment',
  'a;b',
  '@tag',
  ' Ann ',
  'back\\slash',
  '\\"',
  'line\nend',
  'return\rend',
  'tab\tend',
  '\u0000',
  '\u001b[31m',
  '\u0085',
  '\u2028',
  '\u00a0x',
  '\ufeffAnn',
  'Éire Ó Néill',
  '王小明',
  '🗳️',
  'دينا',
  'עדי > נועה',
  '\u202egnaB',
  'a\u200db',
  '\ud800',
  'a\udc00b',
  '\u{10ffff}',
  '\u{e0041}',
];

/** Any name that a candidate may have, and the troublesome ones often. */
export const anyName: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...TROUBLESOME_NAMES),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('>', '=', ':', ';', '#', '"', '\\', ' ', 'a', '1', '\n', '\u2028') }),
  )
  .filter((name) => name.trim() !== '');
