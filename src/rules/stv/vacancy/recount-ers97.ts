import { type Contest, checkContest } from '../../../ballots/contest.ts';
import { type Fault, faultsError, shown } from '../../../base/errors.ts';
import type { Count } from '../../../count/count.ts';
import { reading } from '../../decision.ts';
import type { CountOptions } from '../../rule.ts';
import type { ElectionTest } from '../clauses/election.ts';
import { reservedStatute } from '../constraints/with-reserved-places.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';
import { ers97Statute } from '../statutes/ers97.ts';

/** Whose place is vacant. */
export interface Ers97Vacancy {
  /** All who were elected, as many as there are places. */
  readonly elected: readonly number[];
  /** Which of them gave up the place. */
  readonly vacating: number;
  /** Those not elected who do not wish to take it. */
  readonly unwilling?: readonly number[];
}

/**
 * A casual vacancy under ERS97: all papers are counted again, passing over the former member and whoever is unwilling; those
 * elected before are not excluded, and the recount ends when somebody new is elected.
 *
 * Members who sit already may be elected again on the way: {@link newMember} says who is new. Where nobody new is willing, nobody is, and the
 * place stays vacant until it is filled in another way.
 * Newland and Britton, 3rd edition (1997), section 7.
 *
 * @throws PsephosError `bad-contest` as a count does; `bad-argument` when the vacancy does not fit the contest.
 * @example recountErs97({ profile: parseBallots('6: A > B\n4: C\n1: D'), seats: 2 }, { elected: [0, 2], vacating: 0 }).elected // [1]
 */
export function recountErs97(contest: Contest, vacancy: Ers97Vacancy, options?: CountOptions): Count {
  checkContest(contest);
  checkVacancy(contest, vacancy);
  const { elected, vacating, unwilling = [] } = vacancy;
  const sitting = elected.filter((candidate) => candidate !== vacating);
  const withdrawn = [...(contest.withdrawn ?? []), vacating, ...unwilling];
  const count = gregoryRule(recountStatute(sitting)).count({ ...contest, withdrawn }, options);
  return { ...count, contest: { ...count.contest, vacancy: { kind: 'recount', member: vacating, sitting } } };
}

/**
 * Who was elected by a recount and had not been before, or `undefined`.
 *
 * @example newMember(recountErs97(contest, vacancy), vacancy.elected) // 1
 */
export function newMember(count: Count, electedBefore: readonly number[]): number | undefined {
  return count.elected.find((candidate) => !electedBefore.includes(candidate));
}

/** ERS97 with the places of the sitting members kept for them, up to the election of somebody else. */
function recountStatute(sitting: readonly number[]): GregoryStatute {
  const places = { name: 'sitting members', candidates: sitting, least: sitting.length, most: sitting.length };
  const statute = reservedStatute(ers97Statute, [places]);
  const { elect, stop } = statute.decisions;
  const isNew = (candidate: number): boolean => !sitting.includes(candidate);
  return {
    ...statute,
    id: 'ers97-recount',
    title: 'Electoral Reform Society rules, third edition (1997), recount for a casual vacancy',
    source: `${ers97Statute.source}; section 7`,
    approximate: [
      'how those who may not be excluded fit together with deferral, exclusion of several and completion is our reading of section 7',
    ],
    decisions: {
      ...statute.decisions,
      elect: reading(`7; ${elect.clause}`, `${elect.says}; one new member only`, upToTheFirst(isNew, elect.choice)),
      stop: reading(
        `7; ${stop.clause}`,
        `the recount ends with the election of a new member; ${stop.says}`,
        (state) => state.elected.some(isNew) || stop.choice(state),
      ),
    },
  };
}

function upToTheFirst(isNew: (candidate: number) => boolean, elect: ElectionTest): ElectionTest {
  return (state, tie) => {
    const deemed = elect(state, tie);
    const end = deemed.findIndex(({ candidate }) => isNew(candidate));
    return end === -1 ? deemed : deemed.slice(0, end + 1);
  };
}

function checkVacancy(
  { profile, seats, withdrawn = [] }: Contest,
  { elected, vacating, unwilling = [] }: Ers97Vacancy,
): void {
  const faults: Fault[] = [];
  const add = (path: string, message: string, received: unknown, expected?: string): void => {
    faults.push({
      place: { path },
      message,
      received: shown(received),
      ...(expected === undefined ? {} : { expected }),
    });
  };
  const check = (list: readonly number[], name: string): void =>
    list.forEach((candidate, index) => {
      const stands = Number.isInteger(candidate) && candidate >= 0 && candidate < profile.candidates.length;
      if (!stands) add(`${name}[${index}]`, 'no such candidate', candidate);
      else if (list.indexOf(candidate) < index) add(`${name}[${index}]`, 'a candidate is named twice', candidate);
    });
  check(elected, 'elected');
  check(unwilling, 'unwilling');
  if (elected.length !== seats)
    add('elected', 'not as many elected as there are places', elected.length, String(seats));
  if (!elected.includes(vacating)) add('vacating', 'the former member is not among the elected', vacating);
  for (const candidate of elected) {
    if (withdrawn.includes(candidate)) add('elected', 'somebody elected withdrew before the count', candidate);
    if (unwilling.includes(candidate)) add('unwilling', 'a member who sits already is named as unwilling', candidate);
  }
  if (faults.length > 0) throw faultsError('bad-argument', faults);
}
