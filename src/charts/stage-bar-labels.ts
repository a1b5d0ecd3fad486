import { SMALL_TEXT } from './chart.ts';
import type { Look } from './look.ts';
import type { SvgNode } from './node.ts';
import { outcomeMark } from './outcome-marks.ts';
import { textAt } from './parts.ts';
import { textWidth } from './text-width.ts';

/** The bars of one candidate. */
export interface BarRow {
  readonly name: string;
  /** What became of the candidate. */
  readonly words: string;
  readonly bold: boolean;
  /** Whose colour the bars have; of several candidates together, nobody's. */
  readonly candidate?: number;
  /** One for each stage while there is anything to show. */
  readonly values: readonly (string | null)[];
  /** At which of the stages shown the candidate was elected or excluded. */
  readonly mark?: { readonly kind: 'elected' | 'excluded'; readonly at: number };
}

/** What labels need to know of the bars they stand beside. */
export interface BarLabels {
  /** True where bars are too thin for a label each. */
  readonly thin: boolean;
  readonly thickness: number;
  /** From the top of one bar to that of the next. */
  readonly step: number;
  readonly zero: number;
  /** After each stage: a line that labels keep clear of. */
  readonly quotas: readonly (string | null)[];
  x(value: string): number;
  shown(value: string): string;
}

/** Labels nearer than this would overlap. */
const APART = 12;

interface Label {
  readonly at: number;
  readonly text?: string;
  readonly mark?: 'elected' | 'excluded';
}

/** Figures at the ends of bars, of thin ones only the first, the last and that at which the outcome was settled; and the mark beside the bar where the outcome was settled. */
export function barLabels(look: Look, row: BarRow, top: number, bars: BarLabels): readonly SvgNode[] {
  return labelsOf(row, bars).flatMap(({ at, text, mark }) => {
    const middle = top + bars.step * at + bars.thickness / 2;
    const long = (mark === undefined ? 0 : 12) + (text === undefined ? 0 : textWidth(text, SMALL_TEXT));
    const x = besideQuota(clearOf(row, at, bars) + 5, long, at, bars);
    return [
      ...(mark === undefined ? [] : [outcomeMark(look, mark, { x, y: middle, size: 8 }, 'something')]),
      ...(text === undefined
        ? []
        : [textAt(look, x + (mark === undefined ? 0 : 12), middle + 4, text, { size: SMALL_TEXT, halo: true })]),
    ];
  });
}

function labelsOf({ values, mark }: BarRow, { thin, step, shown }: BarLabels): readonly Label[] {
  const all = values.flatMap((value, at): readonly Label[] => (value === null ? [] : [{ at, text: shown(value) }]));
  const last = all[all.length - 1];
  const [first] = all;
  if (last === undefined || first === undefined) return [];
  const isClose = (a: number, b: number): boolean => Math.abs(a - b) * step < APART;
  const figures = thin ? (isClose(first.at, last.at) ? [last] : [first, last]) : all;
  if (mark === undefined) return figures;
  const beside = figures.findLast(({ at }) => (thin ? isClose(at, mark.at) : at === mark.at));
  if (beside === undefined)
    return [...figures, ...all.filter(({ at }) => at === mark.at).map((label) => ({ ...label, mark: mark.kind }))];
  return figures.map((label) => (label === beside ? { ...label, mark: mark.kind } : label));
}

/** The same place, or beyond the quota where its line would go through the label. */
function besideQuota(x: number, long: number, at: number, { quotas, x: across }: BarLabels): number {
  const quota = quotas[at] ?? null;
  if (quota === null) return x;
  const line = across(quota);
  return x - 3 < line && line < x + long + 3 ? line + 5 : x;
}

/** Where a label beside a bar is clear of the bars above and below it, which are thinner than the label is high. */
function clearOf({ values }: BarRow, at: number, { step, x, zero }: BarLabels): number {
  const near = Math.ceil((APART / 2 - 0.5) / step - 0.5);
  return values
    .slice(Math.max(0, at - near), at + near + 1)
    .reduce((right, value) => (value === null ? right : Math.max(right, x(value))), zero);
}
