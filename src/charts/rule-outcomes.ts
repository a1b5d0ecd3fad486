import type { Comparison } from '../compare/compare-rules.ts';
import type { ComparedRule } from '../compare/compared-rule.ts';

/** Rules with the same outcome: the same are elected, or lots decide between the same with the same chances. */
export interface RuleOutcome {
  readonly rules: readonly ComparedRule[];
  /** Of each candidate to be elected, from 0 to 1: 0 and 1 alone where no lot matters. */
  readonly chances: readonly number[];
  /** False where not every way in which lots can fall was followed, so that chances are lower bounds. */
  readonly isComplete: boolean;
  /** In the order of the ballot: whom the rules elect, or by lot may elect. */
  readonly elected: readonly number[];
}

/** True where lots that fall otherwise elect others. */
export function lotDecides({ everyLot }: ComparedRule): boolean {
  return everyLot !== undefined && everyLot.outcomes.length > 1;
}

/** The outcomes of a comparison: those without lots first, those of most rules first. */
export function ruleOutcomes({ contest, rules }: Pick<Comparison, 'contest' | 'rules'>): readonly RuleOutcome[] {
  const found = new Map<string, RuleOutcome>();
  for (const rule of rules) {
    const chances = chancesOf(rule, contest.candidates.length);
    const isComplete = !lotDecides(rule) || rule.everyLot?.complete === true;
    const key = `${isComplete} ${chances.map((chance) => chance.toFixed(6)).join(' ')}`;
    const known = found.get(key);
    found.set(key, {
      rules: [...(known?.rules ?? []), rule],
      chances,
      isComplete,
      elected: [...chances.keys()].filter((candidate) => chances[candidate] > 0),
    });
  }
  return [...found.values()].sort((a, b) => Number(isByLot(a)) - Number(isByLot(b)) || b.rules.length - a.rules.length);
}

/** True where lots decide who is elected. */
export function isByLot({ rules }: RuleOutcome): boolean {
  return rules.some(lotDecides);
}

function chancesOf(rule: ComparedRule, candidates: number): readonly number[] {
  const chances = new Array<number>(candidates).fill(0);
  if (!lotDecides(rule)) for (const candidate of rule.elected) chances[candidate] = 1;
  else
    for (const { elected, chance } of rule.everyLot?.outcomes ?? [])
      for (const candidate of elected) chances[candidate] += chance;
  // Sums of chances that make the whole may miss it by the last bits.
  return chances.map((chance) => (chance > 1 - 1e-9 ? 1 : chance));
}
