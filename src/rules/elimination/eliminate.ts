import type { Papers } from '../../ballots/papers.ts';
import type { Tie } from '../../count/tie.ts';
import type { Cited } from '../decision.ts';
import { extremes } from '../extremes.ts';
import type { Lot, LotOccasion } from '../lot.ts';
import type { Won } from './finish.ts';
import type { LookBack } from './look-back.ts';
import { movePapers } from './move-papers.ts';
import type { Standing } from './standing.ts';
import type { EliminationStatute } from './statute.ts';

/** What a count by exclusions needs. */
export interface EliminationRun {
  readonly statute: EliminationStatute;
  readonly papers: Papers;
  readonly seats: number;
  /** Who stands, candidates c with `open[c] === 1`; the count closes those it excludes. */
  readonly open: Uint8Array;
  readonly lot: Lot;
}

/** Those elected at the last stage, and why. */
export interface Election {
  readonly elected: readonly number[];
  readonly because: string;
}

/** Who is told as a count goes on. */
export interface EliminationListener {
  stage(standing: Standing, excluded: readonly number[], election?: Election): void;
  tie(tie: Tie): void;
}

/**
 * The count of a rule of exclusions: until the rule says that it is at its end, those whom it excludes together go, or one of the lowest,
 * and their papers move at full value. Gives the elected; whoever listens is told of each stage and tie.
 */
export function eliminate(run: EliminationRun, listener?: EliminationListener): readonly number[] {
  const { papers, open, seats } = run;
  const { elect, exclude, exclusionTie } = run.statute.decisions;
  const { next, nonTransferable } = papers.all.sort(open);
  const piles = next.map((pile) => (pile === undefined ? [] : [pile]));
  const votes = next.map((pile) => pile?.papers ?? 0);
  const valid = papers.all.papers - nonTransferable;
  const earlier: (readonly number[])[] = [];
  let excluded: readonly number[] = [];
  let stranded = 0;
  for (;;) {
    const continuing = [...open.keys()].filter((candidate) => open[candidate] === 1);
    const standing: Standing = { continuing, votes, valid, nonTransferable: stranded, seats, earlier };
    const won = elect.choice(standing);
    if (won !== undefined) {
      const election = electionOf(run, standing, won, listener);
      listener?.stage(standing, excluded, election);
      return election.elected;
    }
    listener?.stage(standing, excluded);
    const together = exclude.choice(standing);
    const occasion = { stage: earlier.length + 2, over: 'exclusion' } as const;
    const lowest = (): number =>
      takeOne(run, standing, extremes(continuing, votes, 'fewest'), occasion, exclusionTie, listener).candidate;
    excluded = together.length > 0 ? together : [lowest()];
    earlier.push([...votes]);
    for (const candidate of excluded) open[candidate] = 0;
    for (const candidate of excluded) stranded += movePapers(piles, votes, candidate, open);
  }
}

function electionOf(
  run: EliminationRun,
  standing: Standing,
  { among, because }: Won,
  listener: EliminationListener | undefined,
): Election {
  const { votes, earlier } = standing;
  if (among.length <= run.seats) return { elected: [...among].sort((a, b) => votes[b] - votes[a] || a - b), because };
  const occasion = { stage: earlier.length + 1, over: 'election' } as const;
  const { candidate, how } = takeOne(run, standing, among, occasion, run.statute.decisions.electionTie, listener);
  return { elected: [candidate], because: `${because}, ${how}` };
}

/** One of those who are level: by what the rule looks back at, then by lot among those still level. */
function takeOne(
  { lot }: EliminationRun,
  standing: Standing,
  tied: readonly number[],
  occasion: LotOccasion,
  { choice: lookBack, clause }: Cited<LookBack>,
  listener: EliminationListener | undefined,
): { readonly candidate: number; readonly how: string } {
  if (tied.length === 1) return { candidate: tied[0], how: 'alone' };
  const left = lookBack(standing, tied, occasion.over === 'election' ? 'most' : 'fewest');
  if (left.length < tied.length) listener?.tie({ ...occasion, tied, decidedBy: 'earlier-stage', chosen: left, clause });
  if (left.length === 1) return { candidate: left[0], how: 'by more votes at an earlier stage' };
  const candidate = lot.choose(left, occasion);
  listener?.tie({ ...occasion, tied: left, decidedBy: 'lot', chosen: [candidate], clause });
  return { candidate, how: 'taken by lot' };
}
