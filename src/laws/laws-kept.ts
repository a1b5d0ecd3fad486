import { PsephosError, shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';
import { laws } from './catalogue.ts';
import type { Law } from './law.ts';
import type { LawVerdict } from './verdicts/verdict.ts';

/**
 * The laws that a rule is known to keep, in the order of the catalogue: those that hold for it for every number of places that was asked.
 * A count of one's own that means to be this rule must keep them too.
 *
 * @throws PsephosError `unknown-rule` where the verdicts tell nothing of such a rule: no laws at all would pass for laws that are kept.
 * @example assertLaws(mine, lawsKept('instant-runoff', lawVerdicts()))
 */
export function lawsKept(ruleId: string, verdicts: readonly LawVerdict[]): readonly Law[] {
  const asked = verdicts.filter(({ rule, verdict }) => rule === ruleId && verdict.kind !== 'not-asked');
  if (asked.length === 0) throw unknownRule(ruleId, verdicts);
  return laws.filter(({ id }) => {
    const cells = asked.filter(({ law }) => law === id);
    return cells.length > 0 && cells.every(({ verdict }) => verdict.kind === 'holds');
  });
}

function unknownRule(ruleId: string, verdicts: readonly LawVerdict[]): PsephosError {
  const near = nearest(ruleId, [...new Set(verdicts.map(({ rule }) => rule))]);
  return new PsephosError({
    code: 'unknown-rule',
    message: 'no verdicts on a rule of that id',
    received: shown(ruleId),
    ...(near.length === 0 ? {} : { hint: `did you mean ${near.join(', ')}?` }),
  });
}
