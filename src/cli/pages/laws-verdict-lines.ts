import { wrapped } from '../../base/text-layout.ts';
import type { LawVerdict } from '../../laws/verdicts/verdict.ts';
import { ballotsOnOneLine, searchedWords, sizeWords, WIDTH } from './laws-words.ts';

/** What is known of one rule and one law below its mark: how much was searched, or the election that breaks it; then the literature. */
export function verdictLines(shown: LawVerdict, indent: string): readonly string[] {
  const { verdict } = shown;
  const lines = (text: string): readonly string[] => wrapped(text, indent, WIDTH);
  if (verdict.kind === 'not-asked') return lines(`Not asked, since ${verdict.because}.`);
  const found =
    verdict.kind === 'fails'
      ? [
          ...lines(`${ballotsOnOneLine(verdict.witness)}`),
          ...lines(`${sizeWords(verdict.witness)}.`),
          ...(verdict.onlyShort === true
            ? lines('Where every paper ranks everybody, nothing that breaks it was found.')
            : []),
        ]
      : lines(`Searched: ${searchedWords(verdict.searched)}.`);
  return [...found, ...literatureLines(shown, indent)];
}

/** What the literature says, and why it differs from what was found, where it does. */
export function literatureLines({ literature, explained }: LawVerdict, indent: string): readonly string[] {
  return [
    ...(literature === undefined
      ? []
      : wrapped(
          `Literature: ${literature.says}. ${sentence([literature.source, ...(literature.note === undefined ? [] : [literature.note])].join('; '))}`,
          indent,
          WIDTH,
        )),
    ...(explained === undefined ? [] : wrapped(`Why they differ: ${sentence(explained)}`, indent, WIDTH)),
  ];
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
