import { columns, oneLine, wrapped } from '../../base/text-layout.ts';
import { grouped, listed } from '../../base/words.ts';
import type { GroupTotals, ManyCompared, RuleTotals } from '../../compare/many/many-compared.ts';
import { figure, figureOf } from './figures.ts';
import { section } from './sections.ts';

/** Rules of which every pair is told. */
const FEW_RULES = 6;

/** What holds over many contests, as sections of a page. */
export function totalsSections(totals: ManyCompared): readonly (readonly string[])[] {
  const { rules, against } = totals;
  return [
    section(`Over all contests, held against ${against}`, [...ruleTable(totals), '', ...legend(totals)]),
    section('Head to head', headToHeadLines(totals)),
    section('How often two rules elect the same', rules.length > FEW_RULES ? [] : pairLines(totals)),
    section(`Places won and lost beside ${against}`, groupLines(rules)),
    section('How few papers would change it', marginLines(rules)),
  ];
}

/** A column that says the same of every rule is left out. */
function ruleTable({ rules, against, contests }: ManyCompared): readonly string[] {
  const all: readonly (readonly [head: string, shown: boolean, cell: (rule: RuleTotals) => string])[] = [
    ['contests', rules.some((rule) => rule.contests !== contests), (rule) => grouped(rule.contests)],
    ['the same', true, ({ id, asBase }) => (id === against ? '' : figureOf(asBase.sum, asBase.of))],
    ['places changed', true, ({ id, places }) => (id === against ? '' : figureOf(places.byOthers.sum, places.filled))],
    ['by lot', rules.some(({ byLot }) => byLot > 0), ({ byLot }) => grouped(byLot)],
    [
      'Condorcet winner',
      rules.some(({ condorcetWinner }) => condorcetWinner.of > 0),
      ({ condorcetWinner }) => figureOf(condorcetWinner.sum, condorcetWinner.of),
    ],
    [
      'Condorcet loser',
      rules.some(({ condorcetLoser }) => condorcetLoser.sum > 0),
      ({ condorcetLoser }) => figureOf(condorcetLoser.sum, condorcetLoser.of),
    ],
  ];
  const told = all.filter(([, shown]) => shown);
  return columns([
    ['rule', ...told.map(([head]) => head)],
    ...rules.map((rule) => [rule.id, ...told.map(([, , cell]) => cell(rule))]),
  ]);
}

function legend({ rules, against, onePlace, contests }: ManyCompared): readonly string[] {
  const single = rules.some(({ condorcetWinner }) => condorcetWinner.of > 0);
  const lots = rules.some(({ byLot }) => byLot > 0);
  const noLoser = rules.every(({ condorcetLoser: { sum, of } }) => of > 0 && sum === 0);
  const cut = rules.some(({ cutShort }) => cutShort > 0);
  const one = onePlace === contests ? '' : ' of one place';
  return wrapped(
    [
      `"The same": contests in which those are elected whom ${against} elects. "Places changed": filled by others.`,
      ...(single
        ? [
            `"Condorcet winner": elected, of the contests${one} in which somebody beats each other candidate head to head.`,
          ]
        : []),
      ...(lots
        ? [
            '"By lot": contests in which a lot decides who is elected; they count by chances, the lots of two rules being independent.',
          ]
        : []),
      ...(noLoser ? ['No rule elects anybody who loses to each other candidate head to head.'] : []),
      ...(cut ? ['Some had too many lots to follow them all.'] : []),
    ].join(' '),
    '',
  );
}

function headToHeadLines({ headToHead }: ManyCompared): readonly string[] {
  const { condorcetWinner, condorcetLoser, smith, largestSmith } = headToHead;
  if (smith.mean === null) return [];
  const says = `Somebody beats each other candidate head to head in ${figureOf(condorcetWinner.sum, condorcetWinner.of)} contests, and somebody loses to each other in ${figureOf(condorcetLoser.sum, condorcetLoser.of)}.`;
  const set =
    largestSmith === 1
      ? ''
      : ` The Smith set (the fewest candidates who each beat everybody outside it) has ${smith.mean.toFixed(2)} candidates on average and ${grouped(largestSmith)} at most.`;
  return wrapped(says + set, '');
}

function pairLines({ pairs }: ManyCompared): readonly string[] {
  return columns(
    pairs.map(({ a, b, same, byLot }) => [
      `${a} and ${b}`,
      figureOf(same.sum, same.of),
      ...(byLot === 0 ? [] : [`(in ${grouped(byLot)} a lot decides)`]),
    ]),
    [0, 2],
  );
}

/** Rules that give and take the same are told together. */
function groupLines(rules: readonly RuleTotals[]): readonly string[] {
  const told = new Map<string, string[]>();
  for (const { id, groups = [] } of rules) {
    const says = groupsText(groups);
    if (says !== '') told.set(says, [...(told.get(says) ?? []), id]);
  }
  return [...told].flatMap(([says, ids]) => wrapped(`${listed(ids)}: ${says}.`, ''));
}

function groupsText(groups: readonly GroupTotals[]): string {
  return groups
    .filter(({ won, lost }) => won > 0 || lost > 0)
    .map(({ group, won, lost }) => {
      const name = group === null ? 'those of no group' : oneLine(group);
      const changed = [...(won > 0 ? [`${figure(won)} won`] : []), ...(lost > 0 ? [`${figure(lost)} lost`] : [])];
      return `${name} ${listed(changed)}`;
    })
    .join('; ');
}

function marginLines(rules: readonly RuleTotals[]): readonly string[] {
  const rows = rules.flatMap(({ id, margins }) => {
    if (margins === undefined) return [];
    const { contests, exact, smallest, median } = margins;
    return [[id, grouped(contests), grouped(exact), grouped(smallest), grouped(median)]];
  });
  if (rows.length === 0) return [];
  const bounds = rules.some(({ margins }) => margins !== undefined && margins.exact < margins.contests);
  return [
    ...columns([['rule', 'contests', 'exact', 'smallest', 'median'], ...rows]),
    ...(bounds ? ['', 'Where not all are exact, smallest and median are lower bounds.'] : []),
  ];
}
