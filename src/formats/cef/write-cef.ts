import type { Contest } from '../../ballots/contest.ts';
import { type Profile, rankingGroups, rankings } from '../../ballots/profile.ts';
import { nameOnLine, refuseToWrite } from '../refuse-to-write.ts';
import { stampLines } from '../stamp-comment.ts';
import { EMPTY_RANKING } from './cef-ballot.ts';

/** Signs with a meaning in CEF, and those that the program it comes from refuses in a name. */
const SIGNS = /[<>=,;:#/*^|$"]/;

/**
 * Writes CEF, one distinct ranking a line, with implicit ranking off: nobody is ranked who is not named.
 *
 * @throws PsephosError `unsupported` for a name with one of the signs of CEF in it, and for what it has no sign for.
 * @example [...writeCef({ profile: parseBallots('3: Ann > Bob'), seats: 1 })].at(-1) // 'Ann > Bob * 3\n'
 */
export function writeCef(contest: Contest): Iterable<string> {
  const { profile, seats } = contest;
  refuseToWrite(contest, 'CEF', { withdrawn: true });
  const names = profile.candidates.map(({ name }, index) =>
    nameOnLine(name, 'CEF', `candidates[${index}].name`, SIGNS, '< > = , ; : # / * ^ | $ "'),
  );
  const head = [
    ...stampLines(profile.synthetic),
    `#/Candidates: ${names.join(' ; ')}`,
    `#/Number of Seats: ${seats}`,
    '#/Implicit Ranking: false',
    '#/Weight Allowed: false',
  ];
  return pieces(head, profile, names);
}

function* pieces(head: readonly string[], profile: Profile, names: readonly string[]): Generator<string> {
  yield `${head.join('\n')}\n`;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const groups = rankingGroups(profile, ranking).map((group) => group.map((index) => names[index]).join(' = '));
    yield `${groups.length === 0 ? EMPTY_RANKING : groups.join(' > ')} * ${profile.papers[ranking]}\n`;
  }
}
