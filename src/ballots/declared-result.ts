import { optionalKeys, type Reader, readersFor } from '../base/shape.ts';
import { type Candidate, checkCandidates } from './candidate.ts';
import { type DeclaredMarks, faultOfMarks } from './declared-marks.ts';

/** One line of a declaration. */
export interface DeclaredCandidate extends Candidate {
  readonly votes: number;
  /** The share as printed, such as `45.4%`. */
  readonly printedShare?: string;
}

/** What a returning officer declares under first-past-the-post: totals, nothing more. */
export interface DeclaredResult {
  readonly title: string;
  readonly seats: number;
  readonly candidates: readonly DeclaredCandidate[];
  /** Present where a paper could mark several candidates: the votes are then marks, not first preferences. */
  readonly marks?: DeclaredMarks;
  /** Papers that were spoiled, where they were declared. */
  readonly spoiled?: number;
  /** The share of spoiled papers as printed. */
  readonly printedSpoiledShare?: string;
  /** Papers despatched, or the electorate: what turnout is a share of. */
  readonly papersIssued?: number;
  readonly printedTotal?: number;
  /** The turnout as printed, such as `12.2%`. */
  readonly printedTurnout?: string;
  /** Where the figures were read. */
  readonly source?: string;
}

/** The sum of all candidates' votes: the valid papers of a single-vote election, and the marks on them where several could be made. */
export function validVotes(declared: DeclaredResult): number {
  return declared.candidates.reduce((sum, { votes }) => sum + votes, 0);
}

const KEYS = [
  'title',
  'seats',
  'candidates',
  'marks',
  'spoiled',
  'printedSpoiledShare',
  'papersIssued',
  'printedTotal',
  'printedTurnout',
  'source',
];
const CANDIDATE_KEYS = ['name', 'group', 'votes', 'printedShare'];

const { text, whole, record, list, oneOf, onlyKeys, fail } = readersFor('bad-declared-result');

/**
 * Checks plain data and gives it back as a declared result.
 *
 * @throws PsephosError `bad-declared-result` with the path of the fault, or `bad-candidates`.
 * @example checkDeclared({ title: 'T', seats: 1, candidates: [{ name: 'A', votes: -1 }] }) // throws: candidates[0].votes
 */
export function checkDeclared(value: unknown): DeclaredResult {
  const data = record(value, '');
  onlyKeys(data, KEYS, '');
  const candidates = list(declaredCandidate)(data['candidates'], 'candidates');
  checkCandidates(candidates);
  const seats = whole(data['seats'], 'seats');
  if (seats < 1) throw fail('seats', 'at least one place must be filled', seats);
  if (seats > candidates.length) throw fail('seats', `more places than candidates (${candidates.length} stand)`, seats);
  const declared: DeclaredResult = {
    title: text(data['title'], 'title'),
    seats,
    candidates,
    ...optionalKeys(data, ['marks'], declaredMarks(candidates)),
    ...optionalKeys(data, ['spoiled', 'papersIssued', 'printedTotal'], whole),
    ...optionalKeys(data, ['printedSpoiledShare', 'printedTurnout'], printedShare),
    ...optionalKeys(data, ['source'], text),
  };
  if (!Number.isSafeInteger(validVotes(declared) + (declared.spoiled ?? 0))) {
    throw fail('candidates', 'the votes add up to more than 2^53 - 1', validVotes(declared));
  }
  return declared;
}

const declaredCandidate: Reader<DeclaredCandidate> = (value, path) => {
  const data = record(value, path);
  onlyKeys(data, CANDIDATE_KEYS, path);
  return {
    name: text(data['name'], `${path}.name`),
    ...optionalKeys(data, ['group'], text, path),
    votes: whole(data['votes'], `${path}.votes`),
    ...optionalKeys(data, ['printedShare'], printedShare, path),
  };
};

function declaredMarks(candidates: readonly DeclaredCandidate[]): Reader<DeclaredMarks> {
  return (value, path) => {
    const data = record(value, path);
    onlyKeys(data, ['kind', 'atMost', 'papers'], path);
    const marks: DeclaredMarks = {
      kind: oneOf(['block'])(data['kind'], `${path}.kind`),
      atMost: whole(data['atMost'], `${path}.atMost`),
      ...optionalKeys(data, ['papers'], whole, path),
    };
    if (marks.atMost < 1) throw fail(`${path}.atMost`, 'a paper carries at least one mark', marks.atMost);
    const fault = faultOfMarks(
      candidates.map(({ votes }) => votes),
      marks,
    );
    if (fault !== undefined) throw fail(`${path}.papers`, fault, marks.papers);
    return marks;
  };
}

const printedShare: Reader<string> = (value, path) => {
  const share = text(value, path);
  if (/^\d{1,3}(\.\d{1,12})?%$/.test(share)) return share;
  throw fail(path, 'a share is printed as a percentage such as "45.4%"', value);
};
