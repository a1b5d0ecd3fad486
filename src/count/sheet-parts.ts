import { cleaningLines } from '../ballots/cleaning-words.ts';
import { oneLine } from '../base/text-layout.ts';
import { counted, grouped, listed, withPlaces } from '../base/words.ts';
import { reservedInWords } from './contest-record.ts';
import type { Count } from './count.ts';
import { amount, minus, quotaText } from './explain/amounts.ts';
import { lotSentences, orderSentences } from './explain/lot-and-order.ts';
import { mayBeUnused } from './explain/papers-worth.ts';
import { isSupposed, neverCast } from './never-cast.ts';
import { fullOrder, type HeadToHeadTable, headToHeadTable, type ScoreTable, scoreTables } from './sheet-comparison.ts';
import { stageLines } from './sheet-lines.ts';

/** A line of the table: a candidate, or votes that nobody holds. */
export interface SheetRow {
  readonly label: string;
  /** What became of the candidate, such as `elected 2`; empty for votes that nobody holds. */
  readonly outcome: string;
  /** Votes after each stage, exact. */
  readonly values: readonly string[];
  /** Votes gained or lost at each stage, exact; none at the first. */
  readonly changes: readonly string[];
}

/** All that a count sheet says, as plain data, for every form of it to set out; texts are on one line each and not escaped. */
export interface SheetParts {
  readonly title?: string;
  readonly rule: string;
  /** Places, papers and quota in a sentence. */
  readonly figures: string;
  /** What a reader must know: papers never cast, doubts, who withdrew, how lots fell. */
  readonly notes: readonly string[];
  readonly elected: string;
  readonly candidates: readonly SheetRow[];
  /** Non-transferable votes, and those lost to rounding where there are any. */
  readonly nobody: readonly SheetRow[];
  /** What the rule decides by, where that is not the votes. */
  readonly scores: readonly ScoreTable[];
  /** Everybody against everybody, or the winner against everybody, where the rule compares candidates head to head. */
  readonly headToHead?: HeadToHeadTable;
  /** The full order, where the rule gives one. */
  readonly order: readonly string[];
  /** What was done at each stage, and how each tie fell. */
  readonly stages: readonly string[];
  readonly shortfall: readonly string[];
  /** Decimal places that values are shown with. */
  readonly places: number;
  /** True where a value is shown rounded. */
  readonly rounded: boolean;
}

/** What stands below a table with rounded values. */
export const ROUNDED = 'A value with ≈ is rounded; the count itself holds the exact fraction.';

/** What stands above a table of scores. */
export function decidedBy(of: string): string {
  return `What decides: ${of}.`;
}

/** The parts of the sheet of a count, with names that are safe to show. */
export function sheetParts(original: Count): SheetParts {
  const count = withSafeNames(original);
  const { contest, rule, papers, stages } = count;
  const each = papers.votesEach ?? 1;
  const worth =
    each === 1 ? '' : mayBeUnused(count) ? ` with up to ${each} votes each` : ` worth ${grouped(each)} votes each`;
  const places = decimals(count);
  const headToHead = headToHeadTable(count);
  const rows = contest.candidates.map((label, candidate) =>
    row(
      label,
      outcomeOf(count, candidate),
      stages.map(({ votes }) => votes[candidate]),
    ),
  );
  const nobody = [
    row(
      mayBeUnused(count) ? 'Votes not used' : 'Non-transferable',
      '',
      stages.map(({ nonTransferable }) => nonTransferable),
    ),
    row(
      'Lost to rounding',
      '',
      stages.map(({ lostToRounding }) => lostToRounding),
    ),
  ].filter(({ values }, index) => index === 0 || values.some((value) => value !== '0'));
  return {
    ...(contest.title === undefined ? {} : { title: contest.title }),
    rule: oneLine(`${rule.title} (${rule.id})`),
    figures: `${counted(contest.seats, 'place')}, ${counted(papers.valid, 'valid paper')}${worth}${invalidText(count)}.${quotaLine(count)}`,
    notes: [...doubts(count), ...gone(count), ...cleaned(count), ...orderSentences(count), ...lotSentences(count)].map(
      oneLine,
    ),
    elected: electedText(count),
    candidates: rows,
    nobody,
    scores: scoreTables(count),
    ...(headToHead === undefined ? {} : { headToHead }),
    order: fullOrder(count),
    stages: stageLines(count).map(oneLine),
    shortfall: shortfall(count),
    places,
    rounded: [...rows, ...nobody].some(({ values }) =>
      values.some((value) => shownValue(value, places).startsWith('≈')),
    ),
  };
}

/** Of supposed papers only those that count are supposed: how many were invalid is not their matter. */
function invalidText(count: Count): string {
  return isSupposed(count) ? '' : `, ${grouped(count.papers.invalid)} invalid`;
}

/** A value of the table; a fraction that is no finite decimal would be unreadable in full. */
export function shownValue(value: string, places: number): string {
  return value.includes('/') ? amount(value) : grouped(withPlaces(value, places));
}

/** Names, title and what scores are called on one line each, without anything that could steer a terminal. */
function withSafeNames(count: Count): Count {
  const { title, candidates, ...rest } = count.contest;
  const safeTitle = title === undefined ? {} : { title: oneLine(title) };
  const stages = count.stages.map((stage) =>
    stage.scores === undefined ? stage : { ...stage, scores: { ...stage.scores, of: oneLine(stage.scores.of) } },
  );
  return { ...count, stages, contest: { ...rest, ...safeTitle, candidates: candidates.map(oneLine) } };
}

function row(label: string, outcome: string, values: readonly string[]): SheetRow {
  return { label, outcome, values, changes: values.slice(1).map((value, index) => minus(value, values[index])) };
}

function outcomeOf({ elected, stages, contest }: Count, candidate: number): string {
  const place = elected.indexOf(candidate);
  if (place >= 0) return `elected ${place + 1}`;
  if (contest.withdrawn?.includes(candidate) === true) return 'passed over';
  const at = stages.findLast(({ excluded }) => excluded.includes(candidate));
  return at?.action.kind === 'exclusion' ? `excluded at stage ${at.number}` : 'not elected';
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
  return [...known, neverCast(stamp)];
}

/** What was done to the papers before they were counted. */
function cleaned({ contest: { cleaning } }: Count): readonly string[] {
  return cleaning === undefined ? [] : cleaningLines(cleaning);
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

/** The most decimal places of any value in the count, and at least two where there are any, as sheets are written. */
function decimals({ stages, quota }: Pick<Count, 'stages' | 'quota'>): number {
  const values = [quota ?? '0', ...stages.flatMap(({ votes, nonTransferable }) => [...votes, nonTransferable])];
  // Not by spreading them, of which a large count has too many.
  const most = values.reduce(
    (length, value) => (value.includes('/') ? length : Math.max(length, (value.split('.')[1] ?? '').length)),
    0,
  );
  return most === 0 ? 0 : Math.max(2, most);
}
