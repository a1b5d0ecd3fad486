import { InvalidArgumentError, Option } from 'commander';
import { PsephosError } from '../base/errors.ts';

/** Reads a whole number of at least 1 from the command line. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (/^\d{1,16}$/.test(text) && Number.isSafeInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError('It must be a whole number of at least 1.');
}

/** Reads a text that is not blank. */
function notBlank(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('It must not be blank.');
}

/** `--json`: print data instead of a page. */
export function jsonOption(): Option {
  return new Option('--json', 'print JSON instead of a page');
}

/** `--seed`: what everything drawn is drawn from. */
export function seedOption(what: string): Option {
  return new Option('--seed <seed>', what).argParser(notBlank);
}

/** Refuses a file option that is given twice as standard input: it can be read once. */
export function onceFromStandardInput(paths: readonly (string | undefined)[]): void {
  if (paths.filter((path) => path === '-').length < 2) return;
  throw new PsephosError({
    code: 'bad-argument',
    message: 'standard input (-) can be read only once',
    hint: 'give the other as a file',
  });
}
