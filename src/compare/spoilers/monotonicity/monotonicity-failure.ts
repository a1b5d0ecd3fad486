import { type Contest, checkContest } from '../../../ballots/contest.ts';
import { PsephosError, shown } from '../../../base/errors.ts';
import type { Rule } from '../../../rules/rule.ts';
import { type PaperChange, papersChanged } from '../../altered/paper-change.ts';
import { checkBound, countsWorthMaking, LOTS_FOLLOWED, type Outcomes, outcomesOf, standingIn } from '../outcomes.ts';
import { anyRaise } from './any-raise.ts';
import { drain } from './drain.ts';
import type { MonotonicityFailure, MonotonicityWitness } from './failure.ts';
import { failureSentence } from './failure-sentence.ts';
import { alteredContest, contestAsRead } from './papers-as-read.ts';
import { type WaysToLose, waysToLose } from './ways-to-lose.ts';

export type { MonotonicityFailure, MonotonicityWitness } from './failure.ts';

/** Options of {@link monotonicityFailure}. */
export interface MonotonicityOptions {
  /** Whom to raise. Default: each who is elected, until one can be made to lose. */
  readonly winner?: number;
  /** The most contests that are counted in search, for each winner. By default fewer for a larger contest, from 200 down to 10. */
  readonly mostCounts?: number;
  /** The most counts that follow the lots of one contest. Default 24. */
  readonly mostLots?: number;
}

/**
 * Whether raising a winner could have made them lose in these ballots: whether on some papers the winner could be moved up, all others
 * in their order, so that the winner is no longer elected (a failure of monotonicity: Fishburn 1982, DOI 10.1016/0166-218X(82)90070-1).
 *
 * By a rule that excludes the lowest one at a time (`promise` of `lowest-excluded`) and fills one place, it is decided exactly where three
 * stand: the one who was second of the three must lose so many papers to the winner as to fall behind the third, who must then still beat
 * the winner. With more candidates a failure is ruled out by the same reasoning over every set that might be left, or looked for; see
 * `waysToLose`. By a rule of first preferences a winner who is raised only gains. By any other rule it is searched: `not-found` is
 * no proof.
 *
 * @throws PsephosError `bad-contest`, `bad-argument` for a winner who is not elected under any lot or a bad bound, and what the rule throws.
 * @example
 * const profile = parseBallots('21: A > B > C\n23: B > C > A\n14: C > A > B\n9: C > B > A');
 * monotonicityFailure({ profile, seats: 1 }, instantRunoff).verdict // 'possible': B is raised on papers C > B > A, and A wins
 */
export function monotonicityFailure(
  contest: Contest,
  rule: Rule,
  {
    winner,
    mostCounts = Math.min(200, countsWorthMaking(contest)),
    mostLots = LOTS_FOLLOWED,
  }: MonotonicityOptions = {},
): MonotonicityFailure {
  checkContest(contest);
  checkBound('mostCounts', mostCounts);
  checkBound('mostLots', mostLots);
  const before = outcomesOf(contest, rule, mostLots);
  const asked = winner === undefined ? [...new Set(before.elected.flat())] : [winner];
  if (winner !== undefined && !before.elected.flat().includes(winner)) throw notElected(winner);
  const found: Omit<MonotonicityFailure, 'says'>[] = [];
  for (const each of asked) {
    found.push(failureOf(contest, rule, each, before, { mostCounts, mostLots }));
    if (found.at(-1)?.verdict === 'possible') break;
  }
  const worst =
    found.find(({ verdict }) => verdict === 'possible') ??
    found.find(({ verdict }) => verdict === 'not-found') ??
    found[0] ??
    nobodyToRaise(rule, before);
  const counts = found.reduce((sum, each) => sum + each.counts, before.counts);
  const told = { ...worst, counts };
  return { ...told, says: failureSentence(contest, rule, told, asked) };
}

