import { describe, expect, test } from 'vitest';
import { explain } from '../../src/count/explain.ts';
import { neverCast } from '../../src/count/never-cast.ts';
import { sheetParts } from '../../src/count/sheet-parts.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { countAssumed, fixedTransfers } from '../../src/whatif/assumption.ts';
import { unite2017 } from '../whatif/declared.ts';

const from = 'Ian Allinson';
const transfers = fixedTransfers(unite2017, [{ from, to: { 'Gerard Coyne': 1 }, nonTransferable: 0 }]);
const supposed = countAssumed(unite2017, ers97, transfers, 'all go to Coyne');

describe('papers that were never cast', () => {
  test('are called supposed where nothing was drawn: no model, no seed, no number of invalid papers', () => {
    const { notes, figures } = sheetParts(supposed);
    expect(notes[0]).toBe(
      'SUPPOSED, never cast: beyond their first preferences papers go on as assumed: all go to Coyne.',
    );
    expect(figures).toBe('1 place, 129,754 valid papers. Quota 64,877.');
    expect(explain(supposed)).toContain('Beyond their first preferences they go on as assumed: all go to Coyne.');
    expect(explain(supposed)).not.toContain('seed none');
  });

  test('are called synthetic where they were drawn, with model and seed', () => {
    const stamp = { model: 'uniform', parameters: {}, seed: '7', assumes: 'all is equally likely' };
    expect(neverCast(stamp)).toBe(
      'SYNTHETIC BALLOTS, never cast: drawn from the model uniform with seed 7; assumes that all is equally likely.',
    );
  });
});
