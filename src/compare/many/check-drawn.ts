import { PsephosError, shown } from '../../base/errors.ts';
import type { Rule } from '../../rules/rule.ts';

/** @throws PsephosError `bad-argument` for a number of elections that cannot be drawn. */
export function checkElections(elections: number): void {
  if (Number.isSafeInteger(elections) && elections >= 1 && elections <= 1e8) return;
  throw new PsephosError({
    code: 'bad-argument',
    message: 'bad number of elections',
    expected: 'a whole number from 1 to 100000000',
    received: shown(elections),
  });
}

/** @throws PsephosError `bad-argument` for rules that cannot be compared here. */
export function checkRules(rules: readonly Rule[], seats: number, against: string | undefined): void {
  const ids = rules.map(({ id }) => id);
  const twin = ids.find((id, at) => ids.indexOf(id) < at);
  if (twin !== undefined) throw badRules('a rule is named twice', twin);
  if (rules.length === 0) throw badRules('no rule to count by', '[]');
  const misfit = rules.find(({ singleSeat }) => singleSeat === true && seats !== 1);
  if (misfit !== undefined) throw badRules(`${misfit.id} fills one place`, `${seats} places`);
  if (against !== undefined && !ids.includes(against)) {
    throw badRules(`${against} is held against others and is not among the rules`, ids.join(', '));
  }
}

function badRules(message: string, received: string): PsephosError {
  return new PsephosError({ code: 'bad-argument', message, received });
}
