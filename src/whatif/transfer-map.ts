import { type DeclaredResult, validVotes } from '../ballots/declared-result.ts';
import { descending } from '../base/descending.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import type { Rule } from '../rules/rule.ts';
import { onlyOnePlace } from '../rules/single-place.ts';
import { refuseMarks } from '../synthetic/block-votes/refuse-marks.ts';
import { electedUnder, type FixedTransfers, fixedTransfers, type GoesOn, usualGoesOn } from './assumption.ts';
import { type LotOutcome, outcomeWithLots } from './lots-that-matter.ts';
import { type Run, runsOf } from './runs.ts';
import { sharpened } from './sharpened-rows.ts';
import { type TippingLine, tippingLine } from './tipping.ts';

/**
 * Who is elected at every split of one candidate's papers between two others and nobody, while everybody else's papers go as
 * assumed: what the ternary map shows. Exact to one paper along each row.
 */
export interface TransferMap {
  readonly rule: { readonly id: string; readonly title: string };
  /** In the order of the ballot. */
  readonly candidates: readonly { readonly name: string; readonly group?: string }[];
  readonly seats: number;
  /** Whose papers are split. */
  readonly from: number;
  /** To whom they go, where they go on. */
  readonly to: readonly [number, number];
  /** Papers of `from`. */
  readonly papers: number;
  /** By papers that are non-transferable, ascending, from none to all; two side by side where a region begins or ends between them. */
  readonly rows: readonly TransferMapRow[];
  /** Where leader and runner-up end level, for three candidates under a rule that promises who is excluded. */
  readonly line?: TippingLine;
  /** What is assumed of the papers of everybody else, in words; empty where nothing is. */
  readonly assumes: string;
}

/** Splits with as many papers non-transferable. */
export interface TransferMapRow {
  readonly nonTransferable: number;
  /** Side by side, from no paper to `to[0]` up to all that go on. */
  readonly spans: readonly TransferMapSpan[];
}

/** Splits side by side with the same outcome. */
export interface TransferMapSpan {
  /** Papers to `to[0]`, both included; the rest of those that go on go to `to[1]`. */
  readonly first: number;
  readonly last: number;
  /** In the order of the ballot. */
  readonly elected: readonly number[];
  /** True where lots that fall otherwise elect others; who is elected is then as if each took whoever stands first on the ballot. */
  readonly byLot: boolean;
}

/** Options of {@link transferMap}. */
export interface TransferMapOptions {
  /** Whose papers are split; default whoever has fewest votes, of several the last on the ballot. */
  readonly from?: number;
  /** Between whom; default the two of the others with most votes, the leader first. */
  readonly to?: readonly [number, number];
  /** Where the papers of everybody else go; default evenly between all others and nobody. The row of `from` is not read. */
  readonly transfers?: FixedTransfers;
  /**
   * Rows looked at, 2 to 501: as many as there are papers where those are fewer. Default 61, fewer in a large field; 16 are quick
   * and coarse, and borders are as exact along each row.
   */
  readonly rows?: number;
  /** How papers go on past whoever is out of the running; default `evenly` for three candidates, else `in-proportion`. */
  readonly goesOn?: GoesOn;
}

/**
 * So many candidates are mapped in so many rows unless told otherwise, and above the last not at all: counts take longer the larger
 * the field, most of all by rules that must be given whole rankings.
 */
const SIZES = {
  told: [
    { candidates: 10, rows: 61 },
    { candidates: 20, rows: 31 },
    { candidates: 40, rows: 16 },
  ],
  inFull: [
    { candidates: 3, rows: 61 },
    { candidates: 4, rows: 31 },
    { candidates: 5, rows: 16 },
  ],
} as const;

/**
 * Counts the splits of one candidate's papers between two others and nobody: who is elected where, by any rule.
 *
 * Along each row the borders are found by halving between counted splits that differ, so a border is exact to one paper; a region
 * that lies wholly between counted splits (with 61 rows they stand 1/60 of the papers apart) is missed. With no more papers than
 * rows every split is counted. The search is ours.
 *
 * @throws PsephosError `bad-argument` for fewer than three candidates, for candidates who do not stand or are not distinct, for
 * transfers of other candidates or rows outside the limits; `too-large` for more than 40 candidates, or 5 under a rule that needs
 * whole rankings; `unsupported` for totals that are marks; what the rule throws.
 * @example transferMap(unite2017, ers97).rows[0].spans[0] // { first: 0, last: 5809, elected: [1], byLot: false }
 */
