import type { Stage, StageAction } from '../../../count/stage.ts';
import { ONE } from '../../../numbers/nine-places.ts';
import type { MeekState } from './state.ts';

/** Writes a keep-factor count down, stage by stage, as it happens. */
export interface Book {
  readonly stages: readonly Stage[];
  /** Closes a stage: what was done before its votes were distributed, and whom it elects. */
  close(state: MeekState, action: StageAction, elected: readonly number[], because: string, clause: string): void;
  completion(state: MeekState, excluded: readonly number[], elected: readonly number[], clause: string): void;
}

/** An empty book. */
export function openBook(): Book {
  const stages: Stage[] = [];
  return {
    stages,
    close: (state, action, elected, because, clause) => {
      const excluded = action.kind === 'exclusion' ? (action.candidates ?? []) : [];
      stages.push({
        ...line(state, stages.length + 1, action, elected, excluded, because, clause),
        iterations: state.iterations,
      });
    },
    completion: (state, excluded, elected, clause) => {
      const action: StageAction = { kind: 'completion', candidates: elected, clause };
      stages.push(
        line(
          state,
          stages.length + 1,
          action,
          elected,
          excluded,
          'as many are hopeful as there are places left',
          clause,
        ),
      );
    },
  };
}

function line(
  state: MeekState,
  number: number,
  action: StageAction,
  elected: readonly number[],
  excluded: readonly number[],
  because: string,
  clause: string,
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
