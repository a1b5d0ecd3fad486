import { InvalidArgumentError, Option } from 'commander';
import { PsephosError } from '../base/errors.ts';
import { ruleById } from '../rules/catalogue.ts';
import type { Rule } from '../rules/rule.ts';
import { type LotText, lotText } from './lots.ts';

/** Reads a whole number of at least 1 from the command line. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (/^\d{1,16}$/.test(text) && Number.isSafeInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError('It must be a whole number of at least 1.');
}

/** Reads a text that is not blank. */
export function notBlank(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('It must not be blank.');
}

/** `--json`: print data instead of a page. */
export function jsonOption(says = 'print JSON instead of a page'): Option {
  return new Option('--json', says);
}

/** `--seed`: what everything drawn is drawn from. */
export function seedOption(what: string): Option {
  return new Option('--seed <seed>', what).argParser(notBlank);
}

/** `--lot`: the lots that were really drawn. */
export function lotOption(
  name = '--lot',
  says = 'who was taken by a lot that was really drawn, over an election, surplus or exclusion; once for each lot',
): Option {
  return new Option(`${name} <stage:over:name>`, says)
    .argParser((text: string, before: readonly LotText[] = []) => [...before, lotText(text, name)])
    .conflicts('seed');
}

/** `-o`: where the answer goes. */
export function outputOption(says: string): Option {
  return new Option('-o, --output <file>', `${says} (default: standard output)`).argParser(notBlank);
}

/**
 * What an option says that must be given. Commander would ask for it before it says that another is misspelt.
 *
 * @throws PsephosError `wrong-usage` where it was not given.
 */
export function needed<T>(value: T | undefined, option: string, hint: string): T {
  if (value !== undefined) return value;
  throw new PsephosError({ code: 'wrong-usage', message: `${option} is missing`, hint });
}

/** The rule that was asked for by id. */
export function neededRule(id: string | undefined): Rule {
  return ruleById(needed(id, '--rule', 'say by which rule, such as --rule ers97; "psephos rules" lists all'));
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

/** Reads ids with commas between them. */
export function listOfIds(text: string): readonly string[] {
  const ids = text.split(',').map((id) => id.trim());
  if (ids.every((id) => id !== '')) return ids;
  throw new InvalidArgumentError('It must be ids with commas between them, such as ers97,instant-runoff.');
}
