import { namelessBuilder } from '../ballots/build-profile.ts';
import type { Contest } from '../ballots/contest.ts';
import { faultsError, MOST_FAULTS } from '../base/errors.ts';
import { present } from '../base/invariant.ts';
import { readBltBallots } from './blt-ballots.ts';
import { readBltHead } from './blt-head.ts';
import { readBltNames } from './blt-names.ts';
import type { ContestFormat, ReadBallotsOptions } from './format.ts';
import { firstLine } from './lines.ts';
import { writeBlt } from './write-blt.ts';

/**
 * Reads a contest from BLT, the ballot format of OpaVote and OpenSTV, and from the dialects of real files: unquoted names,
 * doubled quotes, commas at the ends of lines, `-n` or `[withdrawn n]` for those who withdrew, nicknames, `=` for equal
 * preferences, `-` for a skipped rank (closed up), a missing last `0`.
 *
 * Options that say nothing about ballots (`[tie …]`, `[droop …]`, `[undeclared …]`) and lines after the title are passed
 * over.
 *
 * @throws PsephosError `bad-file` with line and column of each fault; `too-large` for more than 32,767 candidates.
 * @example readBlt('2 1\n3 1 2 0\n0\n"Ann"\n"Bob"\n"Club chair"\n').seats // 1
 */
export function readBlt(text: string, { keepOrder = false }: ReadBallotsOptions = {}): Contest {
  const { candidates, seats, withdrawn, nicknames, synthetic, commas, ...head } = readBltHead(text);
  const builder = namelessBuilder(candidates, keepOrder);
  const ballots = readBltBallots(text, head.ballots, { candidates, nicknames, take: builder.add });
  const tail = ballots.names === undefined ? undefined : readBltNames(text, ballots.names, candidates, commas);
  const faults = [...head.faults, ...ballots.faults, ...(tail?.faults ?? [])].slice(0, MOST_FAULTS);
  if (faults.length > 0) throw faultsError('bad-file', faults, HINT);
  const { names, title } = present(tail, 'names after ballots without fault');
  const fileOrder = builder.order();
  return {
    profile: builder.finish(names, synthetic),
    seats,
    ...(title === undefined ? {} : { title }),
    ...(withdrawn.length === 0 ? {} : { withdrawn }),
    ...(fileOrder === undefined ? {} : { fileOrder }),
  };
}

const HINT =
  'a BLT file is: candidates and places; ballots "papers, candidate numbers from best to worst, 0"; a 0; names; a title';

/** BLT, as a format of the catalogue. */
export const blt: ContestFormat = {
  id: 'blt',
  title: 'BLT, the ballot files of OpaVote and OpenSTV',
  ending: '.blt',
  holds: 'ballots',
  // Signs and points too, so that a first line with a wrong number is told of as such.
  recognises: (text) => /^\s*[-+\d][-+\d.\s,]*(?:#.*)?$/.test(firstLine(text)?.text ?? ''),
  read: readBlt,
  write: writeBlt,
};
