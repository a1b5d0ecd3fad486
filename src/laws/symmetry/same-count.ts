import type { Contest } from '../../ballots/contest.ts';
import { compareExact, parseExact } from '../../numbers/decimal-text.ts';
import { isOrAre, nameIn, namesIn } from '../changes/lines.ts';
import type { Tallied, ToldStage } from '../tally.ts';

/** Where two answers part that should be one, in the words of a violation. */
export interface Parting {
  /** What came instead, as the end of a sentence that begins with what was changed. */
  readonly says: string;
  readonly stage?: number;
  readonly expected: string;
  readonly received: string;
}

/**
 * The first difference between two answers to the same contest: who wins, then quota, votes and non-transferable votes of each stage, where
 * both tell them.
 */
export function parting(contest: Contest, before: Tallied, after: Tallied): Parting | undefined {
  const [expected, received] = [before, after].map(({ elected }) => namesIn(contest, inBallotOrder(elected)));
  if (expected !== received)
    return { says: `${received} ${isOrAre(after.elected)} elected, not ${expected}`, expected, received };
  if (before.stages === undefined || after.stages === undefined) return undefined;
  for (const [index, stage] of before.stages.entries()) {
    const other = after.stages[index];
    const found = other === undefined ? undefined : stageParting(contest, index + 1, stage, other);
    if (found !== undefined) return found;
  }
  const [many, few] = [before.stages.length, after.stages.length];
  if (many === few) return undefined;
  return { says: `the count has ${few} stages, not ${many}`, expected: `${many} stages`, received: `${few} stages` };
}

function stageParting(contest: Contest, number: number, stage: ToldStage, other: ToldStage): Parting | undefined {
  const rows: readonly (readonly [string, string, string])[] = [
    ...(isText(stage.quota) && isText(other.quota) ? [['the quota is', stage.quota, other.quota] as const] : []),
    ...stage.votes.map((value, at) => [`the votes of ${nameIn(contest, at)} are`, value, other.votes[at]] as const),
    ...(isText(stage.nonTransferable) && isText(other.nonTransferable)
      ? [['the non-transferable votes are', stage.nonTransferable, other.nonTransferable] as const]
      : []),
  ];
  const row = rows.find(([, expected, received]) => !isSame(expected, received));
  if (row === undefined) return undefined;
  const [what, expected, received] = row;
  return { says: `at stage ${number} ${what} ${received}, not ${expected}`, stage: number, expected, received };
}

/** An answer to a contest in another order of the ballot, in the numbers of the first: place p was candidate `order[p]`. */
export function renumbered({ elected, stages }: Tallied, order: readonly number[]): Tallied {
  const back = (places: readonly number[]): readonly number[] => places.map((place) => order[place]);
  const inPlace = (votes: readonly string[]): readonly string[] => {
    const moved = [...votes];
    for (const [place, value] of votes.entries()) moved[order[place]] = value;
    return moved;
  };
  return {
    elected: back(elected),
    ...(stages === undefined
      ? {}
      : {
          stages: stages.map((stage) => ({
            ...stage,
            votes: inPlace(stage.votes),
            elected: back(stage.elected),
            excluded: back(stage.excluded),
          })),
        }),
  };
}

function inBallotOrder(candidates: readonly number[]): readonly number[] {
  return [...candidates].sort((a, b) => a - b);
}

function isText(value: string | null | undefined): value is string {
  return typeof value === 'string';
}

function isSame(a: string, b: string): boolean {
  return a === b || compareExact(parseExact(a), parseExact(b)) === 0;
}
