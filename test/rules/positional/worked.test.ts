import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { bucklin } from '../../../src/rules/elimination/bucklin.ts';
import { coombs } from '../../../src/rules/elimination/coombs.ts';
import { coombsNoMajority } from '../../../src/rules/elimination/coombs-no-majority.ts';
import { antiPlurality } from '../../../src/rules/positional/anti-plurality.ts';
import { baldwin } from '../../../src/rules/positional/baldwin.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { bordaModified } from '../../../src/rules/positional/borda-modified.ts';
import { bordaZero } from '../../../src/rules/positional/borda-zero.ts';
import { dowdall } from '../../../src/rules/positional/dowdall.ts';
import { nanson } from '../../../src/rules/positional/nanson.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { readSharedText, testWithSharedData } from '../../shared-data.ts';

/** A short paper gives little by the modified count, which therefore parts from the example with short papers. */
const conventions = [borda, bordaZero];

/** Whole orders written close together, such as `5 ACBED`. */
function winner(rule: Rule, ballots: string): string | undefined {
  const text = ballots.replace(/(\d+) ([A-E]+)\s*/g, (_, papers, order) => `${papers}: ${[...order].join(' > ')}\n`);
  const names = [...new Set(ballots.replace(/[^A-E]/g, ''))].sort().map((name) => ({ name }));
  const { elected } = rule.count({ profile: parseBallots(text, names), seats: 1 });
  return names[elected[0]]?.name;
}

/** M. Schulze's profile of 45 voters and five candidates, arXiv:1804.02973. */
const SCHULZE = '5 ACBED 5 ADECB 8 BEDAC 3 CABED 7 CAEBD 2 CBADE 7 DCEBA 8 EBADC';

describe("Schulze's 45 voters", () => {
  it.each<[Rule, string]>([
    [borda, 'E'],
    [bordaZero, 'E'],
    [bordaModified, 'E'],
    [coombs, 'E'],
    [antiPlurality, 'E'],
    [dowdall, 'C'],
    [bucklin, 'C'],
    [baldwin, 'E'],
    [nanson, 'E'],
  ])('$0.id elects $1', (rule, elected) => {
    expect(winner(rule, SCHULZE)).toBe(elected);
  });

  it('have 98, 92, 89, 69 and 102 Borda points', () => {
    const ballots = SCHULZE.replace(/(\d+) ([A-E]+) ?/g, (_, papers, order) => `${papers}: ${[...order].join('>')}\n`);
    const names = [...'ABCDE'].map((name) => ({ name }));
    const { stages } = borda.count({ profile: parseBallots(ballots, names), seats: 1 });
    expect(stages[0].scores?.values).toEqual(['98', '92', '89', '69', '102']);
  });
});

describe('what these rules are known for', () => {
  it('Borda passes over somebody with more than half of the first places', () => {
    expect(winner(borda, '2 BAC 8 ABC 5 BCA')).toBe('B');
  });

  it('Borda is swayed by a candidate like another', () => {
    expect(winner(borda, '7 ABC 1 CBA 4 BAC')).toBe('A');
    expect(winner(borda, '7 ABDC 1 CBDA 4 BDAC')).toBe('B');
  });

  it('Dowdall elects somebody who loses to each other head to head', () => {
    expect(winner(dowdall, '15 BCA 9 CAB 8 ACB')).toBe('B');
  });

  it('Bucklin: papers that put A first make B win, whom they rank last, in place of C', () => {
    expect(winner(bucklin, '23 BAC 24 CBA 8 CAB')).toBe('C');
    expect(winner(bucklin, '23 BAC 24 CBA 8 CAB 9 ACB')).toBe('B');
  });

  it('Coombs keeps a majority only where that stops the count', () => {
    expect(winner(coombs, '11 ABC 8 CBA 4 CAB')).toBe('C');
    expect(winner(coombsNoMajority, '11 ABC 8 CBA 4 CAB')).toBe('A');
  });

  it.each([[coombs], [coombsNoMajority]])('$0.id: raising C makes C lose', (rule) => {
    expect(winner(rule, '23 CBAD 13 DCAB 5 BDAC 11 DABC')).toBe('C');
    expect(winner(rule, '23 CBAD 24 DCAB 5 BDAC')).toBe('D');
  });

  it('Baldwin: raising D makes D lose', () => {
    expect(winner(baldwin, '18 BADC 18 CDBA 5 BDAC 22 ADBC')).toBe('D');
    expect(winner(baldwin, '18 BADC 18 CDBA 2 BDAC 3 DBAC 22 ADBC')).toBe('A');
  });
});

interface Example {
  readonly name: string;
  readonly candidates: readonly string[];
  readonly ballots: readonly (readonly [papers: number, ranking: readonly string[]])[];
  readonly computed: { readonly borda?: readonly string[] };
}

testWithSharedData('every textbook example has the Borda winner that another program computed, averaged or not', () => {
  const examples: Example[] = JSON.parse(readSharedText('reference/textbook.json'));
  const known = examples.filter(({ computed }) => computed.borda !== undefined);
  expect(known.length).toBeGreaterThan(4);
  for (const { name, candidates, ballots, computed } of known) {
    const text = ballots.map(([papers, ranking]) => `${papers}: ${ranking.join(' > ')}`).join('\n');
    const profile = parseBallots(
      text,
      candidates.map((each) => ({ name: each })),
    );
    const elected = conventions.map((rule) => candidates[rule.count({ profile, seats: 1 }).elected[0]]);
    expect(elected, name).toEqual(conventions.map(() => computed.borda?.[0]));
  }
});
