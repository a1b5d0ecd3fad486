/** What the tests of the naive Australian counts share: the counters by name, papers from text, rows and stages as text. */
import { naiveAct } from './naive-act.ts';
import { naiveAustraliaSenate } from './naive-australia-senate.ts';
import { naiveAustraliaSenateManual } from './naive-australia-senate-manual.ts';
import type { NaiveBallot, NaiveCount, NaiveLot } from './naive-count.ts';
import { naiveNswLocal2021 } from './naive-nsw-local-2021.ts';
import { naiveTasmania } from './naive-tasmania.ts';
import { naiveVictoria } from './naive-victoria.ts';

export type Counter = (ballots: NaiveBallot[], candidates: number, seats: number, lot: NaiveLot) => NaiveCount;
export const counters: Record<string, Counter> = {
  act: naiveAct,
  senate: naiveAustraliaSenate,
  'senate by hand': (...election) => naiveAustraliaSenateManual(...election),
  victoria: naiveVictoria,
  'nsw local 2021': naiveNswLocal2021,
  tasmania: (...election) => naiveTasmania(...election),
};

/** `'6 AB, 3 C'`: six papers A > B and three C. */
export function papers(text: string): NaiveBallot[] {
  return text.split(', ').map((each) => {
    const [count, letters = ''] = each.split(' ');
    return { papers: Number(count), ranking: [...letters].map((letter) => letter.charCodeAt(0) - 65) };
  });
}

export const noLot: NaiveLot = (tied, over) => {
  throw new Error(`lot between ${tied.join(' ')} over ${over}`);
};
export const takeLast: NaiveLot = (tied) => tied.at(-1) ?? -1;

/** One line a row, batches before their stage's own: `votes | non-transferable | lost`. */
export function rowsOf(count: NaiveCount): string[] {
  const line = (row: { votes: string[]; nonTransferable: string; lost: string }): string =>
    `${row.votes.join(' ')} | ${row.nonTransferable} | ${row.lost}`;
  return count.stages.flatMap((stage) => (stage.batches ?? [stage]).map(line));
}

export const stagesOf = (count: NaiveCount): string[] =>
  count.stages.map(({ action, who }) => [action, ...who].join(' '));
