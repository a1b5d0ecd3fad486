import type { Rule } from '../../rules/rule.ts';
import type { Law } from '../law.ts';
import type { VerdictPlaces } from './verdict.ts';

/** Why a law is not asked of a rule for so many places; `undefined` where it is. */
export function whyNotAsked(rule: Rule, law: Law, places: VerdictPlaces): string | undefined {
  if (places === 'several' && rule.singleSeat === true) return 'the rule fills one place only';
  if (places === 'several' && law.of.places === 'one') return 'the law is about one place';
  if (places === 'one' && law.of.places === 'several') return 'the law is about several places';
  return undefined;
}
