import { dirichlet } from '../base/distributions.ts';
import type { RandomStream } from '../base/random.ts';
import type { PathPattern, SplitLaw } from './model.ts';

/**
 * A Dirichlet law over all rankings with the same concentration for each, as shares of what follows each beginning: the shares
 * after a beginning are Dirichlet themselves, their concentration the sum over the rankings behind them, and independent of
 * those elsewhere.
 */
export interface DirichletTree {
  /** The concentration of each next preference among `left` candidates: that of one ranking times (left − 1)!. */
  concentration(left: number): number;
}

/**
 * Sums of concentrations of up to 32,767 candidates stay where a Dirichlet law can be drawn; no draw can tell these from what
 * is beyond.
 */
const [LEAST, MOST] = [1e-290, 1e290];

/** A tree over the rankings of `candidates`, the concentration of each of these being e to the power of `logEach`. */
export function dirichletTree(logEach: number): DirichletTree {
  return {
    concentration: (left) => {
      let logSum = logEach;
      for (let factor = 2; factor < left; factor++) logSum += Math.log(factor);
      return Math.min(MOST, Math.max(LEAST, Math.exp(logSum)));
    },
  };
}

/** Shares of what follows each beginning, drawn when they are first asked for and then kept. */
export function drawnTree({ concentration }: DirichletTree, candidates: number, random: RandomStream): PathPattern {
  const root = newNode();
  return {
    kind: 'path',
    weigh: (ranked, weights) => {
      let node = root;
      for (const candidate of ranked) {
        node.next[candidate] ??= newNode();
        node = node.next[candidate];
      }
      node.shares ??= drawShares(concentration(candidates - ranked.length), ranked, candidates, random);
      weights.set(node.shares);
    },
  };
}

/** A beginning of rankings. */
interface Node {
  shares?: Float64Array;
  readonly next: Node[];
}

function newNode(): Node {
  return { next: [] };
}

function drawShares(
  concentration: number,
  ranked: readonly number[],
  candidates: number,
  random: RandomStream,
): Float64Array {
  const alpha = evenAlphas(concentration, ranked, candidates);
  return ranked.length >= candidates ? alpha : dirichlet(random, alpha, new Float64Array(candidates + 1));
}

/** The law of what follows a first preference. */
export function splitByTree({ concentration }: DirichletTree, candidates: number, from: number): SplitLaw {
  return { kind: 'dirichlet', alpha: evenAlphas(concentration(candidates - 1), [from], candidates) };
}

function evenAlphas(concentration: number, ranked: readonly number[], candidates: number): Float64Array {
  const alpha = new Float64Array(candidates + 1).fill(concentration);
  alpha[candidates] = 0;
  for (const candidate of ranked) alpha[candidate] = 0;
  return alpha;
}
