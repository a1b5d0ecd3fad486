import type { Count } from '../../../src/count/count.ts';

/**
 * The votes after every transfer as reference tables and the naive counter hold them: a row for the first preferences, for
 * each surplus and for each batch of an exclusion, with candidates being excluded at 0 from its first batch on. Completion
 * and an exclusion without papers move nothing and have no row.
 */
export function historyOf(count: Count): string[][] {
  return count.stages.flatMap(({ action, votes, excluded, batches = [] }) => {
    if (action.kind === 'completion') return [];
    const rows = action.kind === 'exclusion' ? batches.map((batch) => batch.votes) : [votes];
    return rows.map((row) => row.map((value, candidate) => (excluded.includes(candidate) ? '0' : value)));
  });
}
