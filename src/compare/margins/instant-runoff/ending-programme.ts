import { type Demands, lineBefore, lineWithin, type PaperClass } from './demands.ts';
import type { LinearProgramme } from './linear-programme.ts';

/**
 * The fewest alterations that meet the demands of an ending, as a programme.
 *
 * A column for each class of papers: how many of them are taken to be altered, each at the cost of one. What they become is a flow: a paper
 * that lies with one candidate of the ending after another is a way from the start over their places to the winner's. So a column for each
 * step from place to place stands for all 2^k papers there can be, and whole flows are whole papers. Three things are left out because they
 * never help: an altered paper that shows somebody excluded before, one that ends before the winner, and one altered for nothing.
 */
export interface EndingProgramme extends LinearProgramme {
  readonly classes: readonly PaperClass[];
  readonly steps: readonly Step[];
}

/** From one place of the ending to a later one; from -1, the start. */
export interface Step {
  readonly from: number;
  readonly to: number;
}

/** Writes the programme; `excesses` are how far each lead is too great now. */
export function endingProgramme(
  demands: Demands,
  classes: readonly PaperClass[],
  excesses: Float64Array,
  total: number,
): EndingProgramme {
  const places = demands.ending.length;
  const steps = allSteps(places);
  const columns = columnWriter();
  const nodes = excesses.length;
  for (const { lines, signs } of classes) {
    lines.forEach((line, at) => {
      columns.entry(line, -signs[at]);
    });
    columns.entry(nodes, -1);
    columns.end();
  }
  for (const step of steps) {
    writeStep(demands, step, columns.entry);
    columns.entry(nodes + step.from + 1, 1);
    if (step.to < places - 1) columns.entry(nodes + step.to + 1, -1);
    columns.end();
  }
  const rowLeast = new Float64Array(nodes + places).fill(0);
  const rowMost = new Float64Array(nodes + places).fill(0);
  excesses.forEach((excess, line) => {
    rowLeast[line] = Number.NEGATIVE_INFINITY;
    rowMost[line] = -excess;
  });
  const flows = steps.map(() => total);
  return {
    classes,
    steps,
    cost: Float64Array.from([...classes.map(() => 1), ...steps.map(() => 0)]),
    least: new Float64Array(classes.length + steps.length),
    most: Float64Array.from([...classes.map(({ papers }) => papers), ...flows]),
    rowLeast,
    rowMost,
    ...columns.finish(),
  };
}

function allSteps(places: number): readonly Step[] {
  const steps: Step[] = [];
  for (let from = -1; from < places - 1; from++) for (let to = from + 1; to < places; to++) steps.push({ from, to });
  return steps;
}

/** What an altered paper on this step does to the leads: it lies with `to` from the round after `from` on. */
function writeStep(demands: Demands, { from, to }: Step, entry: (row: number, value: number) => void): void {
  if (from < 0) for (let one = 0; one < demands.before.length; one++) entry(lineBefore(demands, one, to), -1);
  for (let round = from + 1; round < to; round++) entry(lineWithin(demands, round, to), -1);
  for (let stays = to + 1; stays < demands.ending.length; stays++) entry(lineWithin(demands, to, stays), 1);
}

function columnWriter() {
  const starts: number[] = [0];
  const rows: number[] = [];
  const values: number[] = [];
  return {
    entry: (row: number, value: number): void => {
      rows.push(row);
      values.push(value);
    },
    end: (): void => {
      starts.push(rows.length);
    },
    finish: (): Pick<LinearProgramme, 'starts' | 'rows' | 'values'> => ({
      starts: Int32Array.from(starts),
      rows: Int32Array.from(rows),
      values: Float64Array.from(values),
    }),
  };
}
