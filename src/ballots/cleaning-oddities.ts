import type { Oddities } from './cleaning-report.ts';
import { candidateOf, isEqualWithBefore, type Profile, rankings, SKIPPED } from './profile.ts';

/**
 * How many papers of a profile show what a cleaning policy decides about; one paper may show several.
 *
 * @example oddities(parseBallots('2: A > - > B\n1: A = B'), []).skipped // 2
 */
export function oddities(profile: Profile, writeIns: readonly number[]): Oddities {
  const { starts, ranked, papers } = profile;
  const found = { skipped: 0, overvotes: 0, repeats: 0, writeIns: 0, blanks: 0 };
  if (papers.length > 0 && starts[1] === 0) found.blanks = papers[0];
  if (profile.irregular !== true && writeIns.length === 0) return found;
  const written = new Uint8Array(profile.candidates.length);
  for (const candidate of writeIns) written[candidate] = 1;
  const lastSeen = new Int32Array(profile.candidates.length).fill(-1);
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    let skipped = false;
    let overvote = false;
    let repeat = false;
    let writeIn = false;
    for (let at = starts[ranking]; at < starts[ranking + 1]; at++) {
      const entry = ranked[at];
      if (entry === SKIPPED) {
        skipped = true;
        continue;
      }
      const candidate = candidateOf(entry);
      if (isEqualWithBefore(entry)) overvote = true;
      if (lastSeen[candidate] === ranking) repeat = true;
      if (written[candidate] === 1) writeIn = true;
      lastSeen[candidate] = ranking;
    }
    if (skipped) found.skipped += papers[ranking];
    if (overvote) found.overvotes += papers[ranking];
    if (repeat) found.repeats += papers[ranking];
    if (writeIn) found.writeIns += papers[ranking];
  }
  return found;
}
