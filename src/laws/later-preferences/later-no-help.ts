import type { Law } from '../law.ts';
import { firstBrokenByCut } from './cuts.ts';

/**
 * Ranking further candidates never helps those ranked before them.
 *
 * The contest is the one with the later preferences, so that complete papers can break the law too.
 *
 * D. R. Woodall, Properties of preferential election rules, Voting matters 3 (1994).
 *
 * @example checkLaw(schulzeMargins, laterNoHelp, { profile: parseBallots('18: A > B\n4: B\n19: C'), seats: 1 }).kind // 'broken'
 */
export const laterNoHelp: Law = {
  id: 'later-no-help',
  title: 'Later preferences never help earlier ones',
  statement:
    'Where some papers of one ranking are cut after any candidate they rank, nobody whom they still rank loses then, however lots fall, who was elected before, however lots fell: what was cut had been no help.',
  source: 'D. R. Woodall, Properties of preferential election rules, Voting matters 3 (1994)',
  family: 'later-preferences',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  check: (contest, turns) => firstBrokenByCut(contest, turns, 'win'),
};
