import { type Contest, checkContest } from '../ballots/contest.ts';
import { firstPlacesOf } from '../ballots/first-places.ts';
import type { Preferences } from '../ballots/preferences.ts';
import { rankings } from '../ballots/profile.ts';
import { PsephosError } from '../base/errors.ts';
import { contestRecord } from '../count/contest-record.ts';
import type { Count, Provenance } from '../count/count.ts';
import { hasStandIn } from '../count/explain/lot-and-order.ts';
import { provenanceOf } from '../count/provenance.ts';
import { everyLot } from '../rules/every-lot.ts';
import { lotByOrder } from '../rules/lot.ts';
import type { CountOptions, Rule } from '../rules/rule.ts';
import { agreementOf } from './agreement.ts';
import type { ComparedRule } from './compared-rule.ts';
import type { FirstDifference } from './difference.ts';
import { whereCountsPart } from './first-difference.ts';
import { type HeadToHead, headToHeadOf, preferencesIn } from './head-to-head.ts';
import { wastedVotes } from './measures/wasted-votes.ts';
import { type OutcomeMeasures, outcomeMeasures } from './outcome-measures.ts';
import { inOrder } from './stage-words.ts';
import { type Surprise, type SurpriseFacts, surprisesOf } from './surprises.ts';
import { trialsOf } from './trials.ts';

/** Rules that elect the same candidates. */
export interface ElectedGroup {
  readonly elected: readonly number[];
  readonly rules: readonly string[];
  /** Whom those elected represent; `null` where the papers cannot be measured. */
  readonly measures: OutcomeMeasures | null;
}

/** Many rules on one contest, as plain JSON-safe data. */
export interface Comparison {
  readonly format: 'psephos-compare';
  readonly version: 1;
  readonly contest: Count['contest'];
  readonly rules: readonly ComparedRule[];
  /** Rules that elect the same candidates, the largest group first. */
  readonly groups: readonly ElectedGroup[];
  /** Row and column are the rules in their order: how probable it is that both elect the same, each drawing its own lots. */
  readonly agreement: readonly (readonly number[])[];
  /** Everybody against everybody; `null` where papers cannot be compared so. */
  readonly headToHead: HeadToHead | null;
  /** What a reader would not expect: a sentence for each, with the rules that do it. */
  readonly surprises: readonly Surprise[];
  /** Where each of the others parts from one of the rules. */
  readonly partings: readonly FirstDifference[];
  /** Rules that were asked for and did not count, and why. */
  readonly leftOut: readonly { readonly id: string; readonly title: string; readonly why: string }[];
  readonly provenance: Provenance;
}

/** Options of {@link compareRules}. */
export interface CompareOptions extends CountOptions {
  /** The most counts made to follow the lots of one rule; by default fewer for a larger contest, from 2,000 down to 4. */
  readonly mostLots?: number;
  /** The id of the rule that the others are held against. Default: the first that counts. */
  readonly against?: string;
  /** Count again with single decisions exchanged, where two rules of one family elect differently. Default: no. */
  readonly trials?: boolean;
  /** Told before each rule is counted, for a sign of life. */
  readonly onRule?: (rule: Rule) => void;
}

/**
 * Counts one contest by many rules: who is elected by each, which rules agree, where the others part from one of them, and whether lots
 * matter. A rule that refuses the contest is left out with its reason.
 *
 * @throws PsephosError `bad-argument` when two rules have one id, `bad-contest` for a contest that no rule can count.
 * @example compareRules(contest, [firstPastThePost, instantRunoff]).groups.length // 2 where they elect different candidates
 */
