import { badArgument } from '../../base/draw-arguments.ts';
import { PsephosError, shown } from '../../base/errors.ts';

/** A whole number, or any from `min` to `max`. */
export type Range = number | { readonly min?: number; readonly max?: number };

/** What papers may look like. */
export interface PaperOptions {
  /** Whether papers may stop before everybody is ranked. Default: yes. */
  readonly short?: boolean;
  /** Whether papers may give candidates the same rank. Default: no. */
  readonly equal?: boolean;
  /** Whether a rank may be left out. Default: no. */
  readonly skips?: boolean;
  /** Whether papers may be blank; they never are where papers may not be short. Default: yes. */
  readonly blank?: boolean;
}

/** How many papers there are, and what they may look like. */
export interface PaperCountOptions extends PaperOptions {
  /** All papers together. Default: any number, mostly few. */
  readonly papers?: Range;
  /** The papers with one ranking, before equal rankings are put together. Default: any number, mostly few, sometimes up to 2^49. */
  readonly weights?: Range;
}

/** What contests may look like. */
export interface ElectionOptions extends PaperCountOptions {
  /** How many stand, up to 100. Default: from 2 to 5. */
  readonly candidates?: Range;
  /** How many places there are, never more than candidates. Default: from 1 to 4. */
  readonly places?: Range;
  /** Whether candidates may have withdrawn. Default: no. */
  readonly withdrawn?: boolean;
}

/** From and to, both included. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What every contest drawn keeps to. */
export interface Limits {
  readonly candidates: Bounds;
  readonly places: Bounds;
  readonly papers: Bounds;
  readonly weights: Bounds;
  readonly short: boolean;
  readonly equal: boolean;
  readonly skips: boolean;
  readonly blank: boolean;
  readonly withdrawn: boolean;
}

/** Candidates an arbitrary draws at most: a failing election with more is not read by anybody. */
const MOST_DRAWN_CANDIDATES = 100;

/** The most papers of one ranking that every rule counts exactly. */
const MOST_WEIGHT = 2 ** 49;

/**
 * The options with their defaults.
 *
 * @throws PsephosError `bad-argument` for a range that is none, or options that no contest meets.
 * @example limitsFrom({ candidates: 3 }).places // { min: 1, max: 3 }
 */
export function limitsFrom(options: ElectionOptions): Limits {
  const candidates = bounds(
    'candidates',
    options.candidates,
    { min: 1, max: MOST_DRAWN_CANDIDATES },
    { min: 2, max: 5 },
  );
  const most = { min: 1, max: candidates.max };
  const places = bounds('places', options.places, most, { min: 1, max: Math.min(4, candidates.max) });
  const papers = bounds('papers', options.papers, { min: 0, max: Number.MAX_SAFE_INTEGER });
  const weights = bounds('weights', options.weights, { min: 1, max: MOST_WEIGHT });
  checkPapers(papers, weights);
  const { short = true, equal = false, skips = false, blank = true, withdrawn = false } = options;
  return {
    candidates: { min: Math.max(candidates.min, places.min), max: candidates.max },
    places,
    papers,
    weights,
    short,
    equal,
    skips,
    blank: blank && short,
    withdrawn,
  };
}

/**
 * A range with both its ends.
 *
 * @throws PsephosError `bad-argument` where it is none, or goes beyond what is allowed.
 */
export function bounds(name: string, range: Range | undefined, allowed: Bounds, usual: Bounds = allowed): Bounds {
  if (range === undefined) return usual;
  const { min, max } = typeof range === 'number' ? { min: range, max: range } : openEnds(range ?? {}, usual);
  const isRange = isNumberOrEnds(range) && Number.isSafeInteger(min) && Number.isSafeInteger(max) && min <= max;
  if (isRange && min >= allowed.min && max <= allowed.max) return { min, max };
  throw badArgument(
    `no ${name} to draw`,
    `a whole number from ${allowed.min} to ${allowed.max}, or { min, max } with min no more than max`,
    shown(range),
  );
}

/** Plain JavaScript may give anything: a text or a list has no ends, and would pass for a range left open. */
function isNumberOrEnds(range: unknown): boolean {
  if (typeof range === 'number') return true;
  return (
    typeof range === 'object' && range !== null && Object.keys(range).every((key) => key === 'min' || key === 'max')
  );
}

/** Rankings that an option may ask for at least. */
const MOST_RANKINGS = 10_000;

function checkPapers(papers: Bounds, weights: Bounds): void {
  const rankings = Math.ceil(papers.min / weights.max);
  const range = `papers ${shown(papers)} in rankings of ${shown(weights)}`;
  if (rankings * weights.min > papers.max) throw badArgument('no such papers to draw', 'numbers that add up', range);
  if (rankings > MOST_RANKINGS) {
    const expected = `papers that ${MOST_RANKINGS} rankings can have`;
    throw new PsephosError({ code: 'too-large', message: 'too many rankings to draw', expected, received: range });
  }
}

/** An end that is left open is the usual one, unless the other end is beyond it. */
function openEnds({ min, max }: Exclude<Range, number>, usual: Bounds): Bounds {
  return {
    min: min ?? Math.min(usual.min, max ?? usual.min),
    max: max ?? Math.max(usual.max, min ?? usual.max),
  };
}
