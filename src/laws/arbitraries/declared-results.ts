import type { Arbitrary } from 'fast-check';
import { checkDeclared, type DeclaredResult } from '../../ballots/declared-result.ts';
import { type DeclaredLimits, drawDeclared } from './draw-declared.ts';
import { drawnArbitrary } from './drawn-arbitrary.ts';
import { type Bounds, bounds, limitsFrom, type Range } from './limits.ts';
import { smallerDeclared } from './smaller/smaller-declared.ts';

/** What is drawn by {@link declaredResults}. */
export interface DeclaredOptions {
  /** How many stand, up to 100. Default: from 2 to 5. */
  readonly candidates?: Range;
  /** How many places there are, never more than candidates. Default: 1. */
  readonly places?: Range;
  /** The votes of each candidate. Default: from 0 to 2^40, mostly a few or some thousands. */
  readonly votes?: Range;
  /** Whether candidates may have a party or a group. Default: no. */
  readonly groups?: boolean;
  /** Whether the votes may be marks, several on one paper. Default: no. */
  readonly marks?: boolean;
  /** Whether spoiled papers and papers issued may be declared. Default: yes. */
  readonly turnout?: boolean;
}

const MOST_VOTES = 2 ** 40;

/**
 * Declared results: totals alone, with ties, near ties, candidates without a vote and landslides among them.
 *
 * A failing one shrinks to fewer candidates, then places, then votes, and to no more than totals.
 *
 * @throws PsephosError `bad-argument` for options that no declared result meets.
 * @example fc.assert(fc.property(declaredResults({ candidates: 3 }), (declared) => declared.candidates.length === 3))
 */
export function declaredResults(options: DeclaredOptions = {}): Arbitrary<DeclaredResult> {
  const limits = declaredLimits(options);
  return drawnArbitrary<DeclaredResult>({
    draw: (draw) => checkDeclared(drawDeclared(draw, limits)),
    *smaller(declared) {
      for (const smaller of smallerDeclared(declared)) if (isDeclared(smaller, limits)) yield smaller;
    },
    isOne: (value): value is DeclaredResult => isDeclared(value, limits),
  });
}

function declaredLimits({
  votes,
  places = 1,
  groups = false,
  marks = false,
  turnout = true,
  ...options
}: DeclaredOptions): DeclaredLimits {
  return {
    ...limitsFrom({ ...options, places }),
    votes: bounds('votes', votes, { min: 0, max: MOST_VOTES }),
    groups,
    marks,
    turnout,
  };
}

function isDeclared(value: unknown, { candidates, places, votes, groups, marks, turnout }: DeclaredLimits): boolean {
  try {
    const declared = checkDeclared(value);
    return (
      isWithin(declared.candidates.length, candidates) &&
      isWithin(declared.seats, places) &&
      declared.candidates.every((one) => isWithin(one.votes, votes) && (groups || one.group === undefined)) &&
      (marks || declared.marks === undefined) &&
      (turnout || (declared.spoiled === undefined && declared.papersIssued === undefined))
    );
  } catch {
    return false;
  }
}

function isWithin(value: number, { min, max }: Bounds): boolean {
  return value >= min && value <= max;
}
