import { oneLine } from '../base/text-layout.ts';
import type { Count } from '../count/count.ts';
import { decimalText, parseExact } from '../numbers/decimal-text.ts';
import type { ChartOptions } from './chart.ts';
import { figuresIn } from './figures.ts';

/** Options of the charts of a count. */
export interface CountChartOptions extends ChartOptions {
  /** The group (party) of each candidate in the order of the ballot, which a count does not hold; needed for `groupColours`. */
  readonly groups?: Groups;
}

/** The group of each candidate, by index; none where it is missing. */
export type Groups = readonly (string | undefined)[];

/** Writes exact values of one count, all with as many decimals. */
export interface VoteFigures {
  readonly places: number;
  /** A value without its sign; less than half a unit of the last place is `<0.01`, never a zero. */
  value(exact: string): string;
  /** The same with its sign: `+12`, `−3`. */
  change(exact: string): string;
  /** A whole number. */
  whole(value: number): string;
  /** A whole number as exact text. */
  exactWhole(text: string): string;
  /** What a reader must know of the decimals, or nothing where every value stands in full. */
  readonly note: readonly string[];
}

/** Figures of values with at most so many decimals; fractions have as many as are allowed. */
export function voteFigures(values: readonly string[], locale: string, mostPlaces: number): VoteFigures {
  const exactPlaces = values.reduce((most, value) => Math.max(most, placesOf(value)), 0);
  const places = Math.min(exactPlaces, mostPlaces);
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places });
  const inPlaces = (units: bigint): string => format.format(decimalText(units, places) as Intl.StringNumericLiteral);
  const value = (exact: string): string => {
    const units = unitsOf(exact, places);
    return units === 0n && !/^-?[0.]+$/.test(exact) ? `<${inPlaces(1n)}` : inPlaces(units);
  };
  return {
    places,
    value,
    change: (exact) => `${exact.startsWith('-') ? '\u2212' : '+'}${value(exact)}`,
    whole: figuresIn(locale).number,
    exactWhole: figuresIn(locale).number,
    note:
      exactPlaces > places
        ? [`Values are rounded to ${places === 0 ? 'whole votes' : `${places} decimals`}; the count itself is exact.`]
        : [],
  };
}

/** Every value of a count that is in votes. */
export function votesOf(count: Count): readonly string[] {
  const lost = count.stages.flatMap(({ nonTransferable, lostToRounding }) => [nonTransferable, lostToRounding]);
  return [...heldVotes(count), ...lost];
}

/** Votes of candidates, and quotas. */
export function heldVotes({ stages }: Count): readonly string[] {
  return stages.flatMap(({ votes, quota }) => (quota === null ? votes : [...votes, quota]));
}

/** Decimals of large votes are noise in a picture, and on a phone there is less room for them. */
export function picturePlaces(count: Count, width: number): number {
  return votesCast(count) >= (width < 480 ? 100 : 1000) ? 0 : 2;
}

/** Decimal places of exact text; more than any chart shows for a fraction. */
function placesOf(exact: string): number {
  return exact.includes('/') ? 99 : (exact.split('.')[1] ?? '').length;
}

/** The size of a value in units of the last place shown, rounded half up. */
function unitsOf(exact: string, places: number): bigint {
  const { numerator, denominator } = parseExact(exact.replace('-', ''));
  return (2n * numerator * 10n ** BigInt(places) + denominator) / (2n * denominator);
}

/** Beyond any count; keeps hostile scores within what geometry can work with. */
const LARGEST = 1e100;

/** An exact value as a length can show it: to billionths. */
export function lengthOf(exact: string): number {
  const { numerator, denominator } = parseExact(exact);
  const value = Number((numerator * 1_000_000_000n) / denominator) / 1e9;
  return Math.max(-LARGEST, Math.min(LARGEST, value));
}

/** Votes cast, which every stage shares out. */
export function votesCast({ papers }: Count): number {
  return papers.valid * (papers.votesEach ?? 1);
}

/** What a picture of a count is, and of which contest. */
export function titleOf({ contest }: Count, what: string): string {
  const title = oneLine(contest.title ?? '').trim();
  return title === '' ? what : `${what}: ${title}`;
}
