import { PsephosError, shown } from '../../base/errors.ts';
import { counted } from '../../base/words.ts';
import { namesIn } from '../changes/lines.ts';
import type { Law, ShownContest, Violation } from '../law.ts';
import type { TallyHead } from '../tally.ts';
import { contestCode, contestText } from './contest-text.ts';
import { type LawFailure, withFailure } from './law-failure.ts';
import type { LawTestOptions } from './law-test-options.ts';

/** The error that tells of a failure so that one can read it, count it again and replay it. */
export function failureError(failure: LawFailure): PsephosError {
  return withFailure(new PsephosError({ code: 'law-broken', message: failureText(failure) }), failure);
}

/** A failure in words. */
export function failureText(failure: LawFailure): string {
  const { law, tally, contest, what, again, runs } = failure;
  const told = what.kind === 'broken' ? violationLines(what.violation) : thrownLines(failure, what.error);
  return [
    what.kind === 'broken' ? `${tally.id} breaks a law: ${named(law)}` : `${tally.id} throws, tried on: ${named(law)}`,
    ...told,
    ...tiesLines(failure),
    `Found in run ${runs} and made smaller. The same again, where tally is ${tally.id} and law is ${law.id}:`,
    `  ${tally.answers === 'now' ? 'assertLaw' : 'await assertLaw'}(tally, law, ${codeOf(again)})`,
    'This contest alone:',
    `  ${tally.answers === 'now' ? 'checkLaw' : 'await checkLawLater'}(tally, law, ${contestCode(contest)})`,
  ].join('\n');
}

/** What to do about the fault that is found first in most tallies, and may be meant. */
function tiesLines({ law, tally, what }: LawFailure): readonly string[] {
  if (law.id !== 'order-of-candidates' || tally.ties !== 'untold' || what.kind !== 'broken') return [];
  return [
    "If ties are meant to go by the order of the ballot: asRule({ id, ties: 'order' }, …). If by lot: ties: 'lot', and lot.choose(tied).",
    '',
  ];
}

/** The error of a law that had nothing to say in any contest: a test that cannot fail is no test. */
export function silentError(law: Law, tally: TallyHead, runs: number): PsephosError {
  return new PsephosError({
    code: 'law-silent',
    message: `${named(law)}: it had nothing to say of ${tally.id} in ${counted(runs, 'contest')}, so nothing was tested`,
    hint:
      law.of.reads === 'stages'
        ? 'it reads the stages of a count; let the tally tell them, or leave the law out'
        : 'draw contests that it speaks of (candidates, papers, places, kinds), or leave the law out',
  });
}

/** The error of a law that does not speak of such tallies. */
export function inapplicableError(law: Law, tally: TallyHead): PsephosError {
  return new PsephosError({
    code: 'law-silent',
    message: `${named(law)}: it is about several places, and ${tally.id} fills one`,
    hint: 'leave the law out',
  });
}

/** Options as code: `{ seed: 42, path: '104' }`. */
function codeOf({ runs: _, ...options }: LawTestOptions): string {
  const parts = Object.entries(options).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `{ ${parts.join(', ')} }`;
}

function named({ title, id }: Law): string {
  return `${title} (${id})`;
}

function violationLines({ says, contests, stage, expected, received }: Violation): readonly string[] {
  return [
    `${says}.`,
    '',
    ...contests.flatMap((shown) => [...shownLines(shown), '']),
    ...(stage === undefined ? [] : [`at stage ${stage}`]),
    `expected ${expected}`,
    `received ${received}`,
    '',
  ];
}

function shownLines({ label, contest, elected }: ShownContest): readonly string[] {
  const winners = (elected ?? []).map((set) => namesIn(contest, set));
  const [facts, ...ballots] = contestText(contest).split('\n');
  const elects = winners.length === 0 ? '' : `; elects ${winners.join(', or by lot ')}`;
  return [`${label} (${facts}${elects}):`, ...ballots.map((line) => `  ${line}`)];
}

function thrownLines({ contest, what }: LawFailure, error: unknown): readonly string[] {
  const at = what.kind === 'threw' ? what.contest : contest;
  const isChanged = contestText(at) !== contestText(contest);
  return [
    error instanceof Error ? `${error.name}: ${error.message}` : `${shown(error)} (which is no Error)`,
    '',
    ...shownLines({ label: 'the contest', contest }),
    '',
    ...(isChanged ? [...shownLines({ label: 'changed, where it throws', contest: at }), ''] : []),
  ];
}
