import { checkDeclared, type DeclaredResult, validVotes } from '../ballots/declared-result.ts';
import { ballotText } from '../ballots/notation.ts';
import { type Agreement, reconcile } from '../ballots/reconcile.ts';
import { bareProfile } from '../ballots/transform.ts';
import { PsephosError } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import { VERSION } from '../base/version.ts';
import { contestDigest } from '../count/provenance.ts';
import type { Rule } from '../rules/rule.ts';
import { onlyOnePlace } from '../rules/single-place.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { type Chance, type Chances, chances } from './chances.ts';
import { type Change, changeOf, type GroupChances, groupChances } from './changes.ts';
import { type Claim, type ClaimVerdict, judgeClaims, plainClaims } from './claims.ts';
import { type Directions, directionsFor, MOST_FOR_DIRECTIONS } from './directions.ts';
import { drawAim } from './draw-aim.ts';
import { type LevelOutcome, levelOutcome } from './level-outcome.ts';
import { type PollStudy, pollStudy } from './polls.ts';
import { firstPastThePostWinners, type Possibility, possibilities } from './possible.ts';
import { recompute, type ScenarioTable } from './scenario.ts';
import type { ScenarioStudy } from './scenario-study.ts';
import type { Sensitivity } from './sensitivity/sensitivity-shape.ts';
import { type TippingLine, type TippingPoint, tippingLine, tippingPoints } from './tipping.ts';
import { usualModels } from './usual-models.ts';
import type { Witness } from './witness.ts';

/** The whole answer to "would a transferable vote have changed the result?", as plain JSON-safe data. */
export interface WhatIf {
  readonly format: 'psephos-whatif';
  readonly version: 1;
  readonly rule: { readonly id: string; readonly title: string };
  readonly declared: DeclaredResult;
  readonly reconciliation: readonly Agreement[];
  readonly quota: {
    /** The whole-number formula: floor(valid / (places + 1)) + 1. */
    readonly whole: string;
    /** The rule's own, before any transfer; `null` where it has none. */
    readonly ofRule: string | null;
    /** Decimal places that the rule keeps. */
    readonly places: number;
  };
  readonly firstPastThePost: { readonly elected: readonly number[] };
  readonly candidates: readonly WhatIfCandidate[];
  /** Points of the tipping line; empty where there is none. */
  readonly tipping: readonly TippingPoint[];
  readonly tippingLine?: TippingLine & { readonly level?: LevelOutcome };
  /**
   * For more than three candidates: where the result tips between an even split and all papers to one candidate, for up to five
   * candidates with most votes; left out above 40 candidates.
   */
  readonly directions?: Directions;
  readonly models: readonly WhatIfModel[];
  /** What a poll would change, where it was asked for and there is a tipping line. */
  readonly polls?: PollStudy;
  readonly claims: readonly ClaimVerdict[];
  readonly scenarios?: ScenarioTable;
  /** Which assumption moves the answer most, where that was asked. */
  readonly sensitivity?: readonly Sensitivity[];
  readonly provenance: {
    readonly library: string;
    readonly input: string;
    readonly seed: string;
    /** Draws from each model; with `untilError`, the most that were allowed. */
    readonly draws: number;
    /** The standard error that the draws were to reach, where that was asked for. */
    readonly untilError?: number;
    /** Files that the models were made with, such as a survey. */
    readonly files?: readonly FileBehind[];
  };
}

/** A file by what it was given as, such as `survey`, and the SHA-256 of its text. */
export interface FileBehind {
  readonly as: string;
  readonly digest: string;
}

/** What came of the draws from one model, beside first-past-the-post. */
export interface WhatIfModel extends Chances {
  readonly change: Change;
  /** Left out where no candidate has a group. */
  readonly groups?: readonly GroupChances[];
}

/** One candidate of the answer. */
export interface WhatIfCandidate {
  readonly name: string;
  readonly status: Possibility['status'];
  readonly reason: string;
  /** A completion of the ballots that elects the candidate, in the notation of ballots. */
  readonly witness?: string;
  /** Papers in it that carry a second preference, and whether fewer are known not to do. */
  readonly transfers?: number;
  readonly fewest?: 'proved' | 'found';
  /** Whose papers those are, by index; empty where none are needed. */
  readonly transfersFrom?: readonly { readonly candidate: number; readonly papers: number }[];
  /** True when the witness elects only if lots fall the candidate's way. */
  readonly byLot?: boolean;
  /** The fewest transfers that will do with a lot in favour, where those are fewer; proved. */
  readonly fewestWithLot?: number;
  readonly chances: readonly (Chance & { readonly model: string; readonly draws: number })[];
}

/** Options of {@link whatIf}. */
export interface WhatIfOptions {
  /** Draws from each model; default 200,000 for up to four candidates, fewer for a larger field (see `defaultDraws`). */
  readonly draws?: number;
  /** Draw from each model until no chance has a larger standard error, as `chances` does; `draws` is then a ceiling. */
  readonly untilError?: number;
  /** Default 1. */
  readonly seed?: string | number;
  /** Default: `uniform`, and `learned` with the prior that knows no groups. */
  readonly models?: readonly BallotModel[];
  /** Default: the plain claims; none above six candidates. */
  readonly claims?: readonly Claim[];
  /** True: also what a poll of the third of three candidates' supporters would change; default false. */
  readonly polls?: boolean;
  readonly scenarios?: ScenarioStudy;
  /** What `sensitivity` found for each model: it is printed with the rest. */
  readonly sensitivity?: readonly Sensitivity[];
  /** Files that the models were made with, for whoever wants to repeat the answer. */
  readonly files?: readonly FileBehind[];
  /** What came of draws made before, such as by several workers: then nothing is drawn, and `models` is not read. */
  readonly drawn?: readonly Chances[];
  /** Told how many more draws are done, of all models together: for a progress bar. */
  onDraws?(draws: number): void;
}

