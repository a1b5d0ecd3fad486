import type { Stage, StageAction } from '../../../count/stage.ts';
import { rational } from '../../../numbers/rational.ts';
import { papersOfCandidate, type QpqState, type Worked } from './state.ts';
import type { QpqStatute } from './statute.ts';

/**
 * Writes a count by quotients down, stage by stage, as it happens.
 *
 * Votes of a stage are papers: those of a hopeful candidate show nobody hopeful above, those of an elected candidate helped to
 * elect that one last and show nobody hopeful any more. Non-transferable are papers that show nobody hopeful and elected nobody.
 * Quotients and quota are those worked out on these papers; whoever is elected on them still holds their papers at that stage. An
 * exclusion after an election carries `restart`: papers then lie as at the start, without the excluded, and elections are undone.
 */
export interface QpqBook {
  readonly stages: readonly Stage[];
  stage(state: QpqState, action: StageAction, worked: Worked, winner: number | undefined): void;
  completion(state: QpqState, elected: readonly number[], worked: Worked, clause: string): void;
}

const EXCEEDS = 'the highest quotient, and greater than the quota';
const AS_MANY_AS_PLACES = 'as many continue as there are places left';

/** An empty book. */
export function openBook({ decisions }: QpqStatute): QpqBook {
  const stages: Stage[] = [];
  let anybodyElected = false;
  const write = (state: QpqState, action: StageAction, worked: Worked, rest: Partial<Stage>): void => {
    stages.push({
      number: stages.length + 1,
      action,
      votes: state.parcels.map((_, candidate) => String(papersOfCandidate(state, candidate))),
      nonTransferable: String(state.nonTransferable),
      lostToRounding: '0',
      quota: rational.toText(worked.quota),
      elected: [],
      excluded: [],
      ...rest,
      quotients: worked.quotients.map((quotient) => (quotient === undefined ? null : rational.toText(quotient))),
    });
  };
  return {
    stages,
    stage: (state, action, worked, winner) => {
      const excludes = action.kind === 'exclusion';
      write(state, action, worked, {
        ...(winner === undefined ? {} : electedBecause([winner], EXCEEDS, decisions.elect.clause)),
        ...(excludes ? { excluded: action.candidates ?? [] } : {}),
        ...(excludes && anybodyElected ? { restart: true } : {}),
      });
      anybodyElected = state.elected.length > 0;
    },
    completion: (state, elected, worked, clause) => {
      const action = { kind: 'completion', candidates: elected, clause } as const;
      write(state, action, worked, electedBecause(elected, AS_MANY_AS_PLACES, clause));
    },
  };
}

function electedBecause(elected: readonly number[], because: string, clause: string): Partial<Stage> {
  return { elected, reasons: [{ candidates: elected, because, clause }] };
}
