import { present } from '../../../base/invariant.ts';
import type { PlainChange } from '../../altered/paper-change.ts';
import type { MarginOfVictory, MarginWitness } from '../margin.ts';
import { marginFound, withoutSearch } from '../margin-found.ts';
import type { MarginQuestion, ReadPapers } from '../margin-question.ts';
import { recounted } from '../recount.ts';

/** What papers give candidates, in whole parts of a point. */
export interface Scoring {
  /** What one paper gives each candidate of the ballot. */
  readonly scores: (paper: ReadPapers) => readonly bigint[];
  /** The most that one valid paper can give a candidate more than another. */
  readonly widest: bigint;
  /** A valid paper that does so for the first of two. */
  readonly best: (candidate: number, over: number) => readonly number[];
}

/** Papers that gain equally much when they are altered. */
export interface Gain {
  readonly gain: bigint;
  papers: number;
  readonly from: ReadPapers[];
}

/** A way: somebody who was not elected catches up with somebody who was. */
export interface Way {
  readonly candidate: number;
  readonly over: number;
  /** What is to be made up. */
  readonly lead: bigint;
  readonly papers: number;
  readonly gains: readonly Gain[];
}

/**
 * The margin of a rule that adds up what papers give and elects the highest, exact.
 *
 * Others may be elected as soon as somebody who was not has as much as somebody who was, and must be once they have more. Each
 * altered paper brings the two nearer by what the widest gap on a paper exceeds the gap that it has, whatever the other papers are. So the papers
 * that gain most are altered first, and the least over all such pairs is the margin (our derivation; for plurality half of the lead).
 */
export function gapMargin(question: MarginQuestion, scoring: Scoring, method: string): MarginOfVictory {
  const known = withoutSearch(question);
  if (known !== undefined) return known;
  const way = quickestWay(question, scoring);
  const witness = witnessOf(question, scoring, way);
  return marginFound(question, { least: way.papers, ...(witness === undefined ? {} : { witness }), method });
}

/** The way that takes the fewest papers for somebody who was not elected to catch up with somebody who was. */
export function quickestWay(question: MarginQuestion, { scores, widest }: Scoring): Way {
  const given = question.papers.map(scores);
  const totals = totalsOf(question, given);
  let best: Way | undefined;
  for (const over of question.elected) {
    for (const candidate of question.standing) {
      if (question.elected.includes(candidate)) continue;
      const gains = gainsOf(question, given, widest, candidate, over);
      const lead = totals[over] - totals[candidate] + (question.wanting === 'win' ? 1n : 0n);
      const papers = fewest(gains, lead);
      if (best === undefined || papers < best.papers) best = { candidate, over, lead, papers, gains };
    }
  }
  return present(best, 'somebody elected and somebody not');
}

function totalsOf({ papers, contest }: MarginQuestion, given: readonly (readonly bigint[])[]): readonly bigint[] {
  const totals = contest.profile.candidates.map(() => 0n);
  for (const [paper, scores] of given.entries()) {
    const each = BigInt(papers[paper].papers);
    for (const [candidate, score] of scores.entries()) totals[candidate] += each * score;
  }
  return totals;
}

/** What papers gain by being altered, the most first. */
function gainsOf(
  { papers }: MarginQuestion,
  given: readonly (readonly bigint[])[],
  widest: bigint,
  candidate: number,
  over: number,
): readonly Gain[] {
  const gains = new Map<bigint, Gain>();
  for (const [paper, scores] of given.entries()) {
    const gain = widest - scores[candidate] + scores[over];
    const known = gains.get(gain) ?? { gain, papers: 0, from: [] };
    known.papers += papers[paper].papers;
    known.from.push(papers[paper]);
    gains.set(gain, known);
  }
  return [...gains.values()].sort((a, b) => (a.gain < b.gain ? 1 : a.gain > b.gain ? -1 : 0));
}

/** So few papers make up a lead; all of them always do. */
function fewest(gains: readonly Gain[], lead: bigint): number {
  let left = lead;
  let taken = 0;
  for (const { gain, papers } of gains) {
    if (left <= 0n) return taken;
    const needed = (left + gain - 1n) / gain;
    if (needed <= BigInt(papers)) return taken + Number(needed);
    taken += papers;
    left -= gain * BigInt(papers);
  }
  return taken;
}

/** The papers themselves; with papers that share ranks left alone it may take more, or all may not be enough. */
function witnessOf(
  question: MarginQuestion,
  { best }: Scoring,
  { candidate, over, lead, gains }: Way,
): MarginWitness | undefined {
  const to = best(candidate, over);
  const changes: PlainChange[] = [];
  let left = lead;
  for (const { gain, from } of gains) {
    for (const paper of from) {
      if (left <= 0n || gain === 0n || paper.from === undefined) continue;
      const needed = (left + gain - 1n) / gain;
      const papers = needed < BigInt(paper.papers) ? Number(needed) : paper.papers;
      changes.push({ papers, from: paper.from, to });
      left -= gain * BigInt(papers);
    }
  }
  return left > 0n ? undefined : recounted(question, changes);
}
