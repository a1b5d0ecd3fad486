import { compareExact, parseExact } from '../../numbers/decimal-text.ts';
import type { ToldStage } from '../tally.ts';

/** A stage with what was settled before it. */
export interface Step {
  /** From 1. */
  readonly number: number;
  readonly stage: ToldStage;
  /** The stage before; none at the first one and where the count begins again. */
  readonly before?: ToldStage;
  /** Who was elected before this stage, as far as that still stands. */
  readonly elected: ReadonlySet<number>;
  /** Who was excluded before this stage, as far as that still stands. */
  readonly excluded: ReadonlySet<number>;
}

/** The stages of a count one after the other: a restart takes elections back, a recount takes exclusions back. */
export function stepsOf(stages: readonly ToldStage[]): readonly Step[] {
  let elected: readonly number[] = [];
  let excluded: readonly number[] = [];
  let before: ToldStage | undefined;
  return stages.map((stage, index) => {
    if (stage.restart === true) elected = [];
    if (stage.recount === true) excluded = [];
    if (stage.restart === true || stage.recount === true) before = undefined;
    const step: Step = {
      number: index + 1,
      stage,
      ...(before === undefined ? {} : { before }),
      elected: new Set(elected),
      excluded: new Set(excluded),
    };
    elected = [...elected, ...stage.elected];
    excluded = [...excluded, ...stage.excluded];
    before = stage;
    return step;
  });
}

/** The stages since the count last began again with nobody elected. */
export function lastRun(steps: readonly Step[]): readonly Step[] {
  const start = steps.findLastIndex(({ stage }) => stage.restart === true);
  return start === -1 ? steps : steps.slice(start);
}

/** Who is neither out of the running after the stage nor settled at it. */
export function continuingAfter({ stage, elected, excluded }: Step, standing: readonly number[]): readonly number[] {
  const settled = new Set([...elected, ...excluded, ...stage.elected, ...stage.excluded]);
  return standing.filter((candidate) => !settled.has(candidate));
}

/**
 * The stage whose votes a candidate was judged by. Some tell the votes after the papers of whoever was settled have moved, others before: votes
 * that fell have moved.
 */
export function judgedBy({ stage, before }: Step, candidate: number): ToldStage {
  return before !== undefined && isLess(stage.votes[candidate], before.votes[candidate]) ? before : stage;
}

/** Whether one exact text is a smaller number than another. */
export function isLess(a: string, b: string): boolean {
  return a !== b && compareExact(parseExact(a), parseExact(b)) < 0;
}

/** Votes in words: `1 vote`, `0.5 votes`. */
export function votesText(votes: string): string {
  return votes === '1' ? '1 vote' : `${votes} votes`;
}
