/** What the command line reads and writes, so that tests can stand in for a terminal. */
export interface Io {
  /** Standard input, piece by piece. */
  readonly input: AsyncIterable<Uint8Array | string>;
  /** Standard output. */
  print(text: string): void;
  /** Standard error. */
  warn(text: string): void;
}
