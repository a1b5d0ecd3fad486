import { badArgument } from '../../base/draw-arguments.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import { nearest } from '../../base/near.ts';
import type { LawTestOptions } from './law-test-options.ts';

/** Every option, so that the compiler asks for a new one here too. */
const OPTIONS: Readonly<Record<keyof LawTestOptions, true>> = {
  runs: true,
  seed: true,
  path: true,
  turns: true,
  candidates: true,
  places: true,
  papers: true,
  weights: true,
  short: true,
  equal: true,
  skips: true,
  blank: true,
  withdrawn: true,
  kinds: true,
};

/** The last number of 32 bits, as fast-check takes seeds. */
const MOST = 2 ** 31 - 1;

/**
 * Refuses options that nothing can be drawn by, and those that do not exist: in plain JavaScript a misspelt `runs` would go unnoticed.
 *
 * @throws PsephosError `bad-argument`.
 */
export function checkOptions(options: LawTestOptions): void {
  const given: unknown = options;
  if (typeof given !== 'object' || given === null) throw badArgument('no options', '{ runs, seed, … }', shown(given));
  for (const name of Object.keys(given)) if (!(name in OPTIONS)) throw unknownOption(name);
  checkWhole('runs', options.runs, 1);
  checkWhole('seed', options.seed, -(2 ** 31));
  checkWhole('turns', options.turns, 1);
  checkPath(options.path);
}

function unknownOption(name: string): PsephosError {
  const known = Object.keys(OPTIONS);
  const [near] = nearest(name, known);
  return new PsephosError({
    code: 'bad-argument',
    message: 'no such option of a law test',
    expected: known.join(', '),
    received: shown(name),
    ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
  });
}

function checkWhole(name: string, value: number | undefined, least: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= MOST)) return;
  throw badArgument(`no ${name} to go by`, `a whole number from ${least} to ${MOST}`, shown(value));
}

/** fast-check knows longer paths, of what it made smaller; here that is done anew, from the contest as drawn. */
function checkPath(path: unknown): void {
  if (path === undefined || (typeof path === 'string' && /^\d{1,10}$/.test(path) && Number(path) <= MOST)) return;
  throw badArgument('no path to go by', 'the text of a whole number, as a failure tells it: "15"', shown(path));
}
