import type { Contest } from '../../../ballots/contest.ts';
import { present } from '../../../base/invariant.ts';
import { instantRunoff } from '../../../rules/elimination/instant-runoff.ts';
import type { Lot } from '../../../rules/lot.ts';
import type { PlainChange } from '../../altered/paper-change.ts';
import { withPapers } from '../../altered/with-papers.ts';
import { alteredProfile } from '../altered-profile.ts';
import type { MarginWanting, MarginWitness } from '../margin.ts';
import type { Ending } from './demands.ts';
import type { EndingProgramme } from './ending-programme.ts';
import { mayWin } from './run-out.ts';
import { type ReadRanking, type StandingPapers, standingPapers } from './standing-papers.ts';

/** How far from whole a solver's number may be to be taken as whole; the recount finds what is wrong. */
const NEARLY = 1e-4;

/** Papers to be altered, and how many rankings they take. */
interface Batch {
  readonly papers: number;
  readonly ranking: readonly number[];
}

/** The alterations that a solution in whole numbers stands for; `undefined` where it is not whole or does not add up. */
export function changesOf(
  programme: EndingProgramme,
  columns: Float64Array,
  ending: Ending,
  papers: StandingPapers,
): readonly PlainChange[] | undefined {
  const whole = columns.map(Math.round);
  if (columns.some((value, column) => Math.abs(value - whole[column]) > NEARLY)) return undefined;
  if (whole.some((value, column) => value < 0 || value > programme.most[column])) return undefined;
  const taken = programme.classes.flatMap(({ rankings }, column) =>
    takeFrom(
      rankings.flatMap((ranking) => papers.behind[ranking]),
      whole[column],
    ),
  );
  const given = waysOf(programme, whole.slice(programme.classes.length)).map(({ papers: each, ranking }) => ({
    papers: each,
    ranking: ranking.map((place) => papers.standing[ending[place]]),
  }));
  return matched(taken, given);
}

function takeFrom(rankings: readonly ReadRanking[], wanted: number): readonly Batch[] {
  const taken: Batch[] = [];
  let left = wanted;
  for (const { ranking, papers } of rankings) {
    if (left === 0) break;
    const each = Math.min(left, papers);
    taken.push({ ranking, papers: each });
    left -= each;
  }
  return taken;
}

/** A whole flow as ways from the start to the winner, each with its papers. */
function waysOf({ steps }: EndingProgramme, flow: Float64Array): readonly Batch[] {
  const left = flow.slice();
  const ways: Batch[] = [];
  for (;;) {
    const way: number[] = [];
    for (let at = -1; ; ) {
      const step = steps.findIndex(({ from }, index) => from === at && left[index] > 0);
      if (step < 0) break;
      way.push(step);
      at = steps[step].to;
    }
    if (way.length === 0) return ways;
    const papers = way.reduce((least, step) => Math.min(least, left[step]), Number.POSITIVE_INFINITY);
    for (const step of way) left[step] -= papers;
    ways.push({ papers, ranking: way.map((step) => steps[step].to) });
  }
}

/** Which papers become which: any will do, so they are paired as they come. */
function matched(taken: readonly Batch[], given: readonly Batch[]): readonly PlainChange[] | undefined {
  const changes: PlainChange[] = [];
  const [from, to] = [taken.map((batch) => ({ ...batch })), given.map((batch) => ({ ...batch }))];
  while (from.length > 0 && to.length > 0) {
    const papers = Math.min(from[0].papers, to[0].papers);
    changes.push({ papers, from: from[0].ranking, to: to[0].ranking });
    for (const side of [from, to]) {
      const { papers: held, ranking } = side[0];
      if (held === papers) side.shift();
      else side[0] = { papers: held - papers, ranking };
    }
  }
  return from.length === to.length ? changes : undefined;
}

/** Counts the altered papers again by the rule itself, lots falling so, and gives the witness if the outcome is what is wanted. */
export function recounted(
  contest: Contest,
  changes: readonly PlainChange[],
  elected: number,
  wanting: MarginWanting,
  lot: Lot,
): MarginWitness | undefined {
  const altered = withPapers(contest, alteredProfile(contest.profile, changes));
  const papers = standingPapers(altered);
  const [winner] = instantRunoff.count(altered, { lot }).elected;
  if (winner === elected) return undefined;
  const byLot = mayWin(papers, papers.standing.indexOf(elected)) !== false;
  return wanting === 'win' && byLot ? undefined : { changes, elected: [present(winner, 'a winner')], byLot };
}

/** Lots that exclude the earliest in the order and elect the latest; those not in it go before all. */
export function sparing(order: readonly number[]): Lot {
  const last = (tied: readonly number[], sign: 1 | -1): number =>
    tied.reduce((found, one) => (sign * (order.indexOf(one) - order.indexOf(found)) > 0 ? one : found));
  return {
    seed: null,
    describes: 'as the order of exclusion asks',
    choose: (tied, { over }) => last(tied, over === 'election' ? 1 : -1),
  };
}
