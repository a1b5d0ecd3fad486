import { areMarks, type MarkBounds, markBounds } from '../../ballots/declared-marks.ts';
import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { type Agreement, reconcile } from '../../ballots/reconcile.ts';
import { bareProfile } from '../../ballots/transform.ts';
import { PsephosError } from '../../base/errors.ts';
import { defined } from '../../base/shape.ts';
import { VERSION } from '../../base/version.ts';
import { counted, grouped } from '../../base/words.ts';
import { contestDigest } from '../../count/provenance.ts';
import type { Rule } from '../../rules/rule.ts';
import { onlyOnePlace } from '../../rules/single-place.ts';
import { blockMarks } from '../../synthetic/block-votes/block-marks.ts';
import { type Chance, type Chances, chances } from '../chances.ts';
import { changeOf } from '../changes.ts';
import { firstPastThePostWinners } from '../possible.ts';

/** What totals of marks (a block vote) say of a transferable vote, as plain JSON-safe data; the keys are those of `WhatIf`. */
export interface WhatIfOfMarks {
  readonly format: 'psephos-whatif';
  readonly version: 1;
  readonly rule: { readonly id: string; readonly title: string };
  readonly declared: DeclaredResult;
  readonly reconciliation: readonly Agreement[];
  /** What holds however the papers were marked, as far as voters prefer those they marked. */
  readonly bounds: MarkBounds & {
    /** Marks a paper, on the average. */
    readonly marksAPaper: { readonly least: number; readonly most: number };
    /** By the whole-number formula, floor(papers / (places + 1)) + 1. */
    readonly quota: { readonly least: string; readonly most: string };
  };
  /** By block vote: the most marks, as many as there are places. */
  readonly firstPastThePost: { readonly elected: readonly number[] };
  readonly candidates: readonly {
    readonly name: string;
    readonly status: 'certain' | 'possible' | 'undecided';
    readonly reason: string;
    readonly chances: readonly (Chance & { readonly model: string; readonly draws: number })[];
  }[];
  /** The share of draws in which others are elected than by block vote, however its lots fall where it ends level. */
  readonly change: Chance;
  readonly tipping: readonly [];
  readonly models: readonly [Chances];
  readonly claims: readonly [];
  readonly provenance: {
    readonly library: string;
    readonly input: string;
    readonly seed: string;
    readonly draws: number;
  };
}

/** Draws when nobody says: the sets that papers mark are drawn anew for each, some hundreds of draws a second. */
export const MARKS_DRAWS = 2000;

/** Options of {@link whatIfOfMarks}. */
export interface WhatIfOfMarksOptions {
  /** Default {@link MARKS_DRAWS}. */
  readonly draws?: number;
  /** Default 1. */
  readonly seed?: string | number;
  /** Told how many more draws are done. */
  onDraws?(draws: number): void;
}

/**
 * What a transferable vote would have done, from totals of a block vote: bounds that hold whatever the papers were, and chances under
 * the model `block-marks`. What is proved of first preferences is not proved of marks, so little is certain or impossible here.
 *
 * @throws PsephosError `unsupported` for totals that are first preferences; `bad-contest` for a rule that cannot fill the places.
 * @example whatIfOfMarks(westMidlands, ers97, { seed: 2014 }).bounds.papers // { least: 4395, most: 13183 }
 */
export function whatIfOfMarks(
  declared: DeclaredResult,
  rule: Rule,
  { draws = MARKS_DRAWS, seed = 1, onDraws }: WhatIfOfMarksOptions = {},
): WhatIfOfMarks {
  if (!areMarks(declared)) throw notMarks();
  if (rule.singleSeat === true) onlyOnePlace(rule, declared.seats);
  const { candidates, seats, title } = declared;
  const bounds = markBounds(declared);
  const drawn = chances(declared, rule, blockMarks(), { draws, seed, ...defined({ onDraws }) });
  const { mean, standardError } = changeOf(declared, drawn);
  return {
    format: 'psephos-whatif',
    version: 1,
    rule: { id: rule.id, title: rule.title },
    declared,
    reconciliation: reconcileMarks(declared),
    bounds: { ...bounds, marksAPaper: marksAPaper(declared, bounds), quota: quotaOf(seats, bounds) },
    firstPastThePost: { elected: firstPastThePostWinners(declared) },
    candidates: candidates.map(({ name }, candidate) => ({
      name,
      ...standingOf(declared, rule, bounds, drawn, candidate),
      chances: [{ model: drawn.model, draws: drawn.draws, ...drawn.candidates[candidate] }],
    })),
    change: { mean, standardError },
    tipping: [],
    models: [drawn],
    claims: [],
    provenance: {
      library: VERSION,
      input: contestDigest({ profile: bareProfile(candidates), seats, title }),
      seed: String(seed),
      draws: drawn.draws,
    },
  };
}

function notMarks(): PsephosError {
  return new PsephosError({
    code: 'unsupported',
    message: 'these totals are first preferences, or do not say that they are marks',
    expected: '"marks": { "kind": "block", "atMost": 3 } in the declared result, or another number above 1',
    hint: 'whatIf answers for first preferences',
  });
}

/** Spoiled papers, papers issued and turnout count papers: nothing that marks could be held against. */
function reconcileMarks(declared: DeclaredResult): readonly Agreement[] {
  const { spoiled: _, papersIssued: __, printedTurnout: ___, printedSpoiledShare: ____, ...marked } = declared;
  return reconcile(marked);
}

function marksAPaper({ candidates }: DeclaredResult, { papers }: MarkBounds): WhatIfOfMarks['bounds']['marksAPaper'] {
  const marks = candidates.reduce((sum, { votes }) => sum + votes, 0);
  if (marks === 0) return { least: 0, most: 0 };
  return { least: marks / papers.most, most: marks / papers.least };
}

function quotaOf(seats: number, { papers }: MarkBounds): WhatIfOfMarks['bounds']['quota'] {
  const quota = (valid: number): string => String(Math.floor(valid / (seats + 1)) + 1);
  return { least: quota(papers.least), most: quota(papers.most) };
}

/**
 * Certain: nobody else to take the place, or more papers that mark the candidate alone than a quota, and one to spare for rounding.
 * Papers grow by one for each that marks one alone, and a quota by less, so what holds for the fewest papers holds for all. A draw
 * that elects is itself a set of papers with these totals.
 */
function standingOf(
  { candidates, seats }: DeclaredResult,
  { promise }: Rule,
  { papers, firstPreferences }: MarkBounds,
  { candidates: found, draws }: Chances,
  candidate: number,
): { readonly status: 'certain' | 'possible' | 'undecided'; readonly reason: string } {
  const { least } = firstPreferences[candidate];
  if (candidates.length <= seats) return { status: 'certain', reason: 'there is a place for everybody' };
  if (promise?.kind === 'lowest-excluded' && least > papers.least / (seats + 1) + 1)
    return { status: 'certain', reason: `at least ${counted(least, 'paper')} can have marked nobody else` };
  const times = Math.round(found[candidate].mean * draws);
  if (times === 0)
    return { status: 'undecided', reason: `in none of ${counted(draws, 'draw')}, and no bound rules it out` };
  const all = times === draws ? 'in every one' : `in ${grouped(times)}`;
  return { status: 'possible', reason: `elected ${all} of ${counted(draws, 'draw')} of papers with these totals` };
}
