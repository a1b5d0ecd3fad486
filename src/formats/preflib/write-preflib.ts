import type { Contest } from '../../ballots/contest.ts';
import { type Profile, rankingGroups, rankings } from '../../ballots/profile.ts';
import { cannotHold, nameOnLine, refuseToWrite } from '../refuse-to-write.ts';
import { stampComment } from '../stamp-comment.ts';
import { stampInWords } from '../synthetic-stamp.ts';
import { preflibType } from './preflib-type.ts';

const FORMAT = 'PrefLib';

/**
 * Writes a contest as PrefLib publishes ballots, one distinct ranking a line, under the narrowest data type that fits and
 * without dates, so that the same contest gives the same bytes. Drawn ballots are of the modification type `synthetic`.
 *
 * @throws PsephosError `unsupported` for names and titles with line breaks, other control characters or blanks at either end,
 * withdrawals, blank papers, skipped ranks, and candidates who stand on a paper twice.
 * @see https://preflib.github.io/PrefLib-Jekyll/format
 * @example [...writePreflib({ profile: parseBallots('3: Ann > Bob'), seats: 1 })].join('').endsWith('3: 1,2\n') // true
 */
export function writePreflib(contest: Contest): Iterable<string> {
  const { profile, title = '' } = contest;
  const { candidates, synthetic, total } = profile;
  refuseToWrite(contest, FORMAT, { withdrawn: true });
  refuseBlank(profile);
  const head = [
    ['FILE NAME', ''],
    ['TITLE', onLine(title, 'title')],
    ['DESCRIPTION', synthetic === undefined ? '' : stampInWords(synthetic)],
    ['DATA TYPE', preflibType(profile)],
    ['MODIFICATION TYPE', synthetic === undefined ? 'original' : 'synthetic'],
    ['RELATES TO', ''],
    ['RELATED FILES', ''],
    ['PUBLICATION DATE', ''],
    ['MODIFICATION DATE', ''],
    ['NUMBER ALTERNATIVES', candidates.length],
    ['NUMBER VOTERS', total],
    ['NUMBER UNIQUE ORDERS', rankings(profile)],
    ...candidates.map(({ name }, index) => {
      return [`ALTERNATIVE NAME ${index + 1}`, onLine(name, `candidates[${index}].name`)];
    }),
  ];
  const lines = head.map(([key, value]) => `# ${key}: ${value}`.trimEnd());
  if (synthetic !== undefined) lines.push(stampComment(synthetic));
  return pieces(contest, `${lines.join('\n')}\n`);
}

function* pieces({ profile }: Contest, head: string): Generator<string> {
  yield head;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const ranks = rankingGroups(profile, ranking).map((group) => {
      const numbers = group.map((candidate) => candidate + 1).join(',');
      return group.length === 1 ? numbers : `{${numbers}}`;
    });
    yield `${profile.papers[ranking]}: ${ranks.join(',')}\n`;
  }
}

/** PrefLib has no sign that could be mistaken for a part of a name, which goes to the end of its line. */
function onLine(text: string, path: string): string {
  return nameOnLine(text, FORMAT, path, /(?!)/, '');
}

function refuseBlank({ starts, papers }: Profile): void {
  const blank = papers.findIndex((_, ranking) => starts[ranking] === starts[ranking + 1]);
  if (blank === -1) return;
  throw cannotHold(FORMAT, `rankings[${blank}]`, 'no blank papers', `${papers[blank]} blank`);
}
