import type { Profile } from '../../ballots/profile.ts';
import { oneLine } from '../../base/text-layout.ts';
import { listed } from '../../base/words.ts';

/** Candidates as a sentence lists them, safe to print. */
export function namesIn({ candidates }: Profile, chosen: readonly number[], last?: string): string {
  return listed(
    chosen.map((candidate) => oneLine(candidates[candidate].name)),
    last,
  );
}

/** Who may be elected, in words: "Ann and Bob", or with lots "Ann, or Bob, by lot". */
export function electedInWords(profile: Profile, sets: readonly (readonly number[])[]): string {
  const words = sets.map((set) => (set.length === 0 ? 'nobody' : namesIn(profile, set)));
  return words.length < 2 ? words.join('') : `${words.join(', or ')}, by lot`;
}

/** A ranking as the notation writes it: "Ann > Bob = Cy". */
export function rankingInWords(profile: Profile, ranking: readonly (number | readonly number[])[]): string {
  const words = ranking.map((entry) =>
    typeof entry === 'number' ? namesIn(profile, [entry]) : entry.map((one) => namesIn(profile, [one])).join(' = '),
  );
  return words.map((word) => (word === '' ? '-' : word)).join(' > ') || '(blank)';
}
