import type { Candidate } from '../ballots/candidate.ts';
import { type Fault, MOST_FAULTS, shown } from '../base/errors.ts';
import { type Line, linesFrom } from './lines.ts';

/** What stands after the ballots of a BLT file. */
export interface BltNames {
  readonly names: readonly Candidate[];
  readonly title?: string;
  readonly faults: readonly Fault[];
}

/**
 * The tail of a BLT file: one name a line, then the title. It is read by lines, because most real files leave names
 * unquoted. Lines after the title, where some programs keep a source and a remark, are passed over.
 *
 * `commas` says that lines end in a comma which is no part of them.
 */
export function readBltNames(text: string, first: Line, candidates: number, commas: boolean): BltNames {
  const lines = [...linesFrom(text, first.at, first.number)]
    .map((line) => ({ ...line, text: line.text.trim() }))
    .filter((line) => line.text !== '');
  const unmarked = lines.filter((line) => !line.text.startsWith('#'));
  // Some files have every name in a comment with a label. Where names stand besides, a comment is a comment.
  const tail =
    unmarked.length >= candidates
      ? unmarked
      : lines.filter((line) => !line.text.startsWith('#') || LABEL.test(line.text));
  if (tail.length < candidates) {
    const last = lines.at(-1) ?? first;
    const expected = `${candidates} names, one a line, and a title`;
    const message = 'names are missing after the ballots';
    return { names: [], faults: [{ message, expected, received: `${tail.length}`, place: { line: last.number } }] };
  }
  const own = tail.slice(0, candidates);
  const bare = commas || (candidates > 1 && own.every((line) => line.text.endsWith(',')));
  const faults: Fault[] = [];
  const names = own.map((line) => nameOn(line, bare, faults));
  faults.push(...sameNames(names, own));
  const title = tail.length > candidates ? nameOn(tail[candidates], bare, faults, 'title').name : '';
  return { names, faults: faults.slice(0, MOST_FAULTS), ...(title === '' ? {} : { title }) };
}

const LABEL = /^#\s*ALTERNATIVE NAME \d+\s*:/;

function nameOn(line: Line, commas: boolean, faults: Fault[], role: 'name' | 'title' = 'name'): Candidate {
  const own = line.text.replace(LABEL, '').trim();
  const text = commas && own.endsWith(',') ? own.slice(0, -1).trim() : own;
  const found = named(text);
  const message = found === undefined ? 'a quoted name does not end' : 'a candidate has no name';
  if (found === undefined || (found.name === '' && role === 'name')) {
    faults.push({ message, received: shown(text), place: { line: line.number, column: 1 } });
  }
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

function sameNames(names: readonly Candidate[], lines: readonly Line[]): readonly Fault[] {
  const first = new Map<string, number>();
  return names.flatMap(({ name }, index) => {
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, lines[index].number);
    if (earlier === undefined || name === '') return [];
    const message = `two candidates are called ${shown(name)} (the other on line ${earlier})`;
    return [{ message, expected: 'a name of its own for each', place: { line: lines[index].number, column: 1 } }];
  });
}
