import { PsephosError, shown } from '../../../base/errors.ts';
import type { MarginOptions } from '../margin.ts';
import type { StandingPapers } from './standing-papers.ts';

/** Of more candidates every order is out of reach, and even the demands of one ending are many thousands. */
const MOST_STANDING = 100;

/** A node takes work by rankings and candidates; so many of these together are some minutes. */
const WORK = 1e9;

/** Nodes are bounded so far, unless told otherwise: minutes, not hours, and the same nodes on every machine. */
export function nodesWorthBounding({ papers, standing }: StandingPapers): number {
  return Math.max(100, Math.min(100_000, Math.floor(WORK / (papers.length * standing.length + 1))));
}

/** Refuses contests of too many candidates before memory and hours are spent. */
export function refuseTooMany({ standing }: StandingPapers): void {
  if (standing.length <= MOST_STANDING) return;
  throw new PsephosError({
    code: 'too-large',
    message: 'too many candidates for a margin of an instant runoff',
    expected: `at most ${MOST_STANDING} who stand`,
    received: String(standing.length),
  });
}

/** Refuses limits that are no numbers from 0. */
export function checkLimits({ mostNodes = 0, mostMilliseconds = 0 }: MarginOptions): void {
  for (const [name, limit] of Object.entries({ mostNodes, mostMilliseconds })) {
    if (limit >= 0) continue;
    throw new PsephosError({
      code: 'bad-argument',
      message: `${name} is no limit`,
      expected: 'a number of at least 0',
      received: shown(limit),
    });
  }
}
