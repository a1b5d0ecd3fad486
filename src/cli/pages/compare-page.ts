import { columns, oneLine, wrapped } from '../../base/text-layout.ts';
import { counted, grouped, listed } from '../../base/words.ts';
import type { ComparedRule, Comparison } from '../../compare/compare-rules.ts';
import type { FirstDifference } from '../../compare/difference.ts';
import type { Decision } from '../../rules/decision.ts';
import { lotDecides, lotLines } from './lot-lines.ts';
import { decisionWords } from './rules-words.ts';

/** Many rules on one contest as a page: the table, who agrees, where they part, and what lots decide. */
export function comparePage(answer: Comparison): string {
  const safe = oneLineTexts(answer);
  const { contest, rules, provenance } = safe;
  const lines = [
    ...(contest.title === undefined ? [] : [contest.title]),
    `${counted(contest.seats, 'place')}, ${counted(contest.candidates.length, 'candidate')}, ${validPapers(rules)}, ${counted(rules.length, 'rule')}`,
    ...(provenance.synthetic === undefined ? [] : wrapped(syntheticWarning(provenance.synthetic), '')),
    '',
    ...columns(
      [
        ['rule', 'elected', 'stages', 'note'],
        ...rules.map((rule) => [rule.id, namesIn(safe, rule.elected), String(rule.stages), notes(rule)]),
      ],
      [0, 1, 3],
    ),
    ...section('Who agrees', agreement(safe)),
    ...section(`Where they part from ${safe.partings[0]?.a}`, safe.partings.flatMap(parting)),
    ...section(
      'Lots',
      rules.flatMap((rule) => lotLines(safe.contest.candidates, rule)),
    ),
    ...section('Doubts', doubts(rules)),
    ...section(
      'Left out',
      safe.leftOut.flatMap(({ id, why }) => wrapped(`${id}: ${why}.`)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, '-'.repeat(title.length), ...lines];
}

/** Those elected, in order. */
function namesIn({ contest }: Comparison, elected: readonly number[]): string {
  return elected.length === 0 ? 'nobody' : elected.map((candidate) => contest.candidates[candidate]).join(', ');
}

function notes(rule: ComparedRule): string {
  const {
    lots,
    provenance: { approximate = [], order },
  } = rule;
  const lot = lots === 0 ? [] : [lotDecides(rule) ? 'a lot decides' : 'drew lots'];
  return [
    ...lot,
    ...(order === undefined ? [] : ['one order of the papers']),
    ...(approximate.length === 0 ? [] : ['approximate']),
  ].join(', ');
}

function validPapers(rules: readonly ComparedRule[]): string {
  const valid = rules.map(({ papers }) => papers.valid);
  const [least, most] = [Math.min(...valid), Math.max(...valid)];
  if (least === most) return counted(most, 'valid paper');
  return `${grouped(least)} to ${counted(most, 'valid paper')}, as each rule reads them`;
}

function agreement(comparison: Comparison): readonly string[] {
  const byLot = new Set(comparison.rules.filter(lotDecides).map(({ id }) => id));
  return comparison.groups.flatMap(({ elected, rules }) =>
    wrapped(`${namesIn(comparison, elected)}: ${listed(rules.map((id) => (byLot.has(id) ? `${id} (by lot)` : id)))}.`),
  );
}

/** The sentences, and what each table says nearest to the point; under one name where both speak of it. */
function parting({ a, b, says, decisions }: FirstDifference): readonly string[] {
  const left = decisions.find((decision) => decision.a !== null);
  const right = decisions.find((decision) => decision.b !== null);
  const told = [...new Set([left, right])].filter((decision) => decision !== undefined);
  return [
    ...wrapped(`${b}: ${says}`),
    ...told.flatMap((decision) => [
      `    ${decisionWords(decision.name)}:`,
      ...(decision.a === null ? [] : wrapped(decisionText(a, decision.a), '      ')),
      ...(decision.b === null ? [] : wrapped(decisionText(b, decision.b), '      ')),
    ]),
  ];
}

function decisionText(id: string, { basis, clause, says }: Decision): string {
  const from = clause === '-' ? 'our reading' : basis === 'law' ? clause : `our reading of ${clause}`;
  return `${id} [${from}]: ${says}.`;
}

function doubts(rules: readonly ComparedRule[]): readonly string[] {
  return rules.flatMap(({ id, provenance: { approximate = [], order } }) => {
    const taken = order === undefined ? [] : [`papers taken in one order of many, ${order}`];
    const all = [...taken, ...approximate];
    return all.length === 0 ? [] : wrapped(`${id}: ${all.join('; ')}.`);
  });
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
