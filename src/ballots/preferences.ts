import { PsephosError } from '../base/errors.ts';
import type { Profile } from './profile.ts';
import { candidateOf, EQUAL, isEqualWithBefore } from './profile.ts';
import { type BallotReading, readBallots } from './read-ballots.ts';
import type { FlatRankings } from './sort-rankings.ts';

/** Equal preferences stay what they are; gaps are closed up and a name that stands again is passed over. */
export const AS_PREFERENCES: BallotReading = { gap: 'close-up', repeat: 'pass-over', equal: 'share' };

/** Candidates beyond which rules that compare everybody with everybody refuse: their tables grow with the square. */
export const MOST_COMPARED = 250;

/**
 * The papers of a contest as orders of preference among those who stand, for rules that compare candidates or give points: whom a paper
 * does not rank stands below all whom it ranks, level with the others.
 */
export interface Preferences {
  /** How many names are on the ballot; candidates are numbered as there. */
  readonly candidates: number;
  /** Those who did not withdraw, in the order of the ballot. */
  readonly standing: readonly number[];
  /** Only of those who stand, none of them empty; `EQUAL` is set on one that is level with the one before. */
  readonly ballots: FlatRankings;
  /** Papers that rank somebody who stands; the sum of the papers of `ballots`. */
  readonly valid: number;
  readonly invalid: number;
}

/**
 * Reads the papers of a profile as preferences.
 *
 * @throws PsephosError `too-large` for more than 250 candidates.
 * @example preferencesOf(parseBallots('3: A > B = C\n1: -')).valid // 3
 */
export function preferencesOf(
  profile: Profile,
  withdrawn: readonly number[] = [],
  reading: BallotReading = AS_PREFERENCES,
): Preferences {
  const candidates = profile.candidates.length;
  refuseTooMany(candidates);
  const read = readBallots(profile, reading);
  const gone = new Set(withdrawn);
  const standing = [...profile.candidates.keys()].filter((candidate) => !gone.has(candidate));
  const ballots = gone.size === 0 ? read : without(read, gone);
  const valid = ballots.papers.reduce((sum, papers) => sum + papers, 0);
  return { candidates, standing, ballots, valid, invalid: profile.total - valid };
}

function refuseTooMany(candidates: number): void {
  if (candidates <= MOST_COMPARED) return;
  throw new PsephosError({
    code: 'too-large',
    message: 'too many candidates for a rule that compares everybody with everybody',
    expected: `at most ${MOST_COMPARED}`,
    received: String(candidates),
    hint: 'take a rule that counts votes, such as instant-runoff',
  });
}

/** The rankings without some candidates, and without those that rank nobody then. */
function without({ starts, ranked, papers }: FlatRankings, gone: ReadonlySet<number>): FlatRankings {
  const kept = { starts: new Uint32Array(starts.length), ranked: new Uint16Array(ranked.length) };
  const keptPapers = new Float64Array(papers.length);
  let rankings = 0;
  let end = 0;
  for (let ranking = 0; ranking < papers.length; ranking++) {
    const begin = end;
    let levelWithKept = false;
    for (let at = starts[ranking]; at < starts[ranking + 1]; at++) {
      const candidate = candidateOf(ranked[at]);
      if (!isEqualWithBefore(ranked[at])) levelWithKept = false;
      if (gone.has(candidate)) continue;
      kept.ranked[end++] = levelWithKept ? candidate | EQUAL : candidate;
      levelWithKept = true;
    }
    if (end === begin) continue;
    keptPapers[rankings++] = papers[ranking];
    kept.starts[rankings] = end;
  }
  return {
    starts: kept.starts.slice(0, rankings + 1),
    ranked: kept.ranked.slice(0, end),
    papers: keptPapers.slice(0, rankings),
  };
}
