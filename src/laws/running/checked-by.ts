import type { Contest } from '../../ballots/contest.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import type { Answer, Asking, Question } from '../asking.ts';
import type { Finding, Law } from '../law.ts';
import type { TallyHead } from '../tally.ts';
import type { Turns } from '../turns.ts';

/**
 * What a law finds in one contest, when the law is written as laws are: one of somebody's own that answers `true`, or that forgets a star, would
 * else pass for kept.
 *
 * @throws PsephosError `bad-argument` that says what is wrong with the law.
 */
export function* checkedBy(law: Law, contest: Contest, turns: Turns, tally: TallyHead): Asking<Finding> {
  const asking: unknown = law.check(contest, turns, tally);
  if (!isGenerator(asking)) throw badLaw(law, 'check is no generator', 'a generator, *check(contest) { … }', asking);
  let step = asking.next();
  while (step.done !== true) {
    if (!isQuestion(step.value)) {
      throw badLaw(
        law,
        'check asks what is no question',
        'yield* with tallied, outcomesOf or certainWinners',
        step.value,
      );
    }
    step = asking.next(yield step.value);
  }
  const finding: unknown = step.value;
  if (isFinding(finding)) return finding;
  throw badLaw(law, 'check returns what is no finding', 'KEPT, SILENT or broken(violation)', finding);
}

function isGenerator(value: unknown): value is Generator<unknown, unknown, Answer> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && 'next' in value;
}

function isQuestion(value: unknown): value is Question {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('contest' in value)) return false;
  return value.kind === 'tally' || value.kind === 'outcomes';
}

function isFinding(value: unknown): value is Finding {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return value.kind === 'broken' ? 'violation' in value && isViolation(value.violation) : isUnbroken(value.kind);
}

function isUnbroken(kind: unknown): boolean {
  return kind === 'kept' || kind === 'silent';
}

function isViolation(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('contests' in value)) return false;
  return 'says' in value && Array.isArray(value.contests) && value.contests.length > 0;
}

function badLaw({ id }: Law, message: string, expected: string, received: unknown): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: `the law ${id} is not written as a law: ${message}`,
    expected,
    received: shown(received),
  });
}
