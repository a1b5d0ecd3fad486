import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkDeclared, type DeclaredResult } from '../../src/ballots/declared-result.ts';
import { rules } from '../../src/rules/catalogue.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { letters } from '../ballots/arbitraries.ts';

/** The rules whose promise the proofs rest on. */
export const provenRules: readonly Rule[] = rules.filter(({ promise }) => promise?.kind === 'lowest-excluded');

/** A file of `examples/data` as plain data. */
export function example(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../examples/data/${name}`, import.meta.url), 'utf8'));
}

/** McCluskey 59,067, Coyne 53,544, Allinson 17,143. */
export const unite2017: DeclaredResult = checkDeclared(example('unite-2017.json'));

/** Lenihan 694,484, Robinson 612,265, Currie 267,902. */
export const ireland1990: DeclaredResult = checkDeclared(example('ireland-1990.json'));

/** A made-up result; the candidates are A, B, C … */
export function declared(votes: readonly number[], seats = 1): DeclaredResult {
  return {
    title: 'made up',
    seats,
    candidates: letters(votes.length).map(({ name }, candidate) => ({ name, votes: votes[candidate] })),
  };
}

/** First preferences of three candidates of whom none has more than half and the third is alone at the end. */
export function closeRaces(most: number): fc.Arbitrary<DeclaredResult> {
  return fc
    .tuple(fc.integer({ min: 1, max: most }), fc.nat({ max: most }), fc.nat({ max: most }))
    .map(([third, above, lead]) => declared([third, third + above + 1, third + above + 1 + Math.min(lead, third)]))
    .chain((made) => fc.shuffledSubarray([...made.candidates], { minLength: 3 }))
    .map((candidates) => declared(candidates.map(({ votes }) => votes)));
}
