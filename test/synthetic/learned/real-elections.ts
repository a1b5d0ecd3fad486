import { readdirSync } from 'node:fs';
import type { Contest } from '../../../src/ballots/contest.ts';
import { readContest } from '../../../src/formats/read-contest.ts';
import { readSharedText, sharedData } from '../../shared-data.ts';

const FOLDER = 'scottish/csv';

/** The names of the files of all Scottish elections beside the repository, in order. */
export function scottishFiles(): readonly string[] {
  const folder = `${sharedData()}${FOLDER}`;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.csv'))
    .sort();
}

const read = new Map<string, Contest>();

/** The contest in one of them, read once. */
export function scottishContest(file: string): Contest {
  const contest = read.get(file) ?? readContest(readSharedText(`${FOLDER}/${file}`));
  read.set(file, contest);
  return contest;
}
