import { describe, expect, it } from 'vitest';
import { groupOf } from '../../../src/synthetic/learned/groups.ts';

describe('a group', () => {
  it.each(['Labour (Lab)', 'United Left', 'Independents for Change', 'Independent Labour', 'Indigo', '__proto__'])(
    'is one: %s',
    (group) => {
      expect(groupOf({ group })).toBe(group);
    },
  );

  it.each(['Independent', 'independent (Ind)', 'Ind.', 'Nonpartisan', 'Non-partisan', 'No party', '', '  '])(
    'is none, for each such candidate stands alone: "%s"',
    (group) => {
      expect(groupOf({ group })).toBeUndefined();
    },
  );

  it('is the same with blanks around it, and none where none is named', () => {
    expect(groupOf({ group: ' Green (Gr) ' })).toBe('Green (Gr)');
    expect(groupOf({})).toBeUndefined();
  });
});
