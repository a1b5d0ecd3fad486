import type { Contest } from '../../ballots/contest.ts';
import { type Profile, rankingGroups, rankings } from '../../ballots/profile.ts';
import { cannotHold } from '../refuse-to-write.ts';
import { stampLines } from '../stamp-comment.ts';
import { GROUP_COMMENT } from './blt-names.ts';

/**
 * Writes a contest as BLT: every name quoted, one distinct ranking a line. `readBlt` gives the same contest back.
 *
 * A double quote inside a name is doubled, as in CSV. BLT knows no groups and no stamp of synthetic ballots: psephos writes
 * them in comments, which it reads again and other programs pass over. Equal preferences (`1=2`) are not known everywhere.
 *
 * @throws PsephosError `unsupported` for a name or title that BLT cannot hold: one with a line break, or with blanks at its
 * beginning or end.
 * @example writeBlt({ profile: parseBallots('3: Ann > Bob'), seats: 1 }) // '2 1\n3 1 2 0\n0\n"Ann"\n"Bob"\n""\n'
 */
export function writeBlt(contest: Contest): string {
  return [...bltPieces(contest)].join('');
}

/** The same, piece by piece. */
export function bltPieces(contest: Contest): Iterable<string> {
  const { profile, seats, title = '', withdrawn = [] } = contest;
  const { candidates, synthetic } = profile;
  const head = [...stampLines(synthetic), `${candidates.length} ${seats}`];
  if (withdrawn.length > 0) head.push(withdrawn.map((candidate) => -candidate - 1).join(' '));
  const names = candidates.map(({ name, group }, index) => {
    const place = `candidates[${index}]`;
    const label = group === undefined ? '' : ` ${GROUP_COMMENT}${quoted(oneLine(group, `${place}.group`))}`;
    return quotedName(name, `${place}.name`) + label;
  });
  return pieces(head, profile, ['0', ...names, quotedName(title, 'title')]);
}

function* pieces(head: readonly string[], profile: Profile, tail: readonly string[]): Generator<string> {
  yield `${head.join('\n')}\n`;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const groups = rankingGroups(profile, ranking).map((group) =>
      group.length === 0 ? '-' : group.map((candidate) => candidate + 1).join('='),
    );
    yield `${[profile.papers[ranking], ...groups, 0].join(' ')}\n`;
  }
  yield `${tail.join('\n')}\n`;
}

/** A name that looks quoted itself is quoted twice, because readers take off two layers. */
function quotedName(name: string, path: string): string {
  if (name !== name.trim()) throw cannotHold('BLT', path, 'no blanks at its beginning and end', name);
  const once = quoted(oneLine(name, path));
  return name.startsWith('"') ? quoted(once) : once;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function oneLine(text: string, path: string): string {
  if (!text.isWellFormed())
    throw cannotHold('BLT', path, 'well-formed Unicode, with no half of a pair of surrogates', text);
  if (/[\r\n]/.test(text)) throw cannotHold('BLT', path, 'a text on one line', text);
  return text;
}
