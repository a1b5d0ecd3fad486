import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import type { Count } from '../../src/count/count.ts';
import { quotaText, votesText } from '../../src/count/explain/amounts.ts';
import { cited } from '../../src/count/explain/telling.ts';
import { explanation } from '../../src/count/explain.ts';
import { lotBySeed } from '../../src/rules/lot.ts';
import { australiaSenate } from '../../src/rules/stv/statutes/australia-senate.ts';
import { cambridgeMa } from '../../src/rules/stv/statutes/cambridge-ma.ts';
import { irelandDail } from '../../src/rules/stv/statutes/ireland-dail.ts';
import { irelandSeanad } from '../../src/rules/stv/statutes/ireland-seanad.ts';
import { meekReference } from '../../src/rules/stv/statutes/meek-reference.ts';
import { stage } from './sample-counts.ts';

const tiny = { profile: parseBallots('6: Ann > Bob\n2: Ann > Cy\n3: Bob\n4: Cy > Dee\n3: Dee > Cy'), seats: 2 };

/** The summary of a count, then its stages. */
function told(count: Count): string[] {
  return explanation(count)
    .filter(({ kind }) => kind === 'summary' || kind === 'stage')
    .map(({ text }) => text);
}

describe('whole papers', () => {
  it('move whole, in an order that is told', () => {
    const [summary, , surplus] = told(irelandDail.count(tiny));
    expect(summary).toContain(
      'Which papers move depends on the order in which they lie; here it is shuffled from the seed psephos (no order was given).',
    );
    expect(surplus).toContain('(s.121(9)-(11)). 1 whole paper moves. 1 vote goes to Bob.');
  });

  it('of several who are excluded together are told by candidate, and a lot only put one first', () => {
    const text = told(cambridgeMa.count(tiny))[3];
    expect(text).toContain(
      'Bob and Dee are level over the order of exclusion: a lot puts Bob first (§9(k)); none was given, so the order of the ballot stood in for it.',
    );
    expect(text).toContain(
      'The papers move in 2 batches, each from one candidate. First 3 papers of Bob: 3 votes are non-transferable. Then 3 papers of Dee: 2 votes go to Cy; 1 is non-transferable.',
    );
  });
});

describe('papers worth more than a vote', () => {
  it('are worth exactly that, which goes without saying once it is told', () => {
    const [summary, , , exclusion] = told(irelandSeanad.count(tiny));
    expect(summary).toContain('Each paper is worth 1,000 votes.');
    expect(exclusion).toContain('is excluded (Second Schedule). 3,000 votes go to Cy.');
  });
});

describe('keep factors', () => {
  const stages = told(meekReference.count(tiny));

  it('do not round a quota so that somebody below it seems to have it', () => {
    expect(stages[0]).toContain('The quota is 6.000000001.');
    expect(stages[1]).toContain('The quota is 6.000000001: 1 candidate has that many.');
    expect(stages[3]).toContain('Nobody else has the quota of 6.000000001');
  });

  it('are told where they change', () => {
    expect(stages[2]).toContain('Of a whole vote Ann now keeps ≈0.75.');
    expect(stages[3]).not.toContain('keeps');
  });
});

describe('batches', () => {
  const row = { nonTransferable: '0', lostToRounding: '0', quota: '6', elected: [] };
  const excluded = { action: { kind: 'exclusion', candidates: [3] }, excluded: [3], quota: '6' } as const;
  const made = (batches: NonNullable<Count['stages'][number]['batches']>): string => {
    const count = irelandSeanad.count(tiny);
    const stages = [
      stage(1, ['6', '5', '4', '3'], { quota: '6' }),
      stage(2, ['6', '5', '7', '0'], { ...excluded, batches }),
    ];
    return told({ ...count, papers: { valid: 18, invalid: 0 }, stages, ties: [] })[2];
  };

  it('that all moved at once are not parted: what each brought is not known', () => {
    const votes = ['6', '5', '7', '0'];
    const text = made([
      { ...row, value: '1', papers: 2, votes },
      { ...row, value: '0.5', papers: 2, votes },
    ]);
    expect(text).toBe(
      'The lowest, Dee with 3 votes, is excluded. 2 papers worth 1 vote each and 2 worth 0.5 each move. 3 votes go to Cy.',
    );
  });

  it('of one step are not told as one after the other', () => {
    const text = made([
      { ...row, value: '1', papers: 2, votes: ['6', '5', '6', '1'], withNext: true },
      { ...row, value: '0.5', papers: 2, votes: ['6', '5', '7', '0'] },
    ]);
    expect(text).toBe(
      'The lowest, Dee with 3 votes, is excluded. The papers move all at once. From 2 papers worth 1 vote each, 2 votes go to Cy. From 2 papers worth 0.5 votes each, 1 vote goes to Cy.',
    );
  });

  it('of no order of worth are said to move one after the other', () => {
    const text = made([
      { ...row, value: '0.5', papers: 2, votes: ['6', '5', '5', '2'] },
      { ...row, value: '1', papers: 2, votes: ['6', '5', '7', '0'] },
    ]);
    expect(text).toContain(
      'in 2 batches, one after the other. First 2 papers worth 0.5 votes each: 1 vote goes to Cy.',
    );
  });
});

describe('lots', () => {
  it('that were given are told with how they fell', () => {
    const count = australiaSenate.count(tiny, { lot: lotBySeed(3) });
    expect(told(count)[0]).toContain('A lot decided (drawn from the seed 3).');
    expect(told(count).join()).not.toContain('none was given');
  });

  it('fill the last place where there is one only', () => {
    expect(told(australiaSenate.count(tiny))[4]).toContain('The last place is filled (clause 273(17)) without');
  });
});

describe('a clause', () => {
  it.each([
    ['5.2.3', ' (clause 5.2.3)'],
    ['47, 51', ' (clauses 47, 51)'],
    ['273(21)-(22)', ' (clauses 273(21)-(22))'],
    ['B.2.f', ' (clause B.2.f)'],
    ['s.121(9)-(11)', ' (s.121(9)-(11))'],
    ['Schedule 4', ' (Schedule 4)'],
    ['§9(g), (i), (j)', ' (§9(g), (i), (j))'],
    ['-', ''],
    [undefined, ''],
  ])('%s is cited as%s', (clause, words) => {
    expect(cited(clause)).toBe(words);
  });
});

describe('amounts', () => {
  it('of what looks like one vote are in the singular', () => {
    expect(['1', '0.999999999', '0.1', '1.5'].map(votesText)).toEqual(['1 vote', '≈1 vote', '0.1 votes', '1.5 votes']);
  });

  it('of a quota never look rounder than they are', () => {
    expect(
      ['6', '6.000000001', '4.500000001', '5.714285715', '16/7', '60000001/10000000', '3000000001/7500000000'].map(
        quotaText,
      ),
    ).toEqual(['6', '6.000000001', '4.500000001', '≈5.714', '≈2.286', '6.0000001', '≈0.4000000001']);
  });
});
