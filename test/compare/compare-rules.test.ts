import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PsephosError } from '../../src/base/errors.ts';
import { compareRules } from '../../src/compare/compare-rules.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { lotBySeed } from '../../src/rules/lot.ts';
import { blockVote } from '../../src/rules/plurality/block-vote.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import { singleNonTransferableVote } from '../../src/rules/plurality/single-non-transferable-vote.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { contest, contests } from '../rules/contests.ts';
import { thrown } from '../thrown.ts';

const [A, B, C] = [0, 1, 2];
const tiny = contest('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C', 2);

describe('several rules on one contest', () => {
  const found = compareRules(tiny, [blockVote, singleNonTransferableVote, ers97]);

  test('are told with whom they elect, in order, and in how many stages', () => {
    expect(found.rules.map(({ id, elected, stages, lots }) => [id, elected, stages, lots])).toEqual([
      ['block-vote', [B, C], 1, 0],
      ['single-non-transferable-vote', [A, C], 1, 0],
      ['ers97', [A, C], 3, 0],
    ]);
  });

  test('are grouped by whom they elect, the largest group first', () => {
    expect(found.groups.map(({ elected, rules }) => ({ elected, rules }))).toEqual([
      { elected: [A, C], rules: ['single-non-transferable-vote', 'ers97'] },
      { elected: [B, C], rules: ['block-vote'] },
    ]);
  });

  test('are held against the first, or the one that is named', () => {
    expect(found.partings.map(({ a, b }) => [a, b])).toEqual([
      ['block-vote', 'single-non-transferable-vote'],
      ['block-vote', 'ers97'],
    ]);
    const other = compareRules(tiny, [blockVote, singleNonTransferableVote, ers97], { against: 'ers97' });
    expect(other.partings.map(({ a, b }) => [a, b])).toEqual([
      ['ers97', 'block-vote'],
      ['ers97', 'single-non-transferable-vote'],
    ]);
  });

  test('come as data that JSON keeps, with the provenance of each count', () => {
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    const { input } = ers97.count(tiny).provenance;
    expect(found.provenance.input).toBe(input);
    for (const { provenance } of found.rules) expect(provenance.input).toBe(input);
  });

  test('are announced one by one', () => {
    const told: string[] = [];
    compareRules(tiny, [blockVote, ers97], { onRule: ({ id }) => told.push(id) });
    expect(told).toEqual(['block-vote', 'ers97']);
  });
});

describe('lots', () => {
  const level = contest('2: A\n2: B > C\n1: C\n1: D > C', 1);

  test('are followed where a rule drew any, and only there', () => {
    const [drew] = compareRules(level, [instantRunoff]).rules;
    expect(drew.everyLot?.outcomes.map(({ elected, probability }) => [elected, probability])).toEqual([
      [[B], '5/12'],
      [[A], '1/3'],
      [[C], '0.25'],
    ]);
    expect(compareRules(tiny, [ers97]).rules[0]).not.toHaveProperty('everyLot');
  });

  test('are followed no further than asked', () => {
    const [drew] = compareRules(level, [instantRunoff], { mostLots: 3 }).rules;
    expect(drew.everyLot).toMatchObject({ counts: 3, complete: false });
  });

  test('of the counts themselves fall as the seed says', () => {
    const seeded = compareRules(level, [instantRunoff], { lot: lotBySeed('7') });
    expect(seeded.rules[0].elected).toEqual(instantRunoff.count(level, { lot: lotBySeed('7') }).elected);
    expect(seeded.provenance.seed).toBe('7');
  });
});

describe('a rule that refuses the contest', () => {
  test('is left out with its reason, and the others count', () => {
    const found = compareRules(tiny, [instantRunoff, ers97, blockVote]);
    expect(found.rules.map(({ id }) => id)).toEqual(['ers97', 'block-vote']);
    expect(found.leftOut).toEqual([
      { id: 'instant-runoff', title: instantRunoff.title, why: expect.stringContaining('fills one place') },
    ]);
    expect(found.partings.map(({ a }) => a)).toEqual(['ers97']);
  });

  test('by a mistake of its own is not hidden', () => {
    const broken: Rule = {
      ...firstPastThePost,
      count: () => {
        throw new TypeError('a mistake');
      },
    };
    expect(() => compareRules(contest('1: A', 1), [broken])).toThrow(TypeError);
  });

  test('a contest that nobody can count is refused itself', () => {
    expect(() => compareRules({ ...tiny, seats: 9 }, [ers97])).toThrow(PsephosError);
  });

  test('the same rule twice is refused', () => {
    expect(thrown(() => compareRules(tiny, [ers97, blockVote, ers97])).message).toContain('ers97');
  });
});

test('every rule of the catalogue stands in one group and in one place, whatever the contest', () => {
  fc.assert(
    fc.property(contests({ mostCandidates: 4, mostSeats: 3 }), ({ contest: made }) => {
      const found = compareRules(made, rules, { mostLots: 5 });
      const told = [...found.rules, ...found.leftOut].map(({ id }) => id).sort();
      expect(told).toEqual(rules.map(({ id }) => id).sort());
      expect(found.groups.flatMap((group) => group.rules).sort()).toEqual(found.rules.map(({ id }) => id).sort());
      expect(found.partings).toHaveLength(Math.max(0, found.rules.length - 1));
    }),
    { seed: 4, numRuns: 25 },
  );
});
