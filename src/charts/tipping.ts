import type { WhatIf } from '../whatif/what-if.ts';
import { type Chart, type ChartOptions, chartText, type Settings, settingsOf } from './chart.ts';
import { lookOf } from './look.ts';
import type { MapMark } from './map-marks.ts';
import { background, heading, MARGIN, notes } from './parts.ts';
import { drawTippingDirections } from './tipping-directions.ts';
import { drawTippingLine } from './tipping-line-chart.ts';

/** Options of {@link tipping}. */
export interface TippingOptions extends ChartOptions {
  /** Splits that are marked: `toFirst` is the share to the leader, `toSecond` that to the runner-up. Only drawn with a tipping line. */
  readonly marks?: readonly MapMark[];
}

/**
 * The tipping chart as SVG text: the share that the runner-up needs of the third's papers that do transfer, against the share that
 * are non-transferable. Where there is no such line, the directions in which the answer tips; where there are none either, a
 * sentence that says why.
 *
 * @throws PsephosError `bad-argument` for options that no chart can have.
 * @example tipping(whatIf(unite2017, ers97)) // '<svg …>': 66.1% if none stop, all of the rest if 11,619 do
 */
export function tipping(answer: WhatIf, { marks = [], ...options }: TippingOptions = {}): string {
  const settings = settingsOf(options);
  return chartText(drawTipping(answer, settings, { marks }), settings);
}

/** The same as a tree. */
export function drawTipping(
  answer: WhatIf,
  settings: Settings,
  { marks = [] }: { readonly marks?: readonly MapMark[] } = {},
): Chart {
  const { tippingLine, directions = [] } = answer;
  if (tippingLine !== undefined && tippingLine.papers > 0) return drawTippingLine(answer, tippingLine, settings, marks);
  if (directions.some(({ turns }) => turns.length > 0)) return drawTippingDirections(answer, directions, settings);
  return drawNoTipping(answer, settings);
}

/** A picture of nothing would mislead: it says why there is no line. */
function drawNoTipping(answer: WhatIf, settings: Settings): Chart {
  const { width, theme } = settings;
  const look = lookOf(theme);
  const title = 'No tipping line';
  const tried =
    (answer.directions ?? []).length === 0
      ? []
      : ['On the way from an even split of all papers to all papers for one candidate, nobody else is elected.'];
  const head = heading(look, width, title, whyNoLine(answer));
  const below = notes(look, width, head.below + 4, tried);
  const height = below.below + MARGIN;
  return {
    width,
    height,
    title,
    description: [whyNoLine(answer), ...tried].join(' '),
    body: [background(look, width, height), ...head.nodes, ...below.nodes],
  };
}

function whyNoLine({ declared: { candidates, seats }, rule, tippingLine }: WhatIf): string {
  if (tippingLine?.papers === 0)
    return 'Two candidates are level, and the third has no papers that could decide between them.';
  const votes = candidates.map((candidate) => candidate.votes).sort((a, b) => b - a);
  const others = votes.slice(1).reduce((sum, more) => sum + more, 0);
  if (seats > 1) return `${seats} places are filled, so no two candidates alone decide between them.`;
  if (candidates.length < 3) return 'With fewer than three candidates no paper is ever transferred.';
  if (votes[0] > others)
    return 'One candidate has more than half of the first preferences, so there is no third whose papers must decide.';
  if (candidates.length > 3) return 'With more than three candidates the result hangs on more than one share.';
  if (votes[1] === votes[2])
    return 'Two candidates are level for the last place, so it is not settled whose papers are transferred.';
  return `${rule.title} does not promise to exclude whoever has fewest votes, so the result hangs on all papers.`;
}
