import { rmSync } from 'node:fs';

/** The exit status of each, as a shell has it: 128 and the number of the signal. */
const STATUS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const SIGNALS: readonly (keyof typeof STATUS)[] = ['SIGHUP', 'SIGINT', 'SIGTERM'];

const temporaries = new Set<string>();

/**
 * Sees to it that a temporary file goes when the process ends, be it by Ctrl-C; to be called off once the file is in its place.
 *
 * Signals are listened to only meanwhile: who listens all the time keeps a long count from being stopped.
 */
export function removedAtExit(path: string): () => void {
  if (temporaries.size === 0) {
    process.on('exit', removeAll);
    for (const signal of SIGNALS) process.on(signal, stop);
  }
  temporaries.add(path);
  return () => {
    temporaries.delete(path);
    if (temporaries.size > 0) return;
    process.off('exit', removeAll);
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}

function stop(signal: NodeJS.Signals): void {
  const known = SIGNALS.find((name) => name === signal);
  process.exit(known === undefined ? 1 : STATUS[known]);
}

function removeAll(): void {
  for (const path of temporaries) rmSync(path, { force: true });
}
