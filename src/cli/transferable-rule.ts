import { PsephosError } from '../base/errors.ts';
import { listed } from '../base/words.ts';
import { ruleById, rules } from '../rules/catalogue.ts';
import type { Rule } from '../rules/rule.ts';

/**
 * The transferable vote of that id, if the what-if can prove things about it.
 *
 * @throws PsephosError `unknown-rule`, or `bad-argument` for a rule about which it knows no proofs.
 */
export function transferableRule(id: string): Rule {
  const rule = ruleById(id);
  if (rule.promise?.kind === 'lowest-excluded') return rule;
  const provable = rules.filter(({ promise }) => promise?.kind === 'lowest-excluded');
  const ids = (some: readonly Rule[]): string => listed(some.map((known) => known.id));
  const ofOnePlace = provable.filter(({ singleSeat }) => singleSeat === true);
  const ofSeveral = provable.filter(({ singleSeat }) => singleSeat !== true);
  throw new PsephosError({
    code: 'bad-argument',
    message: `the what-if knows no proofs about ${rule.title} (${rule.id})`,
    hint: `for one place or several it knows ${ids(ofSeveral)}; for one place also ${ids(ofOnePlace)}`,
  });
}
