import { PsephosError } from '../base/errors.ts';
import type { Contest } from './contest.ts';
import type { BallotReading } from './read-ballots.ts';

/** What a way to count can do with overvotes that cleaning left to it. */
export interface OvervoteAbilities {
  /** It can ask, whenever it comes to a rank, who of the candidates there continues. */
  readonly asksWhoContinues?: boolean;
}

/**
 * How a rule reads the papers of a contest: as it always does, except for overvotes that cleaning left to the count.
 *
 * @throws PsephosError `unsupported` for a rule that cannot read them so; it would count other votes than the policy says.
 */
export function readingFor(
  { overvotes }: Contest,
  reading: BallotReading,
  { asksWhoContinues = false }: OvervoteAbilities = {},
): BallotReading {
  if (overvotes === undefined || (overvotes === 'share' && reading.equal === 'share')) return reading;
  if (overvotes === 'stop-if-several-continue' && asksWhoContinues) {
    return { ...reading, equal: 'end-if-several-continue' };
  }
  throw new PsephosError({
    code: 'unsupported',
    message:
      overvotes === 'share'
        ? 'this rule does not share a paper among candidates at one rank'
        : 'this rule does not ask at an overvote who still continues',
    received: `overvotes=${overvotes}`,
    hint:
      overvotes === 'share'
        ? 'clean with overvotes=stop or overvotes=skip, or count by meek-reference or warren'
        : 'clean with overvotes=stop or overvotes=skip, or count by instant-runoff, or by a rule that transfers values',
  });
}
