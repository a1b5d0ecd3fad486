import type { Candidate } from '../../ballots/candidate.ts';
import { type ErrorPlace, shown } from '../../base/errors.ts';
import { fieldsOf, idOf, type JsonFields, type PathOf, textIn, wholeIn } from '../json/json-fields.ts';
import type { Report } from '../report.ts';
import { tooMany } from '../too-many.ts';
import { MOST_CONTESTS } from './marked-papers.ts';

/** A contest of the manifest. */
export interface DominionContest {
  readonly id: string;
  readonly title: string;
  /** How many ranks its papers have; `undefined` where the file does not say. */
  readonly ranks: number | undefined;
  readonly disabled: boolean;
  readonly place: ErrorPlace;
}

/** A candidate of the manifest. */
export interface DominionCandidate {
  readonly id: string;
  readonly name: string;
  readonly writeIn: boolean;
  readonly disabled: boolean;
  readonly place: ErrorPlace;
}

/** What the manifests of an export say. */
export interface DominionManifests {
  readonly contests: Map<string, DominionContest>;
  /** By contest, then by candidate. */
  readonly candidates: Map<string, Map<string, DominionCandidate>>;
}

/** More than any election has, and few enough to keep. */
const MOST_ENTRIES = 200_000;

/**
 * Takes an entry of the list of any manifest: those of contests and candidates are told by their keys, the others, of precincts,
 * tabulators and so on, are passed over.
 */
export function takeEntry(
  { contests, candidates }: DominionManifests,
  value: unknown,
  path: PathOf,
  file: string | undefined,
  report: Report,
): void {
  const entry = fieldsOf(value, path);
  const place = { ...(file === undefined ? {} : { file }), path: path() };
  const disabled = entry['Disabled'] === true || entry['Disabled'] === 1;
  const once = <T>(known: Map<string, T>, id: string, kept: T): void => {
    if (known.has(id)) report.fault({ message: 'an id stands twice in a manifest', received: shown(id), place });
    else known.set(id, kept);
  };
  if (entry['VoteFor'] !== undefined || entry['NumOfRanks'] !== undefined) {
    const id = idOf(entry, 'Id', path);
    if (contests.size === 100 * MOST_CONTESTS) throw tooMany('contests', 100 * MOST_CONTESTS, place);
    const ranks = wholeIn(entry, 'NumOfRanks', path, Number.MAX_SAFE_INTEGER);
    once(contests, id, { id, title: textIn(entry, 'Description', path) ?? '', ranks, disabled, place });
  } else if (isCandidate(entry)) {
    const [id, contest] = [idOf(entry, 'Id', path), idOf(entry, 'ContestId', path)];
    const known = candidates.get(contest) ?? new Map<string, DominionCandidate>();
    candidates.set(contest, known);
    if (known.size === MOST_ENTRIES || candidates.size === MOST_ENTRIES)
      throw tooMany('candidates', MOST_ENTRIES, place);
    const name = textIn(entry, 'Description', path) ?? '';
    once(known, id, { id, name, writeIn: entry['Type'] === 'WriteIn', disabled, place });
  }
}

function isCandidate(entry: JsonFields): boolean {
  return entry['ContestId'] !== undefined && entry['Id'] !== undefined && entry['Description'] !== undefined;
}

/** Names as the manifest has them; places for names that voters write in are numbered where several have one name. */
export function namesFrom(list: readonly DominionCandidate[]): readonly Candidate[] {
  const places = new Map<string, number>();
  for (const { name, writeIn } of list) if (writeIn) places.set(name, (places.get(name) ?? 0) + 1);
  const numbers = new Map<string, number>();
  return list.map(({ name, writeIn }) => {
    if (!writeIn || places.get(name) === 1) return { name };
    const number = (numbers.get(name) ?? 0) + 1;
    numbers.set(name, number);
    return { name: `${name} ${number}` };
  });
}
