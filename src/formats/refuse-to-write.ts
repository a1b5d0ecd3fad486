import type { Contest } from '../ballots/contest.ts';
import { candidateOf, isEqualWithBefore, type Profile, rankings, SKIPPED } from '../ballots/profile.ts';
import { PsephosError, shown } from '../base/errors.ts';

/** What a format has no sign for, though a count could depend on it. */
export interface MissingSigns {
  readonly equal?: true;
  readonly withdrawn?: true;
  readonly synthetic?: true;
}

/** The error of a writer that has been given what its format cannot hold. */
export function cannotHold(format: string, path: string, expected: string, received: unknown): PsephosError {
  return new PsephosError({
    code: 'unsupported',
    message: `${format} cannot hold this`,
    expected,
    received: shown(received),
    place: { path },
    hint: 'change it, or write the psephos ballots format, which holds any contest',
  });
}

/**
 * Refuses a contest for a format that knows neither skipped ranks nor candidates who stand twice, and lacks these signs.
 *
 * @throws PsephosError `unsupported`.
 */
export function refuseToWrite(contest: Contest, format: string, missing: MissingSigns): void {
  const { profile } = contest;
  if (missing.withdrawn === true) refuseWithdrawn(contest, format);
  if (missing.synthetic === true) refuseSynthetic(contest, format);
  if (profile.irregular !== true) return;
  const lastSeen = new Int32Array(profile.candidates.length).fill(-1);
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const expected = refusal(profile, ranking, lastSeen, missing);
    if (expected !== undefined) throw cannotHold(format, `rankings[${ranking}]`, expected, rankingOf(profile, ranking));
  }
}

/** @throws PsephosError `unsupported` where somebody withdrew. */
export function refuseWithdrawn({ profile, withdrawn = [] }: Contest, format: string): void {
  if (withdrawn.length === 0) return;
  const names = withdrawn.map((candidate) => profile.candidates[candidate].name);
  throw cannotHold(format, 'withdrawn', 'nobody who withdrew', names);
}

/** @throws PsephosError `unsupported` for ballots that were drawn, in a format with no place to tell a stranger so. */
export function refuseSynthetic({ profile: { synthetic } }: Contest, format: string): void {
  if (synthetic === undefined) return;
  const expected = 'ballots that were cast: it has no place to say that these were not';
  throw cannotHold(format, 'synthetic', expected, `ballots drawn from ${synthetic.model}`);
}

function refusal(
  { starts, ranked }: Profile,
  ranking: number,
  lastSeen: Int32Array,
  missing: MissingSigns,
): string | undefined {
  for (let at = starts[ranking]; at < starts[ranking + 1]; at++) {
    if (ranked[at] === SKIPPED) return 'no skipped rank';
    if (missing.equal === true && isEqualWithBefore(ranked[at])) return 'no equal preferences';
    const candidate = candidateOf(ranked[at]);
    if (lastSeen[candidate] === ranking) return 'each candidate once';
    lastSeen[candidate] = ranking;
  }
  return undefined;
}

/** A ranking in the readable notation; an error shows no more than its beginning. */
function rankingOf({ starts, ranked, candidates }: Profile, ranking: number): string {
  const entries = [...ranked.subarray(starts[ranking], Math.min(starts[ranking + 1], starts[ranking] + 20))];
  return entries
    .map((entry, place) => {
      const sign = place === 0 ? '' : isEqualWithBefore(entry) && entry !== SKIPPED ? ' = ' : ' > ';
      return sign + (entry === SKIPPED ? '-' : candidates[candidateOf(entry)].name);
    })
    .join('');
}

/**
 * A name that a text format can hold on a line, without any of its signs.
 *
 * @throws PsephosError `unsupported`.
 */
export function nameOnLine(name: string, format: string, path: string, signs: RegExp, listed: string): string {
  if (name !== name.trim()) throw cannotHold(format, path, 'no blanks at its beginning and end', name);
  // Those above U+0080 stand in names of real files that were encoded twice, and end no line.
  if (/[\0-\x1f\x7f]/.test(name)) throw cannotHold(format, path, 'no line break, tab or other control character', name);
  if (!name.isWellFormed())
    throw cannotHold(format, path, 'well-formed Unicode, with no half of a pair of surrogates', name);
  if (signs.test(name)) throw cannotHold(format, path, `none of the signs ${listed}`, name);
  return name;
}
