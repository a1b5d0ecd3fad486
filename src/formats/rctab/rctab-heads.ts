import type { CountFormatHead } from '../format.ts';

/** How a detailed report of RCTab 2.0 is told. */
export const rctab2Head: CountFormatHead = {
  id: 'rctab-2',
  title: 'detailed report of RCTab 2.0 (JSON)',
  endings: ['.json'],
  holds: 'count',
  recognises: (head) => isReport(head) && OF_RCTAB.test(head),
};

/** How rounds for RCVis are told. */
export const rcvisHead: CountFormatHead = {
  id: 'rcvis',
  title: 'rounds for RCVis to draw (JSON)',
  endings: ['.json'],
  holds: 'count',
  recognises: (head) => isReport(head) && !OF_RCTAB.test(head),
};

const OF_RCTAB = /"(?:inactiveBallots|generatedBy|jsonFormatVersion)"\s*:/;

function isReport(head: string): boolean {
  return /^\uFEFF?\s*\{/.test(head) && /"tally"\s*:\s*\{/.test(head) && /"(?:config|results)"\s*:/.test(head);
}
