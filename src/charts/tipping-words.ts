import { oneLine } from '../base/text-layout.ts';
import type { TippingLine } from '../whatif/tipping.ts';
import { tellingShare } from './telling-share.ts';
import type { SplitShares } from './ternary-geometry.ts';
import type { TippingDrawing } from './tipping-plot.ts';
import { papersText, wholePapers } from './whole-papers.ts';

/** A split in words, with who wins there. */
export function markWords(
  { line, figures, names }: TippingDrawing,
  { toFirst, toSecond, nonTransferable }: SplitShares,
): string {
  const going = toFirst + toSecond;
  const [toLeader, toRunnerUp] = splitOf(line, [toFirst, toSecond, nonTransferable]);
  const ahead = toRunnerUp - toLeader - line.lead;
  const winner = ahead > 0 ? names.runnerUp : names.leader;
  const outcome = ahead === 0 ? levelWords(line, names.leader) : `${winner} wins`;
  const share =
    going > 0 ? `${tellingShare(toSecond / going, figures)} of the rest to ${names.runnerUp}` : 'none go on';
  return `${tellingShare(nonTransferable, figures)} stop, ${share}: ${outcome}`;
}

/** Equal remainders go to whoever stands first on the ballot. */
function splitOf(
  { papers, leader, candidate }: TippingLine,
  shares: readonly [number, number, number],
): readonly number[] {
  const [toLeader, toRunnerUp, nobody] = shares;
  if (leader < candidate) return wholePapers(papers, shares);
  const [second, first] = wholePapers(papers, [toRunnerUp, toLeader, nobody]);
  return [first, second];
}

function levelWords({ levelGoesTo }: TippingLine, leader: string): string {
  return levelGoesTo === 'leader' ? `level, and ${leader} wins` : 'level, and a lot decides';
}

/** What stands below the chart. */
export function notesOf({ answer, line, figures, names }: TippingDrawing): readonly string[] {
  const { leader, runnerUp, third } = names;
  const byLot = line.levelGoesTo === 'lot' ? ', unless by lot' : '';
  const [first] = answer.tipping;
  const lead =
    line.lead === 0
      ? `${leader} and ${runnerUp} are level.`
      : `${leader} is ${figures.number(line.lead)} ahead of ${runnerUp}.`;
  const counted = `${oneLine(answer.declared.title)}, counted by ${answer.rule.title}.`;
  const papers = `${papersText(line.papers, figures)} of ${third}`;
  if (first === undefined) return [`${lead} ${runnerUp} cannot win${byLot}, not even with all ${papers}.`, counted];
  const { least, share, ifNonTransferable } = first;
  const start =
    line.papers === 1
      ? `If the ${papers} goes on, ${runnerUp} needs it (${tellingShare(share, figures)})`
      : ifNonTransferable === 0
        ? `If none of the ${papers} stop, ${runnerUp} needs ${figures.number(least)} of them (${tellingShare(share, figures)})`
        : `${runnerUp} needs ${papersText(least, figures)} (${tellingShare(share, figures)})`;
  const most = line.mostNonTransferable;
  if (most === 0) return [`${lead} ${start}. If any stop, ${runnerUp} cannot win${byLot}.`, counted];
  return [
    `${lead} ${start}; the more stop, the larger the share of the rest that is needed. If more than ${figures.number(most)} (${tellingShare(most / line.papers, figures)}) stop, ${runnerUp} cannot win${byLot}.`,
    counted,
  ];
}
