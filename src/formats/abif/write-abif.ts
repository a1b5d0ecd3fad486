import type { Contest } from '../../ballots/contest.ts';
import { type Profile, rankingGroups, rankings } from '../../ballots/profile.ts';
import { nameOnLine, refuseToWrite } from '../refuse-to-write.ts';
import { stampLines } from '../stamp-comment.ts';

/**
 * Writes ABIF: a token for each candidate, `c1`, `c2` …, defined with its name in brackets, and one distinct ranking a line.
 *
 * @throws PsephosError `unsupported` for a name with brackets or `#` in it, and for what ABIF has no sign for.
 * @example [...writeAbif({ profile: parseBallots('3: Ann > Bob'), seats: 1 })].at(-1) // '3: c1>c2\n'
 */
export function writeAbif(contest: Contest): Iterable<string> {
  const { profile, seats, title = '' } = contest;
  refuseToWrite(contest, 'ABIF', { withdrawn: true });
  const names = profile.candidates.map(({ name }, index) =>
    nameOnLine(name, 'ABIF', `candidates[${index}].name`, /[[\]#]/, '[ ] #'),
  );
  const head = [
    ...stampLines(profile.synthetic),
    '{"version": "0.1"}',
    // A comment begins at a # wherever it stands.
    ...(title === '' ? [] : [`{"title": ${JSON.stringify(title).replaceAll('#', '\\u0023')}}`]),
    `{"seats": ${seats}}`,
    ...names.map((name, index) => `=c${index + 1}:[${name}]`),
  ];
  return pieces(head, profile);
}

function* pieces(head: readonly string[], profile: Profile): Generator<string> {
  yield `${head.join('\n')}\n`;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const groups = rankingGroups(profile, ranking).map((group) => group.map((index) => `c${index + 1}`).join('='));
    yield `${profile.papers[ranking]}:${groups.length === 0 ? '' : ` ${groups.join('>')}`}\n`;
  }
}
