import { PsephosError, shown } from '../base/errors.ts';
import { invariant } from '../base/invariant.ts';
import { type Candidate, checkCandidates, MOST_CANDIDATES } from './candidate.ts';
import { mergeRankings } from './merge-rankings.ts';
import { packedRankings } from './packed-rankings.ts';
import { type PaperRuns, runRecorder } from './paper-runs.ts';
import { candidateOf, EQUAL, isEqualWithBefore, type Profile, SKIPPED, type SyntheticStamp } from './profile.ts';
import { type RankingIndex, rankingIndex } from './ranking-index.ts';
import { MOST_ENTRIES } from './ranking-store.ts';

/**
 * A ranking with its papers, as people write it: an entry that is a list holds candidates preferred equally, an empty list is a
 * rank that nobody was given.
 */
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
 * Makes a profile from rankings: checks them, merges equal ones and sorts them. What a voter may well have written, such as
 * a candidate ranked twice, is kept: each rule says how it reads that.
 *
 * @throws PsephosError `bad-candidates` (none, blank or alike), `bad-ballots` (a number that is no candidate, papers that
 * are not a whole number of at least 0, a total over 2^53 - 1), `too-large` (too many candidates).
 * @example buildProfile([{ name: 'A' }, { name: 'B' }], [{ papers: 3, ranking: [0, 1] }]).total // 3
 */
export function buildProfile(
  candidates: readonly Candidate[],
  rankings: Iterable<RankingInput>,
  synthetic?: SyntheticStamp,
): Profile {
  return filledBuilder(candidates, rankings).finish(candidates, synthetic);
}

function filledBuilder(candidates: readonly Candidate[], rankings: Iterable<RankingInput>): NamelessBuilder {
  checkCandidates(candidates);
  const builder = namelessBuilder(candidates.length);
  let place = 0;
  for (const { papers, ranking } of rankings) {
    const entries = ranking.flatMap((entry) => encoded(entry, candidates.length, place));
    builder.add(entries, entries.length, papers);
    place += 1;
  }
  return builder;
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
  /** The profile, with as many names as the builder was started for, or any number that covers its ballots; throws `bad-candidates`. */
  finish(candidates: readonly Candidate[], synthetic?: SyntheticStamp): Profile;
  /** The papers in the order in which they were added, for a builder that keeps it and is finished. */
  order(): PaperRuns | undefined;
}

/** What is packed while nobody knows how many stand: rankings of the first 31 candidates. */
const LIKELY_HIGHEST = 30;

/**
 * Starts a profile for so many candidates, whose names come at the end; how many they are may come at the end too.
 * `keepOrder` costs memory for each run of papers.
 */
export function namelessBuilder(standing: number | 'not yet known', keepOrder = false): NamelessBuilder {
  // Only made where a ranking is not packed: small profiles are made by the thousand, and never need it.
  let made: RankingIndex | undefined;
  const index = (): RankingIndex => {
    made ??= rankingIndex();
    return made;
  };
  // Only the index knows a ranking again while rankings come; nearly all of a file that needs no order are merged faster.
  const runs = keepOrder ? runRecorder() : undefined;
  const packed = keepOrder ? undefined : packedRankings(standing === 'not yet known' ? LIKELY_HIGHEST : standing - 1);
  const most = standing === 'not yet known' ? MOST_CANDIDATES : standing;
  const lastSeen = new Int32Array(most).fill(-1);
  const few = standing === 'not yet known' ? 0 : Math.min(standing, MOST_IN_BITS);
  let added = 0;
  let total = 0;
  let irregular = false;
  const put = (entries: ArrayLike<number>, length: number, papers: number): void => {
    if (packed?.add(entries, length, papers) === true) return;
    const record = index().add(entries, length, papers);
    runs?.add(record, papers);
  };
  return {
    add(entries, length, papers) {
      const place = added;
      added += 1;
      checkPapers(papers, total, place);
      const end = withoutLastSkips(entries, length);
      const plain = isSurelyPlain(entries, end, few) || checkRanking(entries, end, lastSeen, place);
      if (papers === 0) return;
      total += papers;
      if (plain) put(entries, end, papers);
      else if (areGroupsSorted(entries, end)) {
        irregular = true;
        put(entries, end, papers);
      } else {
        const normal = normalised(entries, end);
        if (!normal.plain) irregular = true;
        put(normal.entries, normal.entries.length, papers);
      }
    },
    finish(candidates, synthetic) {
      checkCandidates(candidates);
      const named = standing === 'not yet known' ? lastSeen.findLastIndex((seen) => seen !== -1) + 1 : standing;
      const enough = standing === 'not yet known' ? candidates.length >= named : candidates.length === named;
      invariant(enough, 'a profile is finished with a name for each candidate');
      const stamp = synthetic === undefined ? {} : { synthetic };
      return {
        candidates: candidates.map(({ name, group }) => ({ name, ...(group === undefined ? {} : { group }) })),
        ...(packed === undefined
          ? index().sorted()
          : made === undefined
            ? packed.sorted()
            : mergeRankings(packed.sorted(), made.sorted())),
        total,
        ...(irregular ? { irregular } : {}),
        ...stamp,
      };
    },
    order: () => runs?.finish(index().places()),
  };
}

