import type { DeclaredFindings } from '../../whatif/findings.ts';
import type { NamedChart } from '../named/named-chart.ts';
import { chartsNamed, list, type ReportPart, table, text } from './document.ts';

/** The chances under each assumption, with the picture of them. */
export function probableParts(
  { answer, words }: DeclaredFindings,
  charts: readonly ReportPart[],
): readonly ReportPart[] {
  const { candidates } = answer;
  if (words.models.length === 0) return [];
  return [
    text(
      'Nobody knows how those papers would have gone on. A chance can be given only under an assumption, and it is worth as much as the assumption is.',
    ),
    ...charts,
    ...words.models.flatMap((model): readonly ReportPart[] => [
      text(model.assumed),
      table({
        caption: `Chance to be elected: ${model.name}`,
        head: ['Candidate', 'Chance', '±', ...(workedOut(model) ? ['Worked out'] : [])],
        rows: candidates.map(({ name }, candidate) => {
          const [chance, spread, exact] = model.chances[candidate];
          return [name, chance, spread, ...(workedOut(model) ? [exact] : [])];
        }),
        of: 'figures',
      }),
      ...(model.sets.length === 0 ? [] : [text('The sets elected most often:'), ...list(model.sets)]),
      ...(model.change === undefined ? [] : [text(model.change)]),
      ...model.notes.map(text),
    ]),
  ];
}

function workedOut({ chances }: DeclaredFindings['words']['models'][number]): boolean {
  return chances.some(([, , exact]) => exact !== '');
}

/** Which assumption matters most, by model. */
export function sensitivityParts(
  { words, answer }: DeclaredFindings,
  charts: readonly NamedChart[],
): readonly ReportPart[] {
  const { sensitivity = [], models } = answer;
  const fewer = sensitivity.some(({ draws }, at) => draws < (models[at]?.draws ?? 0));
  return [
    ...(fewer
      ? [text('Fewer draws were made here than for the chances above, so that the figures differ a little.')]
      : []),
    ...words.sensitivity.flatMap(({ opening, bends }, at) => [
      ...chartsNamed(charts, at === 0 ? 'tornado' : `tornado-${at + 1}`),
      text(opening),
      ...bends.map(text),
    ]),
  ];
}
