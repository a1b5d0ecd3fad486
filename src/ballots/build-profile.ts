import { PsephosError, shown } from '../base/errors.ts';
import { invariant, present } from '../base/invariant.ts';
import { type Candidate, checkCandidates } from './candidate.ts';
import { type PaperRuns, runRecorder } from './paper-runs.ts';
import { candidateOf, EQUAL, isEqualWithBefore, type Profile, SKIPPED, type SyntheticStamp } from './profile.ts';
import { rankingIndex } from './ranking-index.ts';

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

/** The order in which papers came, as runs of rankings of the profile that {@link buildProfile} makes of them. */
export function orderAsBuilt(candidates: readonly Candidate[], rankings: Iterable<RankingInput>): PaperRuns {
  return present(filledBuilder(candidates, rankings, true).order(), 'the order that was to be kept');
}

function filledBuilder(
  candidates: readonly Candidate[],
  rankings: Iterable<RankingInput>,
  keepOrder = false,
): NamelessBuilder {
  checkCandidates(candidates);
  const builder = namelessBuilder(candidates.length, keepOrder);
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
  /** The profile, with as many names as the builder was started for; throws `bad-candidates`. */
  finish(candidates: readonly Candidate[], synthetic?: SyntheticStamp): Profile;
  /** The papers in the order in which they were added, for a builder that keeps it. */
  order(): PaperRuns | undefined;
}

/** Starts a profile for so many candidates, whose names come at the end; `keepOrder` costs memory for each run of papers. */
export function namelessBuilder(standing: number, keepOrder = false): NamelessBuilder {
  const index = rankingIndex();
  const runs = keepOrder ? runRecorder() : undefined;
  const lastSeen = new Int32Array(standing).fill(-1);
  let added = 0;
  let total = 0;
  let irregular = false;
  return {
    add(entries, length, papers) {
      const place = added;
      added += 1;
      checkPapers(papers, total, place);
      const plain = checkRanking(entries, length, lastSeen, place);
      total += papers;
      if (papers === 0) return;
      if (plain) {
        const ranking = index.add(entries, length, papers);
        runs?.add(ranking, papers);
        return;
      }
      const normal = normalised(entries, length);
      const ranking = index.add(normal.entries, normal.entries.length, papers);
      runs?.add(ranking, papers);
      if (!normal.plain) irregular = true;
    },
    finish(candidates, synthetic) {
      checkCandidates(candidates);
      invariant(candidates.length === standing, 'a profile is finished with as many names as it was started for');
      const stamp = synthetic === undefined ? {} : { synthetic };
      return {
        candidates: candidates.map(({ name, group }) => ({ name, ...(group === undefined ? {} : { group }) })),
        ...index.sorted(),
        total,
        ...(irregular ? { irregular } : {}),
        ...stamp,
      };
    },
    order: () => runs?.finish(index.places()),
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

/**
 * Checks a ranking and says whether it is plain: no skipped rank, nobody twice, no equal preferences. `lastSeen[c]` is the
 * last ranking that named c, so that a repeat is found without clearing anything.
 */
function checkRanking(entries: ArrayLike<number>, length: number, lastSeen: Int32Array, place: number): boolean {
  let plain = true;
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

/**
 * The one way to write a ranking that is not plain: equal candidates sorted, so that A = B and B = A are one ranking, each once
 * in a group, and no skipped ranks at the end, which say nothing.
 */
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
  while (groups.at(-1)?.size === 0) groups.pop();
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
