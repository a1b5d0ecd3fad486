import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError } from '../base/errors.ts';
import { type Reader, readersFor } from '../base/shape.ts';
import { counted, grouped, listed, percentage } from '../base/words.ts';
import type { Count } from '../count/count.ts';
import type { Rule } from '../rules/rule.ts';
import type { TransferRow } from '../synthetic/transfers.ts';
import { transferRow } from '../synthetic/transfers-shape.ts';
import { countAssumed, fixedTransfers, standing } from './assumption.ts';
import { type Bend, leastBend, marginOf } from './bend.ts';
import type { ScenarioTable } from './scenario.ts';

/** Something that somebody said, as a hypothesis that can be tested: about transfers, or about turnout. */
export type Claim = TransferClaim | TurnoutClaim;

interface ClaimWords {
  readonly id: string;
  /** Who said it. */
  readonly who: string;
  /** What was said, in short. */
  readonly says: string;
  /** What it is taken to mean; the figures are the tester's, the direction the claimant's. */
  readonly means: string;
}

/** A claim about where one candidate's papers would have gone. */
export interface TransferClaim extends ClaimWords {
  readonly about: 'transfers';
  readonly transfers: TransferRow;
}

/** A claim about what a higher turnout does, which the scenarios answer. */
export interface TurnoutClaim extends ClaimWords {
  readonly about: 'turnout';
}

/** What comes of a claim. */
export interface ClaimVerdict {
  readonly id: string;
  readonly who: string;
  readonly says: string;
  readonly means: string;
  /** The figures it was tested with, in words. */
  readonly tested: string;
  readonly elected: readonly number[];
  /** By how many votes, in words. */
  readonly margin: string;
  /** How far the claim can be bent before the winner changes, in words. */
  readonly bends: string;
  /** The same as figures, where some bending changes the winner. */
  readonly bend?: Bend;
}

/**
 * Counts each claim by the rule: who wins, by how much, and how far the assumption can be bent before the winner changes.
 *
 * @throws PsephosError `bad-model` or `bad-argument` when a claim names somebody who does not stand.
 */
export function judgeClaims(
  declared: DeclaredResult,
  rule: Rule,
  claims: readonly Claim[],
  scenarios?: ScenarioTable,
): readonly ClaimVerdict[] {
  return claims.map((claim) =>
    claim.about === 'transfers' ? judgeTransfers(declared, rule, claim) : judgeTurnout(declared, claim, scenarios),
  );
}

/** A claim about turnout is judged by the scenario with most new voters, as recomputed. */
function judgeTurnout(
  declared: DeclaredResult,
  { id, who, says, means }: TurnoutClaim,
  scenarios?: ScenarioTable,
): ClaimVerdict {
  const row = [...(scenarios?.rows ?? [])].sort((a, b) => b.newVoters - a.newVoters)[0];
  if (scenarios === undefined || row === undefined) {
    throw new PsephosError({
      code: 'bad-argument',
      message: `the claim "${id}" is about turnout, which only scenarios can answer`,
      hint: 'give the scenarios as well (--scenarios FILE)',
    });
  }
  const leads = scenarios.rows.filter((other) => other.leader.name === row.leader.name).length;
  const needs = scenarios.overtaking.map(
    ({ switch: share, newVoters }) => `${grouped(newVoters)} new voters if ${share} switch`,
  );
  const { before, now } = scenarios.turnout;
  return {
    id,
    who,
    says,
    means,
    tested: `${scenarios.rows.length} scenarios of turnout and switching`,
    elected: [standing(declared, scenarios.happenedAs[row.leader.name] ?? row.leader.name, `the claim "${id}"`)],
    margin: `${counted(row.leader.by, 'vote')} in scenario ${row.id}, ahead in ${leads} of ${scenarios.rows.length} scenarios`,
    bends: `${scenarios.switchTo} needs at least ${listed(needs, 'or')}; in fact ${now === before ? 'as many' : now < before ? 'fewer' : 'more'} voted ${now === before ? 'as' : 'than'} before, ${grouped(now)} against ${grouped(before)}`,
  };
}

function judgeTransfers(declared: DeclaredResult, rule: Rule, claim: TransferClaim): ClaimVerdict {
  const { id, who, says, means } = claim;
  const transfers = fixedTransfers(declared, [claim.transfers]);
  const from = standing(declared, claim.transfers.from, `the claim "${id}"`);
  const count = countAssumed(declared, rule, transfers, means);
  const margin = marginOf(count);
  const bend = leastBend(declared, rule, transfers, from);
  return {
    id,
    who,
    says,
    means,
    tested: sharesInWords(claim.transfers) + (declared.candidates.length > 3 || declared.seats > 1 ? EVENLY : ''),
    elected: count.elected,
    margin: marginInWords(count, margin),
    bends: bendInWords(declared, from, bend),
    ...(bend === undefined ? {} : { bend }),
  };
}

