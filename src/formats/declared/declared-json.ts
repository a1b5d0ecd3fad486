import { checkDeclared, type DeclaredResult } from '../../ballots/declared-result.ts';
import { type Fault, faultsError, faultsIn, MOST_FAULTS, PsephosError, shown } from '../../base/errors.ts';
import { readersFor } from '../../base/shape.ts';
import type { DeclaredFormatReader } from '../format.ts';
import { readJson } from '../json/json-shape.ts';
import { type Line, linesFrom, startOf } from '../lines.ts';
import { refuseLongText } from './declared-length.ts';

/**
 * Reads a declared result from JSON with the keys of `DeclaredResult`: title, seats, candidates with name, group, votes and
 * printedShare, spoiled, printedTotal and so on. Unknown keys are refused, so that a misspelt one is not lost. Votes by name
 * alone, `{ "Ann": 3, "Bob": 2 }`, are a result for one place.
 *
 * @throws PsephosError `bad-file` for what is no JSON or holds several results, `bad-declared-result` or `bad-candidates` for
 * what it says; with line and column.
 * @example readDeclaredJson('{ "title": "T", "seats": 1, "candidates": [{ "name": "A", "votes": 3 }] }').candidates[0].votes // 3
 */
export function readDeclaredJson(text: string): DeclaredResult {
  const [first, ...others] = readDeclaredJsonList(text);
  if (others.length === 0) return first;
  const message = `the file holds ${others.length + 1} declared results`;
  throw faultsError(
    'bad-file',
    [{ message, expected: 'one', place: { line: 1 } }],
    'readDeclaredResults reads them all',
  );
}

/**
 * Reads declared results from JSON: one object, a list of them, or an object on each line.
 *
 * @throws PsephosError as {@link readDeclaredJson} does, also for an empty list.
 * @example readDeclaredJsonList('{ "Ann": 3, "Bob": 2 }\n{ "Cy": 4 }').length // 2
 */
export function readDeclaredJsonList(text: string): readonly DeclaredResult[] {
  refuseLongText(text);
  const lines = jsonLines(text);
  return lines === undefined ? readJson(text, oneOrMany) : eachLine(lines);
}

/** One object a line: told by a first line that is an object of its own, with something after it. */
function jsonLines(text: string): readonly Line[] | undefined {
  let first: Line | undefined;
  for (const line of linesFrom(text, startOf(text), 1)) {
    if (line.text.trim() === '') continue;
    if (first !== undefined)
      return [...linesFrom(text, first.at, first.number)].filter((one) => one.text.trim() !== '');
    if (!/^\s*\{.*\}\s*$/s.test(line.text) || !isJson(line.text)) return undefined;
    first = line;
  }
  return undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function eachLine(lines: readonly Line[]): readonly DeclaredResult[] {
  return readEach(
    lines,
    ({ text }) => readJson(text, declaredOf),
    (fault, index) => ({ ...fault, place: { ...fault.place, line: lines[index].number } }),
  );
}

function oneOrMany(value: unknown): readonly DeclaredResult[] {
  if (!Array.isArray(value)) return [declaredOf(value)];
  if (value.length === 0) throw fail('', 'the list is empty, where declared results should stand', value);
  return readEach(value, declaredOf, (fault, index) => {
    const { path = '' } = fault.place;
    return { ...fault, place: { ...fault.place, path: path === '' ? `[${index}]` : `[${index}].${path}` } };
  });
}

/** Reads each item and tells the faults of all, each with the place that `placed` gives it. */
function readEach<Item>(
  items: readonly Item[],
  read: (item: Item) => DeclaredResult,
  placed: (fault: Fault, index: number) => Fault,
): readonly DeclaredResult[] {
  const found: DeclaredResult[] = [];
  const faults: Fault[] = [];
  let first: PsephosError | undefined;
  for (let index = 0; index < items.length && faults.length < MOST_FAULTS; index++) {
    try {
      found.push(read(items[index]));
    } catch (error) {
      if (!(error instanceof PsephosError)) throw error;
      first ??= error;
      faults.push(...faultsIn(error).map((fault) => placed(fault, index)));
    }
  }
  if (first !== undefined) throw faultsError(first.code, faults.slice(0, MOST_FAULTS), first.detail.hint);
  return found;
}

function declaredOf(value: unknown): DeclaredResult {
  if (typeof value === 'object' && value !== null && 'format' in value && typeof value.format === 'string') {
    throw new PsephosError({
      code: 'bad-declared-result',
      message: 'this JSON is of another format',
      expected: 'a declared result, which has no key "format"',
      received: shown(value.format),
    });
  }
  return checkDeclared(isVotesByName(value) ? fromVotes(value) : value);
}

/** An object of nothing but numbers, none of which is a key of a declared result. */
function isVotesByName(value: unknown): value is Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, votes]) => typeof votes === 'number' && !KEYS.includes(key));
}

const KEYS = ['title', 'seats', 'candidates', 'spoiled', 'papersIssued', 'printedTotal'];

function fromVotes(votes: Readonly<Record<string, number>>): unknown {
  const number = Object.keys(votes).find((name) => /^\d+$/.test(name));
  // Objects keep such keys in order of size: the order of the ballot would be lost, and with it how a tie falls.
  if (number !== undefined)
    throw fail(number, 'a name that is a number needs the longer form, with candidates', votes[number]);
  for (const [name, papers] of Object.entries(votes)) {
    if (!Number.isSafeInteger(papers) || papers < 0)
      throw fail(name, 'must be a whole number from 0 to 9007199254740991', papers);
  }
  const candidates = Object.entries(votes).map(([name, papers]) => ({ name, votes: papers }));
  return { title: 'Declared result', seats: 1, candidates };
}

const { fail } = readersFor('bad-declared-result');

/**
 * Writes a declared result as JSON, two blanks of indentation and a final newline: the same result, the same bytes.
 *
 * @throws PsephosError `bad-declared-result` or `bad-candidates` when it is none.
 */
export function writeDeclaredJson(declared: DeclaredResult): string {
  return `${JSON.stringify(checkDeclared(declared), null, 2)}\n`;
}

/** The same of several: a list. */
export function writeDeclaredJsonList(results: readonly DeclaredResult[]): string {
  if (results.length === 1) return writeDeclaredJson(results[0]);
  if (results.length === 0) throw fail('', 'no declared result to write', results);
  const checked = results.map((declared) => checkDeclared(declared));
  return `${JSON.stringify(checked, null, 2)}\n`;
}

/** How declared results as JSON are told and read. */
export const declaredJsonReader: DeclaredFormatReader = {
  id: 'declared-json',
  title: 'declared results as JSON',
  endings: ['.json', '.jsonl'],
  holds: 'declared result',
  recognises: (head) => /^\uFEFF?\s*[[{]/.test(head) && !OTHERS.test(head) && OWN.test(head),
  read: readDeclaredJsonList,
};

/** A key of a declared result, or a name with its votes, or nothing yet, which is told what it lacks. */
const OWN = /"(?:title|seats|candidates|votes)"\s*:|[{,]\s*"(?:[^"\\]|\\.)*"\s*:\s*\d|^[\uFEFF\s[{]*(?:[\]}]\s*)?$/;

/** Keys by which the JSON of other formats is known: ours, NIST's common data formats, Dominion's, RCTab's. */
const OTHERS =
  /"(?:@type|Sessions|atl|btl|column_id|jsonFormatVersion|tabulatorVersion|tallyResults)"\s*:|"format"\s*:\s*"psephos/;
