import { oneLine } from '../base/text-layout.ts';

/** What the command line reads and writes, so that tests can stand in for a terminal. */
export interface Io {
  /** Standard input, piece by piece. */
  readonly input: AsyncIterable<Uint8Array | string>;
  /** Standard output, for an answer of a few pages; a line end is added where it lacks one. */
  print(text: string): void;
  /** Standard output, for what may be long: waits while whoever reads it is slow. */
  write(piece: string | Uint8Array): Promise<void>;
  /** Standard error. */
  warn(text: string): void;
  readonly terminal: Terminal;
}

/** Tells on standard error what is odd, yet no error. */
export function warn(io: Pick<Io, 'warn'>, text: string): void {
  io.warn(`psephos: warning: ${oneLine(text)}\n`);
}

/** What of the two outputs is a terminal, where people look on. */
export interface Terminal {
  readonly output: boolean;
  readonly error: boolean;
  /** Columns of the terminal, where known. */
  readonly width?: number;
}
