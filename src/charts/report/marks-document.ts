import { counted, grouped } from '../../base/words.ts';
import type { MarksFindings } from '../../whatif/findings.ts';
import { namedCharts } from '../named-charts.ts';
import { list, type ReportDocument, type ReportSection, table, text, told, withGroup } from './document.ts';
import { repeatSection, TRANSFERABLE_VOTE, wordsSection } from './repeat-section.ts';

/** The report on totals that are marks, of which little can be told. */
export function marksDocument(findings: MarksFindings): ReportDocument {
  const { answer, words, command } = findings;
  const { declared, candidates, rule, provenance } = answer;
  const [key] = namedCharts(findings);
  return {
    question: 'Would a transferable vote have changed the result?',
    title: declared.title,
    answer: words.short,
    terms: TRANSFERABLE_VOTE,
    ...(key === undefined ? {} : { key }),
    names: candidates.map(({ name }) => name),
    sections: told([
      declaredSection(findings),
      {
        id: 'certain',
        title: 'What holds however the papers were marked',
        parts: [
          text(words.bounds),
          table({
            caption: 'First preferences, as far as the marks bound them',
            head: ['Candidate', 'First preferences', 'Elected under a transferable vote?'],
            rows: candidates.map(({ name, status, reason }, candidate) => [
              name,
              words.firstPreferences[candidate],
              `${STATUS[status]}: ${reason}`,
            ]),
            of: 'words',
          }),
        ],
      },
      {
        id: 'probable',
        title: 'How probable, under an assumption',
        parts: [
          text(words.assumed),
          table({
            caption: `Chance to be elected by ${rule.title}`,
            head: ['Candidate', 'Chance', '±'],
            rows: candidates.map(({ name }, candidate) => [name, ...words.chances[candidate]]),
            of: 'figures',
          }),
          text('The sets elected most often:'),
          ...list(words.sets),
        ],
      },
      {
        id: 'assumed',
        title: 'What is assumed',
        parts: list([
          'The same people would have voted, and would have ranked those they marked before anybody else.',
          'How those papers would have been marked and ranked in truth nobody knows: the chances follow from the assumption above, and change with it.',
        ]),
      },
      wordsSection(['Block vote', 'Transferable vote', 'First preference', 'Quota']),
      repeatSection(
        [
          ['Rule', `${rule.title} (${rule.id})`],
          ['Model', answer.models[0].model],
          ['Draws', grouped(provenance.draws)],
          ['Seed', provenance.seed],
          ['Input', provenance.input],
          ['Made by', `psephos ${provenance.library}`],
        ],
        command,
        text('Only marks were declared: every preference in this report is assumption.'),
      ),
    ]),
  };
}

const STATUS = { certain: 'Certain', possible: 'Possible', undecided: 'Not decided here' } as const;

function declaredSection({ answer: { declared }, words }: MarksFindings): ReportSection {
  const { candidates, seats, marks, source } = declared;
  const total = candidates.reduce((sum, { votes }) => sum + votes, 0);
  const most = marks === undefined ? '' : `; up to ${counted(marks.atMost, 'mark')} a paper`;
  return {
    id: 'declared',
    title: 'What was declared',
    parts: [
      table({
        caption: `Marks declared, for ${counted(seats, 'place')}${most}`,
        head: ['Candidate', 'Marks'],
        rows: [
          ...candidates.map((candidate) => [withGroup(candidate), grouped(candidate.votes)]),
          ['All marks', grouped(total)],
        ],
        of: 'figures',
        summed: true,
      }),
      text(words.printed.says),
      ...list(words.printed.disagree),
      ...(source === undefined ? [] : [text(`Source: ${source}`)]),
    ],
  };
}
