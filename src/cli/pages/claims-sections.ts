import { columns, wrapped } from '../../base/text-layout.ts';
import { listed } from '../../base/words.ts';
import type { WhatIf } from '../../whatif/what-if.ts';
import { scenarioWords } from '../../whatif/words/scenario-words.ts';

/** A verdict for each claim. */
export function claimsSection({ claims, candidates }: WhatIf): readonly string[] {
  if (claims.length === 0) return [];
  return [
    ...wrapped(
      'The direction of each claim is its author\'s; the shares it is tested with are ours. "Bend" says how far they can be wrong before one other candidate wins without the help of a lot.',
    ),
    ...claims.flatMap(({ who, says, means, tested, elected, margin, bends }) => [
      ...wrapped(`${who}: ${says}.`),
      ...wrapped(
        means === says ? `Tested with: ${tested}.` : `Taken to mean: ${means}. Tested with: ${tested}.`,
        '    ',
      ),
      ...wrapped(
        `Verdict: ${listed(elected.map((candidate) => candidates[candidate].name))}, by ${margin}. Bend: ${bends}.`,
        '    ',
      ),
    ]),
  ];
}

/** The scenario table, printed beside recomputed, and what then happened. */
export function scenariosSection(answer: WhatIf): readonly string[] {
  const words = scenarioWords(answer);
  if (words === undefined) return [];
  const rows = words.rows.map(([scenario, ...cells]) => [scenario === '' ? '' : `  ${scenario}`, ...cells]);
  const [first, ...others] = words.head;
  return [
    ...wrapped(words.title),
    ...columns([[`  ${first}`, ...others], ...rows], [0, 1, 4]),
    ...words.says.flatMap((sentence) => wrapped(sentence)),
  ];
}
