import { columns, oneLine, wrapped } from '../../base/text-layout.ts';
import { counted, grouped, percentage } from '../../base/words.ts';
import type { Average } from '../../compare/many/average.ts';
import type { DrawnComparison } from '../../compare/many/compare-drawn.ts';
import type { UtilityEfficiency } from '../../compare/many/utility-totals.ts';
import { pageOf, section } from './sections.ts';

/** Rules on drawn elections as a page: how often each elects the Condorcet winner, agrees with others, and serves the voters. */
export function compareDrawnPage(answer: DrawnComparison): string {
  return pageOf([
    head(answer),
    section('Head to head', headToHead(answer)),
    section(`The rules, held against ${answer.totals.against}`, ruleTable(answer)),
    legend(answer),
  ]);
}

function head({
  model,
  candidates,
  voters,
  seats,
  elections,
  declared,
  provenance,
}: DrawnComparison): readonly string[] {
  const behind = declared === undefined ? '' : ` behind ${oneLine(declared.title)}`;
  return [
    `${counted(elections, 'election')} drawn from ${model.id}${behind}, seed ${oneLine(provenance.seed)}`,
    `${counted(seats, 'place')}, ${counted(candidates.length, 'candidate')}, ${counted(voters, 'voter')}`,
    ...wrapped(`SYNTHETIC BALLOTS, never cast; they assume that ${oneLine(model.assumes)}.`, ''),
  ];
}

function headToHead({ totals }: DrawnComparison): readonly string[] {
  const { condorcetWinner, condorcetLoser, smith, largestSmith } = totals.headToHead;
  return wrapped(
    `Somebody beats each other candidate head to head in ${withError(condorcetWinner)} of them, and somebody loses to each other in ${withError(condorcetLoser)}. The Smith set (the fewest candidates who each beat everybody outside it) has ${smith.mean?.toFixed(2)} candidates on average and ${grouped(largestSmith)} at most.`,
    '',
  );
}

function ruleTable({ totals, utility, seats }: DrawnComparison): readonly string[] {
  const { rules, against } = totals;
  const one = seats === 1;
  const rows = rules.map(({ id, condorcetWinner, condorcetLoser, asBase, places, drewLots, contests }, at) => [
    id,
    ...(one ? [withError(condorcetWinner), withError(condorcetLoser)] : []),
    id === against ? '' : withError(asBase),
    ...(one || id === against ? (one ? [] : ['']) : [percentage(places.byOthers.sum / Math.max(1, places.filled))]),
    ...(utility === undefined ? [] : [utilityText(utility.rules[at])]),
    percentage(drewLots / contests),
  ]);
  const headings = [
    'rule',
    ...(one ? ['Condorcet winner', 'Condorcet loser'] : []),
    'the same',
    ...(one ? [] : ['places changed']),
    ...(utility === undefined ? [] : ['utility']),
    'drew lots',
  ];
  return columns([headings, ...rows]);
}

function legend({ totals, utility, seats }: DrawnComparison): readonly string[] {
  const says = [
    'After ± is one standard error, which two figures of three are off by at most; there is none where all elections are alike, which does not rule out exceptions.',
    ...(seats === 1 ? ['"Condorcet winner" and "Condorcet loser": elected, of the elections that have one.'] : []),
    `"The same": those are elected whom ${totals.against} elects.`,
    ...(utility === undefined
      ? []
      : [
          `"Utility": what the winner is worth to the voters beyond the average candidate, as a share of what the best one is; a voter's utility is ${utility.says}.`,
        ]),
    'Every lot is drawn.',
  ];
  return wrapped(says.join(' '), '');
}

function withError({ mean, standardError }: Average): string {
  return mean === null ? '' : errorText(mean, standardError);
}

function utilityText({ efficiency, standardError }: UtilityEfficiency): string {
  return efficiency === null ? '' : errorText(efficiency, standardError);
}

function errorText(share: number, error: number | undefined): string {
  const text = percentage(share);
  // Draws that are all alike tell nothing of how far they stray.
  return error === undefined || error === 0 ? text : `${text} ± ${(100 * error).toFixed(2)}`;
}
