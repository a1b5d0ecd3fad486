import { averaging } from './average.ts';
import type { ContestOutcome, HeadToHeadFigures, RuleOutcome } from './contest-outcome.ts';
import type { HeadToHeadTotals, ManyCompared } from './many-compared.ts';
import { type PairGathering, pairGathering } from './pair-totals.ts';
import { type RuleGathering, ruleGathering } from './rule-totals.ts';

/** Options of totals over contests. */
export interface TotalsOptions {
  /**
   * The id of the rule that the others are held against. Default: first-past-the-post where it counts the first contest, else the first that
   * does.
   */
  readonly against?: string;
  /** Whether the contests are a sample, such as drawn elections, whose means have standard errors. Default: no. */
  readonly sample?: boolean;
}

/** Gathers contests one at a time; its memory grows with the rules, not the contests. */
export interface OutcomeTotals {
  add(outcome: ContestOutcome): void;
  finish(): ManyCompared;
}

/**
 * Totals over the outcomes of many contests. The contests may have different rules: two rules are held together where both counted.
 *
 * @example outcomeTotals({ against: 'first-past-the-post' }).finish().contests // 0
 */
export function outcomeTotals({ against, sample = false }: TotalsOptions = {}): OutcomeTotals {
  const rules = new Map<string, Numbered>();
  const pairs = new Map<string, PairGathering>();
  const tables = headToHeadGathering(sample);
  let base = against;
  let [contests, onePlace] = [0, 0];
  const ruleOf = (id: string): Numbered => {
    const rule = rules.get(id) ?? { number: rules.size, totals: ruleGathering(id, sample) };
    rules.set(id, rule);
    return rule;
  };
  // A pair has one name, in whichever order a contest has its rules.
  const addPair = (one: RuleOutcome, other: RuleOutcome): void => {
    const [a, b] = ruleOf(one.id).number < ruleOf(other.id).number ? [one, other] : [other, one];
    const key = `${a.id} ${b.id}`;
    const pair = pairs.get(key) ?? pairGathering(a.id, b.id, sample);
    pairs.set(key, pair);
    pair.add(a, b);
  };
  return {
    add: (contest) => {
      contests += 1;
      if (contest.seats === 1) onePlace += 1;
      if (contest.headToHead !== undefined) tables.add(contest.headToHead);
      base ??= baseOf(contest.rules);
      const held = contest.rules.find(({ id }) => id === base);
      contest.rules.forEach((outcome, at) => {
        ruleOf(outcome.id).totals.add(outcome, contest, held);
        for (const before of contest.rules.slice(0, at)) addPair(before, outcome);
      });
    },
    finish: () => ({
      contests,
      onePlace,
      against: base ?? null,
      headToHead: tables.finish(),
      rules: [...rules.values()].map(({ totals }) => totals.finish()),
      pairs: [...pairs.values()].map((pair) => pair.finish()),
    }),
  };
}

interface Numbered {
  readonly number: number;
  readonly totals: RuleGathering;
}

function baseOf(rules: readonly RuleOutcome[]): string | undefined {
  return (rules.find(({ id }) => id === 'first-past-the-post') ?? rules.at(0))?.id;
}

function headToHeadGathering(sample: boolean): { add(figures: HeadToHeadFigures): void; finish(): HeadToHeadTotals } {
  const [winner, loser, smith] = [averaging(sample), averaging(sample), averaging(sample)];
  let largestSmith = 0;
  return {
    add: (figures) => {
      winner.add(figures.condorcetWinner === null ? 0 : 1);
      loser.add(figures.condorcetLoser === null ? 0 : 1);
      smith.add(figures.smith);
      largestSmith = Math.max(largestSmith, figures.smith);
    },
    finish: () => ({
      condorcetWinner: winner.finish(),
      condorcetLoser: loser.finish(),
      smith: smith.finish(),
      largestSmith,
    }),
  };
}
