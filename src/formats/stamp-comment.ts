import type { SyntheticStamp } from '../ballots/profile.ts';
import type { Report } from './report.ts';
import { readStamp, stampInWords, stampJson } from './synthetic-stamp.ts';

const STAMP = '# psephos-synthetic ';

/** The comments that say of ballots that they were drawn from a model, for formats whose comments begin with `#`. */
export function stampLines(synthetic: SyntheticStamp | undefined): readonly string[] {
  return synthetic === undefined ? [] : [`# ${stampInWords(synthetic)}`, STAMP + stampJson(synthetic)];
}

/** Finds the stamp among the lines of a file. */
export interface StampComments {
  /** True when the line holds the stamp. */
  line(text: string, number: number): boolean;
  readonly found: SyntheticStamp | undefined;
}

/** A finder; a stamp that cannot be read is a fault, because ballots must not lose theirs. */
export function stampComments(report: Report): StampComments {
  let found: SyntheticStamp | undefined;
  return {
    get found() {
      return found;
    },
    line(text, line) {
      if (!text.startsWith(STAMP)) return false;
      const stamp = readStamp(text.slice(STAMP.length));
      if (typeof stamp === 'string') report.fault({ message: stamp, place: { line, column: STAMP.length + 1 } });
      else found = stamp;
      return true;
    },
  };
}
