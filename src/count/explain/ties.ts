import type { Tie } from '../tie.ts';
import { cited, named, type StageTelling } from './telling.ts';

/** Who stood level at this stage and how it was decided. */
export function tieSentences(told: StageTelling): readonly string[] {
  return told.count.ties.filter(({ stage }) => stage === told.stage.number).map((tie) => tieText(told, tie));
}

function tieText(told: StageTelling, { tied, over, decidedBy, chosen, clause }: Tie): string {
  const { words } = told;
  const what = { election: 'the election', surplus: 'whose surplus moves first', exclusion: `the ${words.exclusion}` }[
    over
  ];
  const how = {
    'earlier-stage': `their votes at an earlier ${words.stage} single out ${named(told, chosen)}`,
    lot: `a lot takes ${named(told, chosen)}`,
    nobody: 'the rule takes none of them yet',
  }[decidedBy];
  return `${named(told, tied)} are level over ${what}: ${how}${cited(clause)}.`;
}
