import type { Count } from '../../../src/count/count.ts';
import type { Stage } from '../../../src/count/stage.ts';

/**
 * A count in lines one can check by hand, a line for each stage and below it one for each batch of an exclusion: what was
 * done, the votes in the order of the ballot, `nt` non-transferable, the quota, and who is elected.
 */
export function told(count: Count): string[] {
  return count.stages.flatMap((stage) => {
    const line = `${action(count, stage)}: ${figures(count, stage)}`;
    if (stage.action.kind !== 'exclusion') return [line];
    const batches = stage.batches ?? [];
    if (batches.length === 0) return [line];
    return [
      action(count, stage),
      ...batches.map((batch) => `  ${batch.papers} papers at ${batch.value}: ${figures(count, batch)}`),
    ];
  });
}

/** Names of candidates, joined. */
export function names({ contest }: Count, candidates: readonly number[]): string {
  return candidates.map((candidate) => contest.candidates[candidate]).join(' ');
}

/** Ties in lines: over what, between whom, how decided, who was taken. */
export function tiesTold(count: Count): string[] {
  return count.ties.map(
    ({ stage, over, tied, decidedBy, chosen, clause }) =>
      `${stage} ${over} of ${names(count, tied)}: ${decidedBy} takes ${names(count, chosen) || 'none'} (${clause})`,
  );
}

function action(count: Count, { number, action: { kind, candidates = [] } }: Stage): string {
  return `${number} ${kind}${candidates.length === 0 ? '' : ` ${names(count, candidates)}`}`;
}

function figures(
  count: Count,
  { votes, nonTransferable, quota, elected }: Pick<Stage, 'votes' | 'nonTransferable' | 'quota' | 'elected'>,
): string {
  const more = elected.length === 0 ? '' : `, elected ${names(count, elected)}`;
  return `${votes.join(' ')} nt ${nonTransferable}, quota ${quota}${more}`;
}
