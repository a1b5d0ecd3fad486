import { columns, wrapped } from '../../base/text-layout.ts';
import { grouped } from '../../base/words.ts';
import type { WhatIf } from '../../whatif/what-if.ts';

/** What a poll of the third candidate's supporters would be worth. */
export function pollsSection({ candidates, polls }: WhatIf): readonly string[] {
  if (polls === undefined) return [];
  const { from, candidate, leader, rows } = polls;
  const [first] = rows;
  const asked = first.toCandidate + first.toLeader + first.nonTransferable;
  const [third, second, ahead] = [from, candidate, leader].map((index) => candidates[index].name);
  return [
    ...wrapped(
      `Nobody is known to have asked. Had ${grouped(asked)} of those who voted for ${third}, chosen at random, been asked whom they would have named next, the chance of ${second} would be, by what they answered:`,
    ),
    ...columns([
      [`    ${second}`, ahead, 'nobody', ...first.chances.map(({ model }) => model)],
      ...rows.map(({ toCandidate, toLeader, nonTransferable, chances }) => [
        `    ${grouped(toCandidate)}`,
        grouped(toLeader),
        grouped(nonTransferable),
        ...chances.map(({ mean }) => wholePercentage(mean)),
      ]),
    ]),
    ...wrapped('A real poll goes in with --survey FILE; people chosen less than at random count for fewer.'),
  ];
}

function wholePercentage(share: number): string {
  if (share < 0.005) return 'under 1%';
  return share > 0.995 ? 'over 99%' : `${Math.round(100 * share)}%`;
}
