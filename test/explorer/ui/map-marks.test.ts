import { describe, expect, it } from 'vitest';
import { withMapPoint } from '../../../src/explorer/choose.ts';
import { hereMark, mapMarks } from '../../../src/explorer/ui/map-marks.ts';
import { ballotsState, stateOf } from '../states.ts';

describe('the marks of the map', () => {
  const cast = ballotsState('6: A > B\n5: B > A\n3: C > A\n1: C');

  it('tell of ballots how they were cast, and no supposition before there is one', () => {
    const shares = { toFirst: 0.75, toSecond: 0, nonTransferable: 0.25 };
    expect(mapMarks(cast)).toEqual([{ label: 'as cast', kind: 'real', shares }]);
    expect(hereMark(cast)).toEqual([]);
    const moved = withMapPoint(cast, { toFirst: 0, toSecond: 4 });
    expect(hereMark(moved)).toMatchObject([{ kind: 'here', shares: { toFirst: 0, toSecond: 1, nonTransferable: 0 } }]);
    expect(mapMarks(moved)).toEqual(mapMarks(cast));
  });

  it('are none of papers that there are not', () => {
    expect(hereMark(stateOf([5, 4, 0]))).toEqual([]);
  });
});
