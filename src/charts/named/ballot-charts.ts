import type { BallotFindings } from '../../compare/findings.ts';
import type { Settings } from '../chart.ts';
import { drawPairwiseMap } from '../pairwise-map.ts';
import { drawRulesCompared } from '../rules-compared.ts';
import { countCharts } from './count-charts.ts';
import type { NamedChart } from './named-chart.ts';

/** The charts of ballots. */
export function ballotCharts({ comparison, count, groups }: BallotFindings): readonly NamedChart[] {
  const grouped = groups.map((group) => group ?? undefined);
  return [
    ...countCharts({ count, groups: grouped, suffix: '', supposing: '' }),
    {
      id: 'rules',
      title: 'Who is elected by which rule',
      says: 'The same papers counted by several rules: who is elected by each.',
      draw: (settings) => drawRulesCompared(comparison, settings, grouped),
    },
    ...(comparison.headToHead === null || comparison.contest.candidates.length > MOST_AGAINST_EACH_OTHER
      ? []
      : [
          {
            id: 'pairwise',
            title: 'Everybody against everybody',
            says: 'On how many papers the candidate of the row stands above the candidate of the column.',
            draw: (settings: Settings) => drawPairwiseMap(comparison, settings),
          },
        ]),
  ];
}

/** More make a picture that nobody can read. */
const MOST_AGAINST_EACH_OTHER = 40;
