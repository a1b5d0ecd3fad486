import { checkDeclared, type DeclaredResult } from '../ballots/declared-result.ts';
import { digestOf } from '../base/digest.ts';
import { PsephosError } from '../base/errors.ts';
import { firstHead } from '../formats/file-head.ts';
import { readJson } from '../formats/json/json-shape.ts';
import { onlyDeclared } from '../formats/read-declared.ts';
import { formatOf } from '../formats/recognise.ts';
import { fileName } from './bytes.ts';
import { inFile, onlyText, readText } from './files.ts';
import { filesBehind } from './files-behind.ts';
import type { Io } from './io.ts';
import type { ReadingOptions } from './reading-options.ts';

/** What the command line may say of a file of declared results. */
export type DeclaredOptions = Omit<ReadingOptions, 'clean'>;

/** Reads the declared results of a file: all, or the one that was asked for, with the places that were asked for. */
export async function declaredInput(
  path: string,
  options: DeclaredOptions,
  io: Io,
): Promise<readonly DeclaredResult[]> {
  try {
    const { head, all, refusal } = await firstHead(filesBehind(path, io), options.encoding);
    if (refusal !== undefined) throw refusal;
    const format = formatOf(head, 'declared result', options.format);
    return asked(format.read(await onlyText(all)), options);
  } catch (error) {
    throw error instanceof PsephosError ? error.in(fileName(path)) : error;
  }
}

/** The declared results that were asked for, with the places that were asked for. */
export function asked(all: readonly DeclaredResult[], { contest, seats }: DeclaredOptions): readonly DeclaredResult[] {
  const wanted = contest === undefined ? all : [onlyDeclared(all, contest)];
  return seats === undefined ? wanted : wanted.map((declared) => checkDeclared({ ...declared, seats }));
}

/** Reads a JSON file of a known shape, if one was given; `root` is what the check calls the whole. */
export async function jsonInput<T>(
  path: string | undefined,
  check: (value: unknown) => T,
  io: Io,
  root = '',
): Promise<T | undefined> {
  return (await jsonWithDigest(path, check, io, root))?.value;
}

/** The same with the digest of the file, for provenance. */
export async function jsonWithDigest<T>(
  path: string | undefined,
  check: (value: unknown) => T,
  io: Io,
  root = '',
): Promise<{ readonly value: T; readonly digest: string } | undefined> {
  if (path === undefined) return undefined;
  const text = await readText(path, io);
  return { value: inFile(path, () => readJson(text, check, root)), digest: digestOf(text) };
}
