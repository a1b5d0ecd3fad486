import type { Count } from '../../count/count.ts';
import type { NamedChart } from '../named/named-chart.ts';

/** A report before it is set in HTML or Markdown, as plain data; texts are as they were given and not yet escaped. */
export interface ReportDocument {
  readonly question: string;
  /** Which election. */
  readonly title: string;
  /** The answer in a few sentences, the verdict first. */
  readonly answer: readonly string[];
  /** What the words of the answer mean, for who meets them for the first time. */
  readonly terms?: string;
  /** The picture beside the answer. */
  readonly key?: NamedChart;
  readonly sections: readonly ReportSection[];
  /** Names that stand in the texts: those written from right to left are kept from turning what stands beside them. */
  readonly names: readonly string[];
}

export interface ReportSection {
  /** In kebab case: what links within the page go to. */
  readonly id: string;
  readonly title: string;
  readonly parts: readonly ReportPart[];
}

export type ReportPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: ReportTable }
  | { readonly kind: 'chart'; readonly chart: NamedChart }
  | { readonly kind: 'sheet'; readonly title: string; readonly count: Count }
  | { readonly kind: 'command'; readonly command: string };

export interface ReportTable {
  /** What the table holds. */
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly string[])[];
  /** `figures` stand below each other; rows of `words` may be set one below the other where there is no room. */
  readonly of: 'figures' | 'words';
  /** A row with an empty first cell belongs to the one above it. */
  readonly grouped?: true;
  /** The last row is a sum. */
  readonly summed?: true;
}

/** A paragraph. */
export function text(words: string): ReportPart {
  return { kind: 'text', text: words };
}

/** A list; nothing where there is nothing to list. */
export function list(items: readonly string[]): readonly ReportPart[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** A table. */
export function table(of: ReportTable): ReportPart {
  return { kind: 'table', table: of };
}

/** Those of the charts that bear one of these ids, in the order of the ids. */
export function chartsNamed(charts: readonly NamedChart[], ...ids: readonly string[]): readonly ReportPart[] {
  return ids.flatMap((id) =>
    charts.filter((chart) => chart.id === id).map((chart) => ({ kind: 'chart', chart }) as const),
  );
}

/** Sections that have something to say. */
export function told(sections: readonly ReportSection[]): readonly ReportSection[] {
  return sections.filter(({ parts }) => parts.length > 0);
}

/** A candidate with the group in brackets. */
export function withGroup({ name, group }: { readonly name: string; readonly group?: string }): string {
  return group === undefined ? name : `${name} (${group})`;
}
