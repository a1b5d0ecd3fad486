import { type Contest, checkContest } from '../../ballots/contest.ts';
import { readingFor } from '../../ballots/overvotes.ts';
import { type Papers, papersOf } from '../../ballots/papers.ts';
import { CLOSED_UP } from '../../ballots/read-ballots.ts';
import { contestRecord } from '../../count/contest-record.ts';
import type { Count } from '../../count/count.ts';
import { provenanceOf } from '../../count/provenance.ts';
import type { Stage } from '../../count/stage.ts';
import type { Tie } from '../../count/tie.ts';
import { listDecisions } from '../decision.ts';
import { lotByOrder } from '../lot.ts';
import type { CountOptions, Rule } from '../rule.ts';
import { onlyOnePlace } from '../single-place.ts';
import { plainRunOff } from './plain-run-off.ts';
import { runOff } from './run-off.ts';

const head = { id: 'instant-runoff', title: 'Instant runoff (alternative vote)' };

/**
 * Instant runoff, plain: one place; the lowest is excluded, one at a time, until somebody has more than half of the votes
 * of those who continue. Every tie goes to a lot.
 *
 * Statutes with look-back or batches have ids of their own.
 *
 * @example instantRunoff.count({ profile: parseBallots('4: A\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const instantRunoff: Rule = {
  ...head,
  source:
    'the plain rule; compare Parliamentary Voting System and Constituencies Act 2011, section 9, which looks back in ties',
  singleSeat: true,
  promise: { kind: 'lowest-excluded', levelAtTheEnd: 'lot' },
  reads: CLOSED_UP,
  decisions: listDecisions(plainRunOff),
  count: (contest, options) => {
    checkContest(contest);
    return countInFull(
      contest,
      papersOf(contest.profile, readingFor(contest, CLOSED_UP, { asksWhoContinues: true })),
      options,
    );
  },
  countPapers: countInFull,
  winners: (papers, seats, lot) => {
    onlyOnePlace(head, seats);
    return [runOff(papers, new Uint8Array(papers.candidates).fill(1), lot)].filter((winner) => winner !== undefined);
  },
};

function countInFull(contest: Contest, papers: Papers, { lot = lotByOrder() }: CountOptions = {}): Count {
  onlyOnePlace(head, contest.seats);
  const { withdrawn = [] } = contest;
  const open = new Uint8Array(papers.candidates).fill(1);
  for (const candidate of withdrawn) open[candidate] = 0;
  const valid = papers.all.papers - papers.all.sort(open).nonTransferable;
  const stages: Stage[] = [];
  const ties: Tie[] = [];
  const winner = runOff(papers, open, lot, {
    tie: (tie) => ties.push(tie),
    stage: ({ action, votes, nonTransferable, winner: won }) => {
      stages.push({
        number: stages.length + 1,
        action,
        votes: Array.from(votes, String),
        nonTransferable: String(nonTransferable),
        lostToRounding: '0',
        quota: null,
        elected: won === undefined ? [] : [won.candidate],
        excluded: action.kind === 'exclusion' ? (action.candidates ?? []) : [],
        ...(won === undefined ? {} : { reasons: [{ candidates: [won.candidate], because: won.because }] }),
      });
    },
  });
  return {
    format: 'psephos-count',
    version: 1,
    rule: head,
    contest: contestRecord(contest),
    papers: { valid, invalid: papers.all.papers + papers.invalid - valid },
    quota: null,
    elected: winner === undefined ? [] : [winner],
    stages,
    ties,
    provenance: provenanceOf(contest, lot.seed, lot.describes),
  };
}
