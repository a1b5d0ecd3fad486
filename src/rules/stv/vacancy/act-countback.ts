import { type Contest, checkContest } from '../../../ballots/contest.ts';
import { readingFor } from '../../../ballots/overvotes.ts';
import { papersOf } from '../../../ballots/papers.ts';
import { type Fault, faultsError, shown } from '../../../base/errors.ts';
import { contestRecord } from '../../../count/contest-record.ts';
import type { Count } from '../../../count/count.ts';
import type { Stage } from '../../../count/stage.ts';
import type { Fraction } from '../../../numbers/decimal-text.ts';
import { rational } from '../../../numbers/rational.ts';
import { countRecord } from '../../count-record.ts';
import { type Decision, law, listDecisions, reading } from '../../decision.ts';
import { type Lot, lotByOrder } from '../../lot.ts';
import type { CountOptions } from '../../rule.ts';
import { openBook } from '../gregory/book.ts';
import { countGregory } from '../gregory/engine.ts';
import type { GregoryState } from '../gregory/state.ts';
import { actHareClarkStatute } from '../statutes/act-hare-clark.ts';
import { countBack } from './countback.ts';
import { startCountback } from './countback-start.ts';

/** Whose place is vacant, and who would take it. */
export interface ActVacancy {
  /** The former member, elected at the count of the contest. */
  readonly vacating: number;
  /** Those not elected who agree to be candidates again. */
  readonly candidates: readonly number[];
}

/** How a countback is made. */
export interface ActCountbackOptions extends CountOptions {
  /** How the lots fell at the count that elected the member; without it, as those of the countback. */
  readonly countLot?: Lot;
}

const clauses = { firstCount: 'Schedule 4, 13', elect: 'Schedule 4, 14', exclude: 'Schedule 4, 14' };

const RULE = {
  id: 'act-countback',
  title: 'Australian Capital Territory, countback for a casual vacancy',
  approximate: [
    'clauses 12 to 14 of Schedule 4 were read in quotations; ties, the majority and what was never transferred are our reading',
    ...(actHareClarkStatute.approximate ?? []),
  ],
};

/** What decides a countback, with its clauses. */
export const actCountbackDecisions: readonly Decision[] = listDecisions({
  papers: law('Schedule 4, 12', 'the papers that the former member held at the end of the count', undefined),
  value: law(
    'Schedule 4, 13',
    'papers keep the value at which the member received them; of the parcel that a surplus was taken from, those without a candidate of the countback stay first, and the others share what the quota leaves',
    undefined,
  ),
  unmoved: reading('Schedule 4, 13', 'where no surplus moved, nothing was taken from the last parcel', undefined),
  elect: reading('Schedule 4, 14', 'more than half of the votes of those who continue, or nobody else left', undefined),
  exclude: law(
    'Schedule 4, 14',
    'otherwise the lowest is excluded, and papers go on at the values they have',
    undefined,
  ),
  tie: reading('Schedule 4, 14', 'as in the count: the last count at which they differed, else by lot', undefined),
});

/**
 * A casual vacancy in the Legislative Assembly of the Australian Capital Territory: the former member's papers are counted again to those
 * who were not elected and agree to stand.
 *
 * The count that comes back is of these papers only, each cast as one vote; what they gave to others as a surplus is non-transferable from
 * the first stage on. Electoral Act 1992 (ACT), Schedule 4, clauses 12 to 14.
 *
 * @throws PsephosError `bad-contest` as a count does; `bad-argument` when the member was not elected or a candidate cannot stand.
 * @example actCountback({ profile: parseBallots('3: A > B\n2: A > C\n4: C\n2: D'), seats: 2 }, { vacating: 0, candidates: [1, 3] }).elected // [1]
 */
export function actCountback(
  contest: Contest,
  { vacating, candidates }: ActVacancy,
  { lot = lotByOrder(), countLot = lot }: ActCountbackOptions = {},
): Count {
  checkContest(contest);
  const reading = readingFor(contest, actHareClarkStatute.decisions.papers.choice);
  const papers = papersOf(contest.profile, reading);
  const { seats, withdrawn = [] } = contest;
  const end = countGregory({ statute: actHareClarkStatute, papers, seats, withdrawn, lot: countLot }, rational);
  checkVacancy(end, withdrawn, { vacating, candidates });
  const open = new Uint8Array(papers.candidates);
  for (const candidate of candidates) open[candidate] = 1;
  const { papers: held, ...start } = startCountback(end, vacating, open);
  const state: GregoryState<Fraction> = {
    ...end,
    ...start,
    lot,
    seats: 1,
    valid: held,
    cast: rational.fromWhole(held),
    open,
    elected: [],
    surpluses: new Map(),
    dealtWith: new Set(),
    history: [[...start.votes]],
    stageHistory: [[...start.votes]],
    ties: [],
    stage: 1,
  };
  const book = openBook<Fraction>();
  countBack(actHareClarkStatute, state, clauses, book);
  const others = contest.profile.candidates.flatMap((_, candidate) =>
    candidates.includes(candidate) ? [] : [candidate],
  );
  const record = countRecord(contest, {
    rule: RULE,
    papers: { valid: held, invalid: 0 },
    quota: null,
    elected: state.elected,
    stages: book.stages.map(withoutQuota),
    ties: state.ties,
    lot: { seed: lot.seed, describes: lotsInWords(lot, countLot) },
  });
  const counted = contestRecord({ ...contest, seats: 1, withdrawn: others });
  return { ...record, contest: { ...counted, vacancy: { kind: 'countback', member: vacating } } };
}

/** The lots of the countback, which its ties are about, stand last. */
function lotsInWords({ describes }: Lot, countLot: Lot): string {
  if (countLot.describes === describes) return describes;
  return `the count before: ${countLot.describes}; the countback: ${describes}`;
}

function checkVacancy(
  { elected, open }: GregoryState<Fraction>,
  withdrawn: readonly number[],
  { vacating, candidates }: ActVacancy,
): void {
  const faults: Fault[] = [];
  const add = (path: string, message: string, received: number): void => {
    faults.push({ place: { path }, message, received: shown(received) });
  };
  if (!elected.includes(vacating)) add('vacating', 'the former member was not elected at this count', vacating);
  candidates.forEach((candidate, index) => {
    const path = `candidates[${index}]`;
    if (!Number.isInteger(candidate) || candidate < 0 || candidate >= open.length)
      add(path, 'no such candidate', candidate);
    else if (elected.includes(candidate)) add(path, 'a candidate of a countback was elected already', candidate);
    else if (withdrawn.includes(candidate)) add(path, 'a candidate of a countback withdrew from the count', candidate);
    else if (candidates.indexOf(candidate) < index) add(path, 'a candidate is named twice', candidate);
  });
  if (faults.length > 0) throw faultsError('bad-argument', faults);
}

function withoutQuota(stage: Stage): Stage {
  const { batches } = stage;
  if (batches === undefined) return { ...stage, quota: null };
  return { ...stage, quota: null, batches: batches.map((batch) => ({ ...batch, quota: null })) };
}
