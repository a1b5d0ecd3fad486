import { PsephosError } from '../../base/errors.ts';
import { nearest } from '../../base/near.ts';
import { defined } from '../../base/shape.ts';
import type { Tallied, ToldStage } from '../tally.ts';
import { exactValue, type ToldValue } from './exact-value.ts';
import { shownBriefly } from './shown-briefly.ts';

/** One stage as a tally of one's own tells it. Votes that are not told are nothing. */
export interface ToldStageByName {
  /** After the stage: by name, or one a candidate in the order of `details.candidates`. */
  readonly votes: Readonly<Record<string, ToldValue>> | ReadonlyMap<string, ToldValue> | readonly ToldValue[];
  /** Votes of papers on which nobody is left; `exhausted` is the same by another name. */
  readonly nonTransferable?: ToldValue;
  readonly exhausted?: ToldValue;
  /** Votes that rounding dropped so far, where they are not among the non-transferable ones. */
  readonly lostToRounding?: ToldValue;
  readonly quota?: ToldValue | null;
  readonly elected?: Iterable<string>;
  readonly excluded?: Iterable<string>;
}

/** A count as a tally of one's own tells it: the winners, and what else it has. */
export interface ToldCount {
  readonly elected: string | Iterable<string>;
  readonly quota?: ToldValue | null;
  readonly stages?: Iterable<ToldStageByName>;
  readonly papers?: { readonly valid: number; readonly invalid: number };
  /** Best first; a list holds those who are level. */
  readonly ranking?: Iterable<string | Iterable<string>>;
}

/** What a tally of one's own answers: one winner, several, or a count. */
export type Told = string | Iterable<string> | ToldCount;

/**
 * What a tally of one's own told, as the laws read it.
 *
 * @param candidates - all of the contest; `standing`, those the tally was told of.
 * @throws PsephosError `bad-count` for a name that does not stand, a value that is no number, or what is no list.
 */
export function talliedByName(told: unknown, candidates: readonly string[], standing: readonly string[]): Tallied {
  const reader = namesReader(candidates, standing);
  if (typeof told === 'string' || isIterable(told)) return { elected: reader.names(told, 'elected') };
  if (!isRecord(told) || told.elected === undefined) {
    throw fault('the tally tells no winners', 'elected', 'a name, a list of names, or { elected: names }', told);
  }
  const { quota, stages, papers, ranking } = told;
  return {
    elected: reader.names(told.elected, 'elected'),
    ...defined({
      quota: quotaText(quota, 'quota'),
      stages:
        stages === undefined ? undefined : list(stages, 'stages').map((stage, at) => toldStage(stage, at, reader)),
      papers: papers === undefined ? undefined : toldPapers(papers),
      ranking:
        ranking === undefined ? undefined : list(ranking, 'ranking').map((rank) => reader.names(rank, 'ranking')),
    }),
  };
}

interface NamesReader {
  readonly candidates: readonly string[];
  readonly standing: readonly string[];
  index(name: unknown, path: string): number;
  names(told: unknown, path: string): readonly number[];
}

function namesReader(candidates: readonly string[], standing: readonly string[]): NamesReader {
  const places = new Map(candidates.map((name, index) => [name, index] as const));
  const index = (name: unknown, path: string): number => {
    const found = typeof name === 'string' && standing.includes(name) ? places.get(name) : undefined;
    if (found !== undefined) return found;
    const near = typeof name === 'string' ? nearest(name, standing) : [];
    const expected = `one of ${near.length > 0 ? near.join(', ') : standing.join(', ')}`;
    throw fault(
      typeof name === 'string' ? 'nobody of that name stands' : 'no name of a candidate',
      path,
      expected,
      name,
    );
  };
  return {
    candidates,
    standing,
    index,
    names: (told, path) => {
      // A text is a list of letters to JavaScript, and one name to everybody else.
      const names = typeof told === 'string' ? [told] : list(told, path);
      return names.map((name) => index(name, path));
    },
  };
}

function toldStage(stage: unknown, at: number, reader: NamesReader): ToldStage {
  const path = `stages[${at}]`;
  if (!isRecord(stage)) throw fault('a stage is no object', path, '{ votes, … }', stage);
  const { votes, nonTransferable, exhausted, lostToRounding, quota, elected, excluded } = stage;
  if (nonTransferable !== undefined && exhausted !== undefined) {
    throw fault('two names for the same votes', path, 'nonTransferable or exhausted', stage);
  }
  const moved = nonTransferable ?? exhausted;
  return {
    votes: votesInOrder(votes, `${path}.votes`, reader),
    elected: elected === undefined ? [] : reader.names(elected, `${path}.elected`),
    excluded: excluded === undefined ? [] : reader.names(excluded, `${path}.excluded`),
    ...defined({
      nonTransferable: moved === undefined ? undefined : exactValue(moved, `${path}.nonTransferable`),
      lostToRounding: lostToRounding === undefined ? undefined : exactValue(lostToRounding, `${path}.lostToRounding`),
      quota: quotaText(quota, `${path}.quota`),
    }),
  };
}

function votesInOrder(votes: unknown, path: string, { candidates, standing, index }: NamesReader): readonly string[] {
  const inOrder = candidates.map(() => '0');
  for (const [name, value] of entriesOf(votes, path, standing)) {
    inOrder[index(name, path)] = exactValue(value, `${path}.${String(name)}`);
  }
  return inOrder;
}

function entriesOf(votes: unknown, path: string, standing: readonly string[]): Iterable<readonly [unknown, unknown]> {
  if (votes instanceof Map) return votes;
  if (Array.isArray(votes)) {
    if (votes.length !== standing.length) {
      throw fault('votes are told of too many or too few', path, `${standing.length} values`, votes);
    }
    return votes.map((value: unknown, at) => [standing[at], value] as const);
  }
  if (isRecord(votes)) return Object.entries(votes);
  throw fault('the votes of a stage are no record, map or list', path, '{ A: 3, B: 2 }', votes);
}

function quotaText(quota: unknown, path: string): string | null | undefined {
  return quota === undefined || quota === null ? quota : exactValue(quota, path);
}

function toldPapers(papers: unknown): { readonly valid: number; readonly invalid: number } {
  const { valid, invalid } = isRecord(papers) ? papers : {};
  if (typeof valid === 'number' && typeof invalid === 'number') return { valid, invalid };
  throw fault('the papers are not told as numbers', 'papers', '{ valid, invalid }', papers);
}

/** An object with keys, and not a list of any kind. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !isIterable(value);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** A list without end would fill the memory; no count has so many stages. */
const MOST_TOLD = 100_000;

function list(value: unknown, path: string): readonly unknown[] {
  if (!isIterable(value)) throw fault('the tally tells no list', path, 'a list', value);
  const entries: unknown[] = [];
  for (const entry of value) {
    if (entries.length === MOST_TOLD) {
      throw fault('the tally tells a list that is too long', path, `at most ${MOST_TOLD} entries`, entries);
    }
    entries.push(entry);
  }
  return entries;
}

function fault(message: string, path: string, expected: string, received: unknown): PsephosError {
  return new PsephosError({ code: 'bad-count', message, expected, received: shownBriefly(received), place: { path } });
}
