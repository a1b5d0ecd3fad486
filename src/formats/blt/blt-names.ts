import type { Candidate } from '../../ballots/candidate.ts';
import { shown } from '../../base/errors.ts';
import type { Report } from '../report.ts';
import type { BltHead } from './blt-head.ts';
import type { Line } from './blt-line.ts';

/** What stands after the ballots of a BLT file. */
export interface BltNames {
  readonly names: readonly Candidate[];
  readonly title?: string;
  /** The line of each name. */
  readonly lines: readonly number[];
}

/**
 * The tail of a BLT file: one name a line, then the title. It is read by lines, because most real files leave names
 * unquoted. Lines after the title, where some programs keep a source and a remark, are passed over with a warning.
 *
 * `commas` says that lines end in a comma which is no part of them, `after` is the number of the line after the last.
 */
export function readBltNames(
  tail: readonly Line[],
  { candidates, commas }: Pick<BltHead, 'candidates' | 'commas'>,
  report: Report,
  after: number,
): BltNames {
  const lines = tail.map((line) => ({ ...line, text: line.text.trim() })).filter((line) => line.text !== '');
  const unmarked = lines.filter((line) => !line.text.startsWith('#'));
  // Some files have every name in a comment with a label. Where names stand besides, a comment is a comment.
  const named =
    unmarked.length >= candidates
      ? unmarked
      : lines.filter((line) => !line.text.startsWith('#') || LABEL.test(line.text));
  if (named.length < candidates) {
    const line = lines.at(-1)?.number ?? after;
    const expected = `${candidates} names, one a line, and a title`;
    const message = 'names are missing after the ballots';
    report.fault({
      message,
      expected,
      received: `${named.length}`,
      place: { line },
    });
    return { names: [], lines: [] };
  }
  const own = named.slice(0, candidates);
  const bare = commas || (candidates > 1 && own.every((line) => line.text.endsWith(',')));
  const names = own.map((line) => nameOn(line, bare, report));
  if (named.length === candidates) {
    const expected = `a line after the ${candidates} names; if one of them is missing, the last is the title`;
    report.warn({ message: 'the title is missing', expected, place: { line: own[candidates - 1].number } });
  }
  warnOfOddities(own, bare, named[candidates + 1], report);
  const title = named.length > candidates ? nameOn(named[candidates], bare, report, 'title').name : '';
  return { names, lines: own.map(({ number }) => number), ...(title === '' ? {} : { title }) };
}

function warnOfOddities(own: readonly Line[], bare: boolean, after: Line | undefined, report: Report): void {
  const labelled = own.find(({ text }) => LABEL.test(text));
  if (labelled !== undefined)
    report.warn({
      message: 'names stand in comments with a label, which is taken off',
      place: { line: labelled.number },
    });
  if (bare) report.warn({ message: 'lines end in a comma, which is taken off', place: { line: own[0].number } });
  if (after !== undefined) {
    const received = shown(after.text);
    report.warn({ message: 'lines after the title are passed over', received, place: { line: after.number } });
  }
}

const LABEL = /^#\s*ALTERNATIVE NAME \d+\s*:/;

function nameOn(line: Line, commas: boolean, report: Report, role: 'name' | 'title' = 'name'): Candidate {
  const own = line.text.replace(LABEL, '').trim();
  const text = commas && own.endsWith(',') ? own.slice(0, -1).trim() : own;
  const found = named(text);
  if (found === undefined)
    report.fault({
      message: 'a quoted name does not end',
      received: shown(text),
      place: { line: line.number, column: 1 },
    });
  // A title in two quoted parts has no group, and must lose neither.
  return found === undefined || (role === 'title' && found.group !== undefined) ? { name: text } : found;
}

/**
 * A name as real files write it: bare, quoted, quoted twice over, with the party in a second quoted text, with quotes inside
 * that nobody doubled. In a comment `# group "…"` psephos keeps a group, for programs that know names only.
 */
function named(text: string, depth = 1): Candidate | undefined {
  const first = quotedAt(text, 0);
  if (first === undefined) return text.startsWith('"') ? undefined : { name: text };
  const rest = text.slice(first.end).trim();
  const name = unwrapped(first.text.trim(), depth);
  const comment = rest.startsWith(GROUP_COMMENT);
  if (rest === '' || rest === ',' || (rest.startsWith('#') && !comment)) return name;
  const second = quotedAt(rest, comment ? GROUP_COMMENT.length : 0);
  if (second?.end === rest.length) return { ...name, group: comment ? second.text : second.text.trim() };
  return text.endsWith('"') ? unwrapped(text.slice(1, -1).replaceAll('""', '"').trim(), depth) : undefined;
}

/** What stood in quotes, which may stand in quotes once more. */
function unwrapped(name: string, depth: number): Candidate {
  return (depth < 2 ? named(name, depth + 1) : undefined) ?? { name };
}

/** Before the quoted group of a candidate, in a comment. */
export const GROUP_COMMENT = '# group ';

/** The quoted text that begins here, if one does, in which a quote is doubled, and where it ends. */
function quotedAt(text: string, start: number): { readonly text: string; readonly end: number } | undefined {
  if (text[start] !== '"') return undefined;
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return { text: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
  return undefined;
}
