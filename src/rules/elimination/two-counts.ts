import type { Papers, SortedPile } from '../../ballots/papers.ts';
import type { BallotReading } from '../../ballots/read-ballots.ts';
import type { Tie } from '../../count/tie.ts';
import type { Cited } from '../decision.ts';
import type { Lot } from '../lot.ts';

/** A rule of at most two counts as a table: who remains for the second, and which papers count in it. */
export interface TwoCountStatute {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly approximate?: readonly string[];
  /** True where a paper without a vote at the first count may have one at the second: it is valid then. */
  readonly votesAnew?: true;
  readonly decisions: {
    readonly papers: Cited<BallotReading>;
    readonly elect: Cited<undefined>;
    readonly remain: Cited<WhoRemains>;
    readonly secondCount: Cited<SecondCount>;
    readonly tie: Cited<undefined>;
  };
}

/** How the votes lie at the first count, or the second. */
export interface Row {
  readonly count: 1 | 2;
  readonly votes: readonly number[];
  readonly nonTransferable: number;
}

/** Who goes before the second count: those for certain, and those who are level, of whom lots keep so many. */
export interface Field {
  readonly excluded: readonly number[];
  readonly level: readonly number[];
  readonly kept: number;
}

/** Divides the field after the first count; at least three stand, and nobody has a majority. */
export type WhoRemains = (standing: readonly number[], votes: readonly number[]) => Field;

/** The votes of the second count, and the papers among those that may count which show nobody who remains. */
export type SecondCount = (
  papers: Papers,
  first: SortedPile,
  standing: Uint8Array,
  remaining: Uint8Array,
) => Pick<Row, 'votes' | 'nonTransferable'>;

/** Who is elected, and why. */
export interface Election {
  readonly elected: number;
  readonly because: string;
}

/** Who is told as a count goes on. */
export interface TwoCountListener {
  stage(row: Row, excluded: readonly number[], election?: Election): void;
  tie(tie: Tie): void;
}

/** What a count of this kind needs. */
export interface TwoCountRun {
  readonly statute: TwoCountStatute;
  readonly papers: Papers;
  /** Who stands, candidates c with `standing[c] === 1`. */
  readonly standing: Uint8Array;
  readonly lot: Lot;
}

/** The winner, if anybody stands: with more than half of the votes at the first count, else with the most at the second. */
export function countTwice(run: TwoCountRun, listener?: TwoCountListener): number | undefined {
  const { statute, papers, standing } = run;
  const { remain, secondCount } = statute.decisions;
  const sorted = papers.all.sort(standing);
  const first: Row = {
    count: 1,
    votes: sorted.next.map((pile) => pile?.papers ?? 0),
    nonTransferable: statute.votesAnew === true ? sorted.nonTransferable : 0,
  };
  const candidates = those(standing);
  const most = Math.max(...candidates.map((candidate) => first.votes[candidate]));
  const majority = most > papers.all.papers - sorted.nonTransferable - most;
  const field = majority || candidates.length < 3 ? EVERYBODY : remain.choice(candidates, first.votes);
  const excluded = whoGoes(field, run, listener);
  if (excluded.length === 0) {
    const because = majority ? MAJORITY : candidates.length === 1 ? UNOPPOSED : MOST;
    return elect(first, { excluded, remaining: candidates, because }, run, listener);
  }
  listener?.stage(first, []);
  const remaining = standing.map((stands, candidate) => (excluded.includes(candidate) ? 0 : stands));
  const second: Row = { count: 2, ...secondCount.choice(papers, sorted, standing, remaining) };
  return elect(second, { excluded, remaining: those(remaining), because: MOST_AT_THE_SECOND }, run, listener);
}

const EVERYBODY: Field = { excluded: [], level: [], kept: 0 };

const MAJORITY = 'more than half of the first preferences';
const UNOPPOSED = 'nobody else stands';
const MOST = 'the most votes';
const MOST_AT_THE_SECOND = 'the most votes at the second count';
const BY_LOT = 'taken by lot from those with the most votes';

function those(marked: Uint8Array): readonly number[] {
  return [...marked.keys()].filter((candidate) => marked[candidate] === 1);
}

/** Those who go, by lots one after the other where some are level for the last places in the second count. */
function whoGoes(field: Field, { lot }: TwoCountRun, listener?: TwoCountListener): readonly number[] {
  const excluded = [...field.excluded];
  let level = field.level;
  while (level.length > field.kept) {
    const occasion = { stage: 2, over: 'exclusion' } as const;
    const taken = lot.choose(level, occasion);
    listener?.tie({ ...occasion, tied: level, decidedBy: 'lot', chosen: [taken] });
    excluded.push(taken);
    level = level.filter((candidate) => candidate !== taken);
  }
  return excluded.sort((a, b) => a - b);
}

/** The one with the most votes of those who remain, by lot where several have them. */
function elect(
  row: Row,
  {
    excluded,
    remaining,
    because,
  }: { readonly excluded: readonly number[]; readonly remaining: readonly number[]; readonly because: string },
  { lot }: TwoCountRun,
  listener?: TwoCountListener,
): number | undefined {
  const most = Math.max(...remaining.map((candidate) => row.votes[candidate]));
  const highest = remaining.filter((candidate) => row.votes[candidate] === most);
  if (highest.length < 2) {
    listener?.stage(row, excluded, highest.length === 0 ? undefined : { elected: highest[0], because });
    return highest[0];
  }
  const occasion = { stage: row.count, over: 'election' } as const;
  const elected = lot.choose(highest, occasion);
  listener?.tie({ ...occasion, tied: highest, decidedBy: 'lot', chosen: [elected] });
  listener?.stage(row, excluded, { elected, because: BY_LOT });
  return elected;
}
