import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { scotlandLocal2007 } from '../../src/rules/stv/statutes/scotland-local-2007.ts';
import { plackettLuce } from '../../src/synthetic/plackett-luce.ts';
import { transfers } from '../../src/synthetic/transfers.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import type { DrawWork } from '../../src/whatif/draw-tally.ts';
import { declared, unite2017 } from '../whatif/declared.ts';

/** Four candidates for two places. */
export const ward: DeclaredResult = declared([50, 40, 30, 20], 2);

/** Works of every kind: one place and several, a model without parameters, with some, and with a table. */
export const works: readonly (readonly [name: string, work: DrawWork])[] = [
  ['Unite 2017, uniform', { declared: unite2017, rule: ers97, model: uniform(), seed: 1 }],
  ['two places', { declared: ward, rule: scotlandLocal2007, model: plackettLuce({ stopping: 0.2 }), seed: 'ward' }],
  [
    'a survey',
    {
      declared: declared([100, 90, 30]),
      rule: ers97,
      model: transfers({ rows: [{ from: 'C', to: { A: 0.27, B: 0.63 }, nonTransferable: 0.1 }], worthPapers: 150 }),
      seed: 3,
    },
  ],
];
