import { asRule } from '../../../src/laws/as-rule.ts';
import { plainLaws } from '../../../src/laws/assert-law.ts';
import { lawById } from '../../../src/laws/catalogue.ts';
import type { Law } from '../../../src/laws/law.ts';
import type { NowTally } from '../../../src/laws/tally.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import type { Bug } from './bug.ts';
import type { HomeMade } from './home-made.ts';
import { plainInstantRunoff } from './plain-instant-runoff.ts';
import { plainValueTransfer } from './plain-value-transfer.ts';

/** A counter as it should be. */
interface Counter {
  readonly count: HomeMade;
  readonly singleSeat: boolean;
  /** The rule of psephos that it is. */
  readonly reference: Rule;
  /** What the literature says that such a rule keeps, beside the laws that every tally should keep. */
  readonly keeps: readonly string[];
}

/** The counters that bugs are seeded in. */
export const counters: Readonly<Record<Bug['counter'], Counter>> = {
  'plain-instant-runoff': {
    count: plainInstantRunoff,
    singleSeat: true,
    reference: instantRunoff,
    keeps: [
      'scaling',
      'majority',
      'majority-loser',
      'mutual-majority',
      'condorcet-loser',
      'clone-independence',
      'later-no-harm',
      'later-no-help',
    ],
  },
  'plain-value-transfer': {
    count: plainValueTransfer,
    singleSeat: false,
    reference: scotlandLocal2007,
    keeps: ['majority', 'later-no-harm', 'later-no-help', 'droop-proportionality-weak'],
  },
};

/** A counter as a tally, right or with a bug in it. */
export function tallyOf(
  counter: Bug['counter'],
  count: HomeMade = counters[counter].count,
  id: string = counter,
): NowTally {
  return asRule({ id, ties: 'lot', singleSeat: counters[counter].singleSeat }, count);
}

/** The laws that a counter must keep: those of bookkeeping and symmetry, and those of its rule. */
export function lawsFor(counter: Bug['counter']): readonly Law[] {
  return [...plainLaws(), ...counters[counter].keeps.map(lawById)];
}
