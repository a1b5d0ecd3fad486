/** A name and its votes, as a line of typed totals holds them. */
export interface NamedVotes {
  readonly name: string;
  readonly votes: number;
}

/**
 * The name and the votes of a line: the votes are the last whole number that is no share, after the name. Groups of three digits may be
 * parted by a comma, a point, an apostrophe or a space.
 *
 * @returns what is wrong, in words, where there are none.
 * @example votesIn('Area 51 Party; 59.067; 45,4 %') // { name: 'Area 51 Party', votes: 59067 }
 */
export function votesIn(line: string): NamedVotes | string {
  const cells = cellsOf(line);
  if (cells.length > 1) return inCells(cells);
  const [cell = ''] = cells;
  const found = LAST_NUMBER.exec(withoutShares(cell));
  if (found === null) return /\d\s*%/.test(cell) ? 'a share, but no votes' : 'no votes after the name';
  return named(found[1], found[2]);
}

/** Cells between tabs or semicolons, or between commas that do not part the digits of a number. */
function cellsOf(line: string): readonly string[] {
  const sign = ['\t', ';', '|'].find((one) => line.includes(one)) ?? (isCommaTable(line) ? ',' : undefined);
  if (sign === undefined) return [line];
  return cut(line, sign).filter((cell) => cell !== '');
}

/** Commas with no thousands between them: `Ann, 59067, 45.4%` or `"Lee, Ann",59067`. */
function isCommaTable(line: string): boolean {
  return /^"/.test(line) || /,\s*\d+(?:\s*,|\s*$)/.test(line.replaceAll(/\d,\d{3}(?!\d)/g, ''));
}

function cut(line: string, sign: string): readonly string[] {
  const cells = [''];
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === sign && !isQuoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells.map((cell) => cell.trim());
}

function inCells(cells: readonly string[]): NamedVotes | string {
  const [name, ...rest] = cells;
  const wholes = rest.filter((cell) => WHOLE.test(cell));
  if (wholes.length === 0) return 'no votes beside the name';
  const words = rest.filter((cell) => !WHOLE.test(cell) && !SHARE.test(cell));
  // Between name and votes a table has the party, if anything.
  const party = words.length === 1 && !/\)$/.test(name) ? ` (${words[0]})` : '';
  return named(`${name}${party}`, wholes[0]);
}

const DIGITS = String.raw`\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+|\d+`;
const WHOLE = new RegExp(`^(?:${DIGITS})$`);
const SHARE = /^\(?\d+(?:[.,]\d+)?\s*%?\)?$/;
const LAST_NUMBER = new RegExp(String.raw`^(.*?)[\s:=,–—-]*(?<![\d,.])(${DIGITS})(?:\s+votes?)?$`);

/** Without the shares that stand after the votes, such as `45.4%` or `(45.4%)`, or `45.4` behind a whole number. */
function withoutShares(cell: string): string {
  return cell
    .replaceAll(/[\s,;:]*\(?\d+(?:[.,]\d+)?\s*%\)?/g, '')
    .replace(/(?<=\d)\s+\d{1,3}[.,]\d{1,2}$/, '')
    .trim();
}

function named(text: string, digits: string): NamedVotes | string {
  const name = text.replace(/[\s:=,–—-]+$/, '').trim();
  const votes = Number(digits.replaceAll(/\D/g, ''));
  if (name === '') return 'votes, but no name before them';
  return Number.isSafeInteger(votes) ? { name, votes } : 'more votes than can be counted';
}
