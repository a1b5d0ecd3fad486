import { wrapped } from '../../base/text-layout.ts';
import { counted, listed } from '../../base/words.ts';
import type { HeadToHead } from '../../compare/head-to-head.ts';
import { brokenTable } from './broken-table.ts';
import { shortNames } from './short-names.ts';

/** Everybody against everybody: who beats all others, and a line for each candidate. Names are safe to print. */
export function headToHeadLines(
  table: HeadToHead | null,
  names: readonly string[],
  withdrawn: readonly number[] = [],
): readonly string[] {
  if (table === null) return wrapped('Candidates cannot be compared head to head on these papers.');
  const standing = [...names.keys()].filter((candidate) => !withdrawn.includes(candidate));
  if (standing.length < 2) return [];
  const records = standing.map((candidate) => recordOf(table, standing, candidate));
  records.sort((a, b) => b.beats - a.beats || a.loses - b.loses || a.candidate - b.candidate);
  const short = shortNames(names);
  const told = records.slice(0, MOST_TOLD);
  const narrowest = told.map(({ narrow }) => narrowText(narrow, short));
  const isLevel = records.some(({ draws }) => draws > 0);
  const rows = told.map(({ candidate, beats, draws, loses }, at) => [
    names[candidate],
    String(beats),
    ...(isLevel ? [String(draws)] : []),
    String(loses),
    narrowest[at],
  ]);
  const head = ['candidate', 'beats', ...(isLevel ? ['draws'] : []), 'loses to', 'narrowest'];
  const forNames = Math.min(MOST_IN_NAME, Math.max(...told.map(({ candidate }) => names[candidate].length)));
  const forFigures = head.slice(1, -1).reduce((sum, { length }) => sum + length + 2, 0);
  const forNarrowest = MOST - 2 - Math.max(forNames, head[0].length) - forFigures - 2;
  return [
    ...wrapped(bestText(table, names, standing.length)),
    ...wrapped('A paper prefers whom it ranks higher, and everybody it ranks to everybody it does not rank.'),
    '',
    ...brokenTable([head, ...rows], { 0: MOST_IN_NAME, [head.length - 1]: forNarrowest }, '  '),
    ...(records.length > told.length ? [`  and ${records.length - told.length} more: see --json`] : []),
  ];
}

interface Standing {
  readonly candidate: number;
  readonly beats: number;
  readonly draws: number;
  readonly loses: number;
  /** The other with whom the fewest papers decide, and by how many this one is ahead. */
  readonly narrow: { readonly other: number; readonly ahead: number };
}

function recordOf({ papers }: HeadToHead, standing: readonly number[], candidate: number): Standing {
  const against = standing
    .filter((other) => other !== candidate)
    .map((other) => ({ other, ahead: papers[candidate][other] - papers[other][candidate] }));
  return {
    candidate,
    beats: against.filter(({ ahead }) => ahead > 0).length,
    draws: against.filter(({ ahead }) => ahead === 0).length,
    loses: against.filter(({ ahead }) => ahead < 0).length,
    narrow: against.reduce((least, one) => (Math.abs(one.ahead) < Math.abs(least.ahead) ? one : least)),
  };
}

function bestText(
  { condorcetWinner, condorcetLoser, smith }: HeadToHead,
  names: readonly string[],
  standing: number,
): string {
  const loser = condorcetLoser === null ? '' : ` ${names[condorcetLoser]} loses to everybody.`;
  if (condorcetWinner !== null) return `${names[condorcetWinner]} beats everybody else head to head.${loser}`;
  if (smith.length === standing) return `Nobody beats everybody else head to head.${loser}`;
  return `Nobody beats everybody else head to head: ${smith.length > MOST_TOLD / 2 ? `${smith.length} candidates` : listed(smith.map((candidate) => names[candidate]))} beat all others, but among them nobody beats all the rest.${loser}`;
}

function narrowText({ other, ahead }: Standing['narrow'], names: readonly string[]): string {
  if (ahead === 0) return `level with ${names[other]}`;
  return `${counted(Math.abs(ahead), 'paper')} ${ahead > 0 ? 'ahead of' : 'behind'} ${names[other]}`;
}

/** Candidates that have a line: the best, where there are many. */
const MOST_TOLD = 20;

/** Characters of a line, and of a name before it goes on below. */
const MOST = 98;
const MOST_IN_NAME = 40;
