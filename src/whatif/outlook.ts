import type { DeclaredResult } from '../ballots/declared-result.ts';
import { invariant } from '../base/invariant.ts';
import { counted, grouped, listed } from '../base/words.ts';
import type { Rule } from '../rules/rule.ts';

/** What the first preferences alone prove about one candidate. */
export type Outlook =
  | { readonly kind: 'impossible'; readonly reason: string }
  | { readonly kind: 'possible'; readonly onlyByLot: boolean; readonly transfers: number }
  | { readonly kind: 'certain'; readonly reason: string }
  | { readonly kind: 'unproved'; readonly reason: string };

/**
 * What can be proved of each candidate under a rule that keeps the promise `lowest-excluded`, for one place; exact.
 *
 * Let w have N(w) first preferences and the others n(1) ≤ … ≤ n(k). Papers go where their voters send them, so every
 * completion is a choice, paper by paper, of who is next.
 *
 * *Sufficient.* Let every excluded paper name w next. The others gain nothing, so they leave in ascending order while w holds
 * N(w) + n(1) + … + n(j-1) when n(j) is next. If that exceeds n(j) for every j, w outlives them all and wins.
 *
 * *Necessary.* Suppose N(w) + n(1) + … + n(j-1) < n(j) for some j, and let H be those with at least n(j). Until somebody of
 * H ∪ {w} leaves, only others have left, so w holds at most that sum: fewer than anybody in H, who never lose votes while
 * they continue. So w cannot have won, since whoever wins has at least as many votes as anybody who continues, and the first
 * of H ∪ {w} to leave is w. Excluding several at once changes nothing: a batch holds only candidates who cannot catch up.
 *
 * *Level.* Where the sum equals n(j), w can at best stand level. If a lot decides, w can win by lot; if the earlier stage
 * does, w was behind there unless nothing was gained (all below hold no votes), and then a lot decides too.
 *
 * *Fewest transfers.* w must end with more than the largest, n(k), and gains only by transfers: so at least n(k) + 1 - N(w),
 * and taking them from the lowest first meets every earlier need, because the needs grow with j. Where only lots can elect w,
 * one fewer will do if a lot also decides at the end: always, or under earlier stages if w and the largest began level.
 */
export function outlooksForOnePlace(declared: DeclaredResult, rule: Rule): readonly Outlook[] {
  const { promise } = rule;
  invariant(promise?.kind === 'lowest-excluded' && declared.seats === 1, 'outlooks for one place need the promise');
  const outlooks = declared.candidates.map((_, candidate) => outlookOf(declared, candidate, promise.levelAtTheEnd));
  const hopeful = outlooks.flatMap((outlook, candidate) => (outlook.kind === 'impossible' ? [] : [candidate]));
  if (hopeful.length !== 1) return outlooks;
  const [winner] = hopeful;
  return outlooks.map((outlook, candidate) => (candidate === winner ? certainWinner(declared, winner) : outlook));
}

function outlookOf({ candidates }: DeclaredResult, candidate: number, levelAtTheEnd: 'lot' | 'earlier-stage'): Outlook {
  const { name, votes } = candidates[candidate];
  const others = candidates.filter((_, index) => index !== candidate).sort((a, b) => a.votes - b.votes);
  let held = votes;
  let onlyByLot = false;
  for (const [place, other] of others.entries()) {
    const level = held === other.votes;
    if (held < other.votes || (level && levelAtTheEnd === 'earlier-stage' && held > votes)) {
      return { kind: 'impossible', reason: whyImpossible(name, votes, held, others, place) };
    }
    onlyByLot ||= level;
    held += other.votes;
  }
  const largest = others.at(-1)?.votes ?? 0;
  const levelWillDo = onlyByLot && (levelAtTheEnd === 'lot' || votes === largest);
  const needed = Math.max(0, largest - votes + (levelWillDo ? 0 : 1));
  return { kind: 'possible', onlyByLot, transfers: others.length === 0 ? 0 : needed };
}

function whyImpossible(
  name: string,
  votes: number,
  held: number,
  others: readonly { readonly name: string; readonly votes: number }[],
  place: number,
): string {
  const next = others[place];
  const below = others.slice(0, place);
  if (below.length === 0) {
    return `${name} has the fewest votes, ${grouped(votes)} against ${grouped(next.votes)} for ${next.name}, and is excluded before any paper is transferred`;
  }
  const gained = held - votes;
  const source = `all ${counted(gained, 'paper')} of ${listed(below.map((other) => other.name))}`;
  if (held === next.votes) {
    return `with ${source}, ${name} would only draw level with ${next.name} on ${grouped(held)}, and loses the tie for having been behind at an earlier stage`;
  }
  const short = next.votes - held;
  return `even with ${source}, ${name} would have ${grouped(held)}, ${grouped(short)} fewer than the ${grouped(next.votes)} first preferences of ${next.name}`;
}

function certainWinner({ candidates }: DeclaredResult, winner: number): Outlook {
  if (candidates.length === 1) return { kind: 'certain', reason: 'nobody else stands' };
  const total = candidates.reduce((sum, { votes }) => sum + votes, 0);
  const { name, votes } = candidates[winner];
  const half =
    votes * 2 > total
      ? `${name} has more than half of the first preferences`
      : 'nobody else can win, whatever the transfers';
  return { kind: 'certain', reason: half };
}
