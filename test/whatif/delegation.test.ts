import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { lotByOrder } from '../../src/rules/lot.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { type Delegation, whatIfDelegation } from '../../src/whatif/delegation.ts';
import { letters } from '../ballots/arbitraries.ts';
import { thrown } from '../thrown.ts';
import { provenRules } from './declared.ts';

const [instantRunoff] = provenRules;

const cardVote = {
  profile: parseBallots(
    '690000: Mandated > Other\n610000: Rival > Other\n170000: Rival > Mandated\n240000: Other > Rival',
    ['Rival', 'Mandated', 'Other'].map((name) => ({ name })),
  ),
  seats: 1,
};
const block: Delegation = {
  name: 'the delegation',
  papers: 170_000,
  cast: 'Rival > Mandated',
  instead: 'Mandated > Rival',
};

describe('a block of 170,000 cast against its mandate', () => {
  test('decided the vote: 45,001 of it would have been enough', () => {
    const { before, after, changes, least } = whatIfDelegation(cardVote, firstPastThePost, block);
    expect([before.elected, after.elected, changes]).toEqual([[0], [1], true]);
    // 780,000 against 690,000: each paper moved makes good two, and level is not enough.
    expect(least).toBe((780_000 - 690_000) / 2 + 1);
  });

  test('nothing but the block has moved', () => {
    const { before, after } = whatIfDelegation(cardVote, firstPastThePost, block);
    expect(before.stages[0].votes).toEqual(['780000', '690000', '240000']);
    expect(after.stages[0].votes).toEqual(['610000', '860000', '240000']);
  });

  test('where a lot would decide, the least part goes by the lot that is given', () => {
    const lot = lotByOrder([1, 0]);
    expect(whatIfDelegation(cardVote, firstPastThePost, block, { lot }).least).toBe(45_000);
  });

  test('a block that makes no difference has no least part', () => {
    const answer = whatIfDelegation(cardVote, firstPastThePost, { ...block, instead: 'Rival' });
    expect([answer.changes, answer.least]).toEqual([false, undefined]);
    expect(whatIfDelegation(cardVote, firstPastThePost, { ...block, instead: block.cast }).changes).toBe(false);
  });
});

test('a close conference vote of 41 to 36 turns on three cards', () => {
  const contest = { profile: parseBallots('41: For\n36: Against'), seats: 1 };
  const { least } = whatIfDelegation(contest, firstPastThePost, {
    name: 'a branch',
    papers: 10,
    cast: 'For',
    instead: 'Against',
  });
  expect(least).toBe(3);
});

describe('the least part of a block is found by trying every number of papers', () => {
  const rankings = ['A', 'B', 'C', 'A > B', 'A > C', 'B > A', 'B > C', 'C > A', 'C > B'];
  const ballots = (papers: readonly number[]) =>
    parseBallots(rankings.map((ranking, at) => `${papers[at]}: ${ranking}`).join('\n'), letters(3));

  test.each([firstPastThePost, ...provenRules])('$id', (rule: Rule) => {
    const papers = fc.array(fc.nat({ max: 6 }), { minLength: 9, maxLength: 9 });
    let changed = 0;
    fc.assert(
      fc.property(papers, fc.nat({ max: 8 }), fc.nat({ max: 8 }), (held, from, to) => {
        fc.pre(held[from] > 0 && from !== to);
        const contest = { profile: ballots(held), seats: 1 };
        const found = whatIfDelegation(contest, rule, {
          name: 'the block',
          papers: held[from],
          cast: rankings[from],
          instead: rankings[to],
        });
        const [before, ...after] = Array.from({ length: held[from] + 1 }, (_, moved) => {
          const now = held.map((n, at) => n + (at === to ? moved : 0) - (at === from ? moved : 0));
          return rule.count({ profile: ballots(now), seats: 1 }).elected.join();
        });
        expect(found.before.elected.join()).toBe(before);
        expect(found.after.elected.join()).toBe(after.at(-1));
        expect(found.changes).toBe(after.at(-1) !== before);
        expect(found.least).toBe(found.changes ? after.findIndex((elected) => elected !== before) + 1 : undefined);
        if (found.changes) changed += 1;
      }),
      { numRuns: 800, seed: 8 },
    );
    expect(changed).toBeGreaterThan(30);
  });

  test('also where moving more undoes the change for a while', () => {
    // Two papers of B > A are enough; with three A is elected again, and with four not.
    const contest = { profile: ballots([5, 3, 1, 0, 2, 5, 1, 4, 0]), seats: 1 };
    const moving: Delegation = { name: 'the block', papers: 5, cast: 'B > A', instead: 'C > B' };
    expect(whatIfDelegation(contest, instantRunoff, moving).least).toBe(2);
  });
});

test('a block of many thousands is halved: with its least part the result changes, with one paper fewer it does not', () => {
  const contest = { profile: parseBallots('4000: A\n5000: B > A\n6000: C > B\n1: A > C'), seats: 1 };
  const moving = (papers: number): Delegation => ({ name: 'C', papers, cast: 'C > B', instead: 'A' });
  const { least = Number.NaN } = whatIfDelegation(contest, instantRunoff, moving(3000));
  expect(whatIfDelegation(contest, instantRunoff, moving(least)).changes).toBe(true);
  expect(whatIfDelegation(contest, instantRunoff, moving(least - 1)).changes).toBe(false);
});

describe('what cannot have been is refused', () => {
  test('more papers than were cast so', () => {
    const error = thrown(() => whatIfDelegation(cardVote, ers97, { ...block, papers: 170_001 }));
    expect([error.code, error.summary, error.detail.expected]).toEqual([
      'bad-argument',
      'the delegation cannot have cast 170,001 papers as "Rival > Mandated"',
      'at most the 170,000 that were cast so',
    ]);
  });

  test.each([
    ['a name that does not stand', { instead: 'Nobody' }, 'bad-file'],
    ['a ranking that names somebody twice', { instead: 'Rival > Rival' }, 'bad-argument'],
    ['half a paper', { papers: 0.5 }, 'bad-ballots'],
  ])('%s', (_, over, code) => {
    expect(thrown(() => whatIfDelegation(cardVote, ers97, { ...block, ...over })).code).toBe(code);
  });
});
