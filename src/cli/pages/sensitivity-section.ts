import { wrapped } from '../../base/text-layout.ts';
import { counted, grouped, listed } from '../../base/words.ts';
import type { Sensitivity, SensitivityLevel, SensitivityRow } from '../../whatif/sensitivity/sensitivity-shape.ts';
import type { WhatIf } from '../../whatif/what-if.ts';
import { drawnShare } from '../../whatif/words/chance-words.ts';
import { bendSentences, studySentence } from '../../whatif/words/sensitivity-words.ts';
import { brokenTable } from './broken-table.ts';

/** Rows of a table. */
const MOST_ROWS = 8;

/** What makes less of a difference than half a point is not shown. */
const LEAST_SWING = 0.005;

/** Which assumption moves the answer most, under each model that was asked. */
export function sensitivitySection(answer: WhatIf): readonly string[] {
  const { sensitivity = [], candidates } = answer;
  const names = candidates.map(({ name }) => name);
  if (sensitivity.length === 0) return [];
  return [
    ...wrapped(
      'One assumption at a time is put low and high; all else stays as the model draws it, and chance falls the same. A share is of the papers that first prefer a candidate, while everybody else is still in the running.',
    ),
    ...sensitivity.flatMap((study, at) => [
      ...wrapped(studySentence(answer, study, at)),
      ...rangeLines(study, names),
      ...stoppingLines(study, names),
      ...unaskedLines(study, names),
      ...bendLines(study, names),
    ]),
  ];
}

function rangeLines({ rows, stopping, draws }: Sensitivity, names: readonly string[]): readonly string[] {
  if (rows.every(({ from }) => from === undefined) && stopping.length > 0) {
    const certain = `In ${counted(draws, 'draw')} the model held every share at one value: none can be moved within what it leaves open.`;
    return [...wrapped(certain, '    '), ...parameterLines(rows, draws)];
  }
  const moving = rows.filter(({ swing }) => swing >= LEAST_SWING);
  if (moving.length === 0)
    return rows.length === 0
      ? []
      : wrapped(
          'Within what the model leaves open, no assumption by itself makes a difference of as much as half a point.',
          '    ',
        );
  const table = moving
    .slice(0, MOST_ROWS)
    .map((row) => [
      row.moves,
      row.low.says,
      row.high.says,
      chanceText(row.low, draws),
      chanceText(row.high, draws),
      spreadText(row),
      mostMovedText(row, names),
    ]);
  return [
    ...wrapped(
      'Shares from their 10th to their 90th percentile in the model, and the chance of another result at both; last, whose chance of election that moves most:',
      '    ',
    ),
    ...brokenTable([['', 'low', 'high', 'at low', 'at high', 'swing', ''], ...table], { 0: 28, 6: 20 }),
    ...restText(moving.length),
  ];
}

/** Of the parameters of a model there are few, each with a sentence. */
function parameterLines(rows: readonly SensitivityRow[], draws: number): readonly string[] {
  return rows.flatMap(({ moves, low, high }) =>
    wrapped(
      `With ${moves} put at "${low.says}": ${chanceText(low, draws)}; at "${high.says}": ${chanceText(high, draws)}.`,
      '    ',
    ),
  );
}

function stoppingLines({ stopping, draws }: Sensitivity, names: readonly string[]): readonly string[] {
  const moving = stopping.filter(({ swing }) => swing >= LEAST_SWING);
  if (moving.length === 0) {
    return stopping.length === 0
      ? []
      : wrapped(
          "Were none, half or all of any one candidate's papers to stop, it would not make a difference of as much as half a point.",
          '    ',
        );
  }
  const table = moving
    .slice(0, MOST_ROWS)
    .map((row) => [
      row.moves,
      ...[row.low, row.half, row.high].map((level) => (level === undefined ? '' : chanceText(level, draws))),
      spreadText(row),
      mostMovedText(row, names),
    ]);
  return [
    ...wrapped("The same chance, were none, half or all of one candidate's papers to stop:", '    '),
    ...brokenTable([['', 'none', 'half', 'all', 'swing', ''], ...table], { 0: 32, 5: 20 }),
    ...restText(moving.length),
  ];
}

function restText(moving: number): readonly string[] {
  return moving <= MOST_ROWS
    ? []
    : wrapped(`${grouped(moving - MOST_ROWS)} more make less of a difference (--json has them all).`, '    ');
}

function unaskedLines({ neverMoved, notAsked, draws }: Sensitivity, names: readonly string[]): readonly string[] {
  const named = (list: readonly number[]): string => listed(list.map((candidate) => names[candidate]));
  return [
    ...(neverMoved.length === 0
      ? []
      : wrapped(`In no draw of ${grouped(draws)} did the papers of ${named(neverMoved)} move.`, '    ')),
    ...(notAsked.length === 0
      ? []
      : wrapped(`Not asked about, as fewer of their papers move: ${named(notAsked)}.`, '    ')),
  ];
}

function bendLines(study: Sensitivity, names: readonly string[]): readonly string[] {
  return bendSentences(study, names).flatMap((sentence) => wrapped(sentence, '    '));
}

function chanceText({ changed }: SensitivityLevel, draws: number): string {
  return drawnShare(changed, draws);
}

/** In points of a hundred. */
function spreadText({ swing, swingError }: SensitivityRow): string {
  return `${(100 * swing).toFixed(0)} ± ${(100 * swingError).toFixed(0)}`;
}

function mostMovedText({ low, high, mostMoved }: SensitivityRow, names: readonly string[]): string {
  const [from, to] = [low, high].map(({ candidates }) => `${(100 * candidates[mostMoved]).toFixed(0)}%`);
  return from === to ? '' : `${names[mostMoved]} ${from} to ${to}`;
}
