import { counted, grouped } from '../../base/words.ts';
import { papersSeen, type TransferEvidence } from './transfer-evidence.ts';

/** What was seen, as it stands after "updated by". */
export function inWords(evidence: TransferEvidence): string {
  const { from, continuing, counts, nonTransferable, worth, source, kind } = evidence;
  const seen = papersSeen(evidence);
  const each = [
    ...continuing.map((name, at) => `${grouped(counts[at])} ${name}`),
    `${grouped(nonTransferable)} nobody`,
  ];
  const notes = [
    each.join(', '),
    ...(worth < seen ? [`counted as ${grouped(Number(worth.toPrecision(3)))} drawn at random`] : []),
    ...(source === undefined ? [] : [source]),
  ];
  const what =
    kind === 'count'
      ? `where ${counted(seen, 'paper')} of ${from} went next in a count`
      : `what ${counted(seen, 'supporter')} of ${from} said when asked whom they would name next`;
  return `${what} (${notes.join('; ')})`;
}
