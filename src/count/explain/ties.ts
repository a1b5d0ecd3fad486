import type { Count } from '../count.ts';
import type { Tie } from '../tie.ts';
import { hasStandIn } from './lot-and-order.ts';
import { cited, named, type StageTelling } from './telling.ts';

/** Who stood level at this stage and how it was decided. */
export function tieSentences(told: StageTelling): readonly string[] {
  return told.count.ties.filter(({ stage }) => stage === told.stage.number).map((tie) => tieText(told, tie));
}

/** True where all who stood level were taken at the stage, so that only who comes first was to be decided. */
export function isOnlyOrder({ stages }: Count, { stage, over, tied }: Tie): boolean {
  const at = stages.find(({ number }) => number === stage);
  if (at === undefined || over === 'surplus') return false;
  const taken = over === 'election' ? at.elected : at.excluded;
  return tied.every((candidate) => taken.includes(candidate));
}

function tieText(told: StageTelling, tie: Tie): string {
  const { tied, over, decidedBy, chosen, clause } = tie;
  const { words, count } = told;
  const order = isOnlyOrder(count, tie);
  const what = {
    election: order ? 'the order of election' : 'the election',
    surplus: 'whose surplus moves first',
    exclusion: order ? `the order of ${words.exclusion}` : `the ${words.exclusion}`,
  }[over];
  const how = {
    'earlier-stage': `their votes at an earlier ${words.stage} ${taking(order, 'put', 'single out', named(told, chosen))}`,
    preferences: `how often each is preferred on all papers ${taking(order, 'puts', 'singles out', named(told, chosen))}`,
    lot: `a lot ${taking(order, 'puts', 'takes', named(told, chosen))}`,
    nobody: 'the rule takes none of them yet',
  }[decidedBy];
  const standIn =
    decidedBy === 'lot' && hasStandIn(count) ? '; none was given, so the order of the ballot stood in for it' : '';
  return `${named(told, tied)} are level over ${what}: ${how}${cited(clause)}${standIn}.`;
}

function taking(order: boolean, puts: string, takes: string, names: string): string {
  return order ? `${puts} ${names} first` : `${takes} ${names}`;
}
