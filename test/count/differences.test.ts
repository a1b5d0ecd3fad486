import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Count } from '../../src/count/count.ts';
import { type Difference, differences } from '../../src/count/differences.ts';
import { readCount, writeCount } from '../../src/count/json.ts';
import type { Stage } from '../../src/count/stage.ts';
import { anyCount } from './arbitrary-count.ts';
import { everyKey, ireland1990, stage } from './sample-counts.ts';

const SERIOUSNESS = ['contest', 'winners', 'order', 'action', 'length', 'votes', 'quota', 'losses', 'ties', 'rule'];

/** A change to a count for each kind of difference. */
const CHANGES: Record<string, (count: Count) => Count> = {
  contest: (count) => ({ ...count, papers: { ...count.papers, invalid: count.papers.invalid + 1 } }),
  winners: (count) => ({ ...count, elected: [1] }),
  order: (count) => ({ ...count, elected: [...count.elected].reverse() }),
  action: (count) => last(count, { action: { kind: 'completion' } }),
  length: (count) => ({ ...count, stages: [...count.stages, stage(9, ['8', '0', '0', '0'])] }),
  votes: (count) => last(count, { votes: ['8/3', '0.5', '2.5', '0'] }),
  quota: (count) => last(count, { quota: '3' }),
  losses: (count) => last(count, { nonTransferable: '2.25', lostToRounding: '0' }),
  ties: (count) => ({ ...count, ties: [] }),
  rule: (count) => ({ ...count, rule: { id: 'another', title: 'Another rule' } }),
};

function last(count: Count, change: Partial<Stage>): Count {
  const stages = [...count.stages];
  stages[2] = { ...stages[2], ...change };
  return { ...count, stages };
}

const kinds = (list: readonly Difference[]): string[] => list.map(({ kind }) => kind);

describe('differences', () => {
  it('are none between a count and itself read back from JSON', () => {
    expect(differences(everyKey, readCount(writeCount(everyKey)))).toEqual([]);
    fc.assert(
      fc.property(anyCount, (count) => {
        expect(differences(count, readCount(writeCount(count)))).toEqual([]);
      }),
    );
  });

  it.each(Object.keys(CHANGES))('name a different %s, and nothing else', (kind) => {
    expect(kinds(differences(everyKey, CHANGES[kind](everyKey)))).toEqual([kind]);
    expect(kinds(differences(CHANGES[kind](everyKey), everyKey))).toEqual([kind]);
  });

  it('name the most serious first, and each kind once, whatever changed', () => {
    const some = fc.shuffledSubarray(Object.keys(CHANGES).filter((kind) => kind !== 'order'));
    fc.assert(
      fc.property(some, (changes) => {
        const other = changes.reduce((count, kind) => CHANGES[kind](count), everyKey);
        expect(kinds(differences(everyKey, other))).toEqual(SERIOUSNESS.filter((kind) => changes.includes(kind)));
      }),
    );
  });

  it('do not depend on the order in which a tie sets its keys', () => {
    const ties = everyKey.ties.map(({ stage, over, tied, decidedBy, chosen, clause }) => ({
      ...(clause === undefined ? {} : { clause }),
      chosen,
      decidedBy,
      tied,
      over,
      stage,
    }));
    expect(differences(everyKey, { ...everyKey, ties })).toEqual([]);
  });

  it('say in a sentence what differs, where it first shows, and for whom', () => {
    const [first, second] = ireland1990.stages;
    const robinsonLoses: Count = {
      ...ireland1990,
      elected: [0],
      stages: [first, { ...second, votes: ['817830', '731273', '0'], elected: [0] }],
    };
    expect(differences(ireland1990, robinsonLoses)).toEqual([
      {
        kind: 'winners',
        a: 'Mary Robinson',
        b: 'Brian Lenihan',
        says: 'Different candidates are elected: Mary Robinson / Brian Lenihan.',
      },
      {
        kind: 'action',
        stage: 2,
        a: 'exclusion of Austin Currie, electing Mary Robinson',
        b: 'exclusion of Austin Currie, electing Brian Lenihan',
        says: 'At stage 2 they do different things: exclusion of Austin Currie, electing Mary Robinson / exclusion of Austin Currie, electing Brian Lenihan.',
      },
      {
        kind: 'votes',
        stage: 2,
        candidate: 0,
        a: '731273',
        b: '817830',
        says: 'At stage 2 Brian Lenihan has different votes: 731273 / 817830.',
      },
    ]);
  });

  it('tell a count that elects nobody from one that elects somebody', () => {
    const [first, second] = ireland1990.stages;
    const nobody = { ...ireland1990, elected: [], stages: [first, { ...second, elected: [] }] };
    expect(differences(nobody, ireland1990)[0].says).toBe('Different candidates are elected: nobody / Mary Robinson.');
  });

  it('do not heed the order of names that were elected or excluded at one stage', () => {
    const [first, second] = ireland1990.stages;
    const both = (candidates: number[]): Count => ({
      ...ireland1990,
      stages: [first, { ...second, action: { kind: 'exclusion', candidates } }],
    });
    expect(differences(both([0, 2]), both([2, 0]))).toEqual([]);
  });

  it('tell a withdrawal told in another order from nothing', () => {
    const withdrew = (withdrawn: number[]): Count => ({
      ...ireland1990,
      contest: { ...ireland1990.contest, withdrawn },
    });
    expect(differences(withdrew([0, 2]), withdrew([2, 0]))).toEqual([]);
    expect(kinds(differences(withdrew([0]), withdrew([2])))).toEqual(['contest']);
  });
});
