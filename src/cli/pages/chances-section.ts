import { columns, wrapped } from '../../base/text-layout.ts';
import type { WhatIf } from '../../whatif/what-if.ts';
import { assumedSentence, chanceCells, electionsNote, setSentences } from '../../whatif/words/chances-words.ts';
import { changeLines } from './changes-section.ts';

/** The chances under each model, drawn and exact. */
export function chancesSection(answer: WhatIf): readonly string[] {
  const { candidates, declared, models } = answer;
  return models.flatMap((model) => [
    ...wrapped(assumedSentence(answer, model)),
    ...columns(candidates.map(({ name }, candidate) => chanceRow(name, chanceCells(answer, model, candidate)))),
    ...(declared.seats === 1
      ? []
      : ['    The sets elected most often:', ...setSentences(answer, model).flatMap((set) => wrapped(set, '    '))]),
    ...changeLines(answer, model),
    ...electionsNote(model).flatMap((note) => wrapped(note, '    ')),
  ]);
}

function chanceRow(name: string, [chance, spread, exact]: ReturnType<typeof chanceCells>): readonly string[] {
  return [`    ${name}`, chance, spread, exact === '' ? '' : `exact ${exact}`];
}
