import type { Contest } from '../../../ballots/contest.ts';
import { present } from '../../../base/invariant.ts';
import { oneLine } from '../../../base/text-layout.ts';
import { contestRecord } from '../../../count/contest-record.ts';
import type { Count } from '../../../count/count.ts';
import { type Cited, type Decision, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';
import { checkReservedPlaces } from './check-reserved-places.ts';
import { completesWithin, defersWithin, electsWithin, excludesWithin } from './constrained-clauses.ts';
import { outlookFor } from './outlook.ts';
import type { ReservedPlaces } from './reserved-places.ts';

const GUIDANCE = 'Hill, Voting matters 9 (1998)';

/**
 * The rule of a statute with reserved places, which its counts have on record. For statutes of the value-transfer family that elect
 * whoever qualifies after each transfer and never leave fewer to continue than there are places.
 */
export function withReservedPlaces(statute: GregoryStatute, reserved: readonly ReservedPlaces[]): Rule {
  const rule = gregoryRule(reservedStatute(statute, reserved));
  const { countPapers, winners } = rule;
  const onRecord = (count: Count, contest: Contest): Count => ({ ...count, contest: contestRecord(contest, reserved) });
  return {
    ...rule,
    decisions: [...reserved.map(asDecision), ...(rule.decisions ?? [])],
    count: (contest, options) => {
      checkReservedPlaces(reserved, { ...contest, candidates: contest.profile.candidates.length });
      return onRecord(rule.count(contest, options), contest);
    },
    countPapers: (contest, papers, options) => {
      checkReservedPlaces(reserved, { ...contest, candidates: papers.candidates });
      return onRecord(present(countPapers, 'a count of drawn papers')(contest, papers, options), contest);
    },
    winners: (papers, seats, lot) => {
      checkReservedPlaces(reserved, { candidates: papers.candidates, seats });
      return present(winners, 'winners')(papers, seats, lot);
    },
  };
}

/** The table of the statute with its elections and exclusions kept within the reserved places. */
export function reservedStatute(
  { promise: _, ...statute }: GregoryStatute,
  reserved: readonly ReservedPlaces[],
): GregoryStatute {
  const { elect, fillLast, deferSurpluses, exclude } = statute.decisions;
  const outlook = outlookFor(reserved);
  return {
    ...statute,
    id: `${statute.id}-reserved-places`,
    title: `${statute.title}, with reserved places: ${reserved.map(inWords).join('; ') || 'none'}`,
    source: `${statute.source}; I. D. Hill, STV with constraints, Voting matters 9 (1998)`,
    approximate: [
      ...(statute.approximate ?? []),
      'how reserved places fit together with deferral, exclusion of several and completion is our reading; no text fixes it',
    ],
    decisions: {
      ...statute.decisions,
      elect: within(elect, 'unless the reserved places then could not be met', electsWithin(elect.choice, outlook)),
      fillLast: within(fillLast, 'once the doomed are gone', completesWithin(fillLast.choice, outlook)),
      deferSurpluses: within(
        deferSurpluses,
        'surpluses also wait until the doomed are excluded; the guarded, who cannot be, are left aside',
        defersWithin(deferSurpluses?.choice, outlook),
      ),
      exclude: within(
        exclude,
        'all the doomed first, together; then the lowest who are not guarded, and only as many as leave the reserved places to be met',
        excludesWithin(exclude.choice, outlook),
      ),
    },
  };
}

function within<T>(cited: Cited<T> | undefined, says: string, choice: T): Cited<T> {
  if (cited === undefined) return reading(GUIDANCE, says, choice);
  return reading(`${cited.clause}; ${GUIDANCE}`, `${cited.says}; ${says}`, choice);
}

function inWords({ name, least, most }: ReservedPlaces): string {
  return `${oneLine(name)} ${least === most ? least : `${least} to ${most}`}`;
}

function asDecision(one: ReservedPlaces): Decision {
  const says = `${inWords(one)}, of candidates ${one.candidates.join(', ')}`;
  return { name: `reserved ${oneLine(one.name)}`, basis: 'reading', clause: GUIDANCE, says };
}
