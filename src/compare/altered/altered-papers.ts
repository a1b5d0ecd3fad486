import { profileBuilder } from '../../ballots/build-profile.ts';
import { EQUAL, type Profile, rankings, SKIPPED } from '../../ballots/profile.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import type { PaperChange, Ranking } from './paper-change.ts';

/**
 * The profile after papers were given other rankings, all changes at once: none alters papers that another has made.
 *
 * @throws PsephosError `bad-argument` where more papers are changed than there are with such a ranking, or a ranking names no candidate.
 * @example alteredPapers(parseBallots('3: A > B'), [{ papers: 1, from: [0, 1], to: [1, 0] }]).total // 3
 */
export function alteredPapers(profile: Profile, changes: readonly PaperChange[]): Profile {
  const standing = profile.candidates.length;
  const taken = new Map<string, { papers: number; readonly from: Ranking }>();
  const builder = profileBuilder(profile.candidates);
  for (const { papers, from, to } of changes) {
    if (!(Number.isSafeInteger(papers) && papers >= 0)) throw noNumberOfPapers(papers);
    const key = encoded(from, standing).join();
    taken.set(key, { papers: (taken.get(key)?.papers ?? 0) + papers, from });
    const entries = encoded(to, standing);
    builder.add(entries, entries.length, papers);
  }
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const entries = profile.ranked.subarray(profile.starts[ranking], profile.starts[ranking + 1]);
    const key = entries.join();
    const held = profile.papers[ranking];
    const gone = taken.get(key);
    if (gone !== undefined && gone.papers > held) throw notSoMany(gone.papers, held, gone.from);
    builder.add(entries, entries.length, held - (gone?.papers ?? 0));
    taken.delete(key);
  }
  for (const { papers, from } of taken.values()) if (papers > 0) throw notSoMany(papers, 0, from);
  return builder.finish(profile.synthetic);
}

/** The ranking as a profile holds it: equal candidates in the order of the ballot. */
function encoded(ranking: Ranking, standing: number): readonly number[] {
  return ranking.flatMap((entry) => {
    const group = typeof entry === 'number' ? [entry] : [...entry].sort((a, b) => a - b);
    if (!group.every((one) => Number.isInteger(one) && one >= 0 && one < standing)) throw noCandidate(ranking);
    if (group.length === 0) return [SKIPPED];
    return group.map((candidate, at) => (at === 0 ? candidate : candidate | EQUAL));
  });
}

function noNumberOfPapers(papers: number): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: 'so many papers cannot be altered',
    expected: 'a whole number of at least 0',
    received: shown(papers),
  });
}

function notSoMany(papers: number, held: number, from: Ranking): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: 'more papers are to be altered than have the ranking',
    expected: `from 0 to ${held} papers with the ranking ${shown(from)}`,
    received: shown(papers),
  });
}

function noCandidate(ranking: Ranking): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: 'a ranking names somebody who is no candidate',
    received: shown(ranking),
  });
}
