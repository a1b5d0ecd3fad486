import type { Line } from '../../changes/lines.ts';
import { fewerNumbers } from './fewer-numbers.ts';

/** A list of lines made simpler. */
export type Lines = readonly Line[];

/** The lines with fewer papers; a line without any is dropped. */
export function* fewerPapers(lines: Lines): Generator<Lines> {
  for (const numbers of fewerNumbers(lines.map(({ papers }) => papers))) {
    yield numbers.map((papers, at) => ({ papers, ranking: lines[at].ranking })).filter(({ papers }) => papers > 0);
  }
}
