import { oneLine } from '../base/text-layout.ts';
import { listed } from '../base/words.ts';
import type { Count } from '../count/count.ts';
import { mayBeUnused } from '../count/explain/papers-worth.ts';
import { type Chart, chartText, type Settings, settingsOf } from './chart.ts';
import {
  type CountChartOptions,
  type Groups,
  heldVotes,
  picturePlaces,
  titleOf,
  type VoteFigures,
  voteFigures,
} from './count-figures.ts';
import {
  cautionNotes,
  countedNote,
  countSubtitle,
  decidesNote,
  outcomeLine,
  quotaFigure,
  shownStages,
  votesMove,
} from './count-words.ts';
import { lookOf } from './look.ts';
import { markKey } from './outcome-marks.ts';
import { background, block, heading, MARGIN, notes } from './parts.ts';
import { type CountRow, rowsOfCount } from './rows-of-count.ts';
import { candidateSeries } from './series.ts';
import type { BarRow } from './stage-bar-labels.ts';
import { barRows } from './stage-bars.ts';

const TITLE = 'Votes by stage';
const VOTES = 'Votes';
/** Candidates with bars of their own. */
const MOST_ROWS = 24;
/** Stages with a bar of their own. */
const MOST_STAGES = 32;

/**
 * Votes of each candidate after each stage against the quota: below each name a bar for every stage, the first on top, so that one sees
 * them grow, reach the quota or end. Where a rule decides by points or the like, bars for those come first.
 *
 * @returns SVG text.
 * @throws PsephosError `bad-argument` for options that no chart can have, `too-large` for more figures than a picture can hold.
 * @example votesByStage(instantRunoff.count(contest)).startsWith('<svg') // true
 */
export function votesByStage(count: Count, { groups, ...options }: CountChartOptions = {}): string {
  const settings = settingsOf(options);
  return chartText(drawVotesByStage(count, settings, groups), settings);
}

/** Bars of one kind: what they are of, and the figures of each row at each stage. */
interface Section {
  readonly title?: string;
  readonly stages: readonly number[];
  readonly figures: VoteFigures;
  /** By row and stage of the section; `null` where there is no bar. */
  readonly values: readonly (readonly (string | null)[])[];
  readonly quotas: readonly (string | null)[];
}

/** The same as a tree. */
export function drawVotesByStage(count: Count, settings: Settings, groups: Groups = []): Chart {
  const look = lookOf(settings.theme);
  const { width, locale } = settings;
  const { rows, shared } = rowsOfCount(count, MOST_ROWS);
  const { indices, leftOut } = shownStages(count.stages.length, MOST_STAGES);
  const figures = voteFigures(heldVotes(count), locale, picturePlaces(count, width));
  const sections = [...scoreSections(count, rows, locale), ...voteSections(count, rows, indices, figures)];
  const what = titleFor(sections);
  const head = heading(look, width, what, countSubtitle(count));
  const series = candidateSeries(count.contest.candidates, groups, settings);
  let below = head.below;
  const nodes = sections.flatMap((section) => {
    const says =
      section.title === undefined
        ? { nodes: [], below }
        : block(look, section.title, { x: MARGIN, top: below + 8, room: width - 2 * MARGIN }, { bold: true });
    const bars = barRows(look, width, says.below + 4, {
      rows: rows.flatMap((row, at) => barRow(count, row, section, at)),
      paintOf: (candidate) => (candidate === undefined ? 'nobody' : series[candidate].paint),
      quotas: section.quotas,
      figures: section.figures,
    });
    below = bars.below;
    return [...says.nodes, ...bars.nodes];
  });
  const several = sections.some(({ stages }) => stages.length > 1);
  const key = markKey(look, below + 4, [
    ...(several && count.elected.length > 0 ? [{ kind: 'elected' as const, says: 'elected' }] : []),
    ...(several && count.stages.some(({ excluded }) => excluded.length > 0)
      ? [{ kind: 'excluded' as const, says: 'excluded' }]
      : []),
  ]);
  const noted = notes(look, width, several ? key.below : below + 4, [
    countedNote(count, figures),
    ...(several ? ['One bar for each stage, the first on top; as long as the votes held then.'] : []),
    ...notHeldNote(count, figures),
    ...decidesNote(count),
    ...leftOut,
    ...shared,
    ...figures.note,
    ...cautionNotes(count),
  ]);
  const height = noted.below + MARGIN;
  return {
    width,
    height,
    title: titleOf(count, what),
    description: descriptionOf(count, rows, sections, figures),
    body: [background(look, width, height), ...head.nodes, ...nodes, ...(several ? key.nodes : []), ...noted.nodes],
  };
}

/** Where points decide, the bars are of those alone. */
function titleFor(sections: readonly Section[]): string {
  if (sections.every(({ title }) => title !== undefined && title !== VOTES)) return 'What decides';
  return sections.some(({ stages }) => stages.length > 1) ? TITLE : VOTES;
}

