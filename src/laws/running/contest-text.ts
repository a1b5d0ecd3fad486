import type { Contest } from '../../ballots/contest.ts';
import { profileNotation } from '../arbitraries/contest-notation.ts';
import { namesIn } from '../changes/lines.ts';

/** A contest as one reads it: a line on places and whoever withdrew, then the ballots, which can be pasted back. */
export function contestText(contest: Contest): string {
  const { profile, seats, withdrawn = [] } = contest;
  const places = seats === 1 ? '1 place' : `${seats} places`;
  const gone = withdrawn.length === 0 ? '' : `; ${namesIn(contest, withdrawn)} withdrew`;
  return `${places}${gone}\n${profileNotation(profile)}`.trimEnd();
}

/** The same as code that makes it. */
export function contestCode({ profile, seats, withdrawn = [] }: Contest): string {
  const ballots = JSON.stringify(profileNotation(profile).trimEnd());
  const gone = withdrawn.length === 0 ? '' : `, withdrawn: [${withdrawn.join(', ')}]`;
  return `{ profile: parseBallots(${ballots}), seats: ${seats}${gone} }`;
}