export function transferMap(declared: DeclaredResult, rule: Rule, options: TransferMapOptions = {}): TransferMap {
  refuseMarks(declared);
  const { from, to } = corners(declared, options);
  if (rule.singleSeat === true) onlyOnePlace(rule, declared.seats);
  const usualRows = rowsFor(declared, rule);
  const { candidates, seats } = declared;
  const papers = candidates[from].votes;
  const goesOn = options.goesOn ?? usualGoesOn(candidates.length);
  const transfers = checkedTransfers(declared, options.transfers);
  const outcomeAt = (stopping: number, first: number): LotOutcome => {
    const row = new Float64Array(candidates.length + 1);
    row[to[0]] = first;
    row[to[1]] = papers - stopping - first;
    row[candidates.length] = stopping;
    const split = transfers.with(from, row);
    return outcomeWithLots((lot) => electedUnder(declared, rule, split, lot, goesOn));
  };
  const steps = evenSteps(papers, checkedRows(options.rows ?? usualRows) - 1);
  const rowAt = (stopping: number): TransferMapRow => {
    const left = papers - stopping;
    const places = evenSteps(left, Math.ceil((left / Math.max(1, papers)) * (steps.length - 1)));
    const runs = runsOf(places, (first) => outcomeAt(stopping, first), sameOutcome);
    return { nonTransferable: stopping, spans: runs.map(span) };
  };
  const line = tippingLine(declared, rule);
  return {
    rule: { id: rule.id, title: rule.title },
    candidates: candidates.map(({ name, group }) => ({ name, ...defined({ group }) })),
    seats,
    from,
    to,
    papers,
    rows: sharpened(steps.map(rowAt), rowAt),
    ...(line?.from === from ? { line } : {}),
    assumes: assumedOf(declared, rule, { from, given: options.transfers !== undefined, goesOn }),
  };
}

function span({ first, last, value: { elected, byLot } }: Run<LotOutcome>): TransferMapSpan {
  return { first, last, elected, byLot };
}

function sameOutcome(a: LotOutcome, b: LotOutcome): boolean {
  return (
    a.byLot === b.byLot &&
    a.elected.length === b.elected.length &&
    a.elected.every((candidate, place) => candidate === b.elected[place])
  );
}

/** Whole numbers from 0 to `end` in so many steps as even as they can be, or one by one where there are fewer. */
function evenSteps(end: number, steps: number): readonly number[] {
  if (end === 0) return [0];
  const taken = Math.min(steps, end);
  return Array.from({ length: taken + 1 }, (_, step) => (step === taken ? end : Math.round((end / taken) * step)));
}

function corners(
  { candidates }: DeclaredResult,
  { from, to }: TransferMapOptions,
): { readonly from: number; readonly to: readonly [number, number] } {
  if (candidates.length < 3)
    throw bad('a map of transfers has three corners', 'at least 3 candidates', candidates.length);
  const order = descending(candidates.map(({ votes }) => votes));
  const whose = from ?? order.findLast((candidate) => to?.includes(candidate) !== true) ?? order[0];
  const others = order.filter((candidate) => candidate !== whose);
  const between = to ?? [others[0], others[1]];
  const named = [whose, ...between];
  const areGood =
    named.length === 3 && new Set(named).size === 3 && named.every((one) => candidates[one] !== undefined);
  if (areGood) return { from: whose, to: between };
  throw bad(
    'papers are split between two others',
    `three distinct candidates from 0 to ${candidates.length - 1}`,
    named,
  );
}

function rowsFor({ candidates }: DeclaredResult, rule: Rule): number {
  const sizes = rule.winners === undefined ? SIZES.inFull : SIZES.told;
  const size = sizes.find((one) => candidates.length <= one.candidates);
  if (size !== undefined) return size.rows;
  throw new PsephosError({
    code: 'too-large',
    message: `a map of transfers would take too long to count by ${rule.title} (${rule.id})`,
    expected: `at most ${sizes[2].candidates} candidates`,
    received: String(candidates.length),
    hint: 'possibilities tells who can be elected in a larger field',
  });
}

function checkedRows(rows: number): number {
  if (Number.isInteger(rows) && rows >= 2 && rows <= 501) return rows;
  throw bad('a map cannot have so many rows', 'a whole number from 2 to 501', rows);
}

function checkedTransfers(declared: DeclaredResult, given: FixedTransfers | undefined): FixedTransfers {
  const { length } = declared.candidates;
  if (given === undefined) return fixedTransfers(declared, []);
  if (given.length === length && given.every((row) => row.length === length + 1)) return given;
  throw bad(
    'the transfers are not of these candidates',
    `${length} rows of ${length + 1}`,
    given.map((row) => row.length),
  );
}

function bad(message: string, expected: string, received: unknown): PsephosError {
  return new PsephosError({ code: 'bad-argument', message, expected, received: shown(received) });
}

interface Assumed {
  readonly from: number;
  readonly given: boolean;
  readonly goesOn: GoesOn;
}

/** The papers of the last two standing are never looked at again, nor those of anybody where somebody has more than half at once. */
function assumedOf(declared: DeclaredResult, rule: Rule, { from, given, goesOn }: Assumed): string {
  const { candidates, seats } = declared;
  if (rule.promise?.kind === 'first-preferences') return '';
  if (tippingLine(declared, rule)?.from === from) return '';
  const decidedAtOnce =
    rule.promise !== undefined && seats === 1 && candidates.some(({ votes }) => votes > validVotes(declared) - votes);
  if (decidedAtOnce) return '';
  const others = given
    ? 'all other papers go as the given transfers say'
    : 'all other papers split evenly between all others and nobody';
  const further =
    goesOn === 'in-proportion'
      ? 'past whoever is out of the running, papers go on in proportion to the rest'
      : 'past whoever is out of the running, papers split evenly between all others and nobody';
  return `${others}; ${further}`;
}
