import type { Arbitrary } from 'fast-check';
import type { RankingInput } from '../../ballots/build-profile.ts';
import { asWritten, type Line } from '../changes/lines.ts';
import type { Draw } from './draw.ts';
import { electionDrawer, type KindWeights } from './draw-election.ts';
import { drawnArbitrary } from './drawn-arbitrary.ts';
import { linesFit } from './fit.ts';
import { limitsFrom, type PaperCountOptions } from './limits.ts';
import { printedAs } from './printed.ts';
import { areBallots, asLine, ballotsNotation } from './ranking-input.ts';
import { smallerBallots } from './smaller/smaller.ts';

/** What is drawn by {@link ballots}. */
export interface BallotOptions extends PaperCountOptions {
  /** How many stand, up to 100. Default: 4. */
  readonly candidates?: number;
  /** How often each kind of election is drawn, against the others. Default: every kind that the other options leave room for. */
  readonly kinds?: KindWeights;
}

/**
 * Papers with their rankings, as a tally may be handed them: in any order, and with one ranking now and then in several pieces.
 *
 * A failing list shrinks to fewer papers, then fewer and shorter rankings, and is printed in the ballot notation with A for 0.
 *
 * @throws PsephosError `bad-argument` for options that no ballots meet.
 * @example fc.sample(ballots({ candidates: 2 }), 1) // [[{ papers: 3, ranking: [1, 0] }, { papers: 1, ranking: [0] }]], say
 */
export function ballots({ candidates = 4, kinds, ...options }: BallotOptions = {}): Arbitrary<readonly RankingInput[]> {
  const limits = limitsFrom({ ...options, candidates });
  const drawSketch = electionDrawer(limits, kinds);
  const printed = (lines: readonly Line[]): readonly RankingInput[] =>
    printedAs(
      lines.map(({ papers, ranking }) => ({ papers, ranking: asWritten(ranking) })),
      (list) => ballotsNotation(list, candidates),
    );
  return drawnArbitrary<readonly RankingInput[]>({
    draw: (draw) => printed(inPieces(draw, drawSketch(draw).lines, limits.weights.min)),
    *smaller(list) {
      for (const lines of smallerBallots(list.map(asLine))) {
        if (linesFit(lines, candidates, limits)) yield printed(lines);
      }
    },
    isOne: (value): value is readonly RankingInput[] =>
      areBallots(value, candidates) && linesFit(value.map(asLine), candidates, limits),
  });
}

/** The same papers in any order, some lines cut in two pieces of at least so many papers. */
function inPieces(draw: Draw, lines: readonly Line[], least: number): readonly Line[] {
  const pieces = lines.flatMap((line): readonly Line[] => {
    if (line.papers < 2 * least || !draw.onceIn(3)) return [line];
    const some = draw.between(least, line.papers - least);
    return [some, line.papers - some].map((papers) => ({ ...line, papers }));
  });
  return draw.shuffled(pieces);
}
