import type { TippingLine } from '../whatif/tipping.ts';
import type { SplitShares } from './ternary-geometry.ts';
import type { TippingDrawing } from './tipping-plot.ts';

/** A split in words, with who wins there. */
export function markWords(
  { line, figures, names }: TippingDrawing,
  { toFirst, toSecond, nonTransferable }: SplitShares,
): string {
  const going = toFirst + toSecond;
  const ahead = Math.round((toSecond - toFirst) * line.papers) - line.lead;
  const winner = ahead > 0 ? names.runnerUp : names.leader;
  const outcome = ahead === 0 ? levelWords(line, names.leader) : `${winner} wins`;
  const share = going > 0 ? `${figures.percent(toSecond / going)} of the rest to ${names.runnerUp}` : 'none go on';
  return `${figures.percent(nonTransferable)} stop, ${share}: ${outcome}`;
}

function levelWords({ levelGoesTo }: TippingLine, leader: string): string {
  return levelGoesTo === 'leader' ? `level, and ${leader} wins` : 'level, and a lot decides';
}

/** What stands below the chart. */
export function notesOf({ answer, line, figures, names }: TippingDrawing): readonly string[] {
  const { leader, runnerUp, third } = names;
  const byLot = line.levelGoesTo === 'lot' ? ', unless by lot' : '';
  const [first] = answer.tipping;
  const lead = `${leader} is ${figures.number(line.lead)} ahead of ${runnerUp}.`;
  const counted = `Counted by ${answer.rule.title}.`;
  if (first === undefined) {
    return [
      `${lead} ${runnerUp} cannot win${byLot}, not even with all ${figures.number(line.papers)} papers of ${third}.`,
      counted,
    ];
  }
  const { least, share, ifNonTransferable } = first;
  const start =
    ifNonTransferable === 0
      ? `If none of the ${figures.number(line.papers)} papers of ${third} stop, ${runnerUp} needs ${figures.number(least)} of them (${figures.percent(share)})`
      : `${runnerUp} needs ${figures.number(least)} papers (${figures.percent(share)})`;
  const most = line.mostNonTransferable;
  return [
    `${lead} ${start}; the more stop, the larger the share of the rest that is needed. If more than ${figures.number(most)} (${figures.percent(most / line.papers)}) stop, ${runnerUp} cannot win${byLot}.`,
    counted,
  ];
}
