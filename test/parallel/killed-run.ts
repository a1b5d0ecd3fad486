import type { JournalledRun } from '../../src/parallel/journal.ts';
import { scotlandLocal2007 } from '../../src/rules/stv/statutes/scotland-local-2007.ts';
import { plackettLuce } from '../../src/synthetic/plackett-luce.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { ward } from './works.ts';

/** A run of a second or more, to be killed several times on the way. */
export const killedRun: JournalledRun & { readonly draws: number } = {
  contests: [ward],
  rule: scotlandLocal2007,
  models: [uniform(), plackettLuce()],
  seed: 'killed',
  draws: 80_500,
};