export function compareRules(contest: Contest, rules: readonly Rule[], options: CompareOptions = {}): Comparison {
  checkContest(contest);
  refuseTwins(rules);
  const { mostLots, against, trials, onRule, lot = lotByOrder(), ...others } = options;
  const countOptions = { ...others, lot };
  const counted: { readonly rule: Rule; readonly count: Count }[] = [];
  const compared: ComparedRule[] = [];
  const leftOut: Comparison['leftOut'][number][] = [];
  for (const rule of rules) {
    onRule?.(rule);
    try {
      const count = rule.count(contest, countOptions);
      compared.push(comparedRule(contest, rule, count, countOptions, mostLots ?? lotsWorthFollowing(contest, count)));
      counted.push({ rule, count });
    } catch (error) {
      if (!(error instanceof PsephosError)) throw error;
      leftOut.push({ id: rule.id, title: rule.title, why: error.summary });
    }
  }
  const base = counted.find(({ rule }) => rule.id === against) ?? counted[0];
  const preferences = preferencesIn(contest);
  const table = preferences === undefined ? null : headToHeadOf(preferences);
  return {
    format: 'psephos-compare',
    version: 1,
    contest: contestRecord(contest),
    rules: compared,
    groups: groupsOf(contest, compared),
    agreement: agreementOf(compared),
    headToHead: table,
    surprises:
      preferences === undefined || table === null ? [] : surprisesOf(compared, factsOf(contest, preferences, table)),
    partings: counted
      .filter((other) => other !== base)
      .map(({ rule, count }) => ({
        ...whereCountsPart(base.rule, base.count, rule, count),
        ...(trials === true ? { trials: trialsOf(contest, [base.rule, base.count], [rule, count], countOptions) } : {}),
      })),
    leftOut,
    provenance: provenanceOf(contest, lot.seed, lot.describes),
  };
}

function factsOf({ profile, seats }: Contest, preferences: Preferences, table: HeadToHead): SurpriseFacts {
  const open = new Uint8Array(preferences.candidates);
  for (const candidate of preferences.standing) open[candidate] = 1;
  const alone = firstPlacesOf(preferences, open).shared.get(1) ?? [];
  return {
    names: profile.candidates.map(({ name }) => name),
    seats,
    headToHead: table,
    firsts: [...alone],
    valid: preferences.valid,
  };
}

function comparedRule(
  contest: Contest,
  rule: Rule,
  count: Count,
  { lot: _, ...options }: CountOptions,
  mostLots: number,
): ComparedRule {
  const { elected, stages, ranking, quota, papers, ties, provenance } = count;
  const lots = ties.filter(({ decidedBy }) => decidedBy === 'lot').length;
  return {
    id: rule.id,
    title: rule.title,
    elected: inOrder(elected),
    stages: stages.length,
    ...(ranking === undefined ? {} : { ranking }),
    wasted: wastedVotes(count),
    quota,
    papers,
    lots,
    ...(lots > 0 && hasStandIn(count) ? { standIn: true } : {}),
    ...(lots === 0 ? {} : { everyLot: everyLot(contest, rule, { ...options, most: mostLots }) }),
    provenance,
  };
}

function groupsOf(contest: Contest, rules: readonly ComparedRule[]): Comparison['groups'] {
  const groups = new Map<string, { readonly elected: readonly number[]; readonly rules: string[] }>();
  for (const { id, elected } of rules) {
    const group = groups.get(elected.join()) ?? { elected, rules: [] };
    group.rules.push(id);
    groups.set(elected.join(), group);
  }
  return [...groups.values()]
    .sort((a, b) => b.rules.length - a.rules.length)
    .map(({ elected, rules: ids }) => ({ elected, rules: ids, measures: outcomeMeasures(contest, elected) }));
}

/** A bound by the work that one count is, so that a contest with many ties ends in seconds by every rule. */
function lotsWorthFollowing({ profile }: Contest, { stages }: Count): number {
  const work = profile.candidates.length * (rankings(profile) + 4 * stages.length);
  return Math.max(4, Math.min(2000, Math.floor(2_000_000 / work)));
}

function refuseTwins(rules: readonly Rule[]): void {
  const twin = rules.find(({ id }, index) => rules.findIndex((other) => other.id === id) < index);
  if (twin === undefined) return;
  throw new PsephosError({ code: 'bad-argument', message: 'a rule is named twice', received: twin.id });
}
