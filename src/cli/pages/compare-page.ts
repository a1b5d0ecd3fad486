import { oneLine, wrapped } from '../../base/text-layout.ts';
import { counted, grouped } from '../../base/words.ts';
import { KNOWN_OF_SEVERAL } from '../../compare/asked-in-full.ts';
import type { ComparisonInFull } from '../../compare/compare-in-full.ts';
import type { Comparison } from '../../compare/compare-rules.ts';
import type { ComparedRule } from '../../compare/compared-rule.ts';
import { agreementByFamily, agreementLines } from './compare-agreement.ts';
import { headToHeadLines } from './compare-head-to-head.ts';
import { idsText, leftOutLines } from './compare-left-out.ts';
import { lotDecides, lotLines, lotsOfMany } from './compare-lots.ts';
import { lastRoundLines, marginLines } from './compare-margins.ts';
import { representationLines, wastedLines } from './compare-measures.ts';
import { partingLines } from './compare-partings.ts';
import { spoilerLines } from './compare-spoilers.ts';
import { narrowTable } from './narrow-table.ts';
import { pageOf, section } from './sections.ts';
import { shortNames } from './short-names.ts';

/** Rules beyond which the page gives decisions only when it is asked for them. */
export const MOST_WITH_DECISIONS = 3;

/** Rules beyond which the page tells only of those that elect others, and gives the table of all at the end. */
const MANY = 12;

/** Whose wasted votes are told where there are many rules: one of each kind, for one place. */
const KNOWN_OF_ONE: readonly string[] = ['first-past-the-post', 'two-round', 'instant-runoff'];
/**
 * Many rules on one contest as a page: who agrees, what stands out, everybody head to head, where the rules part, and what lots decide. The
 * decisions behind a parting come where they are asked for, by default where few rules are compared.
 */
export function comparePage(
  answer: Comparison | ComparisonInFull,
  withDecisions: boolean = answer.rules.length <= MOST_WITH_DECISIONS,
): string {
  const safe = oneLineTexts(answer);
  const { contest, rules, headToHead, surprises } = safe;
  const many = rules.length > MANY && !withDecisions;
  const known = contest.seats === 1 ? KNOWN_OF_ONE : KNOWN_OF_SEVERAL;
  const table = tableOf(safe);
  return pageOf([
    head(safe),
    many ? [] : table,
    section('Who agrees', many ? agreementByFamily(safe) : agreementLines(safe)),
    section(
      'What stands out',
      surprises.flatMap(({ says }) => wrapped(says)),
    ),
    section('Head to head', headToHeadLines(headToHead, contest.candidates, contest.withdrawn)),
    section('Whom they represent', representationLines(safe)),
    section(
      'Wasted votes',
      wastedLines(safe, (id) => !many || known.includes(id)),
    ),
    ...('margins' in safe
      ? [
          section('How close it was', [
            ...marginLines(safe.margins, shortNames(contest.candidates), rules),
            ...lastRoundLines(safe.margins),
          ]),
          section('Spoilers and clones', spoilerLines(safe)),
        ]
      : []),
    section(`Where they part from ${safe.partings[0]?.a}`, partings(safe, withDecisions, many)),
    section(
      'Lots',
      many ? lotsOfMany(contest.candidates, rules) : rules.flatMap((rule) => lotLines(contest.candidates, rule)),
    ),
    many ? section('Rule by rule', table) : [],
    section('Doubts', doubts(rules, many)),
    section('Left out', leftOutLines(safe)),
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

/** Of many rules one is told for each set of others that they elect. */
function partings({ partings: all, groups }: Comparison, withDecisions: boolean, many: boolean): readonly string[] {
  if (!many) return partingLines(all, withDecisions);
  const told = groups.flatMap(({ rules }) => {
    const [first, ...others] = all.filter(({ kind, b }) => kind === 'winners' && rules.includes(b));
    return first === undefined ? [] : [{ first, others: others.length }];
  });
  const same = all.filter(({ kind }) => kind !== 'winners').length;
  return [
    ...told.flatMap(({ first: { b, inBrief }, others }) =>
      wrapped(`${b}${others === 0 ? '' : `, as one of ${others + 1} that elect the same`}: ${inBrief}`),
    ),
    ...(same === 0
      ? []
      : wrapped(`${counted(same, 'other rule')} ${same === 1 ? 'elects' : 'elect'} as ${all[0].a} does.`)),
    ...(all.length === 0 ? [] : ['', ...wrapped('With --rules and a few of them you see where their counts part.')]),
  ];
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

function doubts(rules: readonly ComparedRule[], many: boolean): readonly string[] {
  const doubted = rules.flatMap(({ id, provenance: { approximate = [], order } }) => {
    const taken = order === undefined ? [] : [`papers taken in one order of many, ${order}`];
    const all = [...taken, ...approximate];
    return all.length === 0 ? [] : [{ id, all }];
  });
  if (doubted.length === 0) return [];
  if (!many) return doubted.flatMap(({ id, all }) => wrapped(`${id}: ${all.join('; ')}.`));
  return wrapped(
    `Approximate, or taken in one order of the papers: ${idsText(doubted.map(({ id }) => id))}. "psephos rules show ID" says why.`,
  );
}

function syntheticWarning({ model, seed, assumes }: NonNullable<Comparison['provenance']['synthetic']>): string {
  return `SYNTHETIC BALLOTS, never cast: drawn from the model ${model} with seed ${seed}; assumes that ${assumes}.`;
}

/** The same data with every text on one line, without anything that could steer a terminal. */
function oneLineTexts<T extends Comparison>(answer: T): T {
  const texts = (value: unknown): unknown => {
    if (typeof value === 'string') return oneLine(value);
    if (Array.isArray(value)) return value.map(texts);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, texts(part)]));
  };
  return texts(answer) as T;
}
