import type { Contest } from '../../ballots/contest.ts';
import type { Papers } from '../../ballots/papers.ts';
import type { Count } from '../../count/count.ts';
import type { Stage } from '../../count/stage.ts';
import type { Tie } from '../../count/tie.ts';
import { countRecord } from '../count-record.ts';
import { lotByOrder } from '../lot.ts';
import type { CountOptions, Rule } from '../rule.ts';
import { onlyOnePlace } from '../single-place.ts';
import { tableRule } from '../table-rule.ts';
import { countTwice, type Election, type Row, type TwoCountStatute } from './two-counts.ts';

/** The rule that counts at most twice by a table. */
export function twoCountRule(statute: TwoCountStatute): Rule {
  return {
    ...tableRule(statute, (contest, papers, options) => countInFull(statute, contest, papers, options)),
    singleSeat: true,
    winners: (papers, seats, lot) => {
      onlyOnePlace(statute, seats);
      const standing = new Uint8Array(papers.candidates).fill(1);
      return [countTwice({ statute, papers, standing, lot })].filter((winner) => winner !== undefined);
    },
  };
}

function countInFull(
  statute: TwoCountStatute,
  contest: Contest,
  papers: Papers,
  { lot = lotByOrder() }: CountOptions = {},
): Count {
  onlyOnePlace(statute, contest.seats);
  const standing = new Uint8Array(papers.candidates).fill(1);
  for (const candidate of contest.withdrawn ?? []) standing[candidate] = 0;
  const stages: Stage[] = [];
  const ties: Tie[] = [];
  let valid = 0;
  const winner = countTwice(
    { statute, papers, standing, lot },
    {
      tie: (tie) => ties.push({ ...tie, clause: statute.decisions.tie.clause }),
      stage: (row, excluded, election) => {
        if (stages.length === 0) valid = row.votes.reduce((sum, votes) => sum + votes, row.nonTransferable);
        stages.push(stageOf(statute, row, excluded, election));
      },
    },
  );
  return countRecord(contest, {
    rule: statute,
    papers: { valid, invalid: papers.all.papers + papers.invalid - valid },
    quota: null,
    elected: winner === undefined ? [] : [winner],
    stages,
    ties,
    lot,
  });
}

function stageOf(
  { decisions: { remain, elect } }: TwoCountStatute,
  { count, votes, nonTransferable }: Row,
  excluded: readonly number[],
  election: Election | undefined,
): Stage {
  return {
    number: count,
    action:
      count === 1 ? { kind: 'first-preferences' } : { kind: 'exclusion', candidates: excluded, clause: remain.clause },
    votes: votes.map(String),
    nonTransferable: String(nonTransferable),
    lostToRounding: '0',
    quota: null,
    elected: election === undefined ? [] : [election.elected],
    excluded,
    ...(election === undefined
      ? {}
      : { reasons: [{ candidates: [election.elected], because: election.because, clause: elect.clause }] }),
  };
}
