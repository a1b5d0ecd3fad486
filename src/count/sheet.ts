import { columns, oneLine, wrapped } from '../base/text-layout.ts';
import { counted, grouped, listed, withPlaces } from '../base/words.ts';
import { reservedInWords } from './contest-record.ts';
import type { Count } from './count.ts';
import { amount, quotaText } from './explain/amounts.ts';
import { lotSentences, orderSentences } from './explain/lot-and-order.ts';
import { mayBeUnused } from './explain/papers-worth.ts';
import { stageLines } from './sheet-lines.ts';

/** Options of {@link countSheet}. */
export interface SheetOptions {
  /** Characters a line may have; wider tables are cut into panels of stages. Default 100. */
  readonly width?: number;
}

/**
 * A count as a sheet to read: who is elected, a table of every vote at every stage, and what was done at each with its clause.
 *
 * @example countSheet(firstPastThePost.count(contest)).split('\n')[0] // the title of the contest
 */
export function countSheet(original: Count, { width = 100 }: SheetOptions = {}): string {
  const count = withSafeNames(original);
  const { contest, rule, papers } = count;
  const { each, quota } = { each: papers.votesEach ?? 1, quota: quotaLine(count) };
  const worth =
    each === 1 ? '' : mayBeUnused(count) ? ` with up to ${each} votes each` : ` worth ${grouped(each)} votes each`;
  const head = [
    ...(contest.title === undefined ? [] : [contest.title]),
    `${rule.title} (${rule.id})`,
    `${counted(contest.seats, 'place')}, ${counted(papers.valid, 'valid paper')}${worth}, ${grouped(papers.invalid)} invalid.${quota}`,
    ...doubts(count),
    ...gone(count),
    ...orderSentences(count),
    ...lotSentences(count),
    '',
    electedText(count),
    '',
  ];
  const lines = [
    ...head.flatMap((line) => (line === '' ? [''] : wrapped(line, '', width))),
    ...tables(count, width),
    ...stageLines(count).flatMap((line) => wrapped(line, '', width)),
    ...shortfall(count),
  ];
  return `${lines.join('\n')}\n`;
}

/** Names and title on one line each, without anything that could steer a terminal. */
function withSafeNames(count: Count): Count {
  const { title, candidates, ...rest } = count.contest;
  const safeTitle = title === undefined ? {} : { title: oneLine(title) };
  return { ...count, contest: { ...rest, ...safeTitle, candidates: candidates.map(oneLine) } };
}

/** A whole quota stands without decimals, also where votes have them. */
function quotaLine({ quota, stages }: Count): string {
  if (quota === null) return '';
  const places = decimals({ quota, stages });
  const text = quota.includes('.') ? grouped(withPlaces(quota, places)) : quotaText(quota);
  return ` Quota ${text}${stages.every((stage) => stage.quota === quota) ? '' : ' at the end'}.`;
}

function doubts({ provenance: { synthetic: stamp, approximate = [] } }: Count): readonly string[] {
  const known = approximate.map((doubt) => `APPROXIMATE: ${doubt}.`);
  if (stamp === undefined) return known;
  return [
    ...known,
    `SYNTHETIC BALLOTS, never cast: drawn from the model ${stamp.model} with seed ${stamp.seed}; assumes that ${stamp.assumes}.`,
  ];
}

/** Who is passed over, and whose place it is; and who may be elected. */
function gone({ contest }: Count): readonly string[] {
  const { withdrawn = [], vacancy, candidates } = contest;
  const names = listed(withdrawn.map((candidate) => candidates[candidate]));
  if (vacancy === undefined)
    return [...(withdrawn.length === 0 ? [] : [`Withdrawn: ${names}.`]), ...reservedInWords(contest)];
  const place = `For the place of ${candidates[vacancy.member]}.`;
  const sitting = vacancy.kind === 'recount' ? vacancy.sitting.map((candidate) => candidates[candidate]) : [];
  return [
    `${place}${sitting.length === 0 ? '' : ` Sitting already: ${listed(sitting)}.`}${names === '' ? '' : ` Passed over: ${names}.`}`,
  ];
}

function electedText({ elected, contest: { candidates, vacancy } }: Count): string {
  if (elected.length === 0) return 'Elected: nobody.';
  const sitting = vacancy?.kind === 'recount' ? vacancy.sitting : [];
  const names = elected.map(
    (candidate, place) =>
      `${place + 1}. ${candidates[candidate]}${sitting.includes(candidate) ? ' (sitting already)' : ''}`,
  );
  return `Elected: ${names.join(', ')}.`;
}

function shortfall({ elected, contest: { seats, vacancy } }: Count): readonly string[] {
  if (vacancy?.kind === 'recount')
    return elected.every((candidate) => vacancy.sitting.includes(candidate))
      ? ['Nobody new was elected: the place stays vacant.']
      : [];
  const unfilled = seats - elected.length;
  return unfilled === 0
    ? []
    : [`${counted(unfilled, 'place')} left unfilled: nobody was left to fill ${unfilled === 1 ? 'it' : 'them'}.`];
}

/** Votes by candidate and stage, as many stages side by side as the width allows. */
function tables(count: Count, width: number): readonly string[] {
  const places = decimals(count);
  const lost = count.stages.some((stage) => stage.lostToRounding !== '0');
  const labels = [
    '',
    ...count.contest.candidates,
    mayBeUnused(count) ? 'Votes not used' : 'Non-transferable',
    ...(lost ? ['Lost to rounding'] : []),
  ];
  const stages = count.stages.map((stage) => [
    `Stage ${stage.number}`,
    ...stage.votes.map((votes) => cell(votes, places)),
    cell(stage.nonTransferable, places),
    ...(lost ? [cell(stage.lostToRounding, places)] : []),
  ]);
  const room = width - longest(labels);
  const each = 2 + longest(stages.flat());
  const across = Math.max(1, Math.floor(room / each));
  const lines: string[] = [];
  for (let first = 0; first < stages.length; first += across) {
    const panel = stages.slice(first, first + across);
    lines.push(...columns(labels.map((label, row) => [label, ...panel.map((cells) => cells[row])])), '');
  }
  const rounded = stages.some((cells) => cells.some((text) => text.startsWith('≈')));
  return rounded ? [...lines, 'A value with ≈ is rounded; the count itself holds the exact fraction.', ''] : lines;
}

/** A value of the table; a fraction that is no finite decimal would be unreadable in full. */
function cell(value: string, places: number): string {
  return value.includes('/') ? amount(value) : grouped(withPlaces(value, places));
}

/** The most decimal places of any value in the count, and at least two where there are any, as sheets are written. */
function decimals({ stages, quota }: Pick<Count, 'stages' | 'quota'>): number {
  const values = [quota ?? '0', ...stages.flatMap(({ votes, nonTransferable }) => [...votes, nonTransferable])];
  const most = longest(values.map((value) => (value.includes('/') ? '' : (value.split('.')[1] ?? ''))));
  return most === 0 ? 0 : Math.max(2, most);
}

/** The length of the longest text; not by spreading them, of which a large count has too many. */
function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}
