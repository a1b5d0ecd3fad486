import { PsephosError, shown } from '../base/errors.ts';
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
 * twice, papers that are not a whole number of at least 0, a total over 2^53 - 1).
 * @example buildProfile([{ name: 'A' }, { name: 'B' }], [{ papers: 3, ranking: [0, 1] }]).total // 3
 */
export function buildProfile(
  candidates: readonly Candidate[],
  rankings: Iterable<RankingInput>,
  synthetic?: SyntheticStamp,
): Profile {
  const builder = profileBuilder(candidates);
  for (const { papers, ranking } of rankings) {
    const entries = ranking.flatMap((entry) => (typeof entry === 'number' ? [entry] : encodeEqual(entry)));
    builder.add(entries, entries.length, papers);
  }
  return builder.finish(synthetic);
}

/** Starts a profile for these candidates; throws `bad-candidates` as {@link buildProfile} does. */
export function profileBuilder(candidates: readonly Candidate[]): ProfileBuilder {
  checkCandidates(candidates);
  const index = rankingIndex();
  const lastSeen = new Int32Array(candidates.length).fill(-1);
  let added = 0;
  let total = 0;
  return {
    add(entries, length, papers) {
      checkPapers(papers, total, added);
      checkRanking(entries, length, lastSeen, added);
      added += 1;
      total += papers;
      if (papers > 0) index.add(sortEqual(entries, length), length, papers);
    },
    finish(synthetic) {
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

function encodeEqual(group: readonly number[]): number[] {
  return group.map((candidate, place) => (place === 0 || !(candidate >= 0) ? candidate : candidate | EQUAL));
}

function checkPapers(papers: number, total: number, added: number): void {
  if (Number.isSafeInteger(papers) && papers >= 0 && Number.isSafeInteger(total + papers)) return;
  const fits = Number.isSafeInteger(papers) && papers >= 0;
  throw new PsephosError({
    code: 'bad-ballots',
    message: fits ? 'the papers add up to more than 2^53 - 1' : 'papers must be a whole number',
    expected: fits ? 'a total of at most 9007199254740991' : 'a whole number from 0 to 9007199254740991',
    received: fits ? `${total} + ${papers}` : String(papers),
    place: { path: `rankings[${added}].papers` },
  });
}

/** `lastSeen[c]` is the last ranking that named c, so that a repeat is found without clearing anything. */
function checkRanking(entries: ArrayLike<number>, length: number, lastSeen: Int32Array, added: number): void {
  for (let at = 0; at < length; at++) {
    const entry = entries[at];
    const candidate = candidateOf(entry);
    if (!Number.isInteger(entry) || entry < 0 || entry > 0xffff || candidate >= lastSeen.length) {
      throw badRanking(added, 'no such candidate', `a number from 0 to ${lastSeen.length - 1}`, shown(entry));
    }
    if (lastSeen[candidate] === added) {
      throw badRanking(added, `candidate ${candidate} is ranked twice`, 'each candidate at most once');
    }
    if (at === 0 && isEqualWithBefore(entry)) throw badRanking(added, 'the first preference is equal with nothing');
    lastSeen[candidate] = added;
  }
}

function badRanking(added: number, message: string, expected?: string, received?: string): PsephosError {
  return new PsephosError({
    code: 'bad-ballots',
    message,
    place: { path: `rankings[${added}]` },
    ...(expected === undefined ? {} : { expected }),
    ...(received === undefined ? {} : { received }),
  });
}

/** Sorts candidates inside each equal group, so that A = B and B = A are one ranking. */
function sortEqual(entries: ArrayLike<number>, length: number): ArrayLike<number> {
  let hasEqual = false;
  for (let at = 0; at < length; at++) if (isEqualWithBefore(entries[at])) hasEqual = true;
  if (!hasEqual) return entries;
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
