import type { Law } from '../../laws/law.ts';
import type { LawVerdict, VerdictPlaces } from '../../laws/verdicts/verdict.ts';
import type { Rule } from '../../rules/rule.ts';

/** What pages about laws are made of: rules, laws, and a verdict for each pair of which there is one. */
export interface LawsShown {
  readonly rules: readonly Rule[];
  readonly laws: readonly Law[];
  readonly verdicts: readonly LawVerdict[];
  /** For how many places; both where there is none. */
  readonly places?: VerdictPlaces;
}

/** Laws of one family. */
export interface LawGroup {
  readonly family: Law['family'];
  readonly laws: readonly Law[];
}

/** The verdicts by rule, law and places. */
export type VerdictOf = (rule: Rule, law: Law, places: VerdictPlaces) => LawVerdict | undefined;

/** Looks verdicts up. */
export function verdictsOf({ verdicts }: LawsShown): VerdictOf {
  const found = new Map(verdicts.map((one) => [key(one.rule, one.law, one.places), one] as const));
  return ({ id }, law, places) => found.get(key(id, law.id, places));
}

function key(rule: string, law: string, places: VerdictPlaces): string {
  return `${rule} ${law} ${places}`;
}

/** The numbers of places that are shown, one place first. */
export function placesShown({ places }: LawsShown): readonly VerdictPlaces[] {
  return places === undefined ? ['one', 'several'] : [places];
}

/** Rules and laws of which something is said for so many places: where all was not asked, there is nothing to show. */
export function spokenOf(shown: LawsShown, places: VerdictPlaces): Pick<LawsShown, 'rules' | 'laws'> {
  const asked = shown.verdicts.filter((one) => one.places === places && one.verdict.kind !== 'not-asked');
  const rules = new Set(asked.map(({ rule }) => rule));
  const laws = new Set(asked.map(({ law }) => law));
  return { rules: shown.rules.filter(({ id }) => rules.has(id)), laws: shown.laws.filter(({ id }) => laws.has(id)) };
}

/** The laws by family, in the order in which they are given. */
export function byLawFamily(laws: readonly Law[]): readonly LawGroup[] {
  const families = [...new Set(laws.map(({ family }) => family))];
  return families.map((family) => ({ family, laws: laws.filter((law) => law.family === family) }));
}
