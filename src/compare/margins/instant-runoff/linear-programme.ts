import type { Highs, ModelData, RawModelApi } from 'highs';
import { invariant } from '../../../base/invariant.ts';

/** Minimise the cost of columns between `least` and `most`, with every row between `rowLeast` and `rowMost`; all numbers whole. */
export interface LinearProgramme {
  readonly cost: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly rowLeast: Float64Array;
  readonly rowMost: Float64Array;
  /** Column c has `values[at]` in row `rows[at]`, for `at` from `starts[c]` to before `starts[c + 1]`. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** What a solver says, in floating point: to be proved or tried, not believed. */
export type Solution =
  | { readonly kind: 'optimal'; readonly columns: Float64Array; readonly prices: Float64Array }
  /** No solution, because of these prices of rows. */
  | { readonly kind: 'infeasible'; readonly prices: Float64Array }
  | { readonly kind: 'unknown' };

/** Solves linear programmes. */
export interface Solver {
  solve(programme: LinearProgramme): Solution;
  /** The same in whole columns, as far as some branching goes; `undefined` where it found none. */
  solveWhole(programme: LinearProgramme): Float64Array | undefined;
  dispose(): void;
}

/** Branching for whole columns ends here, so that one programme never takes long. */
const MOST_BRANCHES = 200;

/** A simplex that has not ended by then will not. */
const MOST_STEPS = 100_000;

/** With larger numbers than this a solver loses its way; it is given smaller ones, which changes no price. */
const LARGEST = 2 ** 27;

let loaded: Promise<Highs> | undefined;

/** Loads the HiGHS solver (University of Edinburgh, MIT licence), compiled to WebAssembly: only when a margin asks for it, and once. */
export async function loadSolver(): Promise<Solver> {
  loaded ??= import('highs').then(({ default: load }) => load());
  const highs = await loaded;
  const plain = solverModel(highs, { simplex_iteration_limit: MOST_STEPS });
  const whole = solverModel(highs, { mip_rel_gap: 0, mip_max_nodes: MOST_BRANCHES });
  const { integer } = highs.constants.variableType;
  return {
    solve: (programme) => solvePlain(highs, plain, programme),
    solveWhole: (programme) => {
      if (shrinkage(programme) > 1) return undefined;
      whole.passModel({ ...modelData(programme, 1), integrality: Int32Array.from(programme.cost, () => integer) });
      whole.run();
      const found = whole.getSolution();
      return whole.getInfoValue('primal_solution_status').value === FEASIBLE ? found.value?.colValue : undefined;
    },
    dispose: () => {
      plain.dispose();
      whole.dispose();
    },
  };
}

/** What the solver says of a solution that meets all rows. */
const FEASIBLE = 2;

function solverModel(highs: Highs, options: Readonly<Record<string, number>>): RawModelApi {
  const model = highs.raw.createModel();
  // Presolving costs more than these small programmes themselves.
  const all = { output_flag: false, presolve: 'off', random_seed: 0, ...options };
  for (const [name, value] of Object.entries(all)) {
    invariant(model.setOptionValue(name, value).status !== -1, `the solver knows the option ${name}`);
  }
  return model;
}

function solvePlain(highs: Highs, model: RawModelApi, programme: LinearProgramme): Solution {
  const { optimal, infeasible } = highs.constants.modelStatus;
  const by = shrinkage(programme);
  model.passModel(modelData(programme, by));
  model.run();
  const status = model.getModelStatus();
  if (status === optimal) {
    const { value } = model.getSolution();
    if (value !== undefined) {
      return { kind: 'optimal', columns: value.colValue.map((each) => each * by), prices: value.rowDual };
    }
  }
  const ray = status === infeasible ? model.getDualRay().value : undefined;
  return ray === undefined ? { kind: 'unknown' } : { kind: 'infeasible', prices: ray.values };
}

/** The power of two by which the numbers have to be made smaller, 1 for any but the largest contests. */
export function shrinkage({ most }: LinearProgramme): number {
  const largest = most.reduce((a, b) => Math.max(a, b), 0);
  return largest <= LARGEST ? 1 : 2 ** Math.ceil(Math.log2(largest / LARGEST));
}

function modelData(programme: LinearProgramme, by: number): ModelData {
  const numCols = programme.cost.length;
  const numRows = programme.rowLeast.length;
  const smaller = (numbers: Float64Array): Float64Array => (by === 1 ? numbers : numbers.map((each) => each / by));
  return {
    numCols,
    numRows,
    colCost: programme.cost,
    colLower: smaller(programme.least),
    colUpper: smaller(programme.most),
    rowLower: smaller(programme.rowLeast),
    rowUpper: smaller(programme.rowMost),
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts: programme.starts,
      indices: programme.rows,
      values: programme.values,
    },
  };
}
