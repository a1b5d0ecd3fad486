import type { Candidate } from '../../ballots/candidate.ts';
import { fieldsOf, idIn, idOf, type JsonFields, listIn, type PathOf, textIn, wholeIn } from '../json/json-fields.ts';

/** A contest as the part `Election` of a CDF file describes it. */
export interface CdfContest {
  readonly id: string;
  readonly title: string;
  readonly seats: number | undefined;
  /** False where the file says that voters do not rank. */
  readonly ranked: boolean;
  readonly selections: readonly CdfSelection[];
  readonly path: string;
}

/** What voters mark: a candidate, a ticket of several, or an answer. */
export interface CdfSelection {
  readonly id: string;
  readonly path: string;
  /** Candidates by their ids, whose names may come later in the file. */
  readonly candidates: readonly string[];
  readonly parties: readonly string[];
  readonly text: string | undefined;
  readonly writeIn: boolean;
}

/** Candidates of an election. */
export interface CdfCandidate {
  readonly id: string;
  readonly name: string | undefined;
  readonly party: string | undefined;
}

/** An election: who stands for what. */
export interface CdfElection {
  readonly candidates: readonly CdfCandidate[];
  readonly contests: readonly CdfContest[];
}

/** @throws PsephosError `bad-file` with the path of what is not as SP 1500-103 has it. */
export function readCdfElection(value: unknown, path: PathOf): CdfElection {
  const election = fieldsOf(value, path);
  return {
    candidates: listIn(election, 'Candidate', path).map((candidate, at) => {
      const here = (): string => `${path()}.Candidate[${at}]`;
      const fields = fieldsOf(candidate, here);
      return {
        id: idOf(fields, '@id', here),
        name: textIn(fields, 'Name', here),
        party: idIn(fields, 'PartyId', here),
      };
    }),
    contests: listIn(election, 'Contest', path).map((contest, at) =>
      readContest(contest, () => `${path()}.Contest[${at}]`),
    ),
  };
}

function readContest(value: unknown, path: PathOf): CdfContest {
  const contest = fieldsOf(value, path);
  const variation = textIn(contest, 'VoteVariation', path);
  return {
    id: idOf(contest, '@id', path),
    title: textIn(contest, 'Name', path) ?? '',
    seats: wholeIn(contest, 'NumberElected', path, Number.MAX_SAFE_INTEGER),
    ranked: variation === undefined || variation === 'rcv' || variation === 'other',
    selections: listIn(contest, 'ContestSelection', path).map((selection, at) =>
      readSelection(selection, () => `${path()}.ContestSelection[${at}]`),
    ),
    path: path(),
  };
}

function readSelection(value: unknown, path: PathOf): CdfSelection {
  const selection = fieldsOf(value, path);
  return {
    id: idOf(selection, '@id', path),
    path: path(),
    candidates: idsIn(selection, 'CandidateIds', path),
    parties: idsIn(selection, 'PartyIds', path),
    text: textIn(selection, 'Selection', path),
    writeIn: selection['IsWriteIn'] === true,
  };
}

function idsIn(fields: JsonFields, key: string, path: PathOf): readonly string[] {
  return listIn(fields, key, path).map((id, at) => idOf({ id }, 'id', () => `${path()}.${key}[${at}]`));
}

/**
 * Who a selection is: the candidate or candidates, the parties, or the answer it names, and the party of the first. Places for
 * names that voters write in have none of these.
 */
export function selectionNamed(
  { candidates, parties, text }: CdfSelection,
  known: ReadonlyMap<string, CdfCandidate>,
  partyNames: ReadonlyMap<string, string>,
): Candidate | undefined {
  const people = candidates.map((id) => known.get(id));
  const names = people.length > 0 ? people.map((person) => person?.name) : parties.map((id) => partyNames.get(id));
  const named = names.filter((name) => name !== undefined);
  if (named.length < names.length) return undefined;
  const name = named.length > 0 ? named.join(' / ') : text;
  if (name === undefined) return undefined;
  const group = people[0]?.party === undefined ? undefined : partyNames.get(people[0].party);
  return group === undefined ? { name } : { name, group };
}
