import { columns, wrapped } from '../../base/text-layout.ts';
import type { WhatIf } from '../../whatif/what-if.ts';
import { quotaSentence, reasonSentence } from '../../whatif/words/possibility-words.ts';
import { tippingWords } from '../../whatif/words/tipping-words.ts';

/** Quota, and what is certain, possible and impossible for each candidate. */
export function possibilitySection(answer: WhatIf): readonly string[] {
  const rows = answer.candidates.map(({ name, status }) => [`  ${name}`, status.toUpperCase()]);
  return [
    ...wrapped(quotaSentence(answer)),
    ...columns(rows, [0, 1]),
    ...answer.candidates.flatMap((candidate) => wrapped(reasonSentence(answer, candidate))),
  ];
}

/** The tipping line of three candidates, or the turns of a larger field. */
export function tippingSection(answer: WhatIf): readonly string[] {
  const { says, table, turns } = tippingWords(answer);
  return [
    ...says.flatMap((sentence) => wrapped(sentence)),
    ...(table === undefined ? [] : columns([table.head, ...table.rows].map(indented))),
    ...turns.flatMap((turn) => wrapped(turn, '    ')),
  ];
}

function indented([first, ...others]: readonly string[]): readonly string[] {
  return [`    ${first}`, ...others];
}
