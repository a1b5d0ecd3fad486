import { PsephosError, shown } from '../base/errors.ts';
import { invariant } from '../base/invariant.ts';
import { type Candidate, checkCandidates } from './candidate.ts';
import { candidateOf, EQUAL, isEqualWithBefore, type Profile, type SyntheticStamp } from './profile.ts';
import { rankingIndex } from './ranking-index.ts';

/** A ranking with its papers, as people write it: an entry that is a list holds candidates preferred equally. */
export interface RankingInput {
  readonly papers: number;
  readonly ranking: readonly (number | readonly number[])[];
}

/** Takes rankings one by one and gives the profile at the end. */
export interface ProfileBuilder {
  /** Adds papers with the ranking in `entries[0 … length - 1]`, encoded as in `Profile.ranked`. */
  add(entries: ArrayLike<number>, length: number, papers: number): void;
  finish(synthetic?: SyntheticStamp): Profile;
}

/**
 * Makes a profile from rankings: checks them, merges equal ones and sorts them.
 *
 * @throws PsephosError `bad-candidates` (none, blank or alike), `bad-ballots` (a number that is no candidate, one ranked
 * twice, papers that are not a whole number of at least 0, a total over 2^53 - 1), `too-large` (too many candidates).
 * @example buildProfile([{ name: 'A' }, { name: 'B' }], [{ papers: 3, ranking: [0, 1] }]).total // 3
 */
export function buildProfile(
  candidates: readonly Candidate[],
  rankings: Iterable<RankingInput>,
  synthetic?: SyntheticStamp,
): Profile {
  const builder = profileBuilder(candidates);
  let place = 0;
  for (const { papers, ranking } of rankings) {
    const entries = ranking.flatMap((entry) => encoded(entry, candidates.length, place));
    builder.add(entries, entries.length, papers);
    place += 1;
  }
  return builder.finish(synthetic);
}

/** Starts a profile for these candidates; throws `bad-candidates` as {@link buildProfile} does. */
export function profileBuilder(candidates: readonly Candidate[]): ProfileBuilder {
  checkCandidates(candidates);
  const builder = namelessBuilder(candidates.length);
  return { add: builder.add, finish: (synthetic) => builder.finish(candidates, synthetic) };
}

/** A {@link ProfileBuilder} for files that name the candidates after the ballots. */
export interface NamelessBuilder {
  readonly add: ProfileBuilder['add'];
  /** The profile, with as many names as the builder was started for; throws `bad-candidates`. */
  finish(candidates: readonly Candidate[], synthetic?: SyntheticStamp): Profile;
}

/** Starts a profile for so many candidates, whose names come at the end. */
export function namelessBuilder(standing: number): NamelessBuilder {
  const index = rankingIndex();
  const lastSeen = new Int32Array(standing).fill(-1);
  let added = 0;
  let total = 0;
  return {
    add(entries, length, papers) {
      const place = added;
      added += 1;
      checkPapers(papers, total, place);
      const hasEqual = checkRanking(entries, length, lastSeen, place);
      total += papers;
      if (papers > 0) index.add(hasEqual ? sortEqual(entries, length) : entries, length, papers);
    },
    finish(candidates, synthetic) {
      checkCandidates(candidates);
      invariant(candidates.length === standing, 'a profile is finished with as many names as it was started for');
      const stamp = synthetic === undefined ? {} : { synthetic };
      return {
        candidates: candidates.map(({ name, group }) => ({ name, ...(group === undefined ? {} : { group }) })),
        ...index.sorted(),
        total,
        ...stamp,
      };
    },
  };
}

/** An entry as in `Profile.ranked`; checked here, because the flag bit would hide what is no candidate. */
function encoded(entry: number | readonly number[], standing: number, place: number): number[] {
  const group = typeof entry === 'object' ? entry : [entry];
  return group.map((candidate, at) => {
    if (!(Number.isInteger(candidate) && candidate >= 0 && candidate < standing)) {
      throw noSuchCandidate(place, standing, candidate);
    }
    return at === 0 ? candidate : candidate | EQUAL;
  });
}

function checkPapers(papers: number, total: number, place: number): void {
  if (Number.isSafeInteger(papers) && papers >= 0 && Number.isSafeInteger(total + papers)) return;
  const fits = Number.isSafeInteger(papers) && papers >= 0;
  throw new PsephosError({
    code: 'bad-ballots',
    message: fits ? 'the papers add up to more than 2^53 - 1' : 'papers must be a whole number',
    expected: fits ? 'a total of at most 9007199254740991' : 'a whole number from 0 to 9007199254740991',
    received: fits ? `${total} + ${papers}` : String(papers),
    place: { path: `rankings[${place}].papers` },
  });
}

/**
 * Checks a ranking and says whether it holds equal preferences. `lastSeen[c]` is the last ranking that named c, so that a
 * repeat is found without clearing anything.
 */
function checkRanking(entries: ArrayLike<number>, length: number, lastSeen: Int32Array, place: number): boolean {
  let hasEqual = false;
  for (let at = 0; at < length; at++) {
    const entry = entries[at];
    const candidate = candidateOf(entry);
    if (!Number.isInteger(entry) || entry < 0 || entry > 0xffff || candidate >= lastSeen.length) {
      throw noSuchCandidate(place, lastSeen.length, entry);
    }
    if (lastSeen[candidate] === place) {
      throw badRanking(place, `candidate ${candidate} is ranked twice`, 'each candidate at most once');
    }
    if (isEqualWithBefore(entry)) hasEqual = true;
    if (at === 0 && hasEqual) throw badRanking(place, 'the first preference is equal with nothing');
    lastSeen[candidate] = place;
  }
  return hasEqual;
}

function noSuchCandidate(place: number, standing: number, received: number): PsephosError {
  return badRanking(place, 'no such candidate', `a number from 0 to ${standing - 1}`, shown(received));
}

function badRanking(place: number, message: string, expected?: string, received?: string): PsephosError {
  return new PsephosError({
    code: 'bad-ballots',
    message,
    place: { path: `rankings[${place}]` },
    ...(expected === undefined ? {} : { expected }),
    ...(received === undefined ? {} : { received }),
  });
}

/** Sorts candidates inside each equal group, so that A = B and B = A are one ranking. */
function sortEqual(entries: ArrayLike<number>, length: number): ArrayLike<number> {
  const sorted: number[] = [];
  let group: number[] = [];
  const close = (): void => {
    group.sort((a, b) => a - b).forEach((candidate, place) => sorted.push(place === 0 ? candidate : candidate | EQUAL));
    group = [];
  };
  for (let at = 0; at < length; at++) {
    if (!isEqualWithBefore(entries[at])) close();
    group.push(candidateOf(entries[at]));
  }
  close();
  return sorted;
}
