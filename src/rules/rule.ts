import type { Contest } from '../ballots/contest.ts';
import type { PaperOrder } from '../ballots/paper-order.ts';
import type { Papers } from '../ballots/papers.ts';
import type { BallotReading } from '../ballots/read-ballots.ts';
import type { Count } from '../count/count.ts';
import type { Decision } from './decision.ts';
import type { Lot } from './lot.ts';

/** How a count is made, beyond the rule itself. */
export interface CountOptions {
  /** How lots fall; without it, in the order of candidates on the ballot. */
  readonly lot?: Lot;
  /** In which order papers are taken, where the rule takes them one by one; without it, shuffled from the seed `psephos`. */
  readonly order?: PaperOrder;
}

/**
 * What a rule promises that lets a what-if prove things about it without counting every completion.
 *
 * - `first-preferences`: later preferences never matter.
 * - `lowest-excluded`: while nobody has won, the candidates with fewest votes are excluded, one or several who cannot catch
 *   up; their papers move at full value; nobody wins who has fewer votes than somebody still in the running.
 */
export type RulePromise =
  | { readonly kind: 'first-preferences' }
  | {
      readonly kind: 'lowest-excluded';
      /** What decides between candidates with equally few votes: a lot at once, or who had fewer at an earlier stage. */
      readonly levelAtTheEnd: 'lot' | 'earlier-stage';
    };

/** A rule is a value: an id, a title and a way to count. Anybody may write one. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  /** True when the rule fills one place only. */
  readonly singleSeat?: boolean;
  /** Decimal places that votes are kept to, where the rule keeps any. */
  readonly places?: number;
  readonly promise?: RulePromise;
  /** Doubts about the reading of the statute, which every count by it carries. */
  readonly approximate?: readonly string[];
  /** How the rule reads a paper on which candidates are not simply put in order, where it says so. */
  readonly reads?: BallotReading;
  /** The decisions of the statute with their clauses, where the rule is a statute. */
  readonly decisions?: readonly Decision[];
  /** Where the text of the rule is. */
  readonly source?: string;
  /**
   * The rule that this one would be with these decisions of another's table, to try which of them decides; `undefined` where the other is of
   * another family or has none of them.
   */
  exchange?(other: Rule, names: readonly string[]): Rule | undefined;
  /**
   * Counts a contest in full.
   *
   * @throws PsephosError `bad-contest` for a contest that cannot be counted; `too-large` where counting it would take too long,
   * such as papers by some keep-factor rules on which more orders of elected candidates stand equal than can be gone through.
   */
  count(contest: Contest, options?: CountOptions): Count;
  /**
   * The same count of other papers than those of the contest's profile, such as papers that are drawn as they are asked for; the
   * contest gives names, places and provenance.
   */
  countPapers?(contest: Contest, papers: Papers, options?: CountOptions): Count;
  /** Only who wins, of papers real or drawn: the same answer as `count`, faster. */
  winners?(papers: Papers, seats: number, lot: Lot): readonly number[];
}
