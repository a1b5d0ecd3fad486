import type { CountFormat } from '../format.ts';
import { rctab2Head, rcvisHead } from './rctab-heads.ts';
import { readRctab } from './read-rctab.ts';
import { writeRctab } from './write-rctab.ts';

/**
 * The detailed report of RCTab 2.0 as JSON, by its format version 1. https://github.com/BrightSpots/rcv
 *
 * Kept: title, candidates who stand, places, papers, quota, votes at each stage, who is elected and excluded. Lost: the rule, clauses
 * and reasons, ties, batches, keep factors, those who withdrew, the seed; fractions are cut at nine places; of a count that began
 * again only how each run that was given up began.
 *
 * @example rctab2.write(count).includes('"jsonFormatVersion": "1"') // true
 */
export const rctab2: CountFormat = {
  ...rctab2Head,
  read: readRctab,
  write: (count) => writeRctab(count, 'rctab-2'),
};

/**
 * The same with no more than the schema of rcvformats has, from which RCVis draws. https://github.com/artoonie/rcvformats
 *
 * It also loses the places, the invalid papers, and a quota that changes.
 *
 * @example rcvis.read(rcvis.write(count)).elected // as before
 */
export const rcvis: CountFormat = {
  ...rcvisHead,
  read: readRctab,
  write: (count) => writeRctab(count, 'rcvis'),
};
