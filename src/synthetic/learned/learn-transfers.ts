import type { Profile } from '../../ballots/profile.ts';
import { PsephosError } from '../../base/errors.ts';
import { type Ridge, ridge } from '../../base/ridge.ts';
import { counted } from '../../base/words.ts';
import { fieldOrder } from './field.ts';
import { type GatheredTransfers, gatherTransfers } from './gather.ts';
import { type LuceRow, luceRows } from './luce-rows.ts';
import { classOf, meanWeight } from './mean-weights.ts';
import type { Stray, TransferPrior } from './prior.ts';
import { strayAt } from './stray.ts';
import { KIN_TERMS, kin, OTHER_TERMS, type Placed, placed, termsOf } from './terms.ts';

/** Options of {@link learnTransfers}. */
export interface LearnOptions {
  /** Default `use`: candidates of one group favour each other, and groups have affinities. `ignore` learns for elections without groups. */
  readonly groups?: 'use' | 'ignore';
  readonly title?: string;
  /** Digests of the ballots, to be kept in the prior. */
  readonly ballots?: readonly string[];
}

/**
 * Learns from real ballots how papers go on: a prior over transfer patterns, with its mean and how far single elections stray.
 *
 * For every candidate of every election the Luce weights of what follows are found; their logarithms are explained by sizes and
 * groups (ridge regression); what is left over is kept, election by election, and is what a draw strays by. Ballots are not kept.
 *
 * @throws PsephosError `bad-argument` where no election has papers and two candidates.
 * @example learnTransfers(profiles).affinities // how much more often than the mean papers go from group to group, in logarithms
 */
export function learnTransfers(profiles: readonly Profile[], options: LearnOptions = {}): TransferPrior {
  return learnFromGathered(profiles.map(gatherTransfers), options);
}

/** The same from what was gathered of each election before, so that folds need not read ballots again. */
export function learnFromGathered(gathered: readonly GatheredTransfers[], options: LearnOptions = {}): TransferPrior {
  const { groups = 'use', title = 'transfers learned from real ballots', ballots = [] } = options;
  const told = gathered.filter(hasTransfers);
  const elections = told.map((election) => ({
    all: placed(election.candidates, groups),
    rows: luceRowsOf(election),
    place: fieldOrder(election.candidates.map(({ votes }) => votes)).place,
  }));
  if (elections.length === 0)
    throw new PsephosError({
      code: 'bad-argument',
      message: 'there is nothing to learn from',
      expected: 'elections with papers for two candidates or more',
      received: gathered.length === 0 ? 'none' : `${counted(gathered.length, 'election')} without`,
    });
  const known = groupsWorthKnowing(elections.map(({ all }) => all));
  const mean = fitMean(elections, known);
  return {
    format: 'psephos-prior',
    version: 1,
    title,
    groups,
    learnedFrom: {
      elections: elections.length,
      papers: told.reduce((sum, { candidates }) => sum + candidates.reduce((all, { votes }) => all + votes, 0), 0),
      ballots: ballots.map((digest) => digest.slice(0, DIGEST_LENGTH)),
    },
    ...mean,
    known,
    strays: elections.map((election) => strayOf(election, { ...mean, known })),
    roughness: ROUGHNESS,
  };
}

/** `sha256:` and sixteen digits. */
export const DIGEST_LENGTH: number = 'sha256:'.length + 16;

/** Smooths over the gaps between elections that were seen: a smoothed bootstrap (Silverman and Young 1987, DOI 10.1093/biomet/74.3.469). */
const ROUGHNESS = 0.1;

/** A group with fewer candidates than this in all is one of the others. */
const FEWEST_CANDIDATES = 20;

/** What the variance of a logarithm about the mean is taken to be before it is known; it only weighs rows against each other. */
const SPREAD = 1;

/** Penalties: sizes are left nearly free; affinities are drawn to nothing as if they strayed by 0.6, with rows that are far from independent. */
const [FREE, AFFINITY] = [0.01, 1 / 0.6 ** 2 / 15];

interface Election {
  readonly all: readonly Placed[];
  readonly rows: readonly (LuceRow | undefined)[];
  readonly place: readonly number[];
}

type Mean = Pick<TransferPrior, 'kin' | 'other' | 'stays' | 'affinities'>;

function hasTransfers({ candidates }: GatheredTransfers): boolean {
  return candidates.filter(({ votes }) => votes > 0).length > 1;
}

