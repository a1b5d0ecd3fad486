import type { BestKnown, Quest } from './best-known.ts';
import { type Demands, demandsOf, type Ending, excesses, leastByOneLine, paperClasses } from './demands.ts';
import { type EndingProgramme, endingProgramme } from './ending-programme.ts';
import { type Solution, type Solver, shrinkage } from './linear-programme.ts';
import type { Limit, Node } from './open-nodes.ts';
import { provenBound, provesInfeasible } from './proven-bound.ts';
import { changesOf } from './witness.ts';

/** What bounding an ending needs. */
export interface Desk {
  readonly quest: Quest;
  readonly solver: Solver;
  readonly best: BestKnown;
}

/** Programmes with more classes are not written; the bound by single lines has to do. */
const MOST_CLASSES = 20_000;

/** The node of nothing said yet. */
export function wholeTree({ least }: Quest): Node {
  return { ending: [], bound: least, asked: true, limits: [] };
}

/** The endings that say one more than the node's: who was excluded just before. */
export function endingsBefore({ quest, best }: Desk, { ending, bound }: Node): readonly Node[] {
  const candidates = [...quest.papers.standing.keys()];
  return candidates
    .filter((first) => !ending.includes(first) && (ending.length > 0 || first !== quest.winner))
    .map((first) => {
      const left = candidates.filter((one) => one !== first && !ending.includes(one));
      // One who is left to go before all others completes the order at once.
      const longer = left.length === 1 ? [...left, first, ...ending] : [first, ...ending];
      const least = leastByOneLine(demandsIn(quest, longer), quest.papers);
      return { ending: longer, bound: Math.max(bound, least), asked: false, limits: [] };
    })
    .filter((node) => node.bound < best.cutoff());
}

/**
 * Asks the programme of a node for a better bound, and its solution for a better way. Gives what takes the node's place: itself with that
 * bound, halves of it where whole numbers are sought, or nothing when it cannot be better than the best known.
 */
export function bounded(desk: Desk, node: Node): readonly Node[] {
  const { quest, solver, best } = desk;
  const unlimited = programmeOf(quest, demandsIn(quest, node.ending));
  if (unlimited === undefined) return [{ ...node, asked: true, ...(isComplete(quest, node) ? STUCK : {}) }];
  const programme = limited(unlimited, node.limits);
  const solution = solver.solve(programme);
  if (solution.kind === 'infeasible' && provesInfeasible(programme, solution.prices)) return [];
  const proved = solution.kind === 'optimal' ? provenBound(programme, solution.prices) : 0;
  const better = { ...node, bound: Math.max(node.bound, proved), asked: true };
  if (better.bound >= best.cutoff()) return [];
  if (solution.kind === 'optimal')
    best.offer(changesOf(programme, solution.columns, node.ending, quest.papers), node.ending);
  if (better.bound >= best.cutoff()) return [];
  if (!isComplete(quest, node)) return [better];
  tryWhole(desk, programme, node.ending);
  // Ties that the order allows may let the winner stay by another order; without any it is certain, if at a cost.
  if (quest.wanting === 'win')
    tryWhole(
      desk,
      programmeOf(
        quest,
        demandsIn(quest, node.ending, () => true),
      ),
      node.ending,
    );
  if (better.bound >= best.cutoff()) return [];
  // Beyond what the solver can hold, its fractions say nothing of whole papers.
  return shrinkage(programme) > 1 ? [{ ...better, ...STUCK }] : halves(better, solution);
}

const STUCK = { stuck: true } as const;

function isComplete({ papers }: Quest, { ending }: Node): boolean {
  return ending.length === papers.standing.length;
}

/** Were lots always to spare the winner, whoever wins for certain would still have them excluded behind all others. */
function demandsIn({ papers, wanting, winner }: Quest, ending: Ending, behind?: () => boolean): Demands {
  return demandsOf(
    ending,
    papers.standing.length,
    behind ?? ((candidate) => wanting === 'win' && candidate === winner),
  );
}

function programmeOf({ papers }: Quest, demands: Demands): EndingProgramme | undefined {
  const classes = paperClasses(demands, papers, MOST_CLASSES);
  return classes && endingProgramme(demands, classes, excesses(demands, papers), papers.total);
}

function tryWhole({ quest, solver, best }: Desk, programme: EndingProgramme | undefined, ending: Ending): void {
  const columns = programme && solver.solveWhole(programme);
  if (programme !== undefined && columns !== undefined)
    best.offer(changesOf(programme, columns, ending, quest.papers), ending);
}

function limited(programme: EndingProgramme, limits: readonly Limit[]): EndingProgramme {
  if (limits.length === 0) return programme;
  const least = programme.least.slice();
  const most = programme.most.slice();
  for (const { column, side, papers } of limits) (side === 'least' ? least : most)[column] = papers;
  return { ...programme, least, most };
}

/** Nearer to whole than this is whole. */
const WHOLE = 1e-6;

/** The node with the column that is farthest from whole held below or above; stuck where none is. */
function halves(node: Node, solution: Solution): readonly Node[] {
  const columns = solution.kind === 'optimal' ? solution.columns : new Float64Array();
  let [column, farthest] = [-1, WHOLE];
  columns.forEach((value, at) => {
    const off = Math.abs(value - Math.round(value));
    if (off > farthest) [column, farthest] = [at, off];
  });
  if (column < 0) return [{ ...node, ...STUCK }];
  const below = Math.floor(columns[column]);
  const sides: readonly Limit[] = [
    { column, side: 'most', papers: below },
    { column, side: 'least', papers: below + 1 },
  ];
  return sides.map((limit) => ({ ...node, asked: false, limits: [...node.limits, limit] }));
}
