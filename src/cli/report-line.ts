import type { Command } from 'commander';
import { inShell } from './in-shell.ts';

/** What changes how long the work takes, and no answer. */
const WITHOUT_EFFECT: readonly string[] = ['workers', 'journal'];

/**
 * The command line that makes the same report again: the options that were given, as they were typed; `typed` has the texts of those
 * whose values are no texts, `always` names those that are told given or not, since defaults may be others one day.
 *
 * @example reportLine(command, 'totals.json', {}, ['rule', 'seed']) // 'psephos report totals.json --rule ers97 --seed 1'
 */
export function reportLine(
  command: Command,
  path: string,
  typed: Readonly<Record<string, readonly string[] | undefined>>,
  always: readonly string[],
): string {
  const words = command.options.flatMap((option) => {
    const name = option.attributeName();
    if (WITHOUT_EFFECT.includes(name)) return [];
    const flag = option.long ?? option.flags;
    const texts = typed[name];
    if (texts !== undefined) return texts.map((text) => `${flag} ${inShell(text)}`);
    const given = command.getOptionValueSource(name) === 'cli';
    const value: unknown = command.getOptionValue(name);
    if (!given && !(always.includes(name) && value !== undefined)) return [];
    if (value === true) return [flag];
    return (Array.isArray(value) ? value : [value]).map((one) => `${flag} ${inShell(String(one))}`);
  });
  // What begins with a dash would be taken for an option.
  const file = path.startsWith('-') && path !== '-' ? `./${path}` : path;
  return ['psephos report', inShell(file), ...words].join(' ');
}