const rowsFound = new WeakMap<GatheredTransfers, readonly (LuceRow | undefined)[]>();

/** Rows do not depend on the other elections: with several folds they are found once. */
function luceRowsOf(election: GatheredTransfers): readonly (LuceRow | undefined)[] {
  const found = rowsFound.get(election) ?? luceRows(election);
  rowsFound.set(election, found);
  return found;
}

/** By number of candidates, the most first. */
function groupsWorthKnowing(elections: readonly (readonly Placed[])[]): readonly string[] {
  const candidates = new Map<string, number>();
  for (const { group } of elections.flat())
    if (group !== undefined) candidates.set(group, (candidates.get(group) ?? 0) + 1);
  return [...candidates]
    .filter(([, times]) => times >= FEWEST_CANDIDATES)
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
    .map(([group]) => group);
}

/** Every pair of candidates of an election of which papers tell. */
function* pairs({ rows }: Election): Generator<{ from: number; to: number; logWeight: number; variance: number }> {
  for (const [from, row] of rows.entries()) {
    if (row === undefined) continue;
    for (let to = 0; to < rows.length; to++)
      if (to !== from) yield { from, to, logWeight: row.logWeights[to], variance: row.variance[to] };
  }
}

function fitMean(elections: readonly Election[], known: readonly string[]): Mean {
  const classes = known.length + 1;
  const columns = columnsFor(classes);
  const fit: Ridge = ridge(columns.size);
  for (const election of elections)
    for (const { from, to, logWeight, variance } of pairs(election)) {
      const { all } = election;
      const terms = termsOf(all, from, to);
      const [a, b] = [from, to].map((candidate) => classOf(known, all[candidate]));
      const own = kin(all[from], all[to]);
      const first = own ? columns.kin : columns.other;
      const tables = own
        ? [columns.stays + a]
        : [columns.pairs + a * classes + b, columns.sources + a, columns.targets + b];
      const at = [...terms.map((_, term) => first + term), ...tables];
      fit.add(at, [...terms, ...tables.map(() => 1)], logWeight, 1 / (SPREAD + variance));
    }
  const found = fit.solve(Array.from({ length: columns.size }, (_, at) => (at < columns.stays ? FREE : AFFINITY)));
  const [from, to] = [columns.sources, columns.targets];
  const row = (a: number): number[] =>
    Array.from({ length: classes }, (_, b) =>
      rounded(found[columns.pairs + a * classes + b] + found[from + a] + found[to + b]),
    );
  return {
    kin: named(KIN_TERMS, found, columns.kin),
    other: named(OTHER_TERMS, found, columns.other),
    stays: Array.from({ length: classes }, (_, a) => rounded(found[columns.stays + a])),
    affinities: Array.from({ length: classes }, (_, a) => row(a)),
  };
}

/** Where each coefficient stands. */
function columnsFor(
  classes: number,
): Readonly<Record<'kin' | 'other' | 'stays' | 'pairs' | 'sources' | 'targets' | 'size', number>> {
  const other = KIN_TERMS.length;
  const stays = other + OTHER_TERMS.length;
  const pairsFrom = stays + classes;
  const sources = pairsFrom + classes * classes;
  return { kin: 0, other, stays, pairs: pairsFrom, sources, targets: sources + classes, size: sources + 2 * classes };
}

function named<K extends string>(terms: readonly K[], found: Float64Array, first: number): Readonly<Record<K, number>> {
  const values: Partial<Record<K, number>> = {};
  terms.forEach((term, at) => {
    values[term] = rounded(found[first + at]);
  });
  return values as Record<K, number>;
}

/** Four decimals: a ten-thousandth of a logarithm moves no paper. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}

/** Beyond this a stray is a row that too few papers tell of. */
const FARTHEST = 3;

/** Rows with more variance than this tell of noise, not of the election. */
const MOST_VARIANCE = 1;

function strayOf(election: Election, mean: Mean & Pick<TransferPrior, 'known'>): Stray {
  const { all, place } = election;
  const m = all.length;
  const tenths = new Array<number>(m * (m - 1)).fill(0);
  for (const { from, to, logWeight, variance } of pairs(election)) {
    if (variance > MOST_VARIANCE) continue;
    const stray = Math.max(-FARTHEST, Math.min(FARTHEST, logWeight - meanWeight(mean, all, from, to)));
    tenths[strayAt(m, place[from], place[to])] = Math.round(10 * stray) + 0;
  }
  return { candidates: m, tenths };
}
