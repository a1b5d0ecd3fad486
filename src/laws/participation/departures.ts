import type { Contest } from '../../ballots/contest.ts';
import { counted } from '../../base/words.ts';
import { type Asking, outcomesOf } from '../asking.ts';
import { nameIn } from '../changes/lines.ts';
import { numberedChanges } from '../changes/numbered-changes.ts';
import { numbersOf, type PlainPapers, plainPapers, withoutPapers } from '../changes/plain-papers.ts';
import { broken, type Finding, KEPT, SILENT } from '../law.ts';
import type { Outcomes } from '../outcomes.ts';
import type { Turns } from '../turns.ts';
import { outcomeText } from '../winners/outcome-text.ts';

/** Papers of one ranking that are there or not, with who may win in either case. */
export interface Departure {
  readonly line: PlainPapers;
  /** Who may win without them. */
  readonly before: Outcomes;
  /** Who may win with them, which is the contest that the law is asked about. */
  readonly after: Outcomes;
}

/** What a law says of one departure: nothing, that it is as it should be, or how it should be. */
export type Judged = 'silent' | 'kept' | { readonly says: string; readonly expected: string };

/**
 * Looks at the contest with and without some papers of one ranking. The contest is the larger one, so that all contests of some size and all
 * that can be taken from them are all the cases of that size.
 */
export function* judgeDepartures(
  contest: Contest,
  turns: Turns,
  concerns: (line: PlainPapers) => boolean,
  judge: (departure: Departure) => Judged,
): Asking<Finding> {
  const lines = plainPapers(contest)?.filter(concerns) ?? [];
  const departures = numberedChanges(lines, ({ papers }) => numbersOf(papers).length);
  if (departures.total === 0) return SILENT;
  const after = yield* outcomesOf(contest);
  if (!after.complete) return SILENT;
  let finding: Finding = SILENT;
  for (const at of turns.of(departures.total)) {
    const { thing: line, way } = departures.at(at);
    const papers = numbersOf(line.papers)[way];
    const without = withoutPapers(contest, line, papers);
    if (without.profile.total === 0) continue;
    const before = yield* outcomesOf(without);
    const judged = before.complete ? judge({ line, before, after }) : 'silent';
    if (judged === 'silent') continue;
    finding = KEPT;
    if (judged === 'kept') continue;
    const ranking = line.ranking.map((candidate) => nameIn(contest, candidate)).join(' > ');
    const those = `${counted(papers, 'paper')} ${ranking}`;
    const received = outcomeText(contest, after);
    return broken({
      says: `without ${those} the outcome is ${outcomeText(contest, before)}, with them ${received}: ${judged.says}`,
      contests: [
        { label: 'the contest', contest, elected: after.sets },
        { label: `without ${those}`, contest: without, elected: before.sets },
      ],
      expected: judged.expected,
      received,
    });
  }
  return finding;
}
