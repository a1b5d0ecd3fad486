import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { answerOf, type CountsNow, countNow, type ExplorerAnswer } from '../answer.ts';
import type { ExplorerState } from '../state.ts';
import { messageOf } from './message-of.ts';

/** What every part of the page is given: what is chosen, what follows from it, and how to choose otherwise. */
export interface Explorer {
  readonly state: ExplorerState;
  readonly counts: CountsNow;
  readonly answer: ExplorerAnswer;
  /** What the visitor must be told, such as that a link was not understood. */
  readonly message: string | undefined;
  /** Changes the choice before the next frame is drawn; several changes within one frame cost one count. */
  change(step: (state: ExplorerState) => ExplorerState): void;
  tell(message: string | undefined): void;
}

export function useExplorer(first: ExplorerState, firstMessage: string | undefined): Explorer {
  const [state, setState] = useState(first);
  const [message, tell] = useState(firstMessage);
  const latest = useRef(state);
  const waiting = useRef<((state: ExplorerState) => ExplorerState)[]>([]);
  const change = useCallback((step: (state: ExplorerState) => ExplorerState): void => {
    const isFirst = waiting.current.length === 0;
    waiting.current.push(step);
    if (!isFirst) return;
    requestAnimationFrame(() => {
      const steps = waiting.current;
      waiting.current = [];
      try {
        for (const next of steps) latest.current = next(latest.current);
        tell(undefined);
      } catch (error) {
        tell(messageOf(error));
      }
      setState(latest.current);
    });
  }, []);
  const counts = useMemo(() => countNow(state), [state]);
  const answer = useMemo(() => answerOf(state, counts), [state, counts]);
  return { state, counts, answer, message, change, tell };
}
