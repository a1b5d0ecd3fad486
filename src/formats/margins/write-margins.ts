import type { Contest } from '../../ballots/contest.ts';
import { rankings } from '../../ballots/profile.ts';
import { cannotHold, nameOnLine, refuseToWrite } from '../refuse-to-write.ts';

const FORMAT = 'the format of margin-irv';

/**
 * Writes ballots as margin-irv reads them, with candidates called by whole numbers, for the format has no names.
 *
 * @throws PsephosError `unsupported` for names that are no whole numbers, parties with commas, equal preferences, skipped
 * ranks, repeats, withdrawals, and ballots that were drawn from a model, for it has no place to say so.
 * @example [...writeMargins(contest)].join('') // '0, 1\nLAB,GRN\n-+-+-+-+-\n(0,1) : 3\n'
 */
export function writeMargins(contest: Contest): Iterable<string> {
  const { profile } = contest;
  refuseToWrite(contest, FORMAT, { equal: true, withdrawn: true, synthetic: true });
  const ids = profile.candidates.map(({ name }, index) => {
    if (!/^\d+$/.test(name)) throw cannotHold(FORMAT, `candidates[${index}].name`, 'a whole number for a name', name);
    return name;
  });
  const parties = profile.candidates.map(({ group }, index) => {
    if (group === undefined) return '';
    const path = `candidates[${index}].group`;
    if (group === '') throw cannotHold(FORMAT, path, 'a party that is not empty', group);
    return nameOnLine(group, FORMAT, path, /,/, '","');
  });
  return pieces(contest, `${ids.join(', ')}\n${parties.join(',')}\n-+-+-+-+-\n`, ids);
}

function* pieces({ profile }: Contest, head: string, ids: readonly string[]): Generator<string> {
  yield head;
  const { starts, ranked, papers } = profile;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const list = Array.from(ranked.subarray(starts[ranking], starts[ranking + 1]), (candidate) => ids[candidate]);
    yield `(${list.join(',')}) : ${papers[ranking]}\n`;
  }
}
