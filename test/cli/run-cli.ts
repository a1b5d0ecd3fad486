import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** What one run of the command line printed, and its exit status. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, with the given text as standard input. */
export async function psephos(args: readonly string[], input = ''): Promise<Ran> {
  const printed = { out: '', err: '' };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(input);
  }
  const io: Io = {
    input: chunks(),
    print: (text) => {
      printed.out += text;
    },
    write: async (piece) => {
      printed.out += typeof piece === 'string' ? piece : Buffer.from(piece).toString();
    },
    warn: (text) => {
      printed.err += text;
    },
    terminal: { output: false, error: false },
  };
  return { status: await run(args, io), ...printed };
}
