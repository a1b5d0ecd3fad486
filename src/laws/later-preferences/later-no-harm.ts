import type { Law } from '../law.ts';
import { firstBrokenByCut } from './cuts.ts';

/**
 * Ranking further candidates never harms those ranked before them.
 *
 * The contest is the one with the later preferences, so that complete papers can break the law too.
 *
 * D. R. Woodall, Properties of preferential election rules, Voting matters 3 (1994).
 *
 * @example checkLaw(borda, laterNoHarm, { profile: parseBallots('4: C > B > A\n3: B > C > A'), seats: 1 }).kind // 'broken'
 */
export const laterNoHarm: Law = {
  id: 'later-no-harm',
  title: 'Later preferences never harm earlier ones',
  statement:
    'Where some papers of one ranking are cut after any candidate they rank, nobody whom they still rank is elected then, however lots fall, who lost before, however lots fell: what was cut had done no harm.',
  source: 'D. R. Woodall, Properties of preferential election rules, Voting matters 3 (1994)',
  family: 'later-preferences',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  check: (contest, turns) => firstBrokenByCut(contest, turns, 'lose'),
};
