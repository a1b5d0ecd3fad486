import type { Chart, Settings } from '../chart.ts';

/** A chart that findings have, by the name it is asked for. */
export interface NamedChart {
  /** In kebab case, such as `ternary`. */
  readonly id: string;
  readonly title: string;
  /** In a sentence or two: what it shows and how to read it. */
  readonly says: string;
  draw(settings: Settings): Chart;
}
