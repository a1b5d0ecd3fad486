import { inShell } from './in-shell.ts';
import type { ContestOptions } from './reading-options.ts';

/** Everything that an answer of `psephos backtest` depends on. */
export interface LineOptions extends ContestOptions {
  readonly rule: string;
  readonly model: string;
  readonly parameters?: string;
  readonly prior?: string;
  readonly groups: 'use' | 'ignore';
  readonly train?: string;
  readonly folds?: number;
  readonly allowSeen?: boolean;
  readonly limit?: number;
  readonly draws: number;
  readonly seed: string;
}

/**
 * The command line that makes the same answer again, whatever the defaults will be by then.
 *
 * @example backtestLine(['wards'], { rule: 'ers97', model: 'uniform', groups: 'use', folds: 5, draws: 1000, seed: '1' })
 */
export function backtestLine(paths: readonly string[], options: LineOptions): string {
  const { rule, model, parameters, prior, groups, train, folds, allowSeen, draws, seed, limit } = options;
  const { seats, contest, format, encoding, clean } = options;
  const named = { rule, model, parameters, prior, groups, train, folds: train === undefined ? folds : undefined };
  const given = Object.entries({ ...named, draws, seed, limit, seats, contest, format, encoding, clean: clean?.id });
  const words = given.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, inShell(String(value))]));
  return ['psephos backtest', ...paths.map(inShell), ...words, ...(allowSeen === true ? ['--allow-seen'] : [])].join(
    ' ',
  );
}
