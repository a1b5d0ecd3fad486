import { checkDeclared, type DeclaredCandidate, type DeclaredResult } from '../ballots/declared-result.ts';
import { type Fault, faultsError, PsephosError, shown } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import { grouped } from '../base/words.ts';
import { readDeclared } from '../formats/read-declared.ts';
import { MOST_STANDING } from './start.ts';
import { votesIn } from './votes-text.ts';

/**
 * The declared result that somebody typed or pasted: a candidate a line with the votes after the name, in any of the ways that people and
 * spreadsheets write them (`Ann Lee 59,067`, `Ann Lee (Green): 59 067 45.4%`, cells between tabs or semicolons), or JSON or CSV as psephos
 * reads it. A party stands in brackets. Shares are passed over; lines `Spoiled` and `Total` are taken for what they say; `#` begins a title.
 *
 * @throws PsephosError `too-large` for a text that no page of candidates fills, `bad-file` naming each line that is at fault, or what
 * reading JSON, CSV and declared results throws.
 * @example totalsFromText('Ann 1,200 60%\nBob (Green) 800').candidates // [{ name: 'Ann', votes: 1200 }, { name: 'Bob', group: 'Green', votes: 800 }]
 */
export function totalsFromText(text: string): DeclaredResult {
  refuseTooLong(text);
  if (isTable(text)) return readDeclared(text);
  const faults: Fault[] = [];
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => readLine(line, index + 1, faults));
  if (faults.length > 0) throw faultsError('bad-file', faults, HINT);
  const candidates = lines.flatMap((line) => (line.kind === 'candidate' ? [line.candidate] : []));
  const [spoiled, total, seats = 1] = SUMMARIES.map(([kind]) =>
    lines.flatMap((line) => (line.kind === kind ? [line.votes] : [])).at(0),
  );
  return checkDeclared({
    title: lines.find((line) => line.kind === 'title')?.title ?? UNTITLED,
    seats,
    candidates,
    ...defined({ spoiled, printedTotal: total }),
  });
}

/** A thousand characters for each of the candidates that a page takes: more would be read for seconds, only to be refused. */
const MOST_TYPED = 1000 * MOST_STANDING;

function refuseTooLong({ length }: string): void {
  if (length <= MOST_TYPED) return;
  throw new PsephosError({
    code: 'too-large',
    message: 'the text is too long for totals',
    expected: `at most ${grouped(MOST_TYPED)} characters`,
    received: grouped(length),
    hint: 'drop ballots as a file',
  });
}

/**
 * A declared result as the text that {@link totalsFromText} reads: a candidate a line. Where names are such that lines would be read
 * otherwise, it is JSON.
 *
 * @example totalsText(unite2017).split('\n')[1] // 'Len McCluskey 59,067'
 */
export function totalsText({ title, seats, candidates, spoiled }: DeclaredResult): string {
  const told = {
    title,
    seats,
    candidates: candidates.map(({ name, group, votes }) => ({ name, ...defined({ group }), votes })),
    ...defined({ spoiled }),
  };
  const lines = linesOf(told);
  return isReadAs(lines, told) ? lines : JSON.stringify(told, undefined, 2);
}

function linesOf({ title, seats, candidates, spoiled }: DeclaredResult): string {
  const lines = candidates.map(({ name, group, votes }) => {
    const text = group === undefined ? name : `${name} (${group})`;
    // A figure at the end of a name must not run into the votes.
    return `${text}${/\d$/.test(text) ? ':' : ''} ${grouped(votes)}`;
  });
  return [
    `# ${title}`,
    ...(seats === 1 ? [] : [`Places ${seats}`]),
    ...lines,
    ...(spoiled === undefined ? [] : [`Spoiled ${grouped(spoiled)}`]),
  ].join('\n');
}

function isReadAs(text: string, wanted: DeclaredResult): boolean {
  try {
    return JSON.stringify(totalsFromText(text)) === JSON.stringify(wanted);
  } catch {
    return false;
  }
}

const UNTITLED = 'Totals as typed';

const HINT = 'a line for each candidate, such as: Len McCluskey 59,067';

/** JSON, or CSV whose first line names the columns. */
function isTable(text: string): boolean {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (/^[{[]/.test(start)) return true;
  const [first = ''] = start.split(/\r\n|\r|\n/, 1);
  return /[,;\t]/.test(first) && /candidate|name/i.test(first) && /votes/i.test(first) && !/[\d%]/.test(first);
}

type Line =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'candidate'; readonly candidate: DeclaredCandidate }
  | { readonly kind: 'spoiled' | 'total' | 'seats'; readonly votes: number };

const SUMMARIES: readonly (readonly ['spoiled' | 'total' | 'seats', RegExp])[] = [
  ['spoiled', /^(?:spoilt|spoiled|invalid|rejected)(?: (?:papers|votes|ballots))?$/i],
  ['total', /^(?:total|total votes|all votes|votes cast)$/i],
  ['seats', /^(?:seats|places)$/i],
];

function readLine(line: string, number: number, faults: Fault[]): Line {
  const clean = line.replace(/^\uFEFF/, '').trim();
  if (clean === '' || isHeader(clean)) return { kind: 'nothing' };
  if (clean.startsWith('#')) return titleIn(clean);
  const found = votesIn(clean);
  if (typeof found === 'string') {
    faults.push({
      place: { line: number },
      message: found,
      expected: 'a name and whole votes',
      received: shown(clean),
    });
    return { kind: 'nothing' };
  }
  const summary = SUMMARIES.find(([, words]) => words.test(found.name));
  if (summary !== undefined) return { kind: summary[0], votes: found.votes };
  return { kind: 'candidate', candidate: { ...partyOf(found.name), votes: found.votes } };
}

function titleIn(line: string): Line {
  const title = line.replace(/^#+/, '').trim();
  return title === '' ? { kind: 'nothing' } : { kind: 'title', title };
}

/** A line without figures whose cells are words for columns. */
function isHeader(line: string): boolean {
  return /^(?:candidates?|names?)\b[\s,;|]*(?:.*\b)?votes\b/i.test(line) && !/\d/.test(line);
}

/** A party stands in the last brackets. */
function partyOf(text: string): { readonly name: string; readonly group?: string } {
  const found = /^(.*\S)\s*\(([^()]+)\)$/.exec(text);
  const group = found?.[2].trim() ?? '';
  return found === null || group === '' ? { name: text } : { name: found[1], group };
}
