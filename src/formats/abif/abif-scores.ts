import { type Faulty, faulty } from '../../ballots/notation-tokens.ts';
import { EQUAL } from '../../ballots/profile.ts';
import { shown } from '../../base/errors.ts';
import type { AbifItem } from './abif-ballot.ts';

/** Candidates that `=` puts at one rank, with the score that they share. */
interface Rank {
  readonly candidates: number[];
  readonly score: number | undefined;
}

/**
 * The ranking of a ballot, encoded as in `Profile.ranked`: by the signs `>` and `=`, and between commas by the scores, or at
 * one rank where there are none.
 *
 * Signs and scores that contradict each other are a fault: which of the two the voter meant nobody can tell.
 */
export function rankedItems(items: readonly AbifItem[]): readonly number[] | Faulty {
  // Most ballots bear no scores, and the signs alone rank.
  if (items.every(({ sign, score }) => sign !== ',' && score === undefined)) {
    return items.map(({ sign, candidate }) => (sign === '=' ? candidate | EQUAL : candidate));
  }
  const entries: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let from = 0; from < items.length; ) {
    let to = from + 1;
    while (to < items.length && items[to].sign !== '>') to++;
    const stretch = items.slice(from, to);
    const higher = stretch.find(({ score = least }) => score > least);
    if (higher !== undefined) return contradiction(higher, `at most ${least}`);
    const ranks = stretch.some(({ sign }) => sign === ',') ? byScore(stretch) : oneRank(stretch);
    if ('kind' in ranks) return ranks;
    for (const { candidates } of ranks) {
      candidates.forEach((candidate, place) => entries.push(place === 0 ? candidate : candidate | EQUAL));
    }
    for (const { score = least } of stretch) least = Math.min(least, score);
    from = to;
  }
  return entries;
}

function contradiction({ column, score }: AbifItem, expected: string): Faulty {
  return faulty(column, 'a score contradicts the order', expected, shown(score));
}

function oneRank(items: readonly AbifItem[]): readonly Rank[] | Faulty {
  const score = items.find((item) => item.score !== undefined)?.score;
  const other = items.find((item) => item.score !== undefined && item.score !== score);
  if (other !== undefined) return contradiction(other, `${score}, as those it is equal with`);
  return [{ candidates: items.map(({ candidate }) => candidate), score }];
}

/** Ranks of candidates between commas; those of one score are one rank. */
function byScore(items: readonly AbifItem[]): readonly Rank[] | Faulty {
  const scored = items.some(({ score }) => score !== undefined);
  const parts: Rank[] = [];
  for (const item of items) {
    if (scored && item.score === undefined)
      return faulty(
        item.column,
        'a score is missing',
        'a score for each candidate between commas, or for none',
        shown(item.text),
      );
    const last = parts.at(-1);
    if (item.sign !== '=' || last === undefined) parts.push({ candidates: [item.candidate], score: item.score });
    else if (last.score !== item.score) return contradiction(item, `${last.score}, as those it is equal with`);
    else last.candidates.push(item.candidate);
  }
  parts.sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const ranks: Rank[] = [];
  for (const part of parts) {
    const last = ranks.at(-1);
    if (last?.score === part.score && last !== undefined) last.candidates.push(...part.candidates);
    else ranks.push(part);
  }
  return ranks;
}
