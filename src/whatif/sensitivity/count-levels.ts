import type { DeclaredResult } from '../../ballots/declared-result.ts';
import type { Rule } from '../../rules/rule.ts';
import { type Assumption, type ModelVariant, shareText } from './assumptions.ts';
import { withShare } from './bent-pattern.ts';
import { errorOfDifference, type LevelTally, levelTally } from './level-tally.ts';
import type { SensitivityLevel, SensitivityOptions, SensitivityRow } from './sensitivity-shape.ts';
import { type Trial, trialsOf } from './trials.ts';

/** What every count of a sensitivity shares. */
export interface Asking {
  readonly declared: DeclaredResult;
  readonly draws: number;
  readonly kept: (elected: readonly number[]) => number;
  readonly onDraws: SensitivityOptions['onDraws'];
}

function note({ declared, kept }: Asking, tally: LevelTally, draw: number, elected: readonly number[]): void {
  tally.add(draw, elected, kept(elected) < declared.seats);
}

/** The model as it is. */
export interface AsDrawn {
  readonly tally: LevelTally;
  /** Whose papers move in some draw, those of whom most papers do first. */
  readonly moved: readonly number[];
  /** False for whole ballots. */
  readonly bendable: boolean;
}

/** Counts every draw as the model has it: who is elected, and whose papers move. */
export function countAsDrawn(asking: Asking, trial: (draw: number) => Trial): AsDrawn {
  const { declared, draws, onDraws } = asking;
  const { candidates } = declared;
  const tally = levelTally(draws, candidates.length);
  const timesMoved = new Float64Array(candidates.length);
  let bendable = false;
  for (let draw = 0; draw < draws; draw++) {
    const { pattern, elected } = trial(draw);
    const moved = new Set<number>();
    note(
      asking,
      tally,
      draw,
      elected(pattern, (first) => moved.add(first)),
    );
    for (const first of moved) timesMoved[first] += 1;
    bendable ||= pattern.kind !== 'whole';
    onDraws?.(1);
  }
  const papers = candidates.map(({ votes }, candidate) => votes * timesMoved[candidate]);
  const moved = [...candidates.keys()].filter((candidate) => timesMoved[candidate] > 0);
  return { tally, moved: moved.sort((a, b) => papers[b] - papers[a] || a - b), bendable };
}

/** Counts every draw again with each assumption at each value. */
export function rowsOf(
  asking: Asking,
  trial: (draw: number) => Trial,
  assumptions: readonly Assumption[],
): readonly SensitivityRow[] {
  const { declared, draws, onDraws } = asking;
  const { length } = declared.candidates;
  const tallies = assumptions.map(({ shares }) => shares.map(() => levelTally(draws, length)));
  if (assumptions.length === 0) {
    // Told all the same, or a progress bar would wait for them.
    onDraws?.(draws);
    return [];
  }
  for (let draw = 0; draw < draws; draw++) {
    const { pattern, elected } = trial(draw);
    const moved = new Set<number>();
    const asDrawn = elected(pattern, (first) => moved.add(first));
    assumptions.forEach(({ from, to, shares }, which) => {
      shares.forEach((share, level) => {
        // Nobody asks where these papers go: no answer could make a difference.
        const found =
          pattern.kind === 'whole' || !moved.has(from)
            ? asDrawn
            : elected(withShare(pattern, { from, to, share }, length));
        note(asking, tallies[which][level], draw, found);
      });
    });
    onDraws?.(1);
  }
  return assumptions.map(({ moves, from, to, shares }, which) => {
    const levels = tallies[which].map((tally, level) => levelOf(shareText(shares[level]), tally, shares[level]));
    const about = { moves, from, to: to === length ? null : to };
    return { ...about, ...rowOf(levels, tallies[which]) };
  });
}

/** Counts every draw of two models made lower and higher. */
export function variantRow(
  asking: Asking,
  rule: Rule,
  { moves, low, high }: ModelVariant,
  seed: string | number,
): SensitivityRow {
  const { declared, draws, onDraws } = asking;
  const tallies = [low, high].map(({ model }) => {
    const trial = trialsOf(declared, rule, model, seed);
    const tally = levelTally(draws, declared.candidates.length);
    for (let draw = 0; draw < draws; draw++) {
      const { pattern, elected } = trial(draw);
      note(asking, tally, draw, elected(pattern));
      onDraws?.(1);
    }
    return tally;
  });
  return { moves, ...rowOf([levelOf(low.says, tallies[0]), levelOf(high.says, tallies[1])], tallies) };
}

/** The answer at one value. */
export function levelOf(says: string, tally: LevelTally, share?: number): SensitivityLevel {
  const level = { says, changed: tally.changed(), candidates: tally.candidates() };
  return share === undefined ? level : { ...level, share };
}

/** Two or three values, and the two of them that are farthest apart. */
function rowOf(
  levels: readonly SensitivityLevel[],
  tallies: readonly LevelTally[],
): Omit<SensitivityRow, 'moves' | 'from' | 'to'> {
  const byChance = [...levels.keys()].sort((a, b) => levels[a].changed.mean - levels[b].changed.mean || a - b);
  const [least, most] = [byChance[0], byChance[byChance.length - 1]];
  const [low, high] = [levels[0], levels[levels.length - 1]];
  return {
    low,
    ...(levels.length === 3 ? { half: levels[1] } : {}),
    high,
    swing: levels[most].changed.mean - levels[least].changed.mean,
    swingError: errorOfDifference(tallies[most].byDraw, tallies[least].byDraw),
    mostMoved: mostMoved(low, high),
  };
}

function mostMoved(low: SensitivityLevel, high: SensitivityLevel): number {
  const moved = low.candidates.map((chance, candidate) => Math.abs(high.candidates[candidate] - chance));
  return moved.indexOf(Math.max(...moved));
}
