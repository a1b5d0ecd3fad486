import { PsephosError, shown } from '../../base/errors.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Law } from '../law.ts';
import { asTally } from '../rule-as-tally.ts';
import type { Tally } from '../tally.ts';

/**
 * A rule or a tally as a tally.
 *
 * @throws PsephosError `bad-argument` for anything else, such as a function that was not given to `asRule`.
 */
export function tallyOf(rule: Rule | Tally): Tally {
  const given: unknown = rule;
  if (typeof given === 'object' && given !== null && ('tally' in given || 'count' in given)) return asTally(rule);
  throw bad('no tally to try laws on', 'a rule of psephos, or what asRule gives', given, 'asRule(id, function)');
}

/** @throws PsephosError `bad-argument` for what is no law, such as the id of one. */
export function checkIsLaw(law: Law): void {
  const given: unknown = law;
  if (hasLawParts(given)) return;
  const hint = typeof given === 'string' ? `lawById(${shown(given)})` : 'laws are imported from psephos/laws by name';
  throw bad('no law to try', 'a law', given, hint);
}

function hasLawParts(given: unknown): boolean {
  if (typeof given !== 'object' || given === null || !('check' in given) || !('of' in given)) return false;
  return typeof given.check === 'function' && typeof given.of === 'object' && given.of !== null;
}

/** @throws PsephosError `bad-argument` for what is no list of laws, or an empty one: a test that tries no law passes whatever is wrong. */
export function checkAreLaws(laws: readonly Law[]): void {
  const given: unknown = laws;
  if (!Array.isArray(given))
    throw bad('no list of laws to try', 'a list of laws', given, '[majority], and options after it');
  if (laws.length === 0) throw bad('no laws to try', 'at least one', given, 'leave them out for plainLaws()');
  for (const law of laws) checkIsLaw(law);
}

function bad(message: string, expected: string, given: unknown, hint: string): PsephosError {
  const received = typeof given === 'function' ? 'a function' : shown(given);
  return new PsephosError({ code: 'bad-argument', message, expected, received, hint });
}
