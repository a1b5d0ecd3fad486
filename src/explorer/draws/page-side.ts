import type { Chances } from '../../whatif/chances.ts';
import type { DrawsMessage, DrawsRequest } from './protocol.ts';

/** What the page is told: progress any number of times, then one of the others once and last. */
export interface DrawsCallbacks {
  /** So many draws of so many are made. */
  onProgress(draws: number, of: number): void;
  onDone(chances: Chances): void;
  onFailed(message: string): void;
}

/** The page's own end of the line to a worker. */
export interface WorkerLine {
  onmessage: ((event: { readonly data: DrawsMessage }) => void) | null;
  onerror: ((event: { readonly message: string; preventDefault(): void }) => void) | null;
  postMessage(request: DrawsRequest): void;
  terminate(): void;
}

/**
 * Draws in a worker made of the page's own script, so that a page from a disk, which may load no other file, has one too; `stop` ends
 * it at once, and nothing more is told.
 */
export function startDraws(
  request: DrawsRequest,
  callbacks: DrawsCallbacks,
  script: string,
  open: (script: string) => WorkerLine,
): { stop(): void } {
  let worker: WorkerLine | undefined;
  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  const fail = (message: string): void => {
    stop();
    callbacks.onFailed(message);
  };
  try {
    const line = open(script);
    worker = line;
    line.onmessage = ({ data }) => {
      if (worker === undefined) return;
      if (data.kind === 'progress') callbacks.onProgress(data.draws, data.of);
      else if (data.kind === 'failed') fail(data.message);
      else {
        stop();
        callbacks.onDone(data.chances);
      }
    };
    line.onerror = (event) => {
      event.preventDefault();
      if (worker !== undefined) fail(event.message || NO_WORKER);
    };
    line.postMessage(request);
  } catch (error) {
    fail(error instanceof Error ? error.message : NO_WORKER);
  }
  return { stop };
}

const NO_WORKER = 'the browser gave no worker to draw in';
