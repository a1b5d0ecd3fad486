import type { Contest } from '../../../ballots/contest.ts';
import { present } from '../../../base/invariant.ts';
import { instantRunoff } from '../../../rules/elimination/instant-runoff.ts';
import { lotByOrder } from '../../../rules/lot.ts';
import { onlyOnePlace } from '../../../rules/single-place.ts';
import type { MarginOfVictory, MarginOptions, MarginWanting, MarginWitness } from '../margin.ts';
import type { Quest } from './best-known.ts';
import { lastRoundChanges, lastRoundMargin } from './last-round.ts';
import { loadSolver } from './linear-programme.ts';
import { type RunOut, runOut } from './run-out.ts';
import { search } from './search.ts';
import { checkLimits, nodesWorthBounding, refuseTooMany } from './search-limits.ts';
import { type StandingPapers, standingPapers } from './standing-papers.ts';
import { recounted, sparing } from './witness.ts';

/**
 * The margin of victory of the plain instant runoff, exact unless stopped early.
 *
 * The last round gives a first way to do it. Branch and bound over orders of exclusion, from the end, then looks for a cheaper one, or
 * proves that there is none, with linear programmes whose bounds are proved again in exact numbers and whose ways are counted again.
 *
 * Blom, Stuckey, Teague & Tidhar, ECAI 2016, arXiv 1508.04885; Magrino, Rivest, Shen & Wagner, EVT/WOTE 2011.
 *
 * @throws PsephosError `bad-contest` for several places; `unsupported` where cleaning left overvotes to the count; `too-large` for more than
 * 100 candidates; `bad-argument` for limits that are no numbers from 0.
 * @example (await instantRunoffMargin({ profile: parseBallots('10: C>B>A\n3: B>C>A\n8: A>B>C'), seats: 1 }, {})).least // 3
 */
export async function instantRunoffMargin(contest: Contest, options: MarginOptions): Promise<MarginOfVictory> {
  onlyOnePlace(instantRunoff, contest.seats);
  const { wanting = 'tie', lot = lotByOrder() } = options;
  checkLimits(options);
  const papers = standingPapers(contest);
  refuseTooMany(papers);
  const { elected, ties } = instantRunoff.count(contest, { lot });
  const head = { rule: instantRunoff.id, elected, wanting };
  if (papers.standing.length < 2 || (papers.total === 0 && wanting === 'win')) {
    return { ...head, ...NO_WAY, least: papers.total + 1 };
  }
  const last = runOut(papers, lot);
  const lastRound = lastRoundMargin(last, wanting);
  // On the papers as they are those elected win for certain, or at least if lots fall so.
  const known = wanting === 'win' || ties.length === 0 ? 1 : 0;
  const witness = lastRoundWitness(contest, papers, last, wanting);
  const quest: Quest = { contest, papers, winner: last.winner, wanting, least: known, witness };
  const solver = await loadSolver();
  try {
    const found = await search(quest, solver, { mostNodes: nodesWorthBounding(papers), ...options });
    const { least, most, searched } = found;
    return {
      ...head,
      least,
      most,
      exact: least === (most ?? papers.total + 1),
      ...(least > papers.total && most === null ? { impossible: true } : {}),
      ...(found.witness === undefined ? {} : { witness: found.witness }),
      lastRound,
      method: METHOD,
      searched,
    };
  } finally {
    solver.dispose();
  }
}

function lastRoundWitness(
  contest: Contest,
  papers: StandingPapers,
  last: RunOut,
  wanting: MarginWanting,
): MarginWitness | undefined {
  const changes = lastRoundChanges(papers, last, lastRoundMargin(last, wanting));
  const winner = papers.standing[last.winner];
  const second = papers.standing[present(last.second, 'another of the last two')];
  return changes && recounted(contest, changes, winner, wanting, sparing([winner, second]));
}

const METHOD =
  'branch and bound over orders of exclusion; bounds by linear programmes, proved in exact numbers; the altered papers counted again';

const NO_WAY = {
  most: null,
  exact: true,
  impossible: true,
  method: 'no alteration of valid papers can do it',
} as const;
