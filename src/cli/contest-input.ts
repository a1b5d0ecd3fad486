import { Option } from 'commander';
import type { Contest } from '../ballots/contest.ts';
import { orderBySeed, orderOfFile, type PaperOrder } from '../ballots/paper-order.ts';
import { readContest } from '../formats/read-contest.ts';
import { inFile, readText } from './files.ts';
import type { Io } from './io.ts';
import { notBlank } from './options.ts';

/** What the command line may say of a file of ballots. */
export interface ContestOptions {
  readonly seats?: number;
  readonly order?: string;
}

/** `--order`: how papers lie, for rules that take whole papers one by one. */
export function orderOption(): Option {
  return new Option(
    '--order <seed>',
    'where a rule takes whole papers: a seed to shuffle them from, or "file" for their order in the file',
  ).argParser(notBlank);
}

/** Reads the ballots of a file, with the places and the order of papers that were asked for. */
export async function contestInput(
  path: string,
  { seats, order }: ContestOptions,
  io: Io,
): Promise<{ readonly contest: Contest; readonly papers: { readonly order?: PaperOrder } }> {
  const text = await readText(path, io);
  const read = inFile(path, () => readContest(text, { keepOrder: order === 'file' }));
  const contest = { ...read, seats: seats ?? read.seats };
  if (order === undefined) return { contest, papers: {} };
  return { contest, papers: { order: order === 'file' ? orderOfFile(contest) : orderBySeed(order) } };
}