/**
 * What a transferable vote decides, allows and makes probable, from declared totals alone.
 *
 * @throws PsephosError `bad-declared-result` for totals that are none; `too-large` for more than 300 candidates; for a rule that cannot fill the places, claims or
 * scenarios that do not fit, or draws below 1.
 * @example whatIf(unite2017, ers97).candidates.map(({ status }) => status) // ['possible', 'possible', 'impossible']
 */
export function whatIf(declared: DeclaredResult, rule: Rule, options: WhatIfOptions = {}): WhatIf {
  checkDeclared(declared);
  refuseHugeField(declared);
  const {
    seed = 1,
    models = usualModels(),
    polls = false,
    claims = declared.candidates.length > MOST_FOR_CLAIMS ? [] : plainClaims(declared),
    scenarios,
    onDraws,
  } = options;
  if (rule.singleSeat === true) onlyOnePlace(rule, declared.seats);
  const contest = { profile: bareProfile(declared.candidates), seats: declared.seats, title: declared.title };
  const found = possibilities(declared, rule);
  const { most: draws, untilError } = drawAim(declared, options);
  const how = { draws, seed, ...defined({ untilError, onDraws }) };
  const drawn = options.drawn ?? models.map((model) => chances(declared, rule, model, how));
  const line = tippingLine(declared, rule);
  const table = scenarios === undefined ? undefined : recompute(scenarios, declared, rule);
  const level = line === undefined ? undefined : levelOutcome(declared, rule, line);
  return {
    format: 'psephos-whatif',
    version: 1,
    rule: { id: rule.id, title: rule.title },
    declared,
    reconciliation: reconcile(declared),
    quota: {
      whole: String(Math.floor(validVotes(declared) / (declared.seats + 1)) + 1),
      ofRule: rule.count(contest).stages[0]?.quota ?? null,
      places: rule.places ?? 0,
    },
    firstPastThePost: { elected: firstPastThePostWinners(declared) },
    candidates: declared.candidates.map(({ name }, candidate) => ({
      name,
      ...possibilityFields(found[candidate]),
      chances: drawn.map((model) => ({ model: model.model, draws: model.draws, ...model.candidates[candidate] })),
    })),
    tipping: line === undefined ? [] : tippingPoints(line),
    ...(line === undefined ? {} : { tippingLine: { ...line, ...defined({ level }) } }),
    ...(line === undefined && declared.candidates.length > 2 && declared.candidates.length <= MOST_FOR_DIRECTIONS
      ? { directions: directionsFor(declared, rule, found) }
      : {}),
    models: drawn.map((model) => withChange(declared, model)),
    ...defined({ polls: polls ? pollStudy(declared, rule, models, seed) : undefined }),
    claims: judgeClaims(declared, rule, claims, table),
    ...(table === undefined ? {} : { scenarios: table }),
    ...defined({ sensitivity: options.sensitivity }),
    provenance: {
      library: VERSION,
      input: contestDigest(contest),
      seed: String(seed),
      draws,
      ...defined({ untilError, files: options.files }),
    },
  };
}

function withChange(declared: DeclaredResult, drawn: Chances): WhatIfModel {
  const groups = groupChances(declared, drawn);
  return { ...drawn, change: changeOf(declared, drawn), ...defined({ groups }) };
}

function possibilityFields(possibility: Possibility): Omit<WhatIfCandidate, 'name' | 'chances'> {
  const { status, reason, witness, fewest, fewestWithLot } = possibility;
  return {
    status,
    reason,
    ...(witness === undefined ? {} : witnessFields(witness)),
    ...defined({ fewest, fewestWithLot }),
  };
}

function witnessFields({ profile, transfers, moving, byLot }: Witness): Partial<WhatIfCandidate> {
  const transfersFrom = moving.flatMap((papers, candidate) => (papers === 0 ? [] : [{ candidate, papers }]));
  return { witness: ballotText(profile), transfers, transfersFrom, byLot };
}

/** The work grows with the third power of the field and more: three hundred take minutes, and a thousand hours. */
const MOST_CANDIDATES = 300;

/**
 * Refuses totals of which the whole answer would take hours, before anything is drawn.
 *
 * @throws PsephosError `too-large`.
 */
export function refuseHugeField({ candidates }: DeclaredResult): void {
  if (candidates.length <= MOST_CANDIDATES) return;
  throw new PsephosError({
    code: 'too-large',
    message: 'the field is too large for the whole answer',
    expected: `at most ${MOST_CANDIDATES} candidates`,
    received: String(candidates.length),
    hint: 'in code, possibilities and chances can be asked apart',
  });
}

/** Plain claims follow each paper from candidate to candidate, in a number of ways that grows fast: in a larger field they are left out. */
const MOST_FOR_CLAIMS = 6;
