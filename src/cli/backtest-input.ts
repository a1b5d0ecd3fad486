import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { Contest } from '../ballots/contest.ts';
import { inNamedFile, PsephosError } from '../base/errors.ts';
import { randomStream } from '../base/random.ts';
import { oneLine } from '../base/text-layout.ts';
import { counted } from '../base/words.ts';
import { onlyOnePlace } from '../rules/single-place.ts';
import {
  type HoldBackOptions,
  holdBack,
  isHeldBack,
  type LeftOut,
  type RealElection,
} from '../whatif/backtest/real-election.ts';
import { findContests } from './contest-input.ts';
import { cannot } from './file-error.ts';
import { filesBehind } from './files-behind.ts';
import { filesShown } from './files-shown.ts';
import { type Io, warn } from './io.ts';
import { cannotOpen } from './near-file.ts';
import type { ContestOptions } from './reading-options.ts';

/** How real elections are read for a backtest. */
export interface ElectionsAsked<Gathered> extends Pick<HoldBackOptions<Gathered>, 'rule' | 'learner' | 'seed'> {
  readonly reading: ContestOptions;
  readonly groups: 'use' | 'ignore';
  /** At most so many files, taken by the seed. */
  readonly limit?: number | undefined;
}

/** Real elections, held back. */
export interface ElectionsFound<Gathered> {
  readonly elections: readonly RealElection<Gathered>[];
  readonly leftOut: readonly LeftOut[];
  /** Files that could not be read; each was told. */
  readonly failed: number;
}

/**
 * Reads real elections and lets go of their ballots one file after the other; a file at fault is told on standard error and the
 * others are read all the same.
 *
 * @throws PsephosError `bad-file` for a path that is not there, `bad-contest` for several places under a rule that fills one.
 */
export async function realElections<Gathered>(
  paths: readonly string[],
  asked: ElectionsAsked<Gathered>,
  plain: Io,
): Promise<ElectionsFound<Gathered>> {
  const all = onceEach((await Promise.all(paths.map(filesBelow))).flat(), plain);
  const files = asked.limit === undefined ? all : taken(all, asked.limit, asked.seed);
  const shown = filesShown(files.length, plain);
  const elections: RealElection<Gathered>[] = [];
  const leftOut: LeftOut[] = [];
  let [failed, odd, oddities] = [0, 0, 0];
  const fail = (error: unknown, name: string): void => {
    if (!(error instanceof PsephosError) || error.code === 'wrong-usage') throw error;
    failed += 1;
    shown.io.warn(`psephos: ${oneLine(error.in(name).message)}\n`);
  };
  try {
    for (const { path, name } of files) {
      const found = await findContests(filesBehind(path, shown.io), asked.reading).catch((error) => fail(error, name));
      for (const error of found?.faulty ?? []) fail(error, name);
      if ((found?.warnings.length ?? 0) > 0) odd += 1;
      oddities += found?.warnings.length ?? 0;
      for (const [at, contest] of (found?.contests ?? []).entries()) {
        const file = found?.files[at];
        const several = (found?.files ?? []).filter((other) => other === file).length > 1;
        const place = { path, name, file, number: several ? at + 1 : 0 };
        const full = fullName(contest, place);
        if (asked.rule.singleSeat === true) inNamedFile(full, () => onlyOnePlace(asked.rule, contest.seats));
        try {
          const held = heldBack(contest, full, place, asked);
          if (isHeldBack(held)) elections.push(held);
          else leftOut.push(held);
        } catch (error) {
          fail(error, full);
        }
      }
      shown.next();
    }
  } finally {
    shown.stop();
  }
  if (odd > 0)
    warn(
      plain,
      `${counted(oddities, 'oddity', 'oddities')} in ${counted(odd, 'file')} read past; "psephos check" tells them`,
    );
  return { elections, leftOut, failed };
}

/** Where a contest was found; its number, from 1, where its file holds several. */
interface Found {
  readonly path: string;
  readonly name: string;
  readonly file: string | undefined;
  readonly number: number;
}

function fullName({ title }: Contest, { name, file, number }: Found): string {
  const inner = file === undefined ? name : `${name}: ${file}`;
  return number === 0 ? inner : `${inner} #${number}${title === undefined ? '' : ` ${title}`}`;
}

function heldBack<Gathered>(
  contest: Contest,
  name: string,
  { path, file }: Found,
  { rule, learner, seed, groups }: ElectionsAsked<Gathered>,
): RealElection<Gathered> | LeftOut {
  const shown = groups === 'use' ? contest : withoutGroups(contest);
  // The folder does not count, so that the same file falls into the same fold wherever it lies.
  return holdBack(shown, { name, file: plainName(file ?? path), rule, learner, seed });
}

function withoutGroups(contest: Contest): Contest {
  const { profile } = contest;
  return { ...contest, profile: { ...profile, candidates: profile.candidates.map(({ name }) => ({ name })) } };
}

function plainName(path: string): string {
  return basename(path).replace(/\.gz$/i, '');
}

/** A file, and how it is called among the others. */
interface NamedFile {
  readonly path: string;
  readonly name: string;
}

/** The files in a folder and in the folders in it, in the order of their names, without hidden ones; of any other path, the path itself. */
async function filesBelow(path: string): Promise<readonly NamedFile[]> {
  if (path === '-') return [{ path, name: 'standard input' }];
  const found = await stat(path)
    .catch(cannotOpen(path))
    .catch((error) => {
      throw error instanceof PsephosError ? error.in(path) : error;
    });
  if (!found.isDirectory()) return [{ path, name: basename(path) }];
  const files = await inFolder(path);
  if (files.length > 0) return files.map((file) => ({ path: file, name: relative(path, file) }));
  throw new PsephosError({
    code: 'bad-file',
    message: 'the folder is empty',
    place: { file: path },
    hint: 'is it the right one?',
  });
}

async function inFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(cannot('read'));
  const open = entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(
    open.map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? inFolder(path) : [path];
    }),
  );
  return found.flat();
}

/** A file that is named twice, by itself or by its folder, is one election and not two. */
function onceEach(files: readonly NamedFile[], io: Io): readonly NamedFile[] {
  const once = [...new Map(files.map((file) => [file.path === '-' ? '-' : resolve(file.path), file])).values()];
  const more = files.length - once.length;
  if (more > 0) warn(io, `${counted(more, 'file')} named more than once, and read once`);
  return once;
}

/** So many of the files, as the seed and their names have it, in their order. */
function taken(files: readonly NamedFile[], most: number, seed: string): readonly NamedFile[] {
  const random = randomStream(seed).split('limit');
  const drawn = files.map(({ path }, at) => ({ at, lot: random.split(plainName(path)).uniform() }));
  const kept = drawn.sort((a, b) => a.lot - b.lot || a.at - b.at).slice(0, most);
  return kept
    .map(({ at }) => at)
    .sort((a, b) => a - b)
    .map((at) => files[at]);
}
