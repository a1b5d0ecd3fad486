import type { Contest } from '../../ballots/contest.ts';
import { ballotText, parseBallots, quotedName } from '../../ballots/notation.ts';
import { type Profile, SKIPPED } from '../../ballots/profile.ts';
import { counted } from '../../base/words.ts';

/**
 * A profile in the ballot notation, such that it reads back as it is: where the papers do not name every candidate, in the order of the
 * ballot, a line of no papers that names them comes first.
 *
 * @example profileNotation(parseBallots('2: B > A')) // '2: B > A\n'
 */
export function profileNotation(profile: Profile): string {
  const ballots = ballotText(profile);
  const names = profile.candidates.map(({ name }) => name);
  const named = profile.ranked.some((entry) => entry !== SKIPPED);
  const read = named ? parseBallots(ballots).candidates.map(({ name }) => name) : [];
  if (names.length === read.length && names.every((name, at) => name === read[at])) return ballots;
  return `0: ${names.map(quotedName).join(' > ')}\n${ballots}`;
}

/**
 * A contest in the ballot notation, with places and whoever withdrew in a comment; `parseBallots` reads the profile back.
 *
 * @example contestNotation({ profile: parseBallots('2: A > B'), seats: 1 }) // '# 1 place\n2: A > B\n'
 */
export function contestNotation({ profile, seats, withdrawn = [] }: Contest): string {
  const gone = withdrawn.map((candidate) => quotedName(profile.candidates[candidate].name)).join(', ');
  return `# ${counted(seats, 'place')}${gone === '' ? '' : `; withdrew: ${gone}`}\n${profileNotation(profile)}`;
}
