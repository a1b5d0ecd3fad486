import type { Contest } from '../ballots/contest.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import type { Count } from '../count/count.ts';
import type { Report } from './report.ts';

interface FormatHead {
  /** The name by which the format is asked for. */
  readonly id: string;
  readonly title: string;
  /** The usual endings of its files, each with its point, the one to write first. */
  readonly endings: readonly string[];
  /** Whether a file that begins like this (up to 64 KB of it, as text) looks like this format. */
  recognises(head: string): boolean;
}

/** How ballots are read. */
export interface ReadBallotsOptions {
  /** Keep the order of the papers in the file, as `contest.fileOrder`, for rules that take papers one by one. */
  readonly keepOrder?: boolean;
  /** Places to fill, whatever the file says; many formats do not say, and one place is taken then, with a warning. */
  readonly seats?: number;
}

/** Reads ballots as the bytes of a file come, in pieces of any size, and keeps no more of them than it must. */
export interface BallotsReader {
  push(bytes: Uint8Array): void;
  /** The contests of the file; what is given where a fault was reported is of no use. */
  end(): readonly Contest[];
  /** Says that a further file of the same archive begins, for formats whose ballots lie in several files. */
  next?(name: string): void;
}

/** One of several files that hold a contest together. */
export interface WrittenFile {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

/** How files of a format are read that hold ballots. */
export interface ContestFormatReader extends FormatHead {
  readonly holds: 'ballots';
  /** What a file of this format is, in a sentence: it stands below the faults of one. */
  readonly hint: string;
  /** Starts to read; faults and oddities go to the report. */
  open(report: Report, options: ReadBallotsOptions): BallotsReader;
}

/** A format whose files hold ballots. */
export interface ContestFormat extends ContestFormatReader {
  /**
   * The text of a file, in pieces.
   *
   * @throws PsephosError `unsupported` when the format cannot hold the contest, before the first piece.
   */
  write(contest: Contest): Iterable<string>;
  /**
   * What of this contest the format has no place for and leaves out, in words, such as `groups`; nothing that could change a
   * count, which `write` refuses instead.
   */
  leavesOut?(contest: Contest): readonly string[];
  /** In place of `write`, where ballots lie in several files, which are then packed together. */
  writeFiles?(contest: Contest): readonly WrittenFile[];
}

/** How files of a format are read that hold declared results: totals, no ballots. */
export interface DeclaredFormatReader extends FormatHead {
  readonly holds: 'declared result';
  /** @throws PsephosError with line and column of each fault. */
  read(text: string): readonly DeclaredResult[];
}

/** A format whose files hold declared results. */
export interface DeclaredFormat extends DeclaredFormatReader {
  write(declared: readonly DeclaredResult[]): string;
}

/** How files of a format are told that hold a count: the result of a rule, stage by stage. */
export interface CountFormatHead extends FormatHead {
  readonly holds: 'count';
}

/** A format whose files hold a count. */
export interface CountFormat extends CountFormatHead {
  /** @throws PsephosError `bad-count`, or `unsupported` where a count can be written so, but not read back. */
  read(text: string): Count;
  write(count: Count): string;
}

/** What reads ballots and declared results, without what writes them; counts are only told apart from those. */
export type FormatReader = ContestFormatReader | DeclaredFormatReader | CountFormatHead;

/** A file format. */
export type Format = ContestFormat | DeclaredFormat | CountFormat;
