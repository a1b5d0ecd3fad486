import type { Contest } from '../../ballots/contest.ts';
import { type Profile, rankingGroups, rankings } from '../../ballots/profile.ts';
import { cannotHold } from '../refuse-to-write.ts';
import { stampInWords, stampJson } from '../synthetic-stamp.ts';
import { equalNames } from './csv-ballots-names.ts';
import { checkCsvText, csvCell, guarded, inQuotes, quotedCell } from './csv-cell.ts';

const FORMAT = 'a table of ballots as CSV';

/**
 * Writes one ranking with its papers a line, below lines that begin with `#`: title, places, every candidate with its group, and
 * who withdrew. Reading gives the same contest back. No cell can run as a formula in a spreadsheet.
 *
 * Equal preferences stand in one cell, each name in quotes of its own; few other programs know that.
 *
 * @throws PsephosError `unsupported` for a text with a carriage return, or a name that reads as equal preferences.
 * @example [...writeCsvBallots({ profile: parseBallots('3: Ann > Bob'), seats: 1 })].join('') // '# seats: 1\n# candidate: Ann\n# candidate: Bob\npapers,rank1,rank2\n3,Ann,Bob\n'
 */
export function writeCsvBallots(contest: Contest): Iterable<string> {
  checkTexts(contest);
  return pieces(contest);
}

function checkTexts({ profile, title = '' }: Contest): void {
  checkCsvText(title, FORMAT, 'title', 'any lines');
  profile.candidates.forEach(({ name, group = '' }, index) => {
    const path = `candidates[${index}].name`;
    checkCsvText(name, FORMAT, path, 'any lines');
    checkCsvText(group, FORMAT, `candidates[${index}].group`, 'any lines');
    if (equalNames(name) !== undefined) throw cannotHold(FORMAT, path, 'no name that reads as several', name);
  });
}

function* pieces({ profile, seats, title = '', withdrawn = [] }: Contest): Iterable<string> {
  const { candidates, synthetic, papers } = profile;
  const names = candidates.map(({ name }) => name);
  if (synthetic !== undefined) yield `${quotedCell(`# ${stampInWords(synthetic)}`)}\n`;
  if (title !== '') yield note('title', title);
  yield note('seats', `${seats}`);
  for (const { name, group } of candidates) {
    yield note('candidate', name, group === undefined ? undefined : group === '' ? '""' : csvCell(group));
  }
  for (const candidate of withdrawn) yield note('withdrawn', names[candidate]);
  if (synthetic !== undefined) yield note('synthetic', stampJson(synthetic));
  const ranks = mostRanks(profile);
  yield `papers,${Array.from({ length: ranks }, (_, rank) => `rank${rank + 1}`).join(',')}\n`;
  const cells = names.map(csvCell);
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const groups = rankingGroups(profile, ranking).map((group) => {
      if (group.length === 1) return cells[group[0]];
      return group.length === 0
        ? ''
        : inQuotes(group.map((candidate) => inQuotes(guarded(names[candidate]))).join('='));
    });
    // Every row has all columns: readers that are strict want as many cells as the header has.
    yield `${papers[ranking]},${groups.join(',')}${','.repeat(ranks - Math.max(groups.length, 1))}\n`;
  }
}

/** A line above the header; what it says is one cell, so that a spreadsheet keeps it whole. */
function note(key: string, value: string, second?: string): string {
  const text = `# ${key}: ${value}`;
  const cell = value === value.trim() ? quotedCell(text) : inQuotes(text);
  return `${cell}${second === undefined ? '' : `,${second}`}\n`;
}

function mostRanks(profile: Profile): number {
  let most = 1;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    most = Math.max(most, rankingGroups(profile, ranking).length);
  }
  return most;
}
