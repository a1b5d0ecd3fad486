import type { CountFormat } from '../format.ts';
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
  id: 'rctab-2',
  title: 'detailed report of RCTab 2.0 (JSON)',
  endings: ['.json'],
  holds: 'count',
  recognises: (head) => isReport(head) && OF_RCTAB.test(head),
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
  id: 'rcvis',
  title: 'rounds for RCVis to draw (JSON)',
  endings: ['.json'],
  holds: 'count',
  recognises: (head) => isReport(head) && !OF_RCTAB.test(head),
  read: readRctab,
  write: (count) => writeRctab(count, 'rcvis'),
};

const OF_RCTAB = /"(?:inactiveBallots|generatedBy|jsonFormatVersion)"\s*:/;

function isReport(head: string): boolean {
  return /^\uFEFF?\s*\{/.test(head) && /"tally"\s*:\s*\{/.test(head) && /"(?:config|results)"\s*:/.test(head);
}
