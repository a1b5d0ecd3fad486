import { columns, wrapped } from '../../base/text-layout.ts';
import { counted, listed } from '../../base/words.ts';
import type { HeadToHead } from '../../compare/head-to-head.ts';
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
  const narrowest = records.map(({ narrow }) => narrowText(narrow, short));
  const cells = records.map(({ candidate, beats, draws, loses }) => [
    `  ${names[candidate]}`,
    ...[beats, draws, loses].map(String),
  ]);
  const all = ['  candidate', 'beats', 'draws', 'loses to'];
  const kept = records.some(({ draws }) => draws > 0) ? [0, 1, 2, 3] : [0, 1, 3];
  const figures = (row: readonly string[]): readonly string[] => kept.map((at) => row[at]);
  const rows = columns([figures(all), ...cells.map(figures)]);
  return [
    ...wrapped(bestText(table, names)),
    ...wrapped('A paper prefers whom it ranks higher; whom it does not rank it prefers to nobody.'),
    '',
    ...beside(rows, ['narrowest', ...narrowest]),
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

function bestText({ condorcetWinner, condorcetLoser, smith }: HeadToHead, names: readonly string[]): string {
  const loser = condorcetLoser === null ? '' : ` ${names[condorcetLoser]} loses to everybody.`;
  if (condorcetWinner !== null) return `${names[condorcetWinner]} beats everybody else head to head.${loser}`;
  if (smith.length === names.length) return `Nobody beats everybody else head to head.${loser}`;
  return `Nobody beats everybody else head to head: ${listed(smith.map((candidate) => names[candidate]))} beat all others, and none of them beats all the rest of them.${loser}`;
}

function narrowText({ other, ahead }: Standing['narrow'], names: readonly string[]): string {
  if (ahead === 0) return `level with ${names[other]}`;
  return `${counted(Math.abs(ahead), 'paper')} ${ahead > 0 ? 'ahead of' : 'behind'} ${names[other]}`;
}

/** Texts beside a table, on further lines where they would not fit. */
function beside(rows: readonly string[], texts: readonly string[]): readonly string[] {
  const wide = Math.max(...rows.map((row) => row.length)) + 2;
  const room = MOST - wide;
  if (room < LEAST_BESIDE) return rows.flatMap((row, at) => [row, ...wrapped(texts[at], '      ')]);
  return rows.flatMap((row, at) => {
    const [first = '', ...more] = wrapped(texts[at], '', room);
    return [`${row.padEnd(wide)}${first}`, ...more.map((line) => ' '.repeat(wide) + line)];
  });
}

/** Characters of a line, and the fewest that a text beside a table is worth. */
const MOST = 98;
const LEAST_BESIDE = 28;
