import type { Contest } from '../../ballots/contest.ts';
import { type Asking, certainWinners } from '../asking.ts';
import { isOrAre, namesIn } from '../changes/lines.ts';
import { without } from '../changes/without.ts';
import { broken, type Finding, KEPT, SILENT } from '../law.ts';
import type { Turns } from '../turns.ts';

/** Candidates to be struck off all papers, and what a law expects of that. */
export interface Deletion {
  readonly gone: readonly number[];
  /** Who they are to the law, after their names: `who is below A on every paper`. */
  readonly who: string;
  /** Whether the law is content with these winners, numbered as in the larger contest. */
  keeps(winners: readonly number[]): boolean;
  readonly expected: string;
}

/** A deletion that must leave the same winners. */
export function sameWinners(
  contest: Contest,
  { gone, who, elected }: Pick<Deletion, 'gone' | 'who'> & { readonly elected: readonly number[] },
): Deletion {
  return {
    gone,
    who,
    keeps: (winners) => winners.join() === elected.join(),
    expected: `${namesIn(contest, elected)} still elected`,
  };
}

/** Strikes candidates off all papers, one deletion after the other, until the winners are not those the law expects. */
export function* firstBrokenBy(
  deletions: readonly Deletion[],
  {
    contest,
    elected,
    turns,
  }: { readonly contest: Contest; readonly elected: readonly number[]; readonly turns: Turns },
): Asking<Finding> {
  let finding: Finding = SILENT;
  for (const at of turns.of(deletions.length)) {
    const { gone, who, keeps, expected } = deletions[at];
    const smaller = without(contest, gone);
    const winners = yield* certainWinners(smaller.contest);
    if (winners === undefined) continue;
    finding = KEPT;
    const after = winners.map((winner) => smaller.were[winner]);
    if (keeps(after)) continue;
    const [names, before, received] = [gone, elected, after].map((some) => namesIn(contest, some));
    return broken({
      says: `${before} ${isOrAre(elected)} elected; without ${names}, ${who}, ${received} ${isOrAre(after)}`,
      contests: [
        { label: 'the contest', contest, elected: [elected] },
        { label: `without ${names}`, contest: smaller.contest, elected: [winners] },
      ],
      expected,
      received,
    });
  }
  return finding;
}
