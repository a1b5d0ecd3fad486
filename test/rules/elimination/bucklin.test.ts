import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../../src/ballots/notation.ts';
import type { Count } from '../../../src/count/count.ts';
import { bucklin } from '../../../src/rules/elimination/bucklin.ts';
import { everyLot } from '../../../src/rules/every-lot.ts';

const abc = [...'ABC'].map((name) => ({ name }));

function counted(ballots: string): Count {
  return bucklin.count({ profile: parseBallots(ballots, abc), seats: 1 });
}

describe('Bucklin', () => {
  it('is done at the first preferences where somebody is first on more than half of the papers', () => {
    const count = counted('3: A > B\n2: B > C');
    expect(count.elected).toEqual([0]);
    expect(count.stages).toHaveLength(1);
  });

  it('counts second preferences beside the first, and elects who has most, not who stands highest', () => {
    const count = counted('4: A > B\n3: B > C\n2: C > B');
    expect(count.stages.map(({ action, scores }) => [action.kind, scores?.values])).toEqual([
      ['first-preferences', ['4', '3', '2']],
      ['next-preferences', ['4', '9', '5']],
    ]);
    expect(count.elected).toEqual([1]);
    expect(count.stages[1].reasons?.[0].because).toBe('the most votes, from more than half of the papers');
  });

  it('takes exactly half for no majority, and short papers still count in what half is', () => {
    const count = counted('3: A\n2: B\n1: C > B');
    expect(count.stages.map(({ scores }) => scores?.values)).toEqual([
      ['3', '2', '1'],
      ['3', '3', '1'],
    ]);
    expect(count.stages[1].reasons?.[0].because).toBe('the most votes, all counted');
  });

  it('goes by the stage before where several are level, and then by lot', () => {
    const { elected, ties } = counted('3: A\n2: B\n1: C > B');
    expect(elected).toEqual([0]);
    expect(ties).toEqual([{ stage: 2, over: 'election', tied: [0, 1], decidedBy: 'earlier-stage', chosen: [0] }]);
    const level = everyLot({ profile: parseBallots('1: A > B\n1: B > A\n1: C', abc), seats: 1 }, bucklin);
    expect(level.outcomes.map(({ elected: won }) => won)).toEqual([[0], [1]]);
  });

  it('lets those ranked level share the places they stand in', () => {
    expect(counted('2: A = B > C\n1: C').stages.map(({ scores }) => scores?.values)).toEqual([
      ['1', '1', '1'],
      ['2', '2', '1'],
    ]);
  });

  it('draws among all where there are no papers', () => {
    expect(everyLot({ profile: parseBallots('1: -', abc), seats: 1 }, bucklin).outcomes).toHaveLength(3);
  });
});
