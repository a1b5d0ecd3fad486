import { PsephosError } from '../base/errors.ts';
import { CLEANING_MATTERS, type CleaningMatter, type CleaningPolicy } from './cleaning-policy.ts';

/** What cleaning did in one matter. */
export interface CleaningStep {
  readonly matter: CleaningMatter;
  /** The choice of the policy; `stop` where the most ranks are passed. */
  readonly does: string;
  /** Papers on which it did something. */
  readonly papers: number;
  /** Preferences on these papers that it took away: a paper with three further preferences that ends loses three. */
  readonly preferences: number;
  /** Papers that it ended. */
  readonly ended: number;
  /** Papers that showed a preference before and show none after it. */
  readonly leftBlank: number;
}

/** How many papers show what a policy decides about, before anything was done. */
export interface Oddities {
  /** Papers with a rank that nobody was given, before one that somebody was. */
  readonly skipped: number;
  /** Papers with several candidates at one rank. */
  readonly overvotes: number;
  /** Papers on which a candidate stands at two ranks. */
  readonly repeats: number;
  readonly writeIns: number;
  readonly blanks: number;
}

/** What cleaning did to the papers of a contest; plain data, which a count has on record. */
export interface CleaningReport {
  readonly policy: CleaningPolicy;
  readonly papersBefore: number;
  /** The papers of the cleaned contest: those before without the blank ones that were left out. */
  readonly papersAfter: number;
  /** What was found on the papers as they were written. */
  readonly found: Oddities;
  /** A step for each matter that the policy decides, also where it met no paper. */
  readonly steps: readonly CleaningStep[];
}

/** The figures of one matter while papers are read. */
export interface Figures {
  papers: number;
  preferences: number;
  ended: number;
  leftBlank: number;
  /** The last ranking that was entered under `papers`, so that none is entered twice. */
  last: number;
}

/** Figures for every matter. */
export type AllFigures = Readonly<Record<CleaningMatter, Figures>>;

/** Figures that are all nought. */
export function openFigures(): AllFigures {
  const none = (): Figures => ({ papers: 0, preferences: 0, ended: 0, leftBlank: 0, last: -1 });
  return { mostRanks: none(), skipped: none(), overvotes: none(), repeats: none(), writeIns: none(), blanks: none() };
}

/**
 * The steps of a policy with what they did.
 *
 * @throws PsephosError `too-large` for more preferences than can be counted exactly.
 */
export function stepsOf(policy: CleaningPolicy, figures: AllFigures): readonly CleaningStep[] {
  return CLEANING_MATTERS.flatMap((matter) => {
    const does = matter === 'mostRanks' ? (policy.mostRanks === undefined ? 'keep' : 'stop') : policy[matter];
    const { papers, preferences, ended, leftBlank } = figures[matter];
    if (!Number.isSafeInteger(preferences)) {
      throw new PsephosError({
        code: 'too-large',
        message: 'more preferences were cleaned away than can be counted exactly',
        expected: `at most ${Number.MAX_SAFE_INTEGER}`,
        place: { path: matter },
      });
    }
    return does === 'keep' ? [] : [{ matter, does, papers, preferences, ended, leftBlank }];
  });
}
