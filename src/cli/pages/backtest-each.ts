import { columns, oneLine, wrapped } from '../../base/text-layout.ts';
import { listed, percentage } from '../../base/words.ts';
import type { AnsweredElection } from '../../whatif/backtest/backtest.ts';

/** Characters that a name may have. */
const MOST_IN_NAME = 40;

/** Each election with what was said of it, the greatest surprise first, and below it who was expected where others won. */
export function eachLines(each: readonly AnsweredElection[]): readonly string[] {
  const sorted = [...each].sort((a, b) => a.chanceOfTruth - b.chanceOfTruth);
  const rows = sorted.map(({ name, seats, right, chanceOfTruth }) => [
    shortened(oneLine(name)),
    String(seats),
    percentage(chanceOfTruth, 1),
    right ? 'yes' : 'no',
  ]);
  const table = columns([['election', 'places', 'chance of the true set', 'most probable'], ...rows], [0]);
  return table.flatMap((line, at) => [
    line,
    ...(at === 0 || sorted[at - 1].right ? [] : surpriseLines(sorted[at - 1])),
  ]);
}

function surpriseLines({ candidates, mostProbable }: AnsweredElection): readonly string[] {
  const named = (which: (at: number) => boolean): string =>
    listed(
      candidates.flatMap(({ name, chance }, at) => (which(at) ? [`${oneLine(name)} (${percentage(chance, 0)})`] : [])),
    );
  const won = named((at) => candidates[at].won && !mostProbable.includes(at));
  const lost = named((at) => !candidates[at].won && mostProbable.includes(at));
  return wrapped(`elected ${won}, not ${lost}`, '    ');
}

function shortened(name: string): string {
  return name.length <= MOST_IN_NAME ? name : `…${name.slice(1 - MOST_IN_NAME)}`;
}
