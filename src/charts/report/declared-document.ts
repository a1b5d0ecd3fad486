import { validVotes } from '../../ballots/declared-result.ts';
import { counted, grouped, listed, percentage } from '../../base/words.ts';
import type { DeclaredFindings } from '../../whatif/findings.ts';
import type { NamedChart } from '../named/named-chart.ts';
import { namedCharts } from '../named-charts.ts';
import { areOurs, claimsSection, WHOSE_CLAIMS } from './claims-section.ts';
import {
  chartsNamed,
  list,
  type ReportDocument,
  type ReportPart,
  type ReportSection,
  table,
  text,
  told,
  withGroup,
} from './document.ts';
import { probableParts, sensitivityParts } from './probable-parts.ts';
import { repeatSection, TRANSFERABLE_VOTE, wordsSection } from './repeat-section.ts';

/** The report on declared totals. */
export function declaredDocument(findings: DeclaredFindings): ReportDocument {
  const { answer, words } = findings;
  const charts = namedCharts(findings);
  const key = keyChart(findings, charts);
  const rest = charts.filter((chart) => chart !== key);
  return {
    question: 'Would a transferable vote have changed the result?',
    title: answer.declared.title,
    answer: words.short,
    terms: TRANSFERABLE_VOTE,
    ...(key === undefined ? {} : { key }),
    names: answer.candidates.map(({ name }) => name),
    sections: told([
      declaredSection(findings),
      {
        id: 'certain',
        title: 'What is certain, and what is possible',
        parts: possibleParts(findings),
      },
      {
        id: 'tips',
        title: 'Where the result tips',
        parts: [...tippingParts(findings), ...chartsNamed(rest, 'tipping')],
      },
      {
        id: 'probable',
        title: 'How probable that is',
        parts: isSettled(findings) ? [] : probableParts(findings, chartsNamed(rest, 'chances')),
      },
      {
        id: 'assumption',
        title: 'Which assumption matters most',
        parts: sensitivityParts(findings, rest),
      },
      claimsSection(findings, rest),
      { id: 'scenarios', title: 'Turnout and switching, recomputed', parts: scenarioParts(findings) },
      { id: 'sheets', title: 'The counts, stage by stage', parts: sheetParts(findings) },
      { id: 'assumed', title: 'What is assumed', parts: assumedParts(findings) },
      wordsSection(['First-past-the-post', 'Transferable vote', 'Quota', 'Excluded', 'Non-transferable', 'Lot']),
      provenanceSection(findings),
    ]),
  };
}

/** True where no assumption can change who is elected. */
function isSettled({ answer: { candidates } }: DeclaredFindings): boolean {
  return candidates.every(({ status }) => status === 'certain' || status === 'impossible');
}

/** The map, unless the same are elected all over it while others could be: then the chances tell more. None where there is neither. */
function keyChart(findings: DeclaredFindings, charts: readonly NamedChart[]): NamedChart | undefined {
  const { map } = findings;
  const settled = isSettled(findings);
  const spans = map?.rows.flatMap((row) => row.spans) ?? [];
  const changes = spans.some(({ elected, byLot }) => byLot || elected.join() !== spans[0].elected.join());
  const wanted = changes || settled ? 'ternary' : 'chances';
  return charts.find(({ id }) => id === wanted) ?? (settled ? undefined : charts[0]);
}

function declaredSection({ answer, words }: DeclaredFindings): ReportSection {
  const { declared } = answer;
  const { candidates, seats, spoiled, source } = declared;
  const valid = validVotes(declared);
  return {
    id: 'declared',
    title: 'What was declared',
    parts: [
      text(`By first-past-the-post: ${words.firstPastThePost}`),
      table({
        caption: `Votes declared, for ${counted(seats, 'place')}; shares are of the valid votes`,
        head: ['Candidate', 'Votes', 'Share'],
        rows: [
          ...candidates.map((candidate) => [
            withGroup(candidate),
            grouped(candidate.votes),
            valid === 0 ? '' : percentage(candidate.votes / valid),
          ]),
          ['Valid votes', grouped(valid), ''],
        ],
        of: 'figures',
        summed: true,
      }),
      text(
        spoiled === undefined
          ? 'How many papers were spoiled was not declared: only valid votes are counted here.'
          : `Besides there were ${counted(spoiled, 'spoiled paper')}: ${grouped(valid + spoiled)} papers in all.`,
      ),
      text(words.printed.says),
      ...list(words.printed.disagree),
      ...(source === undefined ? [] : [text(`Source: ${source}`)]),
    ],
  };
}

