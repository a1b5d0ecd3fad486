import type { Candidate } from '../../ballots/candidate.ts';
import type { SyntheticStamp } from '../../ballots/profile.ts';
import { type Reader, readersFor } from '../../base/shape.ts';
import { readStamp } from '../synthetic-stamp.ts';

/** A group of candidates on the ballot paper. */
export interface ConcreteParty {
  /** In ballot-paper order. */
  readonly candidates: readonly number[];
  /** The rankings that the group lodged, where a vote above the line stands for one of them. */
  readonly tickets: readonly (readonly number[])[];
}

/** What ConcreteSTV says of an election beside its votes. */
export interface ConcreteMetadata {
  readonly title: string;
  readonly candidates: readonly Candidate[];
  readonly parties: readonly ConcreteParty[];
  readonly seats?: number;
  readonly withdrawn: readonly number[];
  readonly synthetic?: SyntheticStamp;
}

/** Before the JSON of a stamp, in the comment of an election. */
export const STAMP_IN_COMMENT = '\npsephos-synthetic ';

const { record, whole, list, fail } = readersFor('bad-file');
const numbers = list(whole);

const anyText: Reader<string> = (value, path) => {
  if (typeof value === 'string') return value;
  throw fail(path, 'must be a text', value);
};

/** Keys that are not there, and those that Rust writes as null, give what stands in their place. */
function optional<T>(read: Reader<T>, otherwise: T): Reader<T> {
  return (value, path) => (value === undefined || value === null ? otherwise : read(value, path));
}

/**
 * Reads the value of the key `metadata`.
 *
 * @throws PsephosError `bad-file`.
 */
export function readMetadata(value: unknown): ConcreteMetadata {
  const data = record(value, 'metadata');
  const people = list(record)(data['candidates'], 'metadata.candidates');
  const standing = people.length;
  const parties = optional(list(record), [])(data['parties'], 'metadata.parties');
  const names = parties.map((party, index) => anyText(party['name'], `metadata.parties[${index}].name`));
  const seats = optional<number | undefined>(places, undefined)(data['vacancies'], 'metadata.vacancies');
  const { title, synthetic } = readName(data['name']);
  return {
    title,
    candidates: people.map((person, index) => candidateFrom(person, names, `metadata.candidates[${index}]`)),
    parties: parties.map((party, index) => {
      const path = `metadata.parties[${index}]`;
      const tickets = optional(list(numbers), [])(party['tickets'], `${path}.tickets`);
      return {
        candidates: known(
          optional(numbers, [])(party['candidates'], `${path}.candidates`),
          standing,
          `${path}.candidates`,
        ),
        tickets: tickets.map((ticket, at) => known(ticket, standing, `${path}.tickets[${at}]`)),
      };
    }),
    withdrawn: known(optional(numbers, [])(data['excluded'], 'metadata.excluded'), standing, 'metadata.excluded'),
    ...(seats === undefined ? {} : { seats }),
    ...(synthetic === undefined ? {} : { synthetic }),
  };
}

function candidateFrom(person: Readonly<Record<string, unknown>>, groups: readonly string[], path: string): Candidate {
  const name = anyText(person['name'], `${path}.name`);
  const party = optional<number | undefined>(whole, undefined)(person['party'], `${path}.party`);
  if (party === undefined) return { name };
  if (party >= groups.length) throw fail(`${path}.party`, 'no such party', party);
  // Columns of candidates who stand together without a party have no name.
  return groups[party] === '' ? { name } : { name, group: groups[party] };
}

const places: Reader<number> = (value, path) => {
  const seats = whole(value, path);
  if (seats > 0) return seats;
  throw fail(path, 'places must be a whole number of at least 1', value);
};

/** The candidates that are listed somewhere, each of whom must stand. */
function known(candidates: readonly number[], standing: number, path: string): readonly number[] {
  const at = candidates.findIndex((candidate) => candidate >= standing);
  if (at === -1) return candidates;
  throw fail(`${path}[${at}]`, `no such candidate, the last is ${standing - 1}`, candidates[at]);
}

function readName(value: unknown): { readonly title: string; readonly synthetic?: SyntheticStamp } {
  const name = optional(record, {})(value, 'metadata.name');
  const parts = ['year', 'name', 'electorate'].map((key) => optional(anyText, '')(name[key], `metadata.name.${key}`));
  const title = parts.filter((part) => part !== '').join(', ');
  const comment = optional(anyText, '')(name['comment'], 'metadata.name.comment');
  const at = comment.indexOf(STAMP_IN_COMMENT);
  if (at === -1) return { title };
  const synthetic = readStamp(comment.slice(at + STAMP_IN_COMMENT.length));
  if (typeof synthetic === 'string') throw fail('metadata.name.comment', synthetic, comment);
  return { title, synthetic };
}
