/** The stable codes of {@link PsephosError}: programs may branch on them, messages may change. */
export type ErrorCode =
  | 'bad-argument'
  | 'bad-ballots'
  | 'bad-candidates'
  | 'bad-contest'
  | 'bad-count'
  | 'bad-declared-result'
  | 'bad-file'
  | 'bad-model'
  | 'too-large'
  | 'law-broken'
  | 'law-silent'
  | 'unknown-format'
  | 'unknown-law'
  | 'unknown-rule'
  | 'unsupported'
  | 'wrong-usage';

/** Where in a file or a text the fault stands; lines and columns count from 1. */
export interface ErrorPlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** A path into structured data, such as `candidates[2].votes`. */
  readonly path?: string;
}

/** One fault among several that were found in the same input. */
export interface Fault {
  readonly place: ErrorPlace;
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
}

/** What a {@link PsephosError} is made of. */
export interface ErrorParts {
  readonly code: ErrorCode;
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
  readonly place?: ErrorPlace;
  /** What to do next. */
  readonly hint?: string;
  /** Every fault found, where an input has several (up to a limit). */
  readonly faults?: readonly Fault[];
}

/**
 * The one error class of psephos: bad input or a request that cannot be met.
 *
 * A tie, an exhausted paper or a short field is never an error; it is part of a count.
 *
 * @example
 * try { readDeclared('') } catch (error) { if (error instanceof PsephosError) console.error(error.code) } // 'unknown-format'
 */
export class PsephosError extends Error {
  override readonly name = 'PsephosError';
  readonly code: ErrorCode;
  /** What is wrong, without place, facts and hint. */
  readonly summary: string;
  /** The parts of the message as data: what was expected, received, and where. */
  readonly detail: Omit<ErrorParts, 'code' | 'message'>;

  constructor(parts: ErrorParts) {
    const { code, message, ...detail } = parts;
    super(sentence(parts));
    this.code = code;
    this.summary = message;
    this.detail = detail;
  }

  /** The same error, told of a file; of a file in an archive, told of both. */
  in(name: string): PsephosError {
    const { place, faults, ...others } = this.detail;
    const inside = (file: string | undefined): string => (file === undefined ? name : `${name}: ${file}`);
    return new PsephosError({
      ...others,
      code: this.code,
      message: this.summary,
      place: { ...place, file: inside(place?.file) },
      ...(faults === undefined
        ? {}
        : { faults: faults.map((fault) => ({ ...fault, place: { ...fault.place, file: inside(fault.place.file) } })) }),
    });
  }
}

/** Runs a reader and tells its errors of the file of that name, if it has one. */
export function inNamedFile<T>(name: string | undefined, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PsephosError) || name === undefined) throw error;
    throw error.in(name);
  }
}

/** Shows a received value in an error: short, on one line, control characters escaped. */
export function shown(value: unknown): string {
  const text = textOf(value).replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, escaped);
  return text.length > 60 ? `${text.slice(0, 57).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

function textOf(value: unknown): string {
  if (typeof value === 'bigint' || typeof value === 'number') return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // JSON has no text for a circle or a bigint inside.
    return 'an object';
  }
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** How many faults of one input are told before the reader stops looking. */
export const MOST_FAULTS = 20;

/**
 * The error that tells all faults found in one input, the first in full and each other on a line of its own.
 *
 * @example throw faultsError('bad-file', faults, 'see docs/formats.md')
 */
export function faultsError(code: ErrorCode, faults: readonly Fault[], hint?: string): PsephosError {
  const [first, ...others] = faults;
  if (first === undefined) throw new Error('psephos is at fault, please report it: no faults to tell');
  const rest = others.map((fault) => `\n  ${sentence({ code, ...fault })}`).join('');
  const { place, message, expected, received } = first;
  const more = faults.length >= MOST_FAULTS ? '\n  (no further faults looked for)' : '';
  return new PsephosError({
    code,
    message: sentence({ code, message, place, ...optional({ expected, received }) }) + rest + more,
    faults,
    ...optional({ hint }),
  });
}

/** The faults an error tells: those it lists, or its own one. */
export function faultsIn({ summary, detail }: PsephosError): readonly Fault[] {
  const { faults, place = {}, expected, received } = detail;
  return faults ?? [{ message: summary, place, ...optional({ expected, received }) }];
}

/** One fault in a sentence, with its place in front. */
export function faultLine({ message, expected, received, place }: Fault): string {
  return sentence({ code: 'bad-file', message, place, ...optional({ expected, received }) });
}

function optional<T extends Record<string, string | undefined>>(parts: T): { [K in keyof T]?: string } {
  const kept: { [K in keyof T]?: string } = {};
  for (const key in parts) {
    const value = parts[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept;
}

function sentence({ message, expected, received, place, hint }: ErrorParts): string {
  const where = place === undefined ? '' : placeText(place);
  const facts = [
    expected === undefined ? '' : `expected ${expected}`,
    received === undefined ? '' : `received ${received}`,
  ].filter((part) => part !== '');
  const body = facts.length === 0 ? message : `${message}: ${facts.join(', ')}`;
  return `${where}${body}${hint === undefined ? '' : `. Hint: ${hint}`}`;
}

function placeText({ file, line, column, path }: ErrorPlace): string {
  const spot = line === undefined ? [] : [column === undefined ? `line ${line}` : `line ${line}, column ${column}`];
  const parts = [...(file === undefined ? [] : [file]), ...spot, ...(path === undefined ? [] : [path])];
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}
