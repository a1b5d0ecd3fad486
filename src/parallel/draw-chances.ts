import { checkDeclared, type DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError } from '../base/errors.ts';
import type { Rule } from '../rules/rule.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { type Chances, type ChancesOptions, chancesOf } from '../whatif/chances.ts';
import { drawAimFor, drawUpTo, isEnough } from '../whatif/draw-aim.ts';
import type { DrawWork } from '../whatif/draw-tally.ts';
import { NOTHING_DRAWN, type Tally } from '../whatif/tally.ts';
import { inProcess } from './in-process.ts';
import { type Ledger, ledger } from './ledger.ts';
import { fixedSize, type PieceSize, piecesOf, timedSize } from './pieces.ts';
import type { Range } from './ranges.ts';
import type { DrawRange, Runner } from './runner.ts';

/** Options of {@link drawChances}. */
export interface DrawChancesOptions extends ChancesOptions {
  /** Who makes the draws; default: this process. */
  readonly runner?: Runner;
  /** A part of a journal: draws that it holds are not made again, and those that are made are written to it. */
  readonly journal?: Ledger;
  /** Blocks of 1000 draws that make a task; by default as many as take about a fifth of a second. */
  readonly blocksATask?: number;
}

/**
 * The chances that `chances` finds, to the byte, drawn by whoever the runner has: one process or many workers, at once or with
 * interruptions.
 *
 * @throws PsephosError as `chances` does, and `unsupported` for a rule or model of your own in several workers.
 * @example
 * const runner = inWorkers(4);
 * const drawn = await drawChances(unite2017, ers97, uniform(), { draws: 10000000, runner });
 * await runner.close();
 */
export async function drawChances(
  declared: DeclaredResult,
  rule: Rule,
  model: BallotModel,
  options: DrawChancesOptions = {},
): Promise<Chances> {
  checkDeclared(declared);
  const { seed = 1, runner = inProcess(), onDraws } = options;
  const aim = drawAimFor(declared, model, options);
  const size = sizeOf(options.blocksATask, runner);
  const work: DrawWork = { declared, rule, model, seed };
  const draw = runner.begin(work);
  const done = options.journal ?? ledger(aim.most);
  if (done.most !== aim.most) throw otherDraws(done.most, aim.most);
  let tally = NOTHING_DRAWN;
  while (!isEnough(tally, declared.candidates.length, aim)) {
    const to = drawUpTo(tally.draws, aim);
    const before = done.first(to);
    onDraws?.(before.tally.draws - tally.draws);
    await drawAll(piecesOf(before.missing, size), draw, runner.workers, (range, drawn, milliseconds) => {
      size.took(range.to - range.from, milliseconds);
      done.add(range, drawn);
      onDraws?.(drawn.draws);
    });
    tally = done.first(to).tally;
  }
  return chancesOf(work, tally, aim.untilError);
}

function otherDraws(journal: number, asked: number): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: 'the journal was opened for another number of draws',
    expected: String(journal),
    received: String(asked),
    hint: 'give openJournal the same draws and untilError',
  });
}

function sizeOf(blocks: number | undefined, { workers }: Runner): PieceSize {
  if (blocks === undefined) return timedSize(workers);
  if (Number.isSafeInteger(blocks) && blocks >= 1) return fixedSize(blocks);
  throw new PsephosError({
    code: 'bad-argument',
    message: 'blocksATask must be a whole number of at least 1',
    received: String(blocks),
  });
}

/** Draws all pieces, as many at a time as there are workers; when one fails, those that are under way end first. */
async function drawAll(
  pieces: Generator<Range>,
  draw: DrawRange,
  workers: number,
  tell: (range: Range, drawn: Tally, milliseconds: number) => void,
): Promise<void> {
  const oneAfterAnother = async (): Promise<void> => {
    for (const range of pieces) {
      const begun = performance.now();
      const drawn = await draw(range.from, range.to);
      tell(range, drawn, performance.now() - begun);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: workers }, oneAfterAnother));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