interface Bounds {
  readonly mostCounts: number;
  readonly mostLots: number;
}

function failureOf(
  contest: Contest,
  rule: Rule,
  winner: number,
  before: Outcomes,
  { mostCounts, mostLots }: Bounds,
): Omit<MonotonicityFailure, 'says'> {
  const start = {
    rule: { id: rule.id, title: rule.title },
    winner,
    elected: before.elected,
    certainty: null,
    witness: null,
  };
  const fate = fateOf(winner, before);
  const { contest: read, plain } = contestAsRead(contest, rule);
  const proof = plain ? proofFor(read, rule, winner, fate) : 'none';
  if (proof === 'monotone' || (proof !== 'none' && proof.complete && proof.ways.length === 0)) {
    return { ...start, verdict: 'impossible', counts: 0 };
  }
  let counts = 0;
  let byLot: MonotonicityWitness | undefined;
  for (const changes of proposals(read, winner, proof)) {
    if (counts >= mostCounts) break;
    const after = outcomesOf(alteredContest(read, changes), rule, mostLots);
    counts += after.counts;
    const now = fateOf(winner, after);
    const witness = { papers: papersChanged(changes), changes, elected: after.elected };
    if (fate === 'elected' && now === 'not-elected') {
      return { ...start, verdict: 'possible', certainty: 'certain', witness, counts };
    }
    if (isWorse(fate, now)) byLot ??= witness;
  }
  return byLot === undefined
    ? { ...start, verdict: 'not-found', counts }
    : { ...start, verdict: 'possible', certainty: 'by-lot', witness: byLot, counts };
}

type Fate = 'elected' | 'by-lot' | 'not-elected' | 'unclear';

/** Whether lots matter to a candidate; `unclear` where not all were followed and those that were agree. */
function fateOf(candidate: number, { elected, complete }: Outcomes): Fate {
  const sets = elected.filter((set) => set.includes(candidate)).length;
  if (sets > 0 && sets < elected.length) return 'by-lot';
  if (!complete) return 'unclear';
  return sets > 0 ? 'elected' : 'not-elected';
}

function isWorse(before: Fate, after: Fate): boolean {
  return (before === 'elected' && after === 'by-lot') || (before === 'by-lot' && after === 'not-elected');
}

/** What is known beforehand: that the rule is monotone, which ways are left by one that excludes the lowest, or nothing. */
function proofFor(contest: Contest, rule: Rule, winner: number, fate: Fate): WaysToLose | 'monotone' | 'none' {
  if (rule.promise?.kind === 'first-preferences') return 'monotone';
  if (rule.promise?.kind !== 'lowest-excluded' || contest.seats !== 1 || fate !== 'elected') return 'none';
  return waysToLose(contest.profile, standingIn(contest), winner);
}

/** The alterations that are tried: first those that go a way that could not be ruled out, never those that only a lot could make count. */
function* proposals(contest: Contest, winner: number, proof: WaysToLose | 'none'): Generator<readonly PaperChange[]> {
  const { profile } = contest;
  if (proof !== 'none') {
    for (const margin of [1, 0] as const) {
      for (const way of proof.ways) {
        const changes = drain(profile, winner, way, proof.falls, margin);
        if (changes !== undefined && changes.length > 0) yield changes;
      }
    }
  }
  yield* anyRaise(
    profile,
    winner,
    standingIn(contest).filter((candidate) => candidate !== winner),
  );
}

function nobodyToRaise(rule: Rule, { elected }: Outcomes): Omit<MonotonicityFailure, 'says'> {
  const head = { rule: { id: rule.id, title: rule.title }, winner: null, elected };
  return { ...head, verdict: 'impossible', certainty: null, witness: null, counts: 0 };
}

function notElected(winner: number): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: 'only somebody who is elected can be raised and lose',
    expected: 'a candidate who is elected under some lot',
    received: shown(winner),
  });
}
