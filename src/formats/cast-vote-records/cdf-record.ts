import type { ErrorPlace } from '../../base/errors.ts';
import { readersFor } from '../../base/shape.ts';
import { fieldsOf, idIn, idOf, type JsonFields, listIn, type PathOf, wholeIn } from '../json/json-fields.ts';
import type { Report } from '../report.ts';
import { type Mark, MOST_RANKS } from './marked-papers.ts';

/** Takes the marks of one contest on one record. */
export type TakeMarks = (contest: string, marks: readonly Mark[], place: () => ErrorPlace) => void;

const { fail } = readersFor('bad-file');

/**
 * Reads a cast vote record: of its snapshots the current one, with what was marked in each contest.
 *
 * @throws PsephosError `bad-file` with the path of what is not as SP 1500-103 has it.
 */
export function readCdfRecord(value: unknown, path: PathOf, take: TakeMarks, report: Report): void {
  const { snapshot, at } = currentSnapshot(fieldsOf(value, path), path);
  const contests = listIn(snapshot, 'CVRContest', at);
  const seen = new Set<string>();
  contests.forEach((entry, index) => {
    const here = (): string => `${at()}.CVRContest[${index}]`;
    const contest = fieldsOf(entry, here);
    const id = idOf(contest, 'ContestId', here);
    if (seen.has(id)) throw fail(here(), 'a contest stands twice on one record', id);
    seen.add(id);
    const marks: Mark[] = [];
    listIn(contest, 'CVRContestSelection', here).forEach((selection, place) => {
      readSelection(selection, () => `${here()}.CVRContestSelection[${place}]`, marks, report);
    });
    take(id, marks, () => ({ path: here() }));
  });
}

function currentSnapshot(record: JsonFields, path: PathOf): { readonly snapshot: JsonFields; readonly at: PathOf } {
  const list = listIn(record, 'CVRSnapshot', path);
  const current = idIn(record, 'CurrentSnapshotId', path);
  if (list.length === 0) throw fail(path(), 'a record without CVRSnapshot', record);
  if (current === undefined && list.length > 1)
    throw fail(path(), 'CurrentSnapshotId is missing, and there are several snapshots', list.length);
  for (const [index, entry] of list.entries()) {
    const at = (): string => `${path()}.CVRSnapshot[${index}]`;
    const snapshot = fieldsOf(entry, at);
    if (current === undefined || idIn(snapshot, '@id', at) === current) return { snapshot, at };
  }
  throw fail(`${path()}.CurrentSnapshotId`, 'there is no such snapshot on this record', current);
}

function readSelection(value: unknown, path: PathOf, marks: Mark[], report: Report): void {
  const selection = fieldsOf(value, path);
  const id = idOf(selection, 'ContestSelectionId', path);
  const own = rankIn(selection, path);
  const positions = listIn(selection, 'SelectionPosition', path);
  // Some files leave the positions out and tell the rank, or the votes, of the selection alone.
  if (positions.length === 0 && (own !== undefined || selection['TotalNumberVotes'] === 1))
    marks.push({ id, rank: own });
  positions.forEach((entry, index) => {
    const here = (): string => `${path()}.SelectionPosition[${index}]`;
    const position = fieldsOf(entry, here);
    if (isMark(position, here, report)) marks.push({ id, rank: rankIn(position, here) ?? own });
  });
}

function rankIn(fields: JsonFields, path: PathOf): number | undefined {
  const rank = wholeIn(fields, 'Rank', path, MOST_RANKS);
  if (rank === 0) throw fail(`${path()}.Rank`, 'ranks begin at 1', rank);
  return rank;
}

/** Whether a position was marked, and is to be counted. */
function isMark(position: JsonFields, path: PathOf, report: Report): boolean {
  const [indication = 'yes', allocable = 'yes'] = [position['HasIndication'], position['IsAllocable']];
  if (indication === 'no') return false;
  const place = (): ErrorPlace => ({ path: path() });
  const odd = (message: string, received: unknown): void => {
    report.warn({ message, received: String(received).slice(0, 40), place: place() });
  };
  if (indication !== 'yes') {
    odd('marks that the machine was not sure of are not taken as marks (HasIndication)', indication);
    return false;
  }
  if (allocable === 'no') {
    odd('marks that are not to be counted are passed over (IsAllocable)', allocable);
    return false;
  }
  if (allocable !== 'yes') odd('marks are taken of which it is not known whether they count (IsAllocable)', allocable);
  if (typeof position['CVRWriteIn'] === 'object')
    odd('what voters wrote in is not read: a place for it is one candidate', 'CVRWriteIn');
  return true;
}
