import { PsephosError, shown } from '../../base/errors.ts';
import { present } from '../../base/invariant.ts';
import type { Stage } from '../../count/stage.ts';
import { type Flow, flowsOf } from './rctab-flows.ts';

/** What became of a candidate in a round, and where votes went from there. */
export interface RctabResult {
  readonly kind: 'elected' | 'eliminated';
  readonly candidate: number;
  readonly transfers: readonly Flow[];
}

/** Where every vote was at a stage, in units. */
export interface Row {
  readonly stage: Stage;
  readonly votes: readonly bigint[];
  readonly exhausted: bigint;
  readonly lost: bigint;
  readonly quota: bigint | null;
}

/**
 * Whose votes moved from one stage to the next, and where to; also who was excluded without a vote.
 *
 * @throws PsephosError `unsupported` where votes leave somebody who is neither elected nor excluded.
 */
export function movedBetween(
  before: Row,
  after: Row,
  won: ReadonlySet<number>,
  eliminated: ReadonlySet<number>,
): readonly RctabResult[] {
  const { stage } = after;
  const gains = after.votes.map((units, candidate) => units - before.votes[candidate]);
  const losers = [...gains.keys()].filter((candidate) => gains[candidate] < 0n);
  const silent = stage.excluded.filter(
    (candidate) => gains[candidate] === 0n && after.votes[candidate] === 0n && !eliminated.has(candidate),
  );
  const taken: Flow[] = [
    ...gains.map((units, candidate): Flow => [candidate, units]).filter(([, units]) => units > 0n),
    ['exhausted', after.exhausted - before.exhausted],
    ['residual surplus', after.lost - before.lost],
  ];
  const kindOf = (candidate: number): RctabResult['kind'] => {
    if (won.has(candidate)) return 'elected';
    if (stage.excluded.includes(candidate) || eliminated.has(candidate)) return 'eliminated';
    throw notOut(stage, candidate);
  };
  const moving = [...losers, ...silent];
  // In a count of hairs' breadths votes may come back from nowhere, and the mover of the stage passes them on.
  if (moving.length === 0 && taken.some(([, units]) => units !== 0n))
    moving.push(present(stage.action.candidates?.[0] ?? [...won][0], 'somebody whose votes moved'));
  const flows = flowsOf(
    moving.map((candidate) => (gains[candidate] < 0n ? -gains[candidate] : 0n)),
    taken,
  );
  return moving.map((candidate, index) => ({ kind: kindOf(candidate), candidate, transfers: flows[index] }));
}

function notOut({ number }: Stage, candidate: number): PsephosError {
  return new PsephosError({
    code: 'unsupported',
    message: 'RCTab has no place for votes that leave somebody who is neither elected nor excluded',
    received: shown(candidate),
    place: { path: `stages[${number - 1}].votes[${candidate}]` },
    hint: 'write the count as JSON (count-json)',
  });
}
