import { columns, oneLine, wrapped } from '../../base/text-layout.ts';
import { counted, grouped } from '../../base/words.ts';
import type { WhatIfOfMarks } from '../../whatif/block-votes/what-if-of-marks.ts';
import {
  firstPreferencesText,
  marksAssumedSentence,
  marksBoundSentence,
  marksChanceCells,
  marksSetSentences,
  marksShortAnswer,
} from '../../whatif/words/marks-words.ts';
import { pageOf, section } from './sections.ts';

/** The answer for totals that are marks (a block vote) as a page to read and quote. */
export function marksPage(answer: WhatIfOfMarks): string {
  const { declared, rule, provenance } = answer;
  const sections = [
    [
      'WOULD A TRANSFERABLE VOTE HAVE CHANGED THE RESULT?',
      oneLine(declared.title),
      '',
      ...wrapped(marksShortAnswer(answer).join(' '), ''),
    ],
    section('The declared result', declaredLines(answer)),
    section('What holds however the papers were marked', boundLines(answer)),
    section(`How probable, under an assumption: ${rule.title} (${rule.id})`, chanceLines(answer)),
    section(
      'How to repeat this',
      wrapped(
        `psephos ${provenance.library}, rule ${rule.id}, ${counted(provenance.draws, 'draw')}, seed ${oneLine(provenance.seed)}; input ${provenance.input}. The same command prints the same bytes. Only marks were declared: every preference here is assumption.`,
      ),
    ),
  ];
  return pageOf(sections);
}

function declaredLines({ declared, reconciliation }: WhatIfOfMarks): readonly string[] {
  const { candidates, seats } = declared;
  const rows = candidates.map(({ name, group, votes }) => [
    `  ${oneLine(name)}${group === undefined ? '' : ` (${oneLine(group)})`}`,
    grouped(votes),
  ]);
  const marks = candidates.reduce((sum, { votes }) => sum + votes, 0);
  const wrong = reconciliation.filter(({ agrees }) => !agrees);
  return [
    ...columns([...rows, ['  marks', grouped(marks)]]),
    `  ${counted(seats, 'place')} to fill`,
    ...wrong.map(({ what, printed, computed }) => `  ${oneLine(what)}: printed ${printed}, the marks give ${computed}`),
  ];
}

function boundLines(answer: WhatIfOfMarks): readonly string[] {
  return [
    ...wrapped(marksBoundSentence(answer)),
    ...columns(
      answer.candidates.map(({ name }, candidate) => [`    ${oneLine(name)}`, firstPreferencesText(answer, candidate)]),
    ),
  ];
}

function chanceLines(answer: WhatIfOfMarks): readonly string[] {
  const { candidates } = answer;
  return [
    ...wrapped(marksAssumedSentence(answer)),
    ...columns(
      candidates.map(({ name }, candidate) => [`    ${oneLine(name)}`, ...marksChanceCells(answer, candidate)]),
    ),
    '    The sets elected most often:',
    ...marksSetSentences(answer).flatMap((set) => wrapped(set, '    ')),
  ];
}