/** An entry as in `Profile.ranked`; checked here, because the flag bit would hide what is no candidate. */
function encoded(entry: number | readonly number[], standing: number, place: number): number[] {
  const group = typeof entry === 'object' ? entry : [entry];
  if (group.length === 0) return [SKIPPED];
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

/** Candidates that one number can mark as seen. */
const MOST_IN_BITS = 31;

/**
 * True for a plain ranking of some of the first `few` candidates; the others are for {@link checkRanking} to judge. Nearly all
 * rankings end here, without a look at memory: reading a large file is 6 to 8% faster for it (`npm run bench -- reading`).
 */
function isSurelyPlain(entries: ArrayLike<number>, length: number, few: number): boolean {
  let seen = 0;
  for (let at = 0; at < length; at++) {
    const entry = entries[at];
    if (entry >>> 0 !== entry || entry >= few || (seen & (1 << entry)) !== 0) return false;
    seen |= 1 << entry;
  }
  return true;
}

/**
 * Checks a ranking and says whether it is plain: no skipped rank, nobody twice, no equal preferences. `lastSeen[c]` is the
 * last ranking that named c, so that a repeat is found without clearing anything.
 */
function checkRanking(entries: ArrayLike<number>, length: number, lastSeen: Int32Array, place: number): boolean {
  let plain = true;
  if (length > MOST_ENTRIES) {
    const path = `rankings[${place}]`;
    const expected = `at most ${MOST_ENTRIES} preferences`;
    throw new PsephosError({ code: 'too-large', message: 'a ranking is too long', expected, place: { path } });
  }
  for (let at = 0; at < length; at++) {
    const entry = entries[at];
    const candidate = candidateOf(entry);
    if (entry === SKIPPED) {
      plain = false;
      continue;
    }
    if (!Number.isInteger(entry) || entry < 0 || entry > 0xffff || candidate >= lastSeen.length) {
      throw noSuchCandidate(place, lastSeen.length, entry);
    }
    if (isEqualWithBefore(entry)) {
      plain = false;
      if (at === 0 || entries[at - 1] === SKIPPED) throw badRanking(place, 'a preference is equal with nothing');
    }
    if (lastSeen[candidate] === place) plain = false;
    lastSeen[candidate] = place;
  }
  return plain;
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

/** The length without skipped ranks at the end, which say nothing. */
function withoutLastSkips(entries: ArrayLike<number>, length: number): number {
  let end = length;
  while (end > 0 && entries[end - 1] === SKIPPED) end--;
  return end;
}

/** Whether equal candidates stand sorted, each once, as nearly all do. */
function areGroupsSorted(entries: ArrayLike<number>, length: number): boolean {
  for (let at = 1; at < length; at++) {
    if (isEqualWithBefore(entries[at]) && candidateOf(entries[at]) <= candidateOf(entries[at - 1])) return false;
  }
  return true;
}

/** The one way to write a ranking: equal candidates sorted, so that A = B and B = A are one ranking, each once in a group. */
function normalised(
  entries: ArrayLike<number>,
  length: number,
): { readonly entries: readonly number[]; readonly plain: boolean } {
  const groups: Set<number>[] = [];
  for (let at = 0; at < length; at++) {
    if (entries[at] === SKIPPED) groups.push(new Set());
    else if (isEqualWithBefore(entries[at])) groups[groups.length - 1].add(candidateOf(entries[at]));
    else groups.push(new Set([entries[at]]));
  }
  const named = new Set(groups.flatMap((group) => [...group]));
  return {
    entries: groups.flatMap((group) =>
      group.size === 0
        ? [SKIPPED]
        : [...group].sort((a, b) => a - b).map((candidate, place) => (place === 0 ? candidate : candidate | EQUAL)),
    ),
    plain: groups.every(({ size }) => size === 1) && named.size === groups.length,
  };
}