function possibleParts({ answer, words }: DeclaredFindings): readonly ReportPart[] {
  const { candidates, rule } = answer;
  return [
    text(
      `Only first preferences are known. Counted by ${rule.title}, this follows from them alone, whatever voters would have put second and third:`,
    ),
    table({
      caption: 'Who can be elected under a transferable vote',
      head: ['Candidate', 'Elected?', 'Why'],
      rows: candidates.map(({ name, status }, candidate) => [name, STATUS[status], words.reasons[candidate]]),
      of: 'words',
    }),
    text(`The quota is as many votes as are enough to be elected. ${words.quota}`),
  ];
}

const STATUS = {
  certain: 'Certain',
  possible: 'Possible',
  impossible: 'Impossible',
  undecided: 'Not decided here',
} as const;

function tippingParts({ words: { tipping } }: DeclaredFindings): readonly ReportPart[] {
  return [
    ...tipping.says.map(text),
    ...(tipping.table === undefined
      ? []
      : [table({ caption: 'What it takes, the more papers go to nobody', ...tipping.table, of: 'figures' })]),
    ...list(tipping.turns),
  ];
}

function scenarioParts({ words: { scenarios } }: DeclaredFindings): readonly ReportPart[] {
  if (scenarios === undefined) return [];
  const { title, head, rows, says } = scenarios;
  const [scenario, , ...others] = head;
  return [
    text(title),
    table({
      caption: 'Printed beside recomputed',
      head: [scenario, 'candidate', ...others],
      rows,
      of: 'figures',
      grouped: true,
    }),
    ...says.map(text),
  ];
}

function sheetParts(findings: DeclaredFindings): readonly ReportPart[] {
  const { firstPastThePost, supposed, answer } = findings;
  return [
    text(
      supposed.length === 0
        ? 'The count that was held:'
        : `The count that was held, and the count by ${answer.rule.title} as each ${areOurs(findings) ? 'supposition' : 'claim'} has it.`,
    ),
    { kind: 'sheet', title: 'As it was held', count: firstPastThePost },
    ...supposed.map(({ claim, count }): ReportPart => ({ kind: 'sheet', title: `Supposed: ${claim.means}`, count })),
  ];
}

function assumedParts(findings: DeclaredFindings): readonly ReportPart[] {
  const { answer, map } = findings;
  return list([
    'Everybody would have given the same first preference under a transferable vote as they gave by first-past-the-post, and the same people would have voted.',
    ...(isSettled(findings) ? [] : answer.models.map((one) => `For the chances, model ${one.model}: ${one.assumes}.`)),
    ...(map === undefined || map.assumes === '' ? [] : [`For the map: ${map.assumes}.`]),
    ...(answer.claims.length === 0 || areOurs(findings) ? [] : [`For the claims: ${WHOSE_CLAIMS}`]),
  ]);
}

function provenanceSection({ answer, command }: DeclaredFindings): ReportSection {
  const { provenance, rule, models } = answer;
  const { library, input, seed, draws, untilError, files = [] } = provenance;
  const each =
    untilError === undefined
      ? `${grouped(draws)} from each model`
      : `until no standard error is over ${untilError}, at most ${grouped(draws)}`;
  return repeatSection(
    [
      ['Rule', `${rule.title} (${rule.id})`],
      ...(models.length === 0
        ? []
        : [
            ['Models', listed(models.map(({ model }) => model))] as const,
            ['Draws', each] as const,
            ['Seed', seed] as const,
          ]),
      ['Input', input],
      ...files.map(({ as, digest }) => [as, digest] as const),
      ['Made by', `psephos ${library}`],
    ],
    command,
    text('Only first preferences were declared: every later preference in this report is assumption.'),
  );
}
