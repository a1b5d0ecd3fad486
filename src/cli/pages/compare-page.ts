import { oneLine, wrapped } from '../../base/text-layout.ts';
import { counted, grouped, listed } from '../../base/words.ts';
import type { Comparison } from '../../compare/compare-rules.ts';
import type { ComparedRule } from '../../compare/compared-rule.ts';
import { headToHeadLines } from './compare-head-to-head.ts';
import { lotDecides, lotLines } from './compare-lots.ts';
import { partingLines } from './compare-partings.ts';
import { narrowTable } from './narrow-table.ts';
import { pageOf, section } from './sections.ts';

/** Rules beyond which the page gives decisions only when it is asked for them. */
export const MOST_WITH_DECISIONS = 3;

/** Rules beyond which the page tells only of those that elect others, and gives the table of all at the end. */
const MANY = 12;

/**
 * Many rules on one contest as a page: who agrees, what stands out, everybody head to head, where the rules part, and what lots decide. The
 * decisions behind a parting come where they are asked for, by default where few rules are compared.
 */
export function comparePage(
  answer: Comparison,
  withDecisions: boolean = answer.rules.length <= MOST_WITH_DECISIONS,
): string {
  const safe = oneLineTexts(answer);
  const { contest, rules, headToHead, surprises } = safe;
  const many = rules.length > MANY && !withDecisions;
  const table = tableOf(safe);
  return pageOf([
    head(safe),
    many ? [] : table,
    section('Who agrees', agreement(safe)),
    section(
      'What stands out',
      surprises.flatMap(({ says }) => wrapped(says)),
    ),
    section('Head to head', headToHeadLines(headToHead, contest.candidates, contest.withdrawn)),
    section(`Where they part from ${safe.partings[0]?.a}`, partings(safe, withDecisions, many)),
    section(
      'Lots',
      rules.flatMap((rule) => lotLines(safe.contest.candidates, rule)),
    ),
    many ? section('Rule by rule', table) : [],
    section('Doubts', doubts(rules, many)),
    section('Left out', leftOut(safe)),
  ]);
}

function head({ contest, rules, provenance }: Comparison): readonly string[] {
  return [
    ...(contest.title === undefined ? [] : [contest.title]),
    `${counted(contest.seats, 'place')}, ${counted(contest.candidates.length, 'candidate')}, ${validPapers(rules)}, ${counted(rules.length, 'rule')}`,
    ...(provenance.synthetic === undefined ? [] : wrapped(syntheticWarning(provenance.synthetic), '')),
  ];
}

function tableOf({ contest, rules }: Comparison): readonly string[] {
  return narrowTable(
    ['rule', 'elected, in the order of the ballot', 'stages', 'note'],
    rules.map((rule) => ({ rule: rule.id, elected: rule.elected, stages: String(rule.stages), notes: notes(rule) })),
    contest.candidates,
  );
}

/** Of many rules only those that elect others are told. */
function partings({ partings: all }: Comparison, withDecisions: boolean, many: boolean): readonly string[] {
  const told = many ? all.filter(({ kind }) => kind === 'winners') : all;
  const untold = all.length - told.length;
  return [
    ...partingLines(told, withDecisions),
    ...(untold === 0
      ? []
      : [
          ...(told.length === 0 ? [] : ['']),
          ...wrapped(
            `${counted(untold, told.length === 0 ? 'rule' : 'other rule')} ${untold === 1 ? 'elects' : 'elect'} the same; with --rules and a few of them you see where their counts part.`,
          ),
        ]),
  ];
}

/** The same reason for many rules is told once. */
function leftOut({ leftOut: all }: Comparison): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const { id, why } of all) reasons.set(why, [...(reasons.get(why) ?? []), id]);
  return [...reasons].flatMap(([why, ids]) => wrapped(`${listed(ids)}: ${why}.`));
}

function namesOf({ contest }: Comparison, elected: readonly number[]): readonly string[] {
  return elected.length === 0 ? ['nobody'] : elected.map((candidate) => contest.candidates[candidate]);
}

function notes(rule: ComparedRule): readonly string[] {
  const {
    lots,
    standIn,
    provenance: { approximate = [], order },
  } = rule;
  const lot = lots === 0 ? [] : [lotDecides(rule) ? 'a lot decides' : standIn ? 'needs lots' : 'drew lots'];
  return [
    ...lot,
    ...(order === undefined ? [] : ['one order of the papers']),
    ...(approximate.length === 0 ? [] : ['approximate']),
  ];
}

function validPapers(rules: readonly ComparedRule[]): string {
  const valid = rules.map(({ papers }) => papers.valid);
  const [least, most] = [Math.min(...valid), Math.max(...valid)];
  if (least === most) return counted(most, 'valid paper');
  return `${grouped(least)} to ${counted(most, 'valid paper')}, as each rule reads them`;
}

function agreement(comparison: Comparison): readonly string[] {
  const byLot = new Map(
    comparison.rules
      .filter(lotDecides)
      .map(({ id, standIn }) => [id, standIn ? ' (a lot decides; none was given)' : ' (by lot)'] as const),
  );
  const many = comparison.rules.length > MANY;
  return comparison.groups.flatMap(({ elected, rules }) =>
    wrapped(
      `${namesOf(comparison, elected).join(', ')}: ${many ? `by ${counted(rules.length, 'rule')}: ` : ''}${listed(rules.map((id) => `${id}${byLot.get(id) ?? ''}`))}.`,
    ),
  );
}

function doubts(rules: readonly ComparedRule[], many: boolean): readonly string[] {
  const doubted = rules.flatMap(({ id, provenance: { approximate = [], order } }) => {
    const taken = order === undefined ? [] : [`papers taken in one order of many, ${order}`];
    const all = [...taken, ...approximate];
    return all.length === 0 ? [] : [{ id, all }];
  });
  if (doubted.length === 0) return [];
  if (!many) return doubted.flatMap(({ id, all }) => wrapped(`${id}: ${all.join('; ')}.`));
  return wrapped(
    `Approximate, or taken in one order of the papers: ${listed(doubted.map(({ id }) => id))}. "psephos rules show ID" says why.`,
  );
}

function syntheticWarning({ model, seed, assumes }: NonNullable<Comparison['provenance']['synthetic']>): string {
  return `SYNTHETIC BALLOTS, never cast: drawn from the model ${model} with seed ${seed}; assumes that ${assumes}.`;
}

/** The same data with every text on one line, without anything that could steer a terminal. */
function oneLineTexts(answer: Comparison): Comparison {
  const texts = (value: unknown): unknown => {
    if (typeof value === 'string') return oneLine(value);
    if (Array.isArray(value)) return value.map(texts);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, texts(part)]));
  };
  return texts(answer) as Comparison;
}
