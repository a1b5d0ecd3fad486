import { expect } from 'vitest';
import { faultsOf } from '../../../src/count/check-count.ts';
import type { Count } from '../../../src/count/count.ts';
import type { Stage } from '../../../src/count/stage.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { contest } from '../contests.ts';
import { names, tiesTold } from './told.ts';

/** The example of every statute: 18 papers for two places. */
export const tiny = '6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C';

/** Counts by a rule; the books must balance at every stage. Lots fall in the order of the ballot. */
export function counted(rule: Rule, ballots: string, seats: number, candidates?: string): Count {
  const count = rule.count(contest(ballots, seats, candidates), { lot: lotByOrder() });
  expect(faultsOf(count)).toEqual([]);
  return count;
}

/**
 * A count as one works it by hand: a line for each stage and, where the transfers of an exclusion are counted one by one, for
 * each of them; what moved, the votes in the order of the ballot, what is non-transferable (`nt`) and what rounding lost.
 */
export function worked(rule: Rule, ballots: string, seats: number, candidates?: string): string[] {
  const count = counted(rule, ballots, seats, candidates);
  return count.stages.flatMap((stage) => lines(count, stage));
}

/** The ties of a count in lines. */
export function tiesIn(rule: Rule, ballots: string, seats: number, candidates?: string): string[] {
  return tiesTold(counted(rule, ballots, seats, candidates));
}

/** Where the paper of an excluded candidate A goes next: B, C, or nowhere. */
function next(rule: Rule, paper: string): string {
  const { stages, papers } = counted(rule, `1: ${paper}\n4: B\n4: C`, 1, 'ABCD');
  if (papers.invalid > 0) return 'invalid';
  const last = stages.findLast(({ votes }) => Number(votes[1]) > 0 && Number(votes[2]) > 0);
  const [, b, c] = (last?.votes ?? []).map(Number);
  return b > c ? 'goes on to B' : c > b ? 'goes on to C' : 'ends';
}

/** What a paper does at a rank left out, at a candidate named again, and at equal preferences, later or first. */
export function papersUnder(rule: Rule): Readonly<Record<'gap' | 'repeat' | 'equal' | 'equalFirst', string>> {
  return {
    gap: next(rule, 'A > - > B'),
    repeat: next(rule, 'A > A > B'),
    equal: next(rule, 'A > C = D > B'),
    equalFirst: next(rule, 'A = D > B'),
  };
}

function lines(count: Count, stage: Stage): string[] {
  const { number, action, batches = [], restart, excluded } = stage;
  const who = (action.candidates ?? []).map((candidate) => count.contest.candidates[candidate]).join(' ');
  const head = `${number} ${action.kind}${who === '' ? '' : ` ${who}`}${restart === true ? `, again on ${stage.quota}` : ''}`;
  if (action.kind !== 'exclusion' || new Set(batches.map((batch) => figures(count, batch))).size < 2) {
    const moved = batches.map(({ papers, value }) => `${papers} at ${value}`).join(', ');
    const without = action.kind === 'completion' && excluded.length > 0 ? ` without ${names(count, excluded)}` : '';
    return [`${head}${without}${moved === '' ? '' : `, ${moved}`}: ${figures(count, stage)}`];
  }
  return [head, ...batches.map((batch) => `  ${batch.papers} at ${batch.value}: ${figures(count, batch)}`)];
}

function figures(
  count: Count,
  {
    votes,
    nonTransferable,
    lostToRounding,
    elected,
  }: Pick<Stage, 'votes' | 'nonTransferable' | 'lostToRounding' | 'elected'>,
): string {
  const waste = nonTransferable === '0' ? '' : ` nt ${nonTransferable}`;
  const lost = lostToRounding === '0' ? '' : ` lost ${lostToRounding}`;
  return `${votes.join(' ')}${waste}${lost}${elected.length === 0 ? '' : `, elected ${names(count, elected)}`}`;
}
