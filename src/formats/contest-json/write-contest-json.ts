import type { Contest } from '../../ballots/contest.ts';
import { quoted } from '../../ballots/notation-tokens.ts';
import { rankingGroups, rankings } from '../../ballots/profile.ts';
import { parseJson } from '../json/json-text.ts';
import { stampInWords, stampJson } from '../synthetic-stamp.ts';

/** What the key `format` says. */
export const CONTEST_FORMAT = 'psephos-contest';

/**
 * Writes a contest as JSON, a candidate and a distinct ranking a line; ballots that were drawn say so in a note above their
 * stamp. The same contest gives the same bytes.
 *
 * @throws PsephosError `too-large` for a stamp with parameters nested deeper than is read again.
 * @example [...writeContestJson({ profile: parseBallots('3: Ann > Bob'), seats: 1 })].join('').includes('[0,1]') // true
 */
export function writeContestJson(contest: Contest): Iterable<string> {
  const { profile, seats, title, withdrawn = [] } = contest;
  const { candidates, synthetic } = profile;
  const lines = [`"format": "${CONTEST_FORMAT}"`, '"version": 1'];
  if (synthetic !== undefined) {
    const stamp = stampJson(synthetic);
    parseJson(`[${stamp}]`);
    lines.push(`"note": ${quoted(stampInWords(synthetic))}`, `"synthetic": ${stamp}`);
  }
  if (title !== undefined) lines.push(`"title": ${quoted(title)}`);
  const names = candidates.map(({ name, group }) => {
    const party = group === undefined ? '' : `, "group": ${quoted(group)}`;
    return `    { "name": ${quoted(name)}${party} }`;
  });
  lines.push(`"seats": ${seats}`, `"candidates": [\n${names.join(',\n')}\n  ]`);
  if (withdrawn.length > 0) lines.push(`"withdrawn": [${withdrawn.join(', ')}]`);
  return pieces(contest, `{\n  ${lines.join(',\n  ')},\n  "ballots": [`);
}

function* pieces({ profile }: Contest, head: string): Generator<string> {
  yield head;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const ranks = rankingGroups(profile, ranking).map((group) =>
      group.length === 1 ? `${group[0]}` : `[${group.join(',')}]`,
    );
    const comma = ranking === 0 ? '' : ',';
    yield `${comma}\n    { "papers": ${profile.papers[ranking]}, "ranking": [${ranks.join(',')}] }`;
  }
  yield '\n  ]\n}\n';
}