/** What the rule decides by, where that is not the votes. */
function scoreSections({ stages }: Count, rows: readonly CountRow[], locale: string): readonly Section[] {
  const scored = stages.flatMap((stage, index) => (stage.scores === undefined ? [] : [{ index, ...stage.scores }]));
  return [...new Set(scored.map(({ of }) => of))].map((of) => {
    const those = scored.filter((one) => one.of === of);
    const shown = shownStages(those.length, MOST_STAGES).indices.map((at) => those[at]);
    const known = shown.flatMap(({ values }) => values.filter((value) => value !== null));
    const name = oneLine(of);
    return {
      title: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
      stages: shown.map(({ index }) => index),
      figures: voteFigures(known, locale, 2),
      values: rows.map(({ standing }) =>
        shown.map(({ values }) => (standing === undefined ? null : values[standing.candidate])),
      ),
      quotas: shown.map(() => null),
    };
  });
}

/** Votes, unless scores decide and votes never move: then they are no more than the first preferences. */
function voteSections(
  count: Count,
  rows: readonly CountRow[],
  indices: readonly number[],
  figures: VoteFigures,
): readonly Section[] {
  const scored = count.stages.some(({ scores }) => scores !== undefined);
  const moves = votesMove(count);
  if (scored && !moves) return [];
  const stages = moves ? indices : indices.slice(0, 1);
  return [
    {
      ...(scored ? { title: VOTES } : {}),
      stages,
      figures,
      values: rows.map(({ values }) => stages.map((index) => values[index])),
      quotas: stages.map((index) => count.stages[index].quota),
    },
  ];
}

function barRow(count: Count, row: CountRow, { values, stages }: Section, at: number): readonly BarRow[] {
  const { standing, name } = row;
  const own = values[at];
  if (own.every((value) => value === null)) return [];
  const last = own.findLastIndex((value) => value !== null && value !== '0');
  const end = standing?.outcome === 'excluded' ? Math.max(0, last) : own.length - 1;
  const electedAt = stages.findIndex((index) => count.stages[index].number === standing?.stage);
  return [
    {
      name,
      words: standing?.words ?? '',
      bold: standing?.outcome === 'elected',
      ...(standing === undefined ? {} : { candidate: standing.candidate }),
      values: own.slice(0, end + 1),
      ...(standing?.outcome === 'elected'
        ? { mark: { kind: 'elected' as const, at: electedAt < 0 ? end : electedAt } }
        : {}),
      ...(standing?.outcome === 'excluded' ? { mark: { kind: 'excluded' as const, at: end } } : {}),
    },
  ];
}

/** Bars of candidates do not show the votes that nobody holds, which a reader would miss. */
function notHeldNote(count: Count, figures: VoteFigures): readonly string[] {
  const { nonTransferable, lostToRounding } = count.stages[count.stages.length - 1];
  const held = [
    ...(nonTransferable === '0'
      ? []
      : [`${figures.value(nonTransferable)} ${mayBeUnused(count) ? 'not used' : 'non-transferable'}`]),
    ...(lostToRounding === '0' ? [] : [`${figures.value(lostToRounding)} lost to rounding`]),
  ];
  return held.length === 0 ? [] : [`Votes that nobody holds at the end: ${listed(held)}.`];
}

function descriptionOf(
  count: Count,
  rows: readonly CountRow[],
  sections: readonly Section[],
  figures: VoteFigures,
): string {
  const sentences = sections.flatMap(({ title, stages, figures: own, values, quotas }) => {
    const of = title ?? 'Votes';
    const several = stages.length > 1;
    const shown = (value: string): string => `${value.startsWith('-') ? '\u2212' : ''}${own.value(value)}`;
    const quota = quotas.find((one) => one !== null) ?? null;
    const last = quotas.at(-1) ?? null;
    const line =
      quota === null || last === null
        ? []
        : [
            quota === last
              ? `The quota is ${quotaFigure(quota, own)}.`
              : `The quota goes from ${quotaFigure(quota, own)} to ${quotaFigure(last, own)}.`,
          ];
    return [
      `${of} ${several ? `after each of ${stages.length} stages` : 'in one bar each'}.`,
      ...line,
      ...rows.flatMap(({ name, standing }, at) => {
        const known = values[at].filter((value) => value !== null);
        if (known.length === 0) return [];
        const held = known.filter((value) => value !== '0');
        const steps = several && new Set(held).size > 1 ? ` to ${shown(held[held.length - 1])}` : '';
        return [`${name}: ${shown(held[0] ?? '0')}${steps}${standing === undefined ? '' : `, ${standing.words}`}.`];
      }),
    ];
  });
  return [
    `Bars. ${outcomeLine(count)}`,
    ...decidesNote(count),
    ...sentences,
    ...notHeldNote(count, figures),
    ...cautionNotes(count),
  ].join(' ');
}
