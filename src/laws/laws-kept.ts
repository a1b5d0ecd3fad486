import { laws } from './catalogue.ts';
import type { Law } from './law.ts';
import type { LawVerdict } from './verdicts/verdict.ts';

/**
 * The laws that a rule is known to keep, in the order of the catalogue: those that hold for it for every number of places that was asked.
 * A count of one's own that means to be this rule must keep them too.
 *
 * @example assertLaws(mine, lawsKept('instant-runoff', lawVerdicts()))
 */
export function lawsKept(ruleId: string, verdicts: readonly LawVerdict[]): readonly Law[] {
  const asked = verdicts.filter(({ rule, verdict }) => rule === ruleId && verdict.kind !== 'not-asked');
  return laws.filter(({ id }) => {
    const cells = asked.filter(({ law }) => law === id);
    return cells.length > 0 && cells.every(({ verdict }) => verdict.kind === 'holds');
  });
}
