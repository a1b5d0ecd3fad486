import { counted, grouped, listed } from '../../base/words.ts';
import type { ComparedRule } from '../../compare/compared-rule.ts';
import type { BallotFindings } from '../../compare/findings.ts';
import { namedCharts } from '../named-charts.ts';
import { ballotsAnswer, wonBy } from './ballots-answer.ts';
import {
  chartsNamed,
  list,
  type ReportDocument,
  type ReportPart,
  type ReportSection,
  table,
  text,
  told,
} from './document.ts';
import { repeatSection, wordsSection } from './repeat-section.ts';
import { ruleMeanings } from './rule-meanings.ts';

/** The report on ballots: how they were counted, and whom other rules elect. */
export function ballotsDocument(findings: BallotFindings): ReportDocument {
  const { comparison, count, against } = findings;
  const { contest } = comparison;
  const charts = namedCharts(findings);
  const [key] = charts;
  return {
    question: 'Would another way of counting have changed the result?',
    title: contest.title ?? 'An election',
    answer: ballotsAnswer(findings),
    ...(key === undefined ? {} : { key }),
    names: contest.candidates,
    sections: told([
      {
        id: 'counted',
        title: 'How the votes moved',
        parts: [text(papersSentence(findings)), ...chartsNamed(charts.slice(1), 'flow')],
      },
      {
        id: 'rules',
        title: 'Whom other rules elect',
        parts: rulesParts(findings, chartsNamed(charts.slice(1), 'rules')),
      },
      { id: 'surprises', title: 'What stands out', parts: list(comparison.surprises.map(({ says }) => says)) },
      { id: 'head-to-head', title: 'Everybody against everybody', parts: chartsNamed(charts.slice(1), 'pairwise') },
      {
        id: 'sheets',
        title: 'The counts, stage by stage',
        parts: [count, against]
          .filter((one, at, all) => all.findIndex(({ rule }) => rule.id === one.rule.id) === at)
          .map((one): ReportPart => ({ kind: 'sheet', title: one.rule.title, count: one })),
      },
      { id: 'assumed', title: 'What is assumed', parts: assumedParts(findings) },
      wordsSection(wordsUsed(findings)),
      provenanceSection(findings),
    ]),
  };
}

/** The words that these counts need. */
function wordsUsed({ count, against, comparison }: BallotFindings): Parameters<typeof wordsSection>[0] {
  const both = [count, against];
  const acts = both.flatMap(({ stages }) => stages.map(({ action }) => action.kind));
  const byLot = comparison.rules.some(
    ({ everyLot, standIn }) => standIn === true || (everyLot?.outcomes.length ?? 0) > 1,
  );
  return [
    'First preference',
    'Stage',
    ...(both.every(({ quota }) => quota === null) ? [] : (['Quota'] as const)),
    ...(acts.includes('surplus') ? (['Surplus'] as const) : []),
    ...(acts.includes('exclusion') ? (['Excluded', 'Non-transferable'] as const) : []),
    ...(byLot ? (['Lot'] as const) : []),
    'Head to head',
  ];
}

function papersSentence({ count: { papers, contest, quota, rule } }: BallotFindings): string {
  const enough = quota === null ? '' : ` The quota, which is enough to be elected, is ${grouped(quota)}.`;
  return `${counted(papers.valid, 'valid paper')} (${grouped(papers.invalid)} invalid), ${counted(contest.candidates.length, 'candidate')}, ${counted(contest.seats, 'place')}, counted by ${rule.title}.${enough}`;
}

function rulesParts({ comparison }: BallotFindings, charts: readonly ReportPart[]): readonly ReportPart[] {
  const { rules, contest, leftOut } = comparison;
  return [
    ...charts,
    table({
      caption: 'The same papers, counted by several rules',
      head: ['Rule', 'Elected, in the order of the ballot', 'Against the first of them'],
      rows: rules.map((rule) => [
        rule.title,
        `${wonBy(contest, rule.elected)}${lotNote(rule)}`,
        againstTheCount(comparison, rule),
      ]),
      of: 'words',
    }),
    ...list(ruleMeanings(rules)),
    ...list(leftOut.map(({ title, why }) => `Left out: ${title}: ${why}`)),
  ];
}

/** Who is elected by this rule and not by the one that was asked about, and the other way round. */
function againstTheCount({ rules: [first], contest }: BallotFindings['comparison'], rule: ComparedRule): string {
  const gain = rule.elected.filter((candidate) => !first.elected.includes(candidate));
  const lose = first.elected.filter((candidate) => !rule.elected.includes(candidate));
  if (rule === first) return '–';
  if (gain.length + lose.length === 0) return 'the same';
  return `${wonBy(contest, gain)} instead of ${wonBy(contest, lose)}`;
}

function lotNote({ everyLot }: ComparedRule): string {
  return everyLot !== undefined && everyLot.outcomes.length > 1 ? ' (a lot decides)' : '';
}

function assumedParts({ comparison }: BallotFindings): readonly ReportPart[] {
  const { synthetic } = comparison.provenance;
  const doubts = comparison.rules.flatMap(({ title, provenance: { approximate = [], order } }) => [
    ...approximate.map((doubt) => `${title}: ${doubt}.`),
    ...(order === undefined ? [] : [`${title}: papers are taken in one order of many: ${order}.`]),
  ]);
  return list([
    ...(synthetic === undefined
      ? []
      : [
          `THESE BALLOTS WERE NEVER CAST: they are drawn from the model ${synthetic.model} with seed ${synthetic.seed}; it assumes that ${synthetic.assumes}.`,
        ]),
    'Everybody would have marked the same paper under every rule; in truth voters and parties go by the rule they have.',
    ...(comparison.rules.some(({ standIn }) => standIn === true)
      ? ['Where a rule calls for a lot and none was recorded, the order of the ballot stands in for it.']
      : []),
    ...doubts,
  ]);
}

function provenanceSection({ comparison, count, against, command }: BallotFindings): ReportSection {
  const { provenance } = comparison;
  return repeatSection(
    [
      ['Rule', `${count.rule.title} (${count.rule.id})`],
      ['Held against', `${against.rule.title} (${against.rule.id})`],
      [
        'Other rules',
        listed(comparison.rules.map(({ id }) => id).filter((id) => id !== count.rule.id && id !== against.rule.id)),
      ],
      [
        'Lots',
        provenance.seed === null ? (count.provenance.lot ?? 'in the order of the ballot') : `seed ${provenance.seed}`,
      ],
      ['Input', provenance.input],
      ['Made by', `psephos ${provenance.library}`],
    ],
    command,
  );
}