function sharesInWords({ from, to, nonTransferable }: TransferRow): string {
  const shares = Object.entries(to).map(([name, share]) => `${sharp(share)} to ${name}`);
  const stopping = nonTransferable === 0 ? [] : [`${sharp(nonTransferable)} to nobody`];
  return `the papers of ${from} go ${listed([...shares, ...stopping])}`;
}

const EVENLY = '; all other papers, and these further on, split evenly between all others and nobody';

function marginInWords({ ties }: Count, margin: string | undefined): string {
  if (margin === undefined) return 'default, nobody else being left';
  const byLot = ties.some(({ over, decidedBy }) => over === 'election' && decidedBy === 'lot');
  if (margin === '0' && byLot) return '0 votes: a lot decides';
  const before = ties.some(({ decidedBy }) => decidedBy === 'lot') ? ', after a lot on the way' : '';
  return `${grouped(margin)} ${margin === '1' ? 'vote' : 'votes'}${before}`;
}

/** A percentage with no more places than it needs, up to one. */
function sharp(share: number): string {
  return percentage(share, Number.isInteger(Math.round(share * 1e9) / 1e7) ? 0 : 1);
}

function bendInWords({ candidates }: DeclaredResult, from: number, bend: Bend | undefined): string {
  const { name } = candidates[from];
  if (bend === undefined) return `nobody else wins, unless by lot, with all the papers of ${name} going to them`;
  const { papers, of, towards, receives } = bend;
  return `${counted(papers, 'paper')} of ${name} (${percentage(papers / of, 1)}) going to ${candidates[towards].name} instead would change it, ${grouped(receives)} in all (${percentage(receives / of)})`;
}

/**
 * Claims to set a declared result against when nobody has made any: the papers of the lowest candidate all go to one of the
 * others (the five with most votes, where more stand), split evenly, or all stop.
 */
export function plainClaims({ candidates }: DeclaredResult): readonly Claim[] {
  const lowest = [...candidates.keys()].sort((a, b) => candidates[a].votes - candidates[b].votes || b - a)[0];
  const others = candidates.filter((_, candidate) => candidate !== lowest);
  if (others.length < 2) return [];
  const { name: from } = candidates[lowest];
  const even = Object.fromEntries(others.map(({ name }) => [name, 1 / others.length]));
  const claim = (id: string, says: string, to: Readonly<Record<string, number>>, nonTransferable: number): Claim => ({
    id,
    about: 'transfers',
    who: 'Suppose',
    says,
    means: says,
    transfers: { from, to, nonTransferable },
  });
  return [
    ...[...others]
      .sort((a, b) => b.votes - a.votes)
      .slice(0, 5)
      .map(({ name }, place) =>
        claim(`all-to-${place + 1}`, `every paper of ${from} goes to ${name}`, { [name]: 1 }, 0),
      ),
    claim('even', `the papers of ${from} split evenly between ${listed(others.map(({ name }) => name))}`, even, 0),
    claim('none', `no paper of ${from} shows a further preference`, {}, 1),
  ];
}

const { text, record, list, oneOf, onlyKeys } = readersFor('bad-file');

/**
 * Checks plain data and gives it back as claims: a list of `{ id, who, says, means, transfers: { from, to, nonTransferable } }`.
 *
 * @throws PsephosError with the path of the fault: `bad-model` inside the transfers of a claim, else `bad-file`.
 */
export const checkClaims: (value: unknown) => readonly Claim[] = (value) => list(claimShape)(value, 'claims');

const claimShape: Reader<Claim> = (value, path) => {
  const data = record(value, path);
  const words = {
    id: text(data['id'], `${path}.id`),
    who: text(data['who'], `${path}.who`),
    says: text(data['says'], `${path}.says`),
    means: text(data['means'], `${path}.means`),
  };
  const about = oneOf(['transfers', 'turnout'])(data['about'], `${path}.about`);
  const keys = ['id', 'about', 'who', 'says', 'means'];
  onlyKeys(data, about === 'transfers' ? [...keys, 'transfers'] : keys, path);
  if (about === 'turnout') return { ...words, about };
  return { ...words, about, transfers: transferRow(data['transfers'], `${path}.transfers`) };
};
