import { validVotes } from '../../ballots/declared-result.ts';
import { columns, wrapped } from '../../base/text-layout.ts';
import { counted, grouped, percentage } from '../../base/words.ts';
import type { WhatIf } from '../../whatif/what-if.ts';
import { firstPastThePostSentence, printedWords } from '../../whatif/words/declared-words.ts';

/** The totals, and whether the printed figures agree with them. */
export function declaredSection(answer: WhatIf): readonly string[] {
  const { candidates, spoiled, seats } = answer.declared;
  const valid = validVotes(answer.declared);
  const rows = candidates.map(({ name, group, votes }) => [
    `  ${name}${group === undefined ? '' : ` (${group})`}`,
    grouped(votes),
    valid === 0 ? '' : percentage(votes / valid),
  ]);
  const { says, disagree } = printedWords(answer);
  return [
    ...columns([...rows, ['  valid votes', grouped(valid), '']], [0]),
    ...(spoiled === undefined
      ? []
      : [`  and ${counted(spoiled, 'spoiled paper')}, ${grouped(valid + spoiled)} papers in all`]),
    `  ${counted(seats, 'place')} to fill; the shares above are of the valid votes`,
    ...wrapped(says),
    ...disagree.map((line) => `    ${line}`),
  ];
}

/** Who won, and by how much. */
export function firstPastThePostSection(answer: WhatIf): readonly string[] {
  return wrapped(firstPastThePostSentence(answer));
}
