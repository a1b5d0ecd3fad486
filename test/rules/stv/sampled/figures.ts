import type { Contest } from '../../../../src/ballots/contest.ts';
import type { PaperOrder } from '../../../../src/ballots/paper-order.ts';
import { rankingGroups } from '../../../../src/ballots/profile.ts';
import { faultsOf } from '../../../../src/count/check-count.ts';
import type { Stage } from '../../../../src/count/stage.ts';
import { type Lot, lotByOrder } from '../../../../src/rules/lot.ts';
import type { Rule } from '../../../../src/rules/rule.ts';
import type {
  WholePaperCount,
  WholePaperLot,
  WrittenPaper,
} from '../../../oracles/naive-whole-paper-dail-malta-nsw.ts';

/** A count by a naive counter, or ours in the same shape, with every lot that was drawn. */
export interface Figures extends WholePaperCount {
  readonly lots: readonly string[];
}

/** Our count; its books must balance. `batches`: a row for each transfer of an exclusion too. */
export function ourFigures(
  rule: Rule,
  contest: Contest,
  lotOrder: readonly number[],
  order: PaperOrder,
  batches = false,
): Figures {
  const lots: string[] = [];
  const byOrder = lotByOrder(lotOrder);
  const lot: Lot = { ...byOrder, choose: (tied, at) => noted(lots, tied, at.over, byOrder.choose(tied, at)) };
  const count = rule.count(contest, { lot, order });
  const faults = faultsOf(count);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  if (count.stages.some(({ lostToRounding }) => lostToRounding !== '0')) throw new Error('whole papers lost');
  const rows = count.stages.flatMap((stage) => {
    const whole = rowOf(whatOf(stage), stage);
    if (!batches || stage.action.kind !== 'exclusion') return [whole];
    const holders = stage.excluded.filter((candidate) => previousVotes(count.stages, stage)[candidate] !== '0');
    return [
      ...(stage.batches ?? []).map((batch, at) => rowOf(`  ballots of ${holders[at]}`, { ...batch, elected: [] })),
      whole,
    ];
  });
  return { quota: Number(count.quota), valid: count.papers.valid, rows, elected: [...count.elected], lots };
}

/** The count of a naive counter, lots falling to the first in `lotOrder`. */
export function naiveFigures(lotOrder: readonly number[], count: (lot: WholePaperLot) => WholePaperCount): Figures {
  const lots: string[] = [];
  const first = (tied: readonly number[]): number => lotOrder.find((candidate) => tied.includes(candidate)) ?? -1;
  const counted = count((tied, over) => noted(lots, tied, over, first(tied)));
  return { ...counted, lots };
}

/** The papers of a contest as they were written, one by one in this order. */
export function writtenPapers({ profile }: Contest, order: PaperOrder): WrittenPaper[] {
  return [...order.papersOf(profile)].map((ranking) => rankingGroups(profile, ranking));
}

function previousVotes(stages: readonly Stage[], { number }: Stage): readonly string[] {
  return stages[number - 2]?.votes ?? [];
}

function whatOf({ action: { kind, candidates = [] } }: Stage): string {
  return kind === 'surplus' || kind === 'exclusion' ? `${kind} ${candidates.join()}` : kind;
}

function rowOf(
  what: string,
  { votes, nonTransferable, elected }: Pick<Stage, 'votes' | 'nonTransferable' | 'elected'>,
): WholePaperCount['rows'][number] {
  return { what, votes: votes.map(Number), nonTransferable: Number(nonTransferable), elected: [...elected] };
}

function noted(lots: string[], tied: readonly number[], over: string, taken: number): number {
  lots.push(`${over} between ${[...tied].sort((a, b) => a - b)}: ${taken}`);
  return taken;
}
