import { type DeclaredCandidate, type DeclaredResult, validVotes } from '../../ballots/declared-result.ts';
import type { Draw } from './draw.ts';
import type { Bounds } from './limits.ts';
import { letters } from './sketch.ts';

/** What every declared result drawn keeps to. */
export interface DeclaredLimits {
  readonly candidates: Bounds;
  readonly places: Bounds;
  readonly votes: Bounds;
  readonly groups: boolean;
  readonly marks: boolean;
  readonly turnout: boolean;
}

/** Draws a declared result: who stands, then votes, then what was declared with them. */
export function drawDeclared(draw: Draw, limits: DeclaredLimits): DeclaredResult {
  const standing = draw.between(limits.candidates.min, limits.candidates.max);
  const seats = draw.between(limits.places.min, Math.min(limits.places.max, standing));
  const { min, max } = limits.votes;
  const votes = drawVotes(draw, standing).map((each) => Math.min(Math.max(each, min), max));
  const candidates = letters(standing).map(({ name }, at) => ({
    name,
    ...(limits.groups && draw.onceIn(2) ? { group: draw.oneOf(['Left', 'Right']) } : {}),
    votes: votes[at],
  }));
  const declared = {
    title: 'Drawn result',
    seats,
    candidates,
    ...(limits.marks ? drawMarks(draw, candidates, seats) : {}),
  };
  return limits.turnout ? { ...declared, ...drawTurnout(draw, declared) } : declared;
}

/** Votes as they make trouble: any, level, nearly level, all for one, or huge. */
function drawVotes(draw: Draw, standing: number): readonly number[] {
  const each = (drawn: (at: number) => number): readonly number[] =>
    Array.from({ length: standing }, (_, at) => drawn(at));
  const level = draw.between(0, 3000);
  const winner = draw.between(0, standing - 1);
  return draw.oneOf([
    () => each(() => draw.between(0, 3000)),
    () => each(() => draw.papers()),
    () => each(() => (draw.onceIn(3) ? draw.between(0, level) : level)),
    () => each(() => level + draw.between(0, 1)),
    () => each((at) => (at === winner ? level : draw.onceIn(2) ? 0 : draw.papers())),
    () => each(() => 2 ** draw.between(20, 40) - draw.papers()),
  ])();
}

/** Marks, as many on a paper as places or another number, with the papers they were on where that is declared. */
function drawMarks(draw: Draw, candidates: readonly DeclaredCandidate[], seats: number): Pick<DeclaredResult, 'marks'> {
  const atMost = draw.onceIn(3) ? draw.between(1, candidates.length) : seats;
  if (draw.onceIn(2)) return { marks: { kind: 'block', atMost } };
  const votes = candidates.map((candidate) => candidate.votes);
  const total = votes.reduce((sum, marks) => sum + marks, 0);
  const fewest = Math.max(...votes, Math.ceil(total / atMost));
  return { marks: { kind: 'block', atMost, papers: draw.between(fewest, total) } };
}

function drawTurnout(draw: Draw, declared: DeclaredResult): Pick<DeclaredResult, 'spoiled' | 'papersIssued'> {
  const spoiled = draw.onceIn(2) ? draw.papers() - 1 : undefined;
  const returned = validVotes(declared) + (spoiled ?? 0);
  return {
    ...(spoiled === undefined ? {} : { spoiled }),
    ...(draw.onceIn(2) ? { papersIssued: returned * draw.between(1, 4) } : {}),
  };
}
