import type { Contest } from '../../ballots/contest.ts';
import { type Line, linesOf, standingIn, withLines } from './lines.ts';

/** Papers of one ranking that simply put candidates in order, the best first. */
export interface PlainPapers {
  /** Which line of the contest they are, as `linesOf` counts them. */
  readonly line: number;
  readonly papers: number;
  /** Only candidates who stand; at least one. Whoever is left out is below all of them, level with others left out. */
  readonly ranking: readonly number[];
}

/** The papers that rank somebody who stands; `undefined` where some are irregular, of which most laws do not speak. */
export function plainPapers(contest: Contest): readonly PlainPapers[] | undefined {
  if (contest.profile.irregular === true) return undefined;
  const standing = new Set(standingIn(contest));
  return linesOf(contest)
    .map(({ papers, ranking }, line) => ({
      line,
      papers,
      ranking: ranking.flat().filter((candidate) => standing.has(candidate)),
    }))
    .filter(({ ranking }) => ranking.length > 0);
}

/** The candidate below whom a paper ranks everybody else; `undefined` where it leaves out two or more. */
export function lastOf({ ranking }: PlainPapers, standing: readonly number[]): number | undefined {
  if (ranking.length === standing.length) return ranking.at(-1);
  return ranking.length === standing.length - 1 ? standing.find((one) => !ranking.includes(one)) : undefined;
}

/** The contest without some of these papers. */
export function withoutPapers(contest: Contest, from: PlainPapers, papers: number): Contest {
  return withLines(contest, linesWithout(contest, from, papers));
}

/** The contest with another ranking on some of these papers. */
export function withRanking(contest: Contest, from: PlainPapers, papers: number, ranking: readonly number[]): Contest {
  const altered = { papers, ranking: ranking.map((candidate) => [candidate]) };
  return withLines(contest, [...linesWithout(contest, from, papers), altered]);
}

function linesWithout(contest: Contest, { line }: PlainPapers, papers: number): readonly Line[] {
  return linesOf(contest).map((one, at) => (at === line ? { ...one, papers: one.papers - papers } : one));
}

/** Piles of which every number of papers is tried. */
const SMALL_PILE = 50;

/** How many of a pile of papers a law alters at once: every number where it is small, else the ends and sixteenths. */
export function numbersOf(papers: number): readonly number[] {
  if (papers <= SMALL_PILE) return Array.from({ length: papers }, (_, at) => at + 1);
  const near = Array.from({ length: 10 }, (_, at) => at + 1);
  const parts = Array.from({ length: 15 }, (_, at) => Math.floor(papers / 16) * (at + 1));
  const numbers = [...near, ...parts, ...near.map((few) => papers - few), papers];
  return [...new Set(numbers)].sort((a, b) => a - b);
}
