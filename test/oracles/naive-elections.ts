import type { NaiveBallot, NaiveLot, NaiveStage } from './naive-count.ts';

/** `'3 A B'` is three papers A>B. */
export function papers(...lines: string[]): NaiveBallot[] {
  return lines.map((line) => {
    const [count = '', ...names] = line.split(' ');
    return { papers: Number(count), ranking: names.map((name) => 'ABCDEF'.indexOf(name)) };
  });
}

export const noLot: NaiveLot = (tied) => {
  throw new Error(`no lot is needed here, but one among ${tied.join()} was asked for`);
};

/** A line for each stage: what was done, and the row it left. */
export function brief(stages: readonly NaiveStage[]): string[] {
  return stages.map(({ action, votes, nonTransferable, lost }) =>
    [action, ...votes, `nt ${nonTransferable}`, `lost ${lost}`].join(' '),
  );
}

/** The votes after each batch of an exclusion. */
export function batchVotes(stage: NaiveStage | undefined): string[] {
  return (stage?.batches ?? []).map((batch) => batch.votes.join(' '));
}

export const whoIsElected = (stages: readonly NaiveStage[]): number[][] => stages.map(({ elected }) => elected);
