import { rankingOf } from '../../changes/without.ts';
import { everybody, type Sketch } from '../sketch.ts';

/** The sketch without one of its candidates, with as many places and with one fewer; the others take the letters in their order. */
export function* fewerCandidates(sketch: Sketch): Generator<Sketch> {
  if (sketch.candidates < 2) return;
  for (const gone of everybody(sketch.candidates)) {
    const without = withoutCandidate(sketch, gone);
    if (without.seats <= without.candidates) yield without;
    if (without.seats > 1) yield { ...without, seats: without.seats - 1 };
  }
}

/** The sketch as if this candidate had never stood. */
function withoutCandidate({ candidates, seats, lines, withdrawn }: Sketch, gone: number): Sketch {
  const moved = (list: readonly number[]): readonly number[] =>
    list.filter((candidate) => candidate !== gone).map((candidate) => (candidate > gone ? candidate - 1 : candidate));
  return {
    candidates: candidates - 1,
    seats,
    lines: lines.map(({ papers, ranking }) => ({ papers, ranking: rankingOf(ranking, moved) })),
    withdrawn: moved(withdrawn),
  };
}
