import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Chances } from '../../whatif/chances.ts';
import { startDraws } from '../draws/page-side.ts';
import type { ExplorerState } from '../state.ts';
import { totalsOf } from '../totals.ts';
import { given } from './given.ts';
import { messageOf } from './message-of.ts';
import { openWorker } from './open-worker.ts';

/** What the draws are doing. */
export type DrawsNow =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly draws: number; readonly of: number }
  | { readonly kind: 'failed'; readonly message: string };

/** Draws in the background, and what came of the last. */
export interface Draws {
  readonly now: DrawsNow;
  readonly found: Chances | undefined;
  start(model: 'uniform' | 'learned', draws: number): void;
  stop(): void;
}

const IDLE: DrawsNow = { kind: 'idle' };

/** Draws in a worker; what was found for another election or rule is forgotten, since it would mislead. */
export function useDraws(state: ExplorerState): Draws {
  const [now, setNow] = useState<DrawsNow>(IDLE);
  const [found, setFound] = useState<Chances | undefined>(undefined);
  const worker = useRef<{ stop(): void } | undefined>(undefined);
  const stop = useCallback((): void => {
    worker.current?.stop();
    worker.current = undefined;
    setNow(IDLE);
  }, []);
  const { source, rule, seats } = state;
  useEffect(
    () => () => {
      stop();
      setFound(undefined);
    },
    [source, rule, seats, stop],
  );
  const start = (model: 'uniform' | 'learned', draws: number): void => {
    stop();
    setNow({ kind: 'running', draws: 0, of: draws });
    try {
      const { script, prior } = given();
      const request = { declared: totalsOf(state), rule, model, draws, seed: '1' };
      worker.current = startDraws(
        model === 'learned' ? { ...request, prior: prior() } : request,
        {
          onProgress: (made, of) => setNow({ kind: 'running', draws: made, of }),
          onDone: (chances) => {
            setFound(chances);
            stop();
          },
          onFailed: (message) => {
            stop();
            setNow({ kind: 'failed', message });
          },
        },
        script,
        openWorker,
      );
    } catch (error) {
      setNow({ kind: 'failed', message: messageOf(error) });
    }
  };
  return { now, found, start, stop };
}
