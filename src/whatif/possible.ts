import { checkDeclared, type DeclaredResult } from '../ballots/declared-result.ts';
import { bareProfile } from '../ballots/transform.ts';
import { counted, grouped } from '../base/words.ts';
import { singleNonTransferableVote } from '../rules/plurality/single-non-transferable-vote.ts';
import type { Rule } from '../rules/rule.ts';
import { refuseMarks } from '../synthetic/block-votes/refuse-marks.ts';
import { type Outlook, outlooksForOnePlace } from './outlook.ts';
import { outlooksForSeveralPlaces } from './outlook-several.ts';
import { elects, type Witness, witnessWith } from './witness.ts';
import { searchWitness } from './witness-search.ts';

/** What the declared totals say of one candidate under a rule, over every way the later preferences could have been. */
export interface Possibility {
  /** `undecided`: neither a proof nor a witness was found; never a guess. */
  readonly status: 'certain' | 'possible' | 'impossible' | 'undecided';
  /** In words and numbers. */
  readonly reason: string;
  /** A completion that elects the candidate, unless that is impossible or undecided. */
  readonly witness?: Witness;
  /** Whether the witness is known to need the fewest transfers. */
  readonly fewest?: 'proved' | 'found';
  /** The fewest transfers that will do if a lot falls the candidate's way, where those are fewer; proved. */
  readonly fewestWithLot?: number;
}

/**
 * For each candidate: whether every completion of the ballots elects them, some does, or none does.
 *
 * Exact for one place under a rule that keeps a promise (see `RulePromise`); for several places decided where a bound or a
 * witness decides it. A witness is always counted by the rule itself before it is believed.
 *
 * @throws PsephosError `bad-declared-result` for totals that are none.
 * @example possibilities(unite2017, ers97).map(({ status }) => status) // ['possible', 'possible', 'impossible']
 */
export function possibilities(declared: DeclaredResult, rule: Rule): readonly Possibility[] {
  checkDeclared(declared);
  refuseMarks(declared);
  return outlooksOf(declared, rule).map((outlook, candidate) => settle(declared, rule, candidate, outlook));
}

function outlooksOf(declared: DeclaredResult, rule: Rule): readonly Outlook[] {
  if (rule.promise?.kind === 'first-preferences') return outlooksFromTotals(declared, rule);
  if (rule.promise?.kind === 'lowest-excluded') {
    return declared.seats === 1 ? outlooksForOnePlace(declared, rule) : outlooksForSeveralPlaces(declared, rule);
  }
  const reason = 'this rule makes no promise that a proof could rest on';
  return declared.candidates.map(() => ({ kind: 'unproved', reason }));
}

/** Later preferences never matter: the totals are counted as they are. */
function outlooksFromTotals(declared: DeclaredResult, rule: Rule): readonly Outlook[] {
  const profile = bareProfile(declared.candidates);
  return declared.candidates.map((_, candidate): Outlook => {
    const outcome = elects(rule, profile, declared.seats, candidate);
    if (outcome === 'yes') return { kind: 'certain', reason: 'first preferences alone decide' };
    if (outcome === 'no') return { kind: 'impossible', reason: 'first preferences alone decide' };
    return { kind: 'possible', onlyByLot: true, transfers: 0 };
  });
}

function settle(declared: DeclaredResult, rule: Rule, candidate: number, outlook: Outlook): Possibility {
  if (outlook.kind === 'impossible') return { status: 'impossible', reason: outlook.reason };
  if (outlook.kind === 'certain') {
    const witness = witnessWith(declared, rule, candidate, 0);
    return {
      status: 'certain',
      reason: outlook.reason,
      ...(witness === undefined ? {} : { witness, fewest: 'proved' }),
    };
  }
  if (outlook.kind === 'possible') return settlePossible(declared, rule, candidate, outlook.transfers);
  return settleBySearch(declared, rule, candidate, outlook.reason);
}

function settleBySearch(declared: DeclaredResult, rule: Rule, candidate: number, unproved: string): Possibility {
  const { witness, searched } = searchWitness(declared, rule, candidate);
  if (witness !== undefined) {
    const fewer = searched === 'cut-short' ? ' (the field is too large to look for the fewest)' : '';
    return { status: 'possible', reason: howPossible(witness, 'found') + fewer, witness, fewest: 'found' };
  }
  const why =
    searched === 'not-begun'
      ? 'completions were not tried out in a field as large as this'
      : 'no completion tried elects';
  return { status: 'undecided', reason: `${unproved}, and ${why}` };
}

/** Votes level with the largest are one short of the fewest transfers: where a lot then decides, one fewer and a lot will do. */
function settlePossible(declared: DeclaredResult, rule: Rule, candidate: number, transfers: number): Possibility {
  const witness = witnessWith(declared, rule, candidate, transfers);
  if (witness === undefined) {
    return {
      status: 'undecided',
      reason: 'the rule does not count as it promises: the completion that should elect does not',
    };
  }
  const oneFewer =
    witness.byLot || transfers === 0 ? undefined : witnessWith(declared, rule, candidate, transfers - 1)?.transfers;
  return {
    status: 'possible',
    reason: howPossible(witness, 'proved', oneFewer),
    witness,
    fewest: 'proved',
    ...(oneFewer === undefined ? {} : { fewestWithLot: oneFewer }),
  };
}

function howPossible({ transfers, byLot }: Witness, fewest: 'proved' | 'found', fewestWithLot?: number): string {
  const lot = byLot ? ' and a lot in favour' : '';
  if (transfers === 0) return byLot ? 'by lot, without any transfer' : 'without any transfer';
  if (fewest === 'found') return `with ${counted(transfers, 'transfer')}${lot}, the fewest found`;
  const orLot = fewestWithLot === undefined ? '' : `, or ${grouped(fewestWithLot)} and a lot in favour`;
  return `with ${counted(transfers, 'transfer')}${lot}${orLot}; no fewer would do`;
}

/** Who wins on the declared totals as they are: the most votes, as many as there are places. */
export function firstPastThePostWinners({ candidates, seats }: DeclaredResult): readonly number[] {
  return singleNonTransferableVote.count({ profile: bareProfile(candidates), seats }).elected;
}
