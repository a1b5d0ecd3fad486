import type { Contest } from '../../ballots/contest.ts';
import { isEqualWithBefore, rankingGroups, rankings, SKIPPED } from '../../ballots/profile.ts';
import { checkCsvText, guarded, inQuotes } from '../csv/csv-cell.ts';
import { cannotHold, refuseSynthetic, refuseWithdrawn } from '../refuse-to-write.ts';

const FORMAT = 'the Scottish CSV';

/**
 * Writes a contest as the CSV files of Scottish council elections have it. Reading gives the same contest back.
 *
 * A candidate without a group has an empty party. A name that a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @throws PsephosError `unsupported` for equal preferences, skipped ranks, withdrawals, synthetic ballots, and texts on several lines.
 * @example [...writeScottishCsv({ profile: parseBallots('3: Ann'), seats: 1 })].join('') // '1,1,\n3,1,\n"Candidate 1","Ann","",\n'
 */
export function writeScottishCsv(contest: Contest): Iterable<string> {
  check(contest);
  return pieces(contest);
}

function check(contest: Contest): void {
  const { profile, title = '' } = contest;
  checkCsvText(title, FORMAT, 'title', 'one line');
  profile.candidates.forEach(({ name, group }, index) => {
    const path = `candidates[${index}]`;
    checkCsvText(name, FORMAT, `${path}.name`, 'one line');
    checkCsvText(group ?? '', FORMAT, `${path}.group`, 'one line');
    if (group === '') throw cannotHold(FORMAT, `${path}.group`, 'a party with a name', group);
  });
  refuseWithdrawn(contest, FORMAT);
  refuseSynthetic(contest, FORMAT);
  if (profile.irregular !== true) return;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    for (let at = profile.starts[ranking]; at < profile.starts[ranking + 1]; at++) {
      const entry = profile.ranked[at];
      const expected =
        entry === SKIPPED ? 'no skipped rank' : isEqualWithBefore(entry) ? 'no equal preferences' : undefined;
      if (expected === undefined) continue;
      const numbers = rankingGroups(profile, ranking).map((group) => group.map((candidate) => candidate + 1));
      throw cannotHold(FORMAT, `rankings[${ranking}]`, expected, numbers);
    }
  }
}

function* pieces({ profile, seats, title = '' }: Contest): Iterable<string> {
  const { candidates, papers, ranked, starts } = profile;
  yield `${candidates.length},${seats},\n`;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    let row = `${papers[ranking]},`;
    for (let at = starts[ranking]; at < starts[ranking + 1]; at++) row += `${ranked[at] + 1},`;
    yield `${row}\n`;
  }
  let number = 0;
  for (const { name, group = '' } of candidates) {
    number += 1;
    yield `"Candidate ${number}",${inQuotes(guarded(name))},${inQuotes(guarded(group))},\n`;
  }
  if (title !== '') yield `${inQuotes(guarded(title))},\n`;
}
