import { describe, expect, it } from 'vitest';
import { answerOf, countNow, mapNow } from '../../src/explorer/answer.ts';
import { withAgainst, withMapPoint, withPapers, withRule, withSeats, withTransfer } from '../../src/explorer/choose.ts';
import { exampleState } from '../../src/explorer/start.ts';
import type { ExplorerState } from '../../src/explorer/state.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { hostileNames } from './hostile-names.ts';
import { ballotsState, stateOf } from './states.ts';

const toCoyne = withMapPoint(exampleState(), { toFirst: 0, toSecond: 17_143 });

describe('the answer', () => {
  it('says who is elected, by how much, and that the result changes', () => {
    expect(answerOf(toCoyne)).toMatchObject({
      elected: ['Gerard Coyne'],
      says: 'By Electoral Reform Society rules, third edition (1997), Gerard Coyne is elected, 11,620 votes ahead at the end. First-past-the-post elects Len McCluskey: the result changes.',
      tipping:
        'Len McCluskey is 5,523 votes ahead of Gerard Coyne; if all of the 17,143 papers of Ian Allinson go on, Gerard Coyne needs 11,334 of them (66.1%). Once more than 11,619 go to nobody, Gerard Coyne cannot win.',
    });
  });

  it('says where the rules part', () => {
    expect(answerOf(toCoyne).parts).toBe(
      'Different candidates are elected: Gerard Coyne only by Electoral Reform Society rules, third edition (1997) and Len McCluskey only by First-past-the-post. They part at stage 1: Electoral Reform Society rules, third edition (1997) elects nobody yet; First-past-the-post elects Len McCluskey.',
    );
    expect(answerOf(withAgainst(toCoyne, 'ers97')).parts).toBeUndefined();
    expect(answerOf(withAgainst(toCoyne, 'ers76')).parts).toMatch(/^Both rules elect the same\./);
  });

  it('turns exactly where the papers that are needed are there', () => {
    const at = (toSecond: number) => answerOf(withMapPoint(exampleState(), { toFirst: 17_143 - toSecond, toSecond }));
    expect(at(11_333).elected).toEqual(['Len McCluskey']);
    expect(at(11_333).says).toContain('level with the next at the end');
    expect(at(11_334).elected).toEqual(['Gerard Coyne']);
  });

  it.each(['schulze-stv', 'cpo-stv', 'borda', 'schulze', 'qpq'])(
    'tells of no lead in votes where votes do not decide: %s',
    (rule) => {
      const state = withRule(ballotsState('8: A > C\n7: B > C\n5: C > B'), rule);
      expect(answerOf(state).says).toMatch(/^By .* is elected\. /);
    },
  );

  it('tells of lots', () => {
    const { byLot } = answerOf(stateOf([7, 7]));
    expect(byLot).toMatch(/^Between A and B, who stand level, a lot decides/);
    expect(answerOf(stateOf([8, 7])).byLot).toBeUndefined();
  });

  it('does not call it a change where first-past-the-post ends level and a lot could elect the same', () => {
    const level = answerOf(stateOf([7, 7]));
    expect(level.says).toContain(
      'First-past-the-post itself ends level: a lot decides between A and B, and may elect the same.',
    );
    const toB = withMapPoint(withRule(stateOf([40, 40, 20]), 'instant-runoff'), { toFirst: 0, toSecond: 20 });
    expect(answerOf(toB)).toMatchObject({
      elected: ['B'],
      byLot: 'Whether the result changes hangs on the lot that First-past-the-post needs.',
    });
    const toC = withTransfer(withTransfer(withRule(stateOf([40, 40, 39]), 'borda'), 0, 2, 40), 1, 2, 40);
    expect(answerOf(toC)).toMatchObject({ elected: ['C'] });
    expect(answerOf(toC).byLot).toBeUndefined();
    expect(answerOf(toC).says).toMatch(/a lot decides between A and B: the result changes\.$/);
    const several = answerOf(withRule(stateOf([40, 20, 20, 20], 2), 'ers97'));
    expect(several.says).toContain('One vote for each voter itself ends level: a lot decides between B, C and D');
  });

  it('calls a change by the lot of the count what it is', () => {
    const level = withMapPoint(withRule(stateOf([30, 40, 10]), 'instant-runoff'), { toFirst: 0, toSecond: 10 });
    expect(answerOf(level)).toMatchObject({
      elected: ['A'],
      says: 'By Instant runoff (alternative vote), A is elected, level with the next at the end. First-past-the-post elects B: the result changes, as the lot falls here.',
    });
  });

  it.each([
    ['ers97', [40, 30, 10], 'A is 10 votes ahead of B, and the 10 papers of C are too few to change that.'],
    [
      'instant-runoff',
      [40, 30, 10],
      'A is 10 votes ahead of B, and with all of the 10 papers of C B would only draw level, for a lot to decide.',
    ],
    [
      'ers97',
      [40, 31, 10],
      'A is 9 votes ahead of B; if all of the 10 papers of C go on, B needs 10 of them (100.0%). Once any go to nobody, B cannot win.',
    ],
    [
      'instant-runoff',
      [40, 31, 10],
      'A is 9 votes ahead of B; if all of the 10 papers of C go on, B needs 10 of them (100.0%). Once any go to nobody, B cannot win, unless by lot.',
    ],
    [
      'ers97',
      [40, 40, 1],
      'A and B are level; if the 1 paper of C goes on, B needs it. Once any go to nobody, B cannot win, unless by lot.',
    ],
    ['ers97', [41, 40, 1], 'A is 1 vote ahead of B, and the 1 paper of C is too few to change that.'],
  ])('says by %s of %j what the runner-up needs, and what a lot could spare', (rule, votes, says) => {
    expect(answerOf(withRule(stateOf(votes), rule)).tipping).toBe(says);
  });

  it('gives the reason where a rule cannot count, and the other count all the same', () => {
    const refused = answerOf({ ...withRule(stateOf([9, 8, 7]), 'schulze'), seats: 2 });
    expect(refused).toMatchObject({ count: undefined, elected: [] });
    expect(refused.refused).toMatch(/fills one place/);
    expect(refused.says).toMatch(
      /^The rule cannot count this: .*First-past-the-post|One vote for each voter elects A and B/,
    );
    const large = answerOf(withRule(stateOf(Array.from({ length: 9 }, (_, at) => 9000 - at)), 'schulze'));
    expect(large.refused).toMatch(/whole ballots/);
    expect(large.firstPastThePost.elected).toEqual([0]);
  });

  it('counts a large field of few papers whole, since its rankings are few', () => {
    expect(answerOf(withRule(stateOf([9, 8, 7, 6, 5, 4, 3, 2, 1]), 'schulze')).refused).toBeUndefined();
  });

  it('of ballots as cast is the count of the ballots, and of the supposed ones not', () => {
    const state = ballotsState('8: A\n7: B\n5: C > B\n1: C > A');
    expect(answerOf(state)).toMatchObject({ elected: ['B'] });
    expect(answerOf(state).tipping).toBeUndefined();
    expect(countNow(state).count?.provenance.synthetic).toBeUndefined();
    const supposed = withTransfer(state, 2, 0, 6);
    expect(answerOf(supposed)).toMatchObject({ elected: ['A'] });
    expect(countNow(supposed).count?.provenance.synthetic?.model).toBe('assumed');
    expect(answerOf(withPapers(supposed, 'as-cast')).elected).toEqual(['B']);
  });

  it('never throws, by any rule, for no votes, one candidate, hostile names or more places', () => {
    const named = hostileNames.slice(0, 5).map((name, at) => ({ name: `${name}${at}`, votes: 50 - at }));
    const hostile = { ...exampleState().source, declared: { title: '<b>', seats: 1, candidates: named } };
    const states: readonly ExplorerState[] = [
      stateOf([0, 0, 0]),
      stateOf([3]),
      { ...stateOf(named.map(({ votes }) => votes)), source: hostile } as ExplorerState,
      withSeats(stateOf([30, 20, 10, 5]), 2),
      withSeats(stateOf([30, 20, 10, 5]), 4),
      ballotsState('3: A = B > C\n2: B\n1: C > A'),
    ];
    for (const state of states)
      for (const { id } of rules) {
        const answer = answerOf(withAgainst(withRule(state, id), id === 'ers97' ? 'meek-reference' : 'ers97'));
        expect(answer.count === undefined, `${id}: ${answer.refused}`).toBe(answer.refused !== undefined);
        expect(answer.says).toMatch(/\.$/);
      }
  });
});

describe('the map', () => {
  it('agrees with the counts at every border', () => {
    for (const state of [exampleState(), stateOf([50, 44, 30, 21]), stateOf([50, 44, 30, 21, 20])]) {
      const map = mapNow(state, true);
      expect(map?.rows.length).toBeGreaterThan(5);
      for (const { nonTransferable, spans } of map?.rows ?? [])
        for (const { first, last, elected } of spans)
          for (const toFirst of [first, last]) {
            const toSecond = (map?.papers ?? 0) - nonTransferable - toFirst;
            const { count } = countNow(withMapPoint(state, { toFirst, toSecond }));
            expect([...(count?.elected ?? [])].sort()).toEqual([...elected]);
          }
    }
  });

  it('is none for two candidates, or where the rule cannot count', () => {
    expect(mapNow(stateOf([3, 2]), false)).toBeUndefined();
    expect(mapNow(withRule(exampleState(), 'malta'), true)).toBeUndefined();
    expect(mapNow(withRule(stateOf([30, 25, 11]), 'malta'), true)?.rows.length).toBeGreaterThan(4);
    expect(mapNow({ ...withRule(stateOf([9, 8, 7]), 'schulze'), seats: 2 }, false)).toBeUndefined();
  });
});
