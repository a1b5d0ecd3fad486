import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { preferencesOf } from '../../ballots/preferences.ts';
import type { Profile } from '../../ballots/profile.ts';
import { present } from '../../base/invariant.ts';
import { VERSION } from '../../base/version.ts';
import { type Lot, lotBySeed } from '../../rules/lot.ts';
import { papersFor } from '../../rules/papers-for.ts';
import type { Rule } from '../../rules/rule.ts';
import { headToHeadOf } from '../head-to-head.ts';
import { inOrder } from '../stage-words.ts';
import { checkElections, checkRules } from './check-drawn.ts';
import { figuresOf } from './comparison-totals.ts';
import type { RuleOutcome } from './contest-outcome.ts';
import { type DrawnElection, type DrawnFrom, electionDrawer, isSociety } from './drawn-elections.ts';
import type { ManyCompared } from './many-compared.ts';
import { outcomeTotals } from './outcome-totals.ts';
import { type UtilityEfficiency, utilityGathering } from './utility-totals.ts';

/** Elections to draw. */
export type DrawnRequest = DrawnFrom & {
  /** Places to fill. Default: those of the declared result, else 1. */
  readonly seats?: number;
  readonly elections: number;
  readonly seed: string | number;
};

/** Options of {@link compareDrawn}. */
export interface CompareDrawnOptions {
  /** The id of the rule that the others are held against. Default: first-past-the-post where it is among the rules, else the first of them. */
  readonly against?: string;
  /** Told after each election how many are done, for a sign of life. */
  readonly onElection?: (done: number) => void;
}

/** Rules compared on drawn elections, as plain JSON-safe data. */
export interface DrawnComparison {
  readonly format: 'psephos-compare-drawn';
  readonly version: 1;
  readonly model: {
    readonly id: string;
    readonly parameters: Readonly<Record<string, unknown>>;
    readonly assumes: string;
  };
  /** Present where the elections hold declared first preferences. */
  readonly declared?: DeclaredResult;
  readonly candidates: readonly string[];
  readonly seats: number;
  readonly voters: number;
  readonly elections: number;
  readonly totals: ManyCompared;
  /** Present for a model with utilities, and one place. */
  readonly utility?: { readonly says: string; readonly rules: readonly UtilityEfficiency[] };
  readonly provenance: { readonly seed: string; readonly library: string };
}

/**
 * Draws elections from a model and counts each by every rule: Condorcet efficiency, agreement and, for a model with utilities, utility
 * efficiency, each with the standard error of so many elections. Every lot that a rule needs is drawn; a tie that two rules have in common
 * falls alike for both. Election i of a seed is `drawElectorate` (or `givenFirstPreferences(…).profile`) with the seed `<seed> election <i>`,
 * i from 1, so that each can be drawn again alone.
 *
 * @throws PsephosError `bad-argument` for elections that are no whole number from 1 to 100,000,000 and for rules that do not fit, and what the
 * model and the rules throw.
 * @example
 * compareDrawn({ model: impartialCulture(), candidates: 3, voters: 25, elections: 10_000, seed: 1 }, [firstPastThePost, instantRunoff])
 *   .totals.rules[0].condorcetWinner.mean // 0.79
 */
export function compareDrawn(
  request: DrawnRequest,
  rules: readonly Rule[],
  { against, onElection }: CompareDrawnOptions = {},
): DrawnComparison {
  const { seed, elections } = request;
  checkElections(elections);
  const seats = request.seats ?? ('declared' in request ? request.declared.seats : 1);
  checkRules(rules, seats, against);
  const draw = electionDrawer(request);
  const totals = outcomeTotals({ ...(against === undefined ? {} : { against }), sample: true });
  const utility = rules.map(({ id }) => utilityGathering(id));
  let last: Profile | undefined;
  for (let election = 1; election <= elections; election++) {
    const own = `${seed} election ${election}`;
    const drawn = draw(own);
    const outcomes = rules.map((rule) => drawnOutcome(rule, drawn, seats, own));
    totals.add({
      seats,
      rules: outcomes,
      headToHead: figuresOf(headToHeadOf(preferencesOf(drawn.profile))),
      groups: drawn.profile.candidates.map(({ group }) => group),
    });
    if (drawn.utilities !== undefined && seats === 1) addUtility(utility, drawn.utilities, outcomes);
    last = drawn.profile;
    onElection?.(election);
  }
  const { candidates, total } = present(last, 'an election');
  const { model } = request;
  return {
    format: 'psephos-compare-drawn',
    version: 1,
    model: { id: model.id, parameters: model.parameters, assumes: model.assumes },
    ...('declared' in request ? { declared: request.declared } : {}),
    candidates: candidates.map(({ name }) => name),
    seats,
    voters: total,
    elections,
    totals: totals.finish(),
    ...(isSociety(model) && seats === 1
      ? { utility: { says: model.utility, rules: utility.map((one) => one.finish()) } }
      : {}),
    provenance: { seed: String(seed), library: VERSION },
  };
}

/** Who is elected, with lots that are drawn: in endlessly many elections each falls as often as it should. */
function drawnOutcome(rule: Rule, { profile }: DrawnElection, seats: number, seed: string): RuleOutcome {
  const given = lotBySeed(seed);
  let lots = 0;
  const lot: Lot = {
    ...given,
    choose: (tied, occasion) => {
      lots += 1;
      return given.choose(tied, occasion);
    },
  };
  const elected =
    rule.winners?.(papersFor(rule, profile), seats, lot) ?? rule.count({ profile, seats }, { lot }).elected;
  return { id: rule.id, sets: [{ elected: inOrder(elected), chance: 1 }], lots };
}

function addUtility(
  utility: readonly ReturnType<typeof utilityGathering>[],
  utilities: Float64Array,
  outcomes: readonly RuleOutcome[],
): void {
  outcomes.forEach(({ sets: [{ elected }] }, rule) => utility[rule].add(utilities, elected.at(0)));
}
