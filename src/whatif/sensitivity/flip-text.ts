import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { listed, percentage } from '../../base/words.ts';
import type { Flip } from './sensitivity-shape.ts';

/** A flip in a sentence, but for its capital and its full stop. */
export function flipText(
  { candidates }: DeclaredResult,
  { from, to, share, bent, oddsTimes, gain, lose }: Omit<Flip, 'says'>,
): string {
  const names = (list: readonly number[]): string => listed(list.map((candidate) => candidates[candidate].name));
  const goes = to === null ? 'to stop' : `to go to ${candidates[to].name}`;
  const digits = Math.abs(bent - share) < 0.005 ? 4 : 3;
  const needed = inPercent(away(bent, share, digits), digits);
  const times = away(oddsTimes, 1, Math.max(0, 2 - Math.floor(Math.log10(oddsTimes))));
  return `were ${needed} of the papers of ${candidates[from].name} ${goes}, not ${inPercent(share, digits)} as assumed (odds ${String(times)} times as high), ${names(gain)} would be elected instead of ${names(lose)}`;
}

/** Rounded to so many places away from where it started: what is printed does change the result. */
function away(value: number, start: number, places: number): number {
  const unit = 10 ** places;
  return (value > start ? Math.ceil(value * unit) : Math.floor(value * unit)) / unit;
}

function inPercent(share: number, digits: number): string {
  return percentage(share, digits - 2);
}
