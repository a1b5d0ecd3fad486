import type { Contest } from '../../ballots/contest.ts';
import { ballotLines } from '../../ballots/notation.ts';
import { wrapped } from '../../base/text-layout.ts';
import { counted } from '../../base/words.ts';
import { namesIn } from '../../laws/changes/lines.ts';
import type { Law, ShownContest, Violation } from '../../laws/law.ts';
import type { LawVerdict } from '../../laws/verdicts/verdict.ts';
import type { Rule } from '../../rules/rule.ts';
import { lawLines } from './laws-law-page.ts';
import { literatureLines, verdictLines } from './laws-verdict-lines.ts';
import { PLACES_WORDS, sizeWords, verdictWord, WIDTH } from './laws-words.ts';
import { pageOf, section } from './sections.ts';

/** A verdict, and how the law was broken when its witness was counted just now. */
export interface Recounted {
  readonly verdict: LawVerdict;
  readonly violation?: Violation;
}

/** One rule and one law: what the law says, and the election that breaks it as it was counted just now. */
export function witnessPage(rule: Rule, law: Law, recounted: readonly Recounted[]): string {
  return pageOf([
    lawLines(law),
    wrapped(`Under ${rule.title} (${rule.id}).`, '', WIDTH),
    ...recounted.map((one) =>
      section(`${PLACES_WORDS[one.verdict.places]}: ${verdictWord(one.verdict.verdict)}`, recountedLines(one)),
    ),
  ]);
}

function recountedLines({ verdict: shown, violation }: Recounted): readonly string[] {
  const { verdict } = shown;
  if (violation === undefined || verdict.kind !== 'fails') return verdictLines(shown, '');
  return [
    ...wrapped(`Counted just now: ${violation.says}.`, '', WIDTH),
    '',
    ...violation.contests.flatMap((one) => [...shownLines(one), '']),
    ...(violation.stage === undefined ? [] : [`At stage ${violation.stage}.`]),
    ...wrapped(`Expected: ${violation.expected}.`, '', WIDTH),
    ...wrapped(`Received: ${violation.received}.`, '', WIDTH),
    ...wrapped(`Size: ${sizeWords(verdict.witness)}.`, '', WIDTH),
    ...(verdict.onlyShort === true ? ['Where every paper ranks everybody, nothing that breaks it was found.'] : []),
    ...literatureLines(shown, ''),
  ];
}

/** A contest of a violation: who is elected, and the ballots as they can be pasted into a file. */
function shownLines({ label, contest, elected }: ShownContest): readonly string[] {
  const { profile, seats } = contest;
  const size = `${counted(profile.total, 'paper')}, ${counted(seats, 'place')}`;
  return [
    ...wrapped(`${capitalised(label)} (${size})${electedWords(contest, elected)}:`, '', WIDTH),
    ...[...ballotLines(profile)].map((line) => `  ${line.trimEnd()}`),
  ];
}

/** Who is elected; several sets where lots decide. */
export function electedWords(contest: Contest, elected: ShownContest['elected']): string {
  if (elected === undefined) return '';
  const sets = elected.map((set) => namesIn(contest, set));
  return sets.length === 1 ? `, elected ${sets[0]}` : `, elected by lot ${sets.join(' or ')}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
