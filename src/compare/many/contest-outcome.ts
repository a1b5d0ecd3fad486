import { invariant } from '../../base/invariant.ts';
import type { ComparedRule } from '../compared-rule.ts';

/** Candidates who are elected together, and with what chance. */
export interface ChanceOfSet {
  /** In the order of the ballot. */
  readonly elected: readonly number[];
  readonly chance: number;
}

/** Whom one rule elects. */
export interface RuleOutcome {
  readonly id: string;
  /** Chances add up to 1; one set alone where no lot decides. */
  readonly sets: readonly ChanceOfSet[];
  /** How many lots the count drew. */
  readonly lots: number;
  /** True where the lots were too many to follow them all: the chances are those among the ways that were followed. */
  readonly cutShort?: true;
}

/** The fewest papers that would have to be others, for another to be elected by a rule. */
export interface RuleMargin {
  readonly rule: string;
  /** No fewer can do it. */
  readonly least: number;
  /** True when so many can. */
  readonly exact: boolean;
}

/** Everybody against everybody, as far as totals need it. */
export interface HeadToHeadFigures {
  readonly condorcetWinner: number | null;
  readonly condorcetLoser: number | null;
  /** Candidates in the Smith set. */
  readonly smith: number;
}

/** What one contest adds to the totals of many. */
export interface ContestOutcome {
  readonly seats: number;
  readonly rules: readonly RuleOutcome[];
  readonly headToHead?: HeadToHeadFigures;
  /** Party or slate by candidate, where candidates have any. */
  readonly groups?: readonly (string | undefined)[];
  readonly margins?: readonly RuleMargin[];
}

/** Whom a compared rule elects, each lot taking each of the tied alike and independently of other lots. */
export function ruleOutcome({ id, elected, lots, everyLot }: ComparedRule): RuleOutcome {
  if (everyLot === undefined) return { id, sets: [{ elected, chance: 1 }], lots };
  const { outcomes, complete } = everyLot;
  const followed = outcomes.reduce((sum, { chance }) => sum + chance, 0);
  invariant(followed > 0, 'a count follows at least one way of its lots');
  return {
    id,
    sets: outcomes.map((outcome) => ({ elected: outcome.elected, chance: outcome.chance / followed })),
    lots,
    ...(complete ? {} : { cutShort: true }),
  };
}

/** True where other lots elect others. */
export function decidedByLot({ sets }: RuleOutcome): boolean {
  return sets.length > 1;
}

/** The chance that a candidate is elected. */
export function chanceOf({ sets }: RuleOutcome, candidate: number): number {
  return sets.reduce((sum, { elected, chance }) => (elected.includes(candidate) ? sum + chance : sum), 0);
}

/** The chance that two rules elect the same candidates, the lots of one being independent of those of the other. */
export function chanceOfSame(a: RuleOutcome, b: RuleOutcome): number {
  let sum = 0;
  for (const one of a.sets) {
    for (const other of b.sets) if (isSameSet(one.elected, other.elected)) sum += one.chance * other.chance;
  }
  return sum;
}

function isSameSet(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((candidate, at) => candidate === b[at]);
}

/** How many places are filled, on average over the lots. */
export function placesFilled({ sets }: RuleOutcome): number {
  return sets.reduce((sum, { elected, chance }) => sum + chance * elected.length, 0);
}

/** How many places one rule gives to candidates whom another does not elect, on average over independent lots. */
export function placesByOthers(outcome: RuleOutcome, base: RuleOutcome): number {
  const elected = new Set(outcome.sets.flatMap((set) => set.elected));
  return [...elected].reduce((sum, one) => sum + chanceOf(outcome, one) * (1 - chanceOf(base, one)), 0);
}
