import { buildProfile, type RankingInput } from '../../ballots/build-profile.ts';
import { type Profile, rankingGroups, rankings } from '../../ballots/profile.ts';
import { type BallotReading, CLOSED_UP, readBallots } from '../../ballots/read-ballots.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import type { PaperChange } from './margin.ts';

/**
 * The profile with some papers altered. Rankings are taken as the rule reads them (`reading`), because that is what the changes speak of;
 * papers on which it reads nothing stay as blank ones.
 *
 * @throws PsephosError `bad-argument` when more papers are to change than have the ranking.
 * @example alteredProfile(parseBallots('3: A\n2: B'), [{ papers: 1, from: [0], to: [1, 0] }]).total // 5
 */
export function alteredProfile(
  profile: Profile,
  changes: readonly PaperChange[],
  reading: BallotReading = CLOSED_UP,
): Profile {
  const held = asRead(profile, reading);
  for (const { papers, from, to } of changes) {
    const known = held.get(from.join()) ?? { papers: 0, ranking: from };
    if (papers > known.papers || papers < 0) throw notSoMany(papers, known.papers, from);
    held.set(from.join(), { ...known, papers: known.papers - papers });
    held.set(to.join(), { papers: (held.get(to.join())?.papers ?? 0) + papers, ranking: to });
  }
  return buildProfile(
    profile.candidates,
    [...held.values()].filter(({ papers }) => papers > 0),
  );
}

function asRead(profile: Profile, reading: BallotReading): Map<string, RankingInput> {
  const read = { ...profile, ...readBallots(profile, reading) };
  const held = new Map<string, RankingInput>();
  for (let ranking = 0; ranking < rankings(read); ranking++) {
    const groups = rankingGroups(read, ranking);
    const key = groups.map((group) => group.join('=')).join();
    held.set(key, { papers: (held.get(key)?.papers ?? 0) + read.papers[ranking], ranking: groups });
  }
  if (read.invalid > 0) held.set('', { papers: read.invalid, ranking: [] });
  return held;
}

function notSoMany(papers: number, held: number, from: readonly number[]): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: 'more papers are to be altered than have the ranking',
    expected: `from 0 to ${held} papers with the ranking ${shown(from)}`,
    received: shown(papers),
  });
}
