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
import { type Election, eliminate } from './eliminate.ts';
import type { Standing } from './standing.ts';
import type { EliminationStatute } from './statute.ts';

/** The tables behind the rules, for trials that exchange decisions between them. */
const statutes = new WeakMap<Rule, EliminationStatute>();

/** The rule that counts by a table of exclusions. */
export function eliminationRule(statute: EliminationStatute): Rule {
  const { severalSeats, decisions } = statute;
  const rule: Rule = {
    ...tableRule(statute, (contest, papers, options) => countInFull(statute, contest, papers, options)),
    ...(severalSeats === true ? {} : { singleSeat: true }),
    winners: (papers, seats, lot) => {
      if (severalSeats !== true) onlyOnePlace(statute, seats);
      return eliminate({ statute, papers, seats, open: new Uint8Array(papers.candidates).fill(1), lot });
    },
    exchange: (other, names) => {
      const theirs = statutes.get(other)?.decisions;
      const taken = Object.entries(theirs ?? {}).filter(([name]) => names.includes(name));
      if (taken.length === 0) return undefined;
      return eliminationRule({ ...statute, decisions: { ...decisions, ...Object.fromEntries(taken) } });
    },
  };
  statutes.set(rule, statute);
  return rule;
}

function countInFull(
  statute: EliminationStatute,
  contest: Contest,
  papers: Papers,
  { lot = lotByOrder() }: CountOptions = {},
): Count {
  const { seats, withdrawn = [] } = contest;
  if (statute.severalSeats !== true) onlyOnePlace(statute, seats);
  const open = new Uint8Array(papers.candidates).fill(1);
  for (const candidate of withdrawn) open[candidate] = 0;
  const stages: Stage[] = [];
  const ties: Tie[] = [];
  let valid = 0;
  const elected = eliminate(
    { statute, papers, seats, open, lot },
    {
      tie: (tie) => ties.push(tie),
      stage: (standing, excluded, election) => {
        valid = standing.valid;
        stages.push(stageOf(statute, standing, excluded, election));
      },
    },
  );
  return countRecord(contest, {
    rule: statute,
    papers: { valid, invalid: papers.all.papers + papers.invalid - valid },
    quota: stages[0].quota,
    elected,
    stages,
    ties,
    lot,
  });
}

function stageOf(
  { decisions: { threshold, elect, exclude } }: EliminationStatute,
  { votes, valid, nonTransferable, earlier }: Standing,
  excluded: readonly number[],
  election: Election | undefined,
): Stage {
  const { elected, because } = election ?? { elected: [], because: '' };
  return {
    number: earlier.length + 1,
    action:
      excluded.length === 0
        ? { kind: 'first-preferences' }
        : { kind: 'exclusion', candidates: excluded, clause: exclude.clause },
    votes: votes.map(String),
    nonTransferable: String(nonTransferable),
    lostToRounding: '0',
    quota: threshold === undefined ? null : String(threshold.choice(valid)),
    elected,
    excluded,
    ...(elected.length === 0 ? {} : { reasons: [{ candidates: elected, because, clause: elect.clause }] }),
  };
}
