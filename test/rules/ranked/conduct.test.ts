import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { preferencesOf } from '../../../src/ballots/preferences.ts';
import { faultsOf } from '../../../src/count/check-count.ts';
import { law, reading } from '../../../src/rules/decision.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { type Conduct, conducted } from '../../../src/rules/ranked/conduct.ts';
import { rankedRule } from '../../../src/rules/ranked/ranked-rule.ts';
import { wholeScores } from '../../../src/rules/ranked/scores.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { thrown } from '../../thrown.ts';

const profile = parseBallots('3: A > B > C\n2: B = C\n2: C > B\n1: -');

function ruleOf(conduct: (count: Conduct) => void): Rule {
  return rankedRule({
    id: 'a-rule',
    title: 'A rule',
    source: 'none',
    decisions: { papers: reading('-', 'as they are', undefined), elect: law('1', 'somebody', undefined) },
    conduct,
  });
}

describe('a rule that looks at whole orders of preference', () => {
  it('keeps the first places among those who continue as votes, shared where several are level', () => {
    const rule = ruleOf((count) => {
      count.exclude([0], '2');
      count.elect([1], 'is first', '3');
    });
    const { stages, papers } = rule.count({ profile, seats: 1 });
    expect(papers).toEqual({ valid: 7, invalid: 1 });
    expect(stages.map(({ votes }) => votes)).toEqual([
      ['3', '1', '3'],
      ['0', '4', '3'],
    ]);
    expect(stages[1]).toMatchObject({
      action: { kind: 'exclusion', candidates: [0], clause: '2' },
      elected: [1],
      excluded: [0],
      reasons: [{ candidates: [1], because: 'is first', clause: '3' }],
    });
  });

  it('says where a lot elected, and of a lot by the way what it was for', () => {
    const rule = ruleOf((count) => {
      count.lot([1, 2], 'election', 'who comes first');
      count.exclude([0]);
      count.elect([1, 2], 'level');
    });
    const { stages, ties } = rule.count({ profile, seats: 1 });
    expect(stages[1].reasons).toEqual([{ candidates: [1], because: 'level, taken by lot' }]);
    expect(ties.map(({ stage, clause }) => [stage, clause])).toEqual([
      [1, 'who comes first'],
      [2, undefined],
    ]);
  });

  it('sees first and last places, pairs and papers as they are among those who continue', () => {
    const seen: unknown[] = [];
    const look = (count: Conduct): void => {
      seen.push([count.continuing(), count.firstPlaces(), count.lastPlaces(), count.counted()]);
    };
    conducted(preferencesOf(profile), lotByOrder(), (count) => {
      look(count);
      count.exclude([1, 2]);
      look(count);
    });
    expect(seen).toEqual([
      [[0, 1, 2], { numerators: [6n, 2n, 6n], denominator: 2n }, { numerators: [4n, 0n, 3n], denominator: 1n }, 7],
      [[0], { numerators: [3n, 0n, 0n], denominator: 1n }, { numerators: [3n, 0n, 0n], denominator: 1n }, 3],
    ]);
  });

  it('writes scores of those who continue only, a full order, and the table where it was asked for', () => {
    const rule = ruleOf((count) => {
      count.exclude([2]);
      count.decidesBy(
        'papers above the other',
        wholeScores([count.pairwise().papers[1], count.pairwise().papers[3], 9]),
      );
      count.ranks([[1], [0]]);
      count.elect([1], 'most');
    });
    const count = rule.count({ profile, seats: 1 });
    expect(count.stages.map(({ scores }) => scores)).toEqual([
      undefined,
      { of: 'papers above the other', values: ['3', '4', null] },
    ]);
    expect(count.ranking).toEqual([[1], [0]]);
    expect(count.pairwise?.[0]).toEqual([0, 3, 3]);
    expect(faultsOf(count)).toEqual(['the full order names candidate 2 0 times']);
    expect(ruleOf((other) => other.elect([0], 'most')).count({ profile, seats: 1 })).not.toHaveProperty('pairwise');
  });

  it('writes the lot of an exclusion at the stage that the exclusion makes', () => {
    const rule = ruleOf((count) => {
      count.exclude([count.lot([0, 2], 'exclusion')]);
      count.elect([0, 1], 'level');
    });
    const { ties, elected } = rule.count({ profile, seats: 1 }, { lot: lotByOrder([2, 1, 0]) });
    expect(ties).toEqual([
      { stage: 2, over: 'exclusion', tied: [0, 2], decidedBy: 'lot', chosen: [2] },
      { stage: 2, over: 'election', tied: [0, 1], decidedBy: 'lot', chosen: [1] },
    ]);
    expect(elected).toEqual([1]);
  });

  it('moves no votes when the next preferences count as well', () => {
    const rule = ruleOf((count) => {
      count.countNext('4');
      count.lookedBack([0, 1], [1]);
      count.elect([1], 'more before');
    });
    const { stages, ties } = rule.count({ profile, seats: 1 });
    expect(stages[1].action).toEqual({ kind: 'next-preferences', clause: '4' });
    expect(stages[1].votes).toEqual(stages[0].votes);
    expect(ties).toEqual([{ stage: 2, over: 'election', tied: [0, 1], decidedBy: 'earlier-stage', chosen: [1] }]);
  });

  it('elects nobody where nobody stands, and refuses several places', () => {
    const rule = ruleOf((count) => count.elect(count.continuing(), 'all'));
    expect(rule.count({ profile, seats: 1, withdrawn: [0, 1, 2] })).toMatchObject({
      elected: [],
      papers: { valid: 0 },
    });
    expect(thrown(() => rule.count({ profile, seats: 2 })).code).toBe('bad-contest');
  });
});
