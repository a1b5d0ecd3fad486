import { columns, oneLine, wrapped } from '../../base/text-layout.ts';
import { counted } from '../../base/words.ts';
import type { TransferPrior } from '../../synthetic/learned/prior.ts';
import { pageOf, section } from './sections.ts';

/** Affinities told each way. */
const MOST_TOLD = 6;

/** An affinity under a tenth more or less often is not worth telling. */
const WORTH_TELLING = Math.log(1.1);

/** What a prior was learned from, on one line. */
export function learnedFromWords({ learnedFrom, known, groups }: TransferPrior): string {
  const { elections, papers } = learnedFrom;
  const groupsWords =
    groups === 'ignore'
      ? 'groups ignored'
      : `${counted(known.length, 'group')} with affinities of ${known.length === 1 ? 'its' : 'their'} own`;
  return `learned from ${counted(elections, 'election')} with ${counted(papers, 'paper')}; ${groupsWords}`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** However many draws are made, a chance is known no better than so many elections can tell. */
function worthWords({ learnedFrom: { elections } }: TransferPrior): string {
  const points = Math.round(50 / Math.sqrt(elections));
  return `So many elections know a chance near one half to about ${points} points at best.`;
}

/** What was learned as a page for people: who keeps papers together, who likes whom, how far elections stray; and what to do with it. */
export function learnPage(prior: TransferPrior, file: string | undefined): string {
  const sections = [
    [
      'WHAT REAL BALLOTS SAY OF LATER PREFERENCES',
      ...wrapped(`${oneLine(prior.title)}. ${sentence(learnedFromWords(prior))}`, ''),
      ...wrapped(worthWords(prior), ''),
    ],
    ...groupSections(prior),
    section('How far single elections stray', wrapped(strayWords(prior), '')),
    section('How to use it', useLines(file)),
  ];
  return pageOf(sections);
}

function groupSections(prior: TransferPrior): readonly (readonly string[])[] {
  if (prior.groups === 'ignore') return [];
  if (prior.known.length === 0)
    return [wrapped('No group has candidates enough (20) to be told of by name; all are taken as alike.', '')];
  const liked = affinitiesOf(prior);
  return [
    section('Groups that keep their papers', stayLines(prior)),
    section('Who is liked by whose supporters', affinityLines(liked.slice(0, MOST_TOLD))),
    section('Who is not', affinityLines(liked.toReversed().slice(0, MOST_TOLD), -1)),
  ];
}

function stayLines({ known, stays }: TransferPrior): readonly string[] {
  const rows = known
    .map((group, at) => ({ group, stays: stays[at] }))
    // Nothing is known of a group that never had two candidates in one election.
    .filter((row) => row.stays !== 0)
    .sort((a, b) => b.stays - a.stays);
  if (rows.length === 0) return ['No group had two candidates in one election.'];
  return [
    ...columns(
      rows.map((row) => [oneLine(row.group), factorWords(row.stays)]),
      [0, 1],
    ),
    '',
    ...wrapped(
      'How often their papers go to another candidate of the group, compared with all groups, where candidates are as strong: against going no further.',
      '',
    ),
  ];
}

interface Affinity {
  readonly from: string;
  readonly to: string;
  readonly affinity: number;
}

/** Between groups that are told by name, the strongest first. */
function affinitiesOf({ known, affinities }: TransferPrior): readonly Affinity[] {
  return known
    .flatMap((from, a) => known.map((to, b) => ({ from, to, affinity: a === b ? 0 : affinities[a][b] })))
    .sort((a, b) => b.affinity - a.affinity);
}

function affinityLines(told: readonly Affinity[], sign = 1): readonly string[] {
  return told
    .filter(({ affinity }) => sign * affinity > WORTH_TELLING)
    .flatMap(({ from, to, affinity }) =>
      wrapped(`papers of ${oneLine(from)} went to ${oneLine(to)} ${factorWords(affinity)}`, '').map((line, at) =>
        at === 0 ? line : `  ${line}`,
      ),
    );
}

/** A difference of logarithms as people say it. */
function factorWords(logarithm: number): string {
  const factor = Math.exp(Math.abs(logarithm)).toFixed(1);
  if (factor === '1.0') return 'as often as the mean';
  return logarithm > 0 ? `${factor} times as often as the mean` : `${factor} times less often than the mean`;
}

function strayWords({ strays }: TransferPrior): string {
  let [squares, rows] = [0, 0];
  for (const { tenths } of strays)
    for (const tenth of tenths) {
      // Where too few papers told of a weight, nothing is known of its stray.
      if (tenth === 0) continue;
      squares += (tenth / 10) ** 2;
      rows += 1;
    }
  const factor = Math.exp(Math.sqrt(squares / Math.max(rows, 1))).toFixed(1);
  return `In a single election papers go from one candidate to another ${factor} times as often as all this would say, or as much less often (root mean square). Each draw strays as one of these elections did.`;
}

function useLines(file: string | undefined): readonly string[] {
  if (file === undefined) return wrapped('Nothing was kept: name a file with -o, or take the JSON with --json.', '');
  const path = /^[\w@%+=:,./-]+$/.test(file) ? file : `'${oneLine(file).replaceAll("'", `'\\''`)}'`;
  return [`psephos whatif result.json --prior ${path}`, `psephos backtest OTHER-ELECTIONS --prior ${path}`];
}
