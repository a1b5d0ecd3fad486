import type { Contest } from '../../ballots/contest.ts';
import { counted } from '../../base/words.ts';
import { type Asking, outcomesOf } from '../asking.ts';
import { nameIn } from '../changes/lines.ts';
import { numberedChanges } from '../changes/numbered-changes.ts';
import { numbersOf, type PlainPapers, plainPapers, withRanking } from '../changes/plain-papers.ts';
import { broken, type Finding, KEPT, SILENT } from '../law.ts';
import type { Turns } from '../turns.ts';
import { surelyElected, surelyLoses } from '../winners/certainty.ts';
import { outcomeText } from '../winners/outcome-text.ts';

/**
 * Cuts later preferences off papers of one ranking, one way after the other, until one whom those papers still rank wins or loses by it.
 * `makes` says what the later preferences made such a candidate do while they were there.
 */
export function* firstBrokenByCut(contest: Contest, turns: Turns, makes: 'win' | 'lose'): Asking<Finding> {
  const lines = plainPapers(contest);
  if (lines === undefined) return SILENT;
  const cuts = numberedChanges(lines, ({ papers, ranking }) => (ranking.length - 1) * numbersOf(papers).length);
  if (cuts.total === 0) return SILENT;
  const before = yield* outcomesOf(contest);
  let finding: Finding = SILENT;
  for (const at of turns.of(cuts.total)) {
    const { thing, way } = cuts.at(at);
    const { papers, ranked } = cutOf(thing, way);
    const shorter = withRanking(contest, thing, papers, ranked);
    const after = yield* outcomesOf(shorter);
    if (!before.complete || !after.complete) continue;
    finding = KEPT;
    const [long, short] = makes === 'win' ? [before, after] : [after, before];
    const candidate = surelyElected(long).find((one) => ranked.includes(one) && surelyLoses(short, one));
    if (candidate === undefined) continue;
    const name = nameIn(contest, candidate);
    const label = `with ${counted(papers, 'paper')} cut after ${nameIn(contest, ranked[ranked.length - 1])}`;
    const [first, then] = makes === 'win' ? ['is elected', 'loses'] : ['loses', 'is elected'];
    return broken({
      says: `${name} ${first}; ${label}, ${name} ${then}`,
      contests: [
        { label: 'the contest', contest, elected: before.sets },
        { label, contest: shorter, elected: after.sets },
      ],
      expected: makes === 'win' ? `${name} still elected` : `${name} still not elected`,
      received: outcomeText(contest, after),
    });
  }
  return finding;
}

/** One way to end papers of one ranking after somebody who is not the last on them. */
function cutOf({ papers, ranking }: PlainPapers, way: number) {
  const numbers = numbersOf(papers);
  const length = Math.floor(way / numbers.length) + 1;
  return { papers: numbers[way % numbers.length], ranked: ranking.slice(0, length) };
}
