import { shown } from '../../base/errors.ts';
import type { Report } from '../report.ts';

/** Papers that are alike. */
export interface ConcreteVote {
  /** Candidates or groups, best first. */
  readonly list: readonly number[];
  readonly papers: number;
  /** Which of its group's tickets a vote above the line stands for. */
  readonly ticket?: number;
}

/** Reads an entry of `atl` or `btl`, whose preferences stand at the key `list`; what is wrong is reported. */
export function readVote(value: unknown, list: string, path: string, report: Report): ConcreteVote | undefined {
  const found: unknown = isObject(value) ? value[list] : undefined;
  if (!isObject(value) || !Array.isArray(found)) {
    const message = `a vote must be an object with a list of ${list} and a number n`;
    report.fault({ message, received: shown(value), place: { path } });
    return undefined;
  }
  const preferences: readonly unknown[] = found;
  if (!areWhole(preferences)) {
    const wrong = preferences.findIndex((preference) => !isWhole(preference));
    const message = 'a preference must be a whole number';
    const expected = `an index into the list of ${list}, from 0`;
    const received = shown(preferences[wrong]);
    report.fault({ message, expected, received, place: { path: `${path}.${list}[${wrong}]` } });
    return undefined;
  }
  const papers = papersFrom(value['n'], `${path}.n`, report);
  if (papers === undefined) return undefined;
  const ticket = value['ticket_index'] ?? undefined;
  if (ticket === undefined) return { list: preferences, papers };
  if (isWhole(ticket)) return { list: preferences, papers, ticket };
  const place = { path: `${path}.ticket_index` };
  report.fault({ message: 'a ticket must be a whole number', received: shown(ticket), place });
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function areWhole(values: readonly unknown[]): values is readonly number[] {
  return values.every(isWhole);
}

/** A number of papers; what is none is reported. */
export function papersFrom(value: unknown, path: string, report: Report): number | undefined {
  if (isWhole(value)) return value;
  const expected = `a whole number from 0 to ${Number.MAX_SAFE_INTEGER}`;
  report.fault({ message: 'papers must be a whole number', expected, received: shown(value), place: { path } });
  return undefined;
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
