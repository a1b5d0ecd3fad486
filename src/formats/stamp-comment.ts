import type { SyntheticStamp } from '../ballots/profile.ts';
import type { Report } from './report.ts';
import { readStamp, stampInWords, stampJson } from './synthetic-stamp.ts';

/** The comment that holds the whole stamp. */
const STAMP = '# psephos-synthetic ';

/** The comments that say of ballots that they were drawn from a model, for formats whose comments begin with `#`. */
export function stampLines(synthetic: SyntheticStamp | undefined): readonly string[] {
  return synthetic === undefined ? [] : [`# ${stampInWords(synthetic)}`, stampComment(synthetic)];
}

/** The second of them alone, where the words stand elsewhere. */
export function stampComment(synthetic: SyntheticStamp): string {
  return STAMP + stampJson(synthetic);
}

/** Finds the stamp among the lines of a file. */
export interface StampComments {
  /** True when the line holds the stamp. */
  line(text: string, number: number): boolean;
  readonly found: SyntheticStamp | undefined;
}

/** A finder; a stamp that cannot be read, and a second one, is a fault, because ballots must not lose theirs. */
export function stampComments(report: Report): StampComments {
  let found: SyntheticStamp | undefined;
  return {
    get found() {
      return found;
    },
    line(text, line) {
      if (!text.startsWith(STAMP)) return false;
      const stamp = readStamp(text.slice(STAMP.length));
      const place = { line, column: STAMP.length + 1 };
      if (typeof stamp === 'string') report.fault({ message: stamp, place });
      else if (found !== undefined) report.fault({ message: 'a second stamp of synthetic ballots', place });
      else found = stamp;
      return true;
    },
  };
}
