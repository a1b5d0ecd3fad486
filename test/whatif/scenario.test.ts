import { describe, expect, test } from 'vitest';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { recompute } from '../../src/whatif/scenario.ts';
import type { ScenarioStudy } from '../../src/whatif/scenario-study.ts';
import { checkScenarios } from '../../src/whatif/scenario-study.ts';
import { thrown } from '../thrown.ts';
import { example, provenRules, unite2017 } from './declared.ts';

const study = checkScenarios(example('unite-2017-scenarios.json'));
const table = recompute(study, unite2017, ers97);

describe('the table of turnout and switching', () => {
  test.each([
    // Row by row: printed, and what follows from 144,570 and 79,819. "1": the slip of the first row runs on.
    ['1', 'Len McCluskey', 96_800, 96_380, false, undefined],
    ['1', 'left challenger', 79_800, 79_819, true, undefined],
    ['1', 'Gerard Coyne', 48_200, 48_190, true, undefined],
    ['2', 'Len McCluskey', 86_700, 86_742, true, undefined],
    ['2', 'left challenger', 79_800, 79_819, true, undefined],
    ['2', 'Gerard Coyne', 57_900, 57_828, false, undefined],
    ['3', 'Len McCluskey', 103_600, 103_130, false, '1'],
    ['3', 'left challenger', 82_000, 82_069, false, '1'],
    ['3', 'Gerard Coyne', 84_200, 84_190, true, undefined],
    ['4', 'Len McCluskey', 108_000, 107_630, false, '1'],
    ['4', 'left challenger', 83_600, 83_569, true, undefined],
    ['4', 'Gerard Coyne', 108_200, 108_190, true, undefined],
  ])('scenario %s, %s: printed %d, recomputed %d', (id, name, printed, computed, agrees, carriedFrom) => {
    const cell = table.rows.find((row) => row.id === id)?.cells.find((found) => found.name === name);
    expect(cell).toEqual({ name, printed, computed, agrees, ...(carriedFrom === undefined ? {} : { carriedFrom }) });
  });

  test('every row adds up to the voters there are', () => {
    for (const { cells, newVoters } of table.rows)
      expect(cells.reduce((sum, { computed }) => sum + computed, 0)).toBe(144_570 + 79_819 + newVoters);
  });

  test('who leads, as recomputed and as printed: Coyne in the fourth alone, by 560 rather than 200', () => {
    expect(table.rows.map(({ leader, leaderAsPrinted }) => [leader.name, leader.by, leaderAsPrinted.by])).toEqual([
      ['Len McCluskey', 96_380 - 79_819, 17_000],
      ['Len McCluskey', 86_742 - 79_819, 6900],
      ['Len McCluskey', 103_130 - 84_190, 19_400],
      ['Gerard Coyne', 108_190 - 107_630, 200],
    ]);
  });

  test('the turnouts that the new voters imply are 18% and 20%, as printed', () => {
    expect(table.rows.map(({ turnout }) => turnout?.computed)).toEqual([undefined, undefined, '18%', '20%']);
    expect(table.rows.flatMap(({ turnout }) => turnout?.agrees ?? [])).toEqual([true, true]);
  });

  test('in each row what a transferable vote would need to overturn it', () => {
    expect(table.rows.map(({ tipping }) => [tipping?.candidate, tipping?.from, tipping?.least, tipping?.of])).toEqual([
      ['left challenger', 'Gerard Coyne', Math.floor((48_190 + 16_561) / 2) + 1, 48_190],
      ['left challenger', 'Gerard Coyne', Math.floor((57_828 + 6923) / 2) + 1, 57_828],
      ['Gerard Coyne', 'left challenger', Math.floor((82_069 + 18_940) / 2) + 1, 82_069],
      ['Len McCluskey', 'left challenger', Math.floor((83_569 + 560) / 2) + 1, 83_569],
    ]);
  });

  test('the fewest new voters that put Coyne ahead, and one fewer does not', () => {
    expect(table.overtaking).toEqual([
      { switch: '1/3', newVoters: 74_140 },
      { switch: '2/5', newVoters: 44_485 },
    ]);
    for (const { switch: share, newVoters } of table.overtaking) {
      const leaders = [newVoters - 1, newVoters].map((voters) => {
        const scenarios = [{ id: 'x', switch: share, newVoters: voters, printed: {} }];
        return recompute({ ...study, scenarios }, unite2017, ers97).rows[0].leader;
      });
      expect(leaders.map(({ name, by }) => name === 'Gerard Coyne' && by > 0)).toEqual([false, true]);
    }
  });

  test('stands beside what happened in 2017', () => {
    expect(table.turnout).toEqual({ before: 224_389, now: 129_754 });
    expect(table.happened.map(({ name, as, votes }) => [name, as, votes])).toEqual([
      ['Len McCluskey', 'Len McCluskey', 59_067],
      ['left challenger', 'Ian Allinson', 17_143],
      ['Gerard Coyne', 'Gerard Coyne', 53_544],
    ]);
    expect(table.happened.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test.each(provenRules)('is the same under $id, and without a promise tells of no tipping', (rule) => {
    expect(recompute(study, unite2017, rule)).toEqual(table);
    const rows = recompute(study, unite2017, firstPastThePost).rows;
    expect(rows.map(({ tipping }) => tipping)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('whole votes', () => {
  const small = (over: Partial<ScenarioStudy>, printed = {}): ScenarioStudy => ({
    title: 'small',
    base: { A: 7, B: 4 },
    switchFrom: 'A',
    switchTo: 'B',
    newVoters: { A: '50%', B: '30%', C: '20%' },
    printedTo: 1,
    scenarios: [{ id: 'x', switch: '1/2', newVoters: 7, printed: { A: 0, B: 0, C: 0, ...printed } }],
    ...over,
  });
  const result: DeclaredResult = { title: 't', seats: 1, candidates: [{ name: 'A', votes: 1 }] };
  const computed = (given: ScenarioStudy) => recompute(given, result, ers97).rows[0].cells.map((cell) => cell.computed);

  test('switching is rounded half up and new voters by largest remainders', () => {
    // 3.5 switch: 4. Of 7 new voters 3.5, 2.1 and 1.4: the one left over goes to A.
    expect(computed(small({}))).toEqual([7 - 4 + 4, 4 + 4 + 2, 1]);
  });

  test('a printed figure agrees from a half below to a half above, at its own precision', () => {
    const agrees = (printed: number): boolean => {
      const scenarios = [{ id: 'x', switch: '0', newVoters: 0, printed: { A: printed } }];
      const given = small({ base: { A: 1050, B: 0 }, printedTo: 100, scenarios });
      return recompute(given, result, ers97).rows[0].cells[0].agrees;
    };
    expect([900, 1000, 1050, 1100, 1200].map(agrees)).toEqual([false, true, false, true, false]);
  });
});

describe('a study that contradicts itself is refused', () => {
  const refused = (over: Partial<ScenarioStudy>): string => {
    const error = thrown(() => recompute({ ...study, ...over }, unite2017, ers97));
    expect(error.code).toBe('bad-argument');
    return error.summary;
  };

  test.each<[string, Partial<ScenarioStudy>]>([
    ['who switches', { switchFrom: 'Jerry Hicks' }],
    ['who gains', { switchTo: 'Jerry Hicks' }],
    ['who stood before', { base: { ...study.base, 'Jerry Hicks': 79_819 } }],
    ['who is printed', { scenarios: [{ ...study.scenarios[0], printed: { 'Jerry Hicks': 1 } }] }],
    ['who stood later under another name', { happenedAs: { 'Jerry Hicks': 'Ian Allinson' } }],
  ])('%s has no share of the new voters', (_, over) => {
    expect(refused(over)).toBe('the scenarios contradict themselves: "Jerry Hicks" has no share of the new voters');
  });

  test('whoever switches from somebody without votes', () => {
    expect(refused({ switchFrom: 'Gerard Coyne' })).toBe(
      'the scenarios contradict themselves: "Gerard Coyne" has no votes that could switch',
    );
  });

  test('new voters who split into more or less than all', () => {
    for (const share of ['81%', '79.9%', '79.999999999%'])
      expect(refused({ newVoters: { ...study.newVoters, 'Gerard Coyne': share } })).toContain(
        'per cent of new voters are shared out, not 100',
      );
  });
});

describe('as plain data', () => {
  const data = example('unite-2017-scenarios.json') as Record<string, unknown>;
  const row = { id: '1', switch: '1/3', newVoters: 0, printed: {} };
  test.each<[string, unknown, string | undefined]>([
    ['no object', [], undefined],
    ['an unknown key', { ...data, colour: 'red' }, 'colour'],
    ['no title', { ...data, title: '' }, 'title'],
    ['votes that are no whole number', { ...data, base: { A: 1.5 } }, 'base.A'],
    ['a share without a per cent sign', { ...data, newVoters: { A: '15' } }, 'newVoters.A'],
    ['a precision of nothing', { ...data, printedTo: 0 }, 'printedTo'],
    ['a switch in words', { ...data, scenarios: [{ ...row, switch: 'a third' }] }, 'scenarios[0].switch'],
    ['a switch of more than all', { ...data, scenarios: [row, { ...row, switch: '4/3' }] }, 'scenarios[1].switch'],
    ['fewer new voters than none', { ...data, scenarios: [{ ...row, newVoters: -1 }] }, 'scenarios[0].newVoters'],
    ['an unknown key of a row', { ...data, scenarios: [{ ...row, note: '' }] }, 'scenarios[0].note'],
  ])('%s is refused with its path', (_, value, path) => {
    const error = thrown(() => checkScenarios(value));
    expect([error.code, error.detail.place?.path]).toEqual(['bad-file', path]);
  });
});
