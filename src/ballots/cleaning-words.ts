import { oneLine } from '../base/text-layout.ts';
import { counted, grouped } from '../base/words.ts';
import type { CleaningReport, CleaningStep } from './cleaning-report.ts';

/**
 * What cleaning did, a sentence for the policy and one for each step that met a paper. Texts are safe to print.
 *
 * @example cleaningLines(report)[1] // 'Skipped ranks closed up on 253 papers.'
 */
export function cleaningLines({ policy, papersBefore, papersAfter, steps }: CleaningReport): readonly string[] {
  const left = papersBefore === papersAfter ? '' : `, of which ${grouped(papersAfter)} are left`;
  const met = steps.filter(({ papers }) => papers > 0);
  return [
    `Papers cleaned by the policy “${oneLine(policy.title)}” (${oneLine(policy.id)}): ${counted(papersBefore, 'paper')}${left}${met.length === 0 ? '; nothing had to be done' : ''}.`,
    ...met.map(stepLine),
    ...(policy.approximate ?? []).map((doubt) => `Approximate: ${oneLine(doubt)}.`),
  ];
}

const DOINGS: Readonly<Record<CleaningStep['matter'], Readonly<Record<string, string>>>> = {
  mostRanks: { stop: 'Ranks past the last that counts not read on' },
  skipped: {
    'close-up': 'Skipped ranks closed up on',
    stop: 'Ended at a skipped rank:',
    'stop-after-two': 'Skipped ranks closed up, or the paper ended at two in a row, on',
  },
  overvotes: {
    stop: 'Ended at a rank given to several:',
    skip: 'Ranks given to several passed over on',
    'stop-if-several-continue': 'Ranks given to several left to the count, by who continues, on',
    share: 'Ranks given to several left to the count, to be shared, on',
  },
  repeats: {
    'pass-over': 'Candidates who stand again passed over on',
    stop: 'Ended at a candidate who stood before:',
  },
  writeIns: {
    'pass-over': 'Write-ins passed over on',
    stop: 'Ended at a write-in:',
    together: 'Write-ins counted as one candidate on',
  },
  blanks: { 'leave-out': 'Left out without a preference:' },
};

function stepLine({ matter, does, papers, preferences, ended, leftBlank }: CleaningStep): string {
  const facts = [
    ...(ended > 0 && ended < papers ? [`${grouped(ended)} of them ended`] : []),
    ...(preferences > 0 ? [`${counted(preferences, 'preference')} taken away`] : []),
    ...(leftBlank > 0 ? [`${grouped(leftBlank)} left blank`] : []),
  ];
  const doing = DOINGS[matter][does] ?? `${matter} ${does}:`;
  return `${doing} ${counted(papers, 'paper')}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}.`;
}
