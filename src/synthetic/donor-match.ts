import type { Candidate } from '../ballots/candidate.ts';
import { PsephosError, shown } from '../base/errors.ts';

/**
 * Who stands for whom: candidates of the same name (`name`), those with as many candidates before them by first preferences (`rank`), the
 * same within each group of the same name (`group`), or a map from candidate to donor by name.
 */
export type DonorMatch = 'name' | 'rank' | 'group' | Readonly<Record<string, string>>;

/** A candidate and the first preferences. */
export interface Standing extends Candidate {
  readonly votes: number;
}

/**
 * By donor: the candidate for whom that donor stands, or `undefined`. Candidates of equal votes are taken in the order of the ballot.
 *
 * @throws PsephosError `bad-model` for a map that names nobody, or one donor twice.
 */
export function matchDonors(
  match: DonorMatch,
  donors: readonly Standing[],
  candidates: readonly Standing[],
): readonly (number | undefined)[] {
  if (typeof match === 'object') return byMap(match, donors, candidates);
  const key = { name: byName, rank: byRank, group: byRankInGroup }[match];
  const own = new Map(keysOf(candidates, key).map((label, candidate) => [label, candidate]));
  return keysOf(donors, key).map((label) => (label === undefined ? undefined : own.get(label)));
}

/** What a candidate is matched by: the candidate and those with more votes. */
type Key = (candidate: Standing, before: readonly Standing[]) => string | undefined;

const byName: Key = ({ name }) => name;
const byRank: Key = (_, before) => String(before.length);
const byRankInGroup: Key = ({ group }, before) =>
  group === undefined ? undefined : `${before.filter((other) => other.group === group).length} ${group}`;

function keysOf(candidates: readonly Standing[], key: Key): readonly (string | undefined)[] {
  const ordered = [...candidates].sort((a, b) => b.votes - a.votes);
  return candidates.map((candidate) => key(candidate, ordered.slice(0, ordered.indexOf(candidate))));
}

function byMap(
  map: Readonly<Record<string, string>>,
  donors: readonly Standing[],
  candidates: readonly Standing[],
): readonly (number | undefined)[] {
  const to: (number | undefined)[] = donors.map(() => undefined);
  for (const [name, donorName] of Object.entries(map)) {
    const candidate = numberOf(candidates, name, 'a candidate who does not stand');
    const donor = numberOf(donors, donorName, 'a donor who did not stand');
    if (to[donor] !== undefined) throw bad('one donor stands for two candidates', 'another donor for each', donorName);
    to[donor] = candidate;
  }
  return to;
}

function numberOf(list: readonly Standing[], name: string, fault: string): number {
  const found = list.findIndex((one) => one.name === name);
  if (found !== -1) return found;
  throw bad(`the map names ${fault}`, list.map((one) => one.name).join(', '), name);
}

function bad(message: string, expected: string, received: string): PsephosError {
  return new PsephosError({
    code: 'bad-model',
    message,
    expected,
    received: shown(received),
    place: { path: 'match' },
  });
}
