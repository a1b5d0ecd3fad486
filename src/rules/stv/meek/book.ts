import type { Stage, StageAction } from '../../../count/stage.ts';
import { ONE } from '../../../numbers/nine-places.ts';
import type { MeekState } from './state.ts';

/** Who is elected at a stage, and why. */
export interface ElectedBecause {
  readonly elected: readonly number[];
  readonly because: string;
  readonly clause: string;
}

const NOBODY: ElectedBecause = { elected: [], because: '', clause: '' };

/** Writes a keep-factor count down, stage by stage, as it happens. */
export interface Book {
  readonly stages: readonly Stage[];
  /** Closes a stage: what was done before its votes were distributed, and whom it elects. */
  close(state: MeekState, action: StageAction, elected?: ElectedBecause): void;
  completion(state: MeekState, excluded: readonly number[], elected: readonly number[], clause: string): void;
}

const AS_MANY_AS_PLACES = 'as many are hopeful as there are places left';

/** An empty book. */
export function openBook(): Book {
  const stages: Stage[] = [];
  return {
    stages,
    close: (state, action, elected = NOBODY) => {
      const excluded = action.kind === 'exclusion' ? (action.candidates ?? []) : [];
      const stage = line(state, stages.length + 1, action, elected, excluded);
      stages.push({ ...stage, iterations: state.iterations });
    },
    completion: (state, excluded, elected, clause) => {
      const action: StageAction = { kind: 'completion', candidates: elected, clause };
      const because = { elected, because: AS_MANY_AS_PLACES, clause };
      stages.push(line(state, stages.length + 1, action, because, excluded));
    },
  };
}

function line(
  state: MeekState,
  number: number,
  action: StageAction,
  { elected, because, clause }: ElectedBecause,
  excluded: readonly number[],
): Stage {
  const text = (value: bigint): string => state.numbers.toText(value);
  return {
    number,
    action,
    votes: state.votes.map(text),
    nonTransferable: text(state.nonTransferable),
    lostToRounding: text(state.lostToRounding),
    quota: text(state.quota),
    elected,
    excluded,
    ...(elected.length === 0 ? {} : { reasons: [{ candidates: elected, because, clause }] }),
    keepFactors: state.keep.map((keep) => (keep === ONE ? '1' : keep === 0 ? '0' : text(BigInt(keep)))),
  };
}
