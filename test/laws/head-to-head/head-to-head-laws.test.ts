import { describe, expect, test } from 'vitest';
import { condorcet } from '../../../src/laws/head-to-head/condorcet.ts';
import { condorcetLoser } from '../../../src/laws/head-to-head/condorcet-loser.ts';
import { smith } from '../../../src/laws/head-to-head/smith.ts';
import { minimax } from '../../../src/rules/condorcet/minimax.ts';
import { schulze } from '../../../src/rules/condorcet/schulze.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { dowdall } from '../../../src/rules/positional/dowdall.ts';
import { among, found } from '../witness.ts';

const ruleById = among([firstPastThePost, instantRunoff, schulze, minimax, borda, dowdall]);

const minimaxWitness = '22 ADBC 21 CDBA 2 CBAD 6 BADC';

describe('a Condorcet winner', () => {
  test('loses by instant-runoff and wins by Schulze', () => {
    const papers = '10 CBA 3 BCA 8 ABC';
    expect(found(ruleById('instant-runoff'), condorcet, papers)).toBe(
      'B beats every other head to head, and C is elected',
    );
    expect(found(ruleById('schulze'), condorcet, papers)).toBe('kept');
  });

  test('may lose by some fall of lots alone', () => {
    expect(found(ruleById('instant-runoff'), condorcet, '1 ABC 1 BAC 1 CAB')).toBe(
      'A beats every other head to head, and B is elected by some fall of lots',
    );
  });

  test('is nobody in a cycle, or where somebody draws', () => {
    expect(found(ruleById('borda'), condorcet, '1 ABC 1 BCA 1 CAB')).toBe('silent');
    expect(found(ruleById('borda'), condorcet, '1 AB 1 BA')).toBe('silent');
  });
});

describe('a Condorcet loser', () => {
  test.each([
    ['first-past-the-post', '11 CAB 6 BAC 8 ABC', 'C loses to every other head to head, and C is elected'],
    ['dowdall', '15 BCA 9 CAB 8 ACB', 'B loses to every other head to head, and B is elected'],
    ['minimax', minimaxWitness, 'C loses to every other head to head, and C is elected'],
  ])('is elected by %s', (rule, papers, says) => {
    expect(found(ruleById(rule), condorcetLoser, papers)).toBe(says);
  });

  test('is not elected by Borda', () => {
    expect(found(ruleById('borda'), condorcetLoser, '15 BCA 9 CAB 8 ACB')).toBe('kept');
  });
});

describe('the Smith set', () => {
  test('has the winner of Schulze and not that of minimax', () => {
    expect(found(ruleById('schulze'), smith, minimaxWitness)).toBe('kept');
    expect(found(ruleById('minimax'), smith, minimaxWitness)).toBe(
      'A, B and D each beat all others head to head, and C is elected',
    );
  });

  test('says nothing where it is everybody', () => {
    expect(found(ruleById('first-past-the-post'), smith, '1 ABC 1 BCA 1 CAB')).toBe('silent');
  });
});
