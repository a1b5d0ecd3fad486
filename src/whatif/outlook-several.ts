import type { DeclaredResult } from '../ballots/declared-result.ts';
import { bareProfile } from '../ballots/transform.ts';
import { counted, grouped, listed } from '../base/words.ts';
import { parseExact } from '../numbers/decimal-text.ts';
import type { Rule } from '../rules/rule.ts';
import type { Outlook } from './outlook.ts';

/**
 * What bounds prove of each candidate for several places under a rule that keeps the promise `lowest-excluded`; the rest is
 * left unproved, for a witness to settle or nobody.
 *
 * *Certain*: elected at the first stage, which later preferences cannot touch; or one of only as many as there are places
 * who are not impossible.
 *
 * *Impossible*: the first stage fills every place with others. Or, for some n, let H be the candidates other than w with at
 * least n first preferences, at least as many as there are places. Until somebody of H ∪ {w} is excluded, w can gain no more
 * than all papers of those outside H and what those in H hold over the quota. If that leaves w below n and below the quota, w
 * is the first of them to go. (A quota that is reduced frees at most places/(places + 1) of a vote for each vote lost, so it
 * never helps w.)
 */
export function outlooksForSeveralPlaces(declared: DeclaredResult, rule: Rule): readonly Outlook[] {
  const first = rule.count({ profile: bareProfile(declared.candidates), seats: declared.seats });
  const elected = new Set(first.stages[0]?.elected ?? []);
  const quota = first.stages[0]?.quota ?? null;
  const outlooks = declared.candidates.map((_, candidate): Outlook => {
    if (elected.has(candidate)) return { kind: 'certain', reason: whyElectedAtOnce(declared, candidate, quota) };
    if (elected.size === declared.seats)
      return { kind: 'impossible', reason: 'first preferences alone fill every place' };
    const reason = quota === null ? undefined : whyOutOfReach(declared, candidate, decimalFloor(quota));
    return reason === undefined ? UNPROVED : { kind: 'impossible', reason };
  });
  const hopeful = outlooks.filter(({ kind }) => kind !== 'impossible').length;
  if (hopeful > declared.seats) return outlooks;
  const reason = 'no more candidates than places can be elected, whatever the transfers';
  return outlooks.map((outlook) => (outlook.kind === 'unproved' ? { kind: 'certain', reason } : outlook));
}

const UNPROVED: Outlook = { kind: 'unproved', reason: 'no bound proves it either way' };

function whyElectedAtOnce({ candidates }: DeclaredResult, candidate: number, quota: string | null): string {
  const { name, votes } = candidates[candidate];
  const at = quota === null ? '' : ` (quota ${grouped(quota)})`;
  return `${name} is elected on first preferences, ${grouped(votes)}${at}`;
}

/** Why w cannot be reached, or `undefined` when the bound does not say so; `quota` is rounded down to whole votes. */
function whyOutOfReach({ candidates, seats }: DeclaredResult, w: number, quota: number): string | undefined {
  const { name, votes } = candidates[w];
  const others = candidates.filter((_, index) => index !== w).sort((a, b) => b.votes - a.votes);
  for (let size = seats; size <= others.length; size++) {
    const ahead = others.slice(0, size);
    const floor = ahead[size - 1].votes;
    const below = others.slice(size);
    const fromBelow = below.reduce((sum, other) => sum + other.votes, 0);
    const surpluses = ahead.reduce((sum, other) => sum + Math.max(0, other.votes - quota), 0);
    const most = votes + fromBelow + surpluses;
    if (most >= Math.min(floor, quota)) continue;
    const sources = [
      ...(fromBelow === 0 ? [] : [`all ${counted(fromBelow, 'paper')} of ${listed(below.map((other) => other.name))}`]),
      ...(surpluses === 0 ? [] : [`every surplus, ${grouped(surpluses)} votes`]),
    ];
    const gains = sources.length === 0 ? '' : `even with ${listed(sources)}, `;
    return `${gains}${name} cannot have more than ${grouped(most)} before ${counted(size, 'candidate')} with at least ${grouped(floor)} first preferences each; ${name} is excluded before them`;
  }
  return undefined;
}

/** Rounded down: a lower quota makes surpluses larger, so the bound stays on the safe side. */
function decimalFloor(quota: string): number {
  const { numerator, denominator } = parseExact(quota);
  return Number(numerator / denominator);
}
