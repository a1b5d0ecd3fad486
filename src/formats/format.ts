import type { Contest } from '../ballots/contest.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';

interface FormatHead {
  /** The name by which the format is asked for. */
  readonly id: string;
  readonly title: string;
  /** The usual ending of its files, with the point. */
  readonly ending: string;
  /** Whether a text looks like this format; one glance at its beginning. */
  recognises(text: string): boolean;
}

/** How ballots are read. */
export interface ReadBallotsOptions {
  /** Keep the order of the papers in the file, as `contest.fileOrder`, for rules that take papers one by one. */
  readonly keepOrder?: boolean;
}

/** A format whose files hold ballots. */
export interface ContestFormat extends FormatHead {
  readonly holds: 'ballots';
  /** @throws PsephosError with line and column of each fault. */
  read(text: string, options?: ReadBallotsOptions): Contest;
  /** @throws PsephosError `unsupported` when the format cannot hold the contest. */
  write(contest: Contest): string;
}

/** A format whose files hold a declared result: totals, no ballots. */
export interface DeclaredFormat extends FormatHead {
  readonly holds: 'declared result';
  /** @throws PsephosError with line and column of each fault. */
  read(text: string): DeclaredResult;
  write(declared: DeclaredResult): string;
}

/** A file format. */
export type Format = ContestFormat | DeclaredFormat;
