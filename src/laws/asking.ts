import type { Contest } from '../ballots/contest.ts';
import type { Outcomes } from './outcomes.ts';
import type { Tallied, TallyQuestion } from './tally.ts';

/** What a law asks of the tally it looks at. */
export type Question =
  | ({ readonly kind: 'tally' } & TallyQuestion)
  /** Every set of winners that lots allow. */
  | { readonly kind: 'outcomes'; readonly contest: Contest };

/** What comes back: `Tallied` for `tally`, `Outcomes` for `outcomes`. */
export type Answer = Tallied | Outcomes;

/**
 * A computation that asks a tally as it goes, written once for tallies that answer at once and for those that answer later: `yield*` one of
 * {@link tallied}, {@link outcomesOf}, {@link certainWinners} where an answer is needed.
 */
export type Asking<T> = Generator<Question, T, Answer>;

/** Asks for one tally. */
export function* tallied(question: TallyQuestion): Asking<Tallied> {
  const answer = yield { kind: 'tally', ...question };
  return answer as Tallied;
}

/** Asks who may win: every set of winners that some lots lead to. */
export function* outcomesOf(contest: Contest): Asking<Outcomes> {
  const answer = yield { kind: 'outcomes', contest };
  return answer as Outcomes;
}

/** Asks who wins however lots fall, in the order of the ballot; `undefined` where a lot decides, or too many were needed to tell. */
export function* certainWinners(contest: Contest): Asking<readonly number[] | undefined> {
  const { sets, complete } = yield* outcomesOf(contest);
  return complete && sets.length === 1 ? sets[0] : undefined;
}
