import type { ErrorPlace } from '../../base/errors.ts';
import { readersFor } from '../../base/shape.ts';
import { fieldsOf, idOf, type JsonFields, listIn, type PathOf, wholeIn } from '../json/json-fields.ts';
import type { Report } from '../report.ts';
import { type Mark, MOST_RANKS } from './marked-papers.ts';

/** Takes the marks of one contest on one paper. */
export type TakeMarks = (contest: string, marks: readonly Mark[], place: () => ErrorPlace) => void;

const { fail } = readersFor('bad-file');

/** What a paper said when it was scanned, and after somebody looked at it, who goes before. */
const VERSIONS = ['Modified', 'Original'] as const;

/**
 * Reads one session, which is a paper: its current version, with the contests of all its cards. Older exports have the contests
 * without cards.
 *
 * @throws PsephosError `bad-file` with the path of what is not as Dominion has it.
 */
export function readSession(value: unknown, path: PathOf, take: TakeMarks, warn: Report['warn']): void {
  const session = fieldsOf(value, path);
  const given = VERSIONS.filter((version) => session[version] !== undefined && session[version] !== null);
  if (given.length === 0) throw fail(path(), 'a session without Original', session);
  const versions = given.map((version) => {
    const at = (): string => `${path()}.${version}`;
    return { at, fields: fieldsOf(session[version], at) };
  });
  const current = versions.find(({ fields }) => fields['IsCurrent'] !== false);
  if (current === undefined) {
    warn({ message: 'sessions without a current version are passed over (IsCurrent)', place: { path: path() } });
    return;
  }
  const seen = new Set<string>();
  for (const { fields, at } of holders(current.fields, current.at)) {
    listIn(fields, 'Contests', at).forEach((entry, index) => {
      const here = (): string => `${at()}.Contests[${index}]`;
      const contest = fieldsOf(entry, here);
      const id = idOf(contest, 'Id', here);
      if (seen.has(id)) throw fail(here(), 'a contest stands twice in one session', id);
      seen.add(id);
      take(id, marksIn(contest, here, warn), () => ({ path: here() }));
    });
  }
}

interface Holder {
  readonly fields: JsonFields;
  readonly at: PathOf;
}

function holders(version: JsonFields, at: PathOf): readonly Holder[] {
  if (version['Cards'] === undefined) return [{ fields: version, at }];
  return listIn(version, 'Cards', at).map((card, index) => {
    const here = (): string => `${at()}.Cards[${index}]`;
    return { fields: fieldsOf(card, here), at: here };
  });
}

interface Seen extends Mark {
  readonly isVote: boolean;
}

/**
 * The marks that count: of those at one rank the ones that are votes. Where none is and there are several, they are an overvote,
 * which a rule must see; one alone that is no vote was taken away.
 */
function marksIn(contest: JsonFields, path: PathOf, warn: Report['warn']): readonly Mark[] {
  const marks: Seen[] = [];
  listIn(contest, 'Marks', path).forEach((entry, index) => {
    const here = (): string => `${path()}.Marks[${index}]`;
    const mark = fieldsOf(entry, here);
    const rank = wholeIn(mark, 'Rank', here, MOST_RANKS);
    if (rank === 0) throw fail(`${here()}.Rank`, 'ranks begin at 1', rank);
    const id = idOf(mark, 'CandidateId', here);
    if (mark['IsAmbiguous'] === true) {
      warn({ message: 'marks that are ambiguous are not taken as marks (IsAmbiguous)', place: { path: here() } });
    } else marks.push({ id, rank: rank ?? 1, isVote: mark['IsVote'] !== false });
  });
  if (marks.every(({ isVote }) => isVote)) return marks;
  const atRank = new Map<number | undefined, { marks: number; votes: number }>();
  for (const { rank, isVote } of marks) {
    const { marks: before, votes } = atRank.get(rank) ?? { marks: 0, votes: 0 };
    atRank.set(rank, { marks: before + 1, votes: isVote ? votes + 1 : votes });
  }
  return marks.filter(({ rank, isVote }) => {
    if (isVote) return true;
    const there = atRank.get(rank);
    const overvote = there !== undefined && there.votes === 0 && there.marks > 1;
    const message = overvote
      ? 'several marks at one rank, none of them a vote, are taken as an overvote (IsVote)'
      : 'marks that are no votes are passed over (IsVote)';
    warn({ message, place: { path: path() } });
    return overvote;
  });
}
