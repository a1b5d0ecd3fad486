import { validVotes } from '../../ballots/declared-result.ts';
import { columns, wrapped } from '../../base/text-layout.ts';
import { counted, grouped, listed, percentage } from '../../base/words.ts';
import type { WhatIf } from '../../whatif/what-if.ts';

/** The totals, and whether the printed figures agree with them. */
export function declaredSection({ declared, reconciliation }: WhatIf): readonly string[] {
  const valid = validVotes(declared);
  const { candidates, spoiled, seats } = declared;
  const rows = candidates.map(({ name, group, votes }) => [
    `  ${name}${group === undefined ? '' : ` (${group})`}`,
    grouped(votes),
    valid === 0 ? '' : percentage(votes / valid),
  ]);
  const disagreements = reconciliation.filter(({ agrees }) => !agrees);
  const shareNote = reconciliation.find(({ what }) => what.startsWith('share of'))?.note;
  return [
    ...columns([...rows, ['  valid votes', grouped(valid), '']], [0]),
    ...(spoiled === undefined
      ? []
      : [`  and ${counted(spoiled, 'spoiled paper')}, ${grouped(valid + spoiled)} papers in all`]),
    `  ${counted(seats, 'place')} to fill; the shares above are of the valid votes`,
    ...(reconciliation.length === 0
      ? ['  No total, share or turnout was printed, so there is nothing to check them against.']
      : disagreements.length === 0
        ? wrapped(
            `The ${counted(reconciliation.length, 'printed figure')} ${reconciliation.length === 1 ? 'agrees' : 'agree'} with the votes: ${listed(reconciliation.map(({ what }) => what))}.${shareNote === undefined ? '' : ` Printed shares are ${shareNote}.`}`,
          )
        : [
            `  ${disagreements.length} of ${counted(reconciliation.length, 'printed figure')} ${disagreements.length === 1 ? 'disagrees' : 'disagree'} with the votes:`,
          ]),
    ...disagreements.map(
      ({ what, printed, computed, note }) =>
        `    ${what}: printed ${printed}, the votes give ${computed}${note === undefined ? '' : ` (${note})`}`,
    ),
  ];
}

/** Who won, and by how much. */
export function firstPastThePostSection({ declared, firstPastThePost: { elected } }: WhatIf): readonly string[] {
  const { candidates, seats } = declared;
  const names = elected.map((candidate) => candidates[candidate].name);
  const rest = candidates.filter((_, candidate) => !elected.includes(candidate)).sort((a, b) => b.votes - a.votes)[0];
  if (rest === undefined) return wrapped(`${listed(names)} elected: nobody else stands.`);
  const last = Math.min(...elected.map((candidate) => candidates[candidate].votes));
  const lead = last - rest.votes;
  const ahead =
    lead === 0 ? `level with ${rest.name}: a lot decides` : `${counted(lead, 'vote')} ahead of ${rest.name}`;
  if (seats === 1) return wrapped(`${names[0]} wins, ${ahead}.`);
  return wrapped(`The ${seats} with most votes win: ${listed(names)}; the last of them is ${ahead}.`);
}
