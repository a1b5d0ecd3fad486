import type { Batch, ElectionReason, Stage, StageAction } from '../../../count/stage.ts';
import type { GregoryState } from './state.ts';
import type { MovedPapers } from './transfer.ts';

/** Writes a value-transfer count down, stage by stage, as it happens. */
export interface Book<V> {
  readonly stages: readonly Stage[];
  elected(candidate: number, because: string, clause: string): void;
  firstPreferences(state: GregoryState<V>, clause: string): void;
  surplus(state: GregoryState<V>, candidate: number, moved: readonly MovedPapers<V>[], clause: string): void;
  /** Papers of one value of an exclusion have moved. */
  batch(state: GregoryState<V>, moved: MovedPapers<V>): void;
  /** All papers of a step of an exclusion have moved, and these are elected by it. */
  endStep(state: GregoryState<V>, elected: readonly number[]): void;
  exclusion(state: GregoryState<V>, excluded: readonly number[], clause: string): void;
  /** An exclusion after which the count has begun again. */
  restart(state: GregoryState<V>, excluded: readonly number[], clause: string): void;
  completion(state: GregoryState<V>, elected: readonly number[], excluded: readonly number[], clause: string): void;
}

/** An empty book. */
export function openBook<V>(): Book<V> {
  const stages: Stage[] = [];
  let reasons: ElectionReason[] = [];
  let batches: Batch[] = [];
  let step: Batch[] = [];
  const close = (
    state: GregoryState<V>,
    action: StageAction,
    excluded: readonly number[],
    more: Pick<Stage, 'restart'> = {},
  ): void => {
    stages.push({
      number: stages.length + 1,
      action,
      ...balance(state),
      elected: reasons.flatMap(({ candidates }) => candidates),
      excluded,
      ...(reasons.length === 0 ? {} : { reasons }),
      ...(batches.length === 0 ? {} : { batches }),
      ...more,
    });
    reasons = [];
    batches = [];
  };
  return {
    stages,
    elected: (candidate, because, clause) => {
      reasons.push({ candidates: [candidate], because, clause });
    },
    firstPreferences: (state, clause) => {
      close(state, { kind: 'first-preferences', clause }, []);
    },
    surplus: (state, candidate, moved, clause) => {
      const after = { ...balance(state), elected: reasons.flatMap(({ candidates }) => candidates) };
      batches = moved.map(({ value, papers }) => ({ value: state.numbers.toText(value), papers, ...after }));
      close(state, { kind: 'surplus', candidates: [candidate], clause }, []);
    },
    batch: (state, { value, papers }) => {
      step.push({ value: state.numbers.toText(value), papers, ...balance(state), elected: [], withNext: true });
    },
    endStep: (state, elected) => {
      const last = step.pop();
      if (last !== undefined) {
        const { withNext: _, ...alone } = last;
        // The quota may have been worked out again since the papers moved.
        batches.push(...step, { ...alone, quota: state.numbers.toText(state.quota), elected });
      }
      step = [];
    },
    exclusion: (state, excluded, clause) => {
      close(state, { kind: 'exclusion', candidates: excluded, clause }, excluded);
    },
    restart: (state, excluded, clause) => {
      close(state, { kind: 'exclusion', candidates: excluded, clause }, excluded, { restart: true });
    },
    completion: (state, elected, excluded, clause) => {
      close(state, { kind: 'completion', candidates: elected, clause }, excluded);
    },
  };
}

/** Where every vote is, as exact text. */
function balance<V>({
  numbers,
  votes,
  nonTransferable,
  lostToRounding,
  quota,
}: GregoryState<V>): Pick<Stage, 'votes' | 'nonTransferable' | 'lostToRounding' | 'quota'> {
  return {
    votes: votes.map((value) => numbers.toText(value)),
    nonTransferable: numbers.toText(nonTransferable),
    lostToRounding: numbers.toText(lostToRounding),
    quota: numbers.toText(quota),
  };
}
