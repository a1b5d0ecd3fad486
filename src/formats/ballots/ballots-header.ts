import type { Candidate } from '../../ballots/candidate.ts';
import { type Faulty, faulty, type Token, tokenizer, unquoted } from '../../ballots/notation-tokens.ts';
import type { SyntheticStamp } from '../../ballots/profile.ts';
import { shown } from '../../base/errors.ts';
import { readStamp } from '../synthetic-stamp.ts';

/** What the lines before the ballots say. */
export interface BallotsHeader {
  readonly title?: string;
  readonly seats?: number;
  readonly candidates?: readonly Candidate[];
  /** Those who withdrew, each with its column. */
  readonly withdrawn?: readonly Token[];
  readonly synthetic?: SyntheticStamp;
}

/** A key of a header line. */
export type HeaderKey = keyof BallotsHeader;

/** Reads one header line `@key …`. */
export function readHeaderLine(text: string): { readonly key: HeaderKey; readonly found: BallotsHeader } | Faulty {
  const [, before = '', word = ''] = /^(\s*@)(\w*)/.exec(text) ?? [];
  const key = KEYS.find((known) => known === word);
  if (key === undefined) {
    const expected = KEYS.map((known) => `@${known}`).join(', ');
    return faulty(before.length, 'an unknown header line', expected, shown(text.trim()));
  }
  // Blanks in place of the key, so that columns stay those of the file.
  const found = READERS[key](text.slice(before.length + word.length).padStart(text.length));
  return 'kind' in found ? found : { key, found };
}

const KEYS = ['title', 'seats', 'candidates', 'withdrawn', 'synthetic'] as const;

const READERS: Readonly<Record<HeaderKey, (rest: string) => BallotsHeader | Faulty>> = {
  title: (rest) => {
    const text = rest.trim();
    if (text === '') return faulty(rest.length + 1, 'the title is missing', 'a text');
    const column = rest.trimEnd().length - text.length + 1;
    const title = text.startsWith('"') ? unquoted(text) : text;
    return title === undefined
      ? faulty(column, 'the title is not well written', 'a JSON string', shown(text))
      : { title };
  },
  seats: (rest) => {
    const text = rest.replace(/#.*/s, '').trim();
    if (/^\d+$/.test(text) && Number(text) > 0 && Number.isSafeInteger(Number(text))) return { seats: Number(text) };
    const column = rest.length - rest.trimStart().length + 1;
    return faulty(column, 'places must be a whole number of at least 1', 'a line such as "@seats 2"', shown(text));
  },
  candidates: (rest) => {
    const list = namesIn(rest);
    return 'kind' in list ? list : candidatesFrom(list, rest.length + 1);
  },
  withdrawn: (rest) => {
    const list = namesIn(rest);
    if ('kind' in list) return list;
    const grouped = list.find(({ group }) => group !== undefined);
    if (grouped?.group !== undefined) return faulty(grouped.group.column, 'a group has no place here', 'a name alone');
    return { withdrawn: list.map(({ name }) => name) };
  },
  synthetic: (rest) => {
    const synthetic = readStamp(rest);
    return typeof synthetic === 'string' ? faulty(rest.length - rest.trimStart().length + 1, synthetic) : { synthetic };
  },
};

interface Named {
  readonly name: Token;
  readonly group?: Token;
}

const tokensOf = tokenizer(';[]');

/** Names with `;` between them, each with its group in brackets where it has one. */
function namesIn(text: string): readonly Named[] | Faulty {
  const result = tokensOf(text);
  if (result.kind === 'fault') return result;
  const { tokens } = result;
  const end = { kind: 'end', text: 'the end of the line', column: text.length + 1 };
  const names: Named[] = [];
  let at = 0;
  const next = (): Token => tokens[at++] ?? end;
  while (at < tokens.length) {
    const name = next();
    if (name.kind !== 'name') return missing('a name', name);
    let sign = next();
    if (sign.kind !== '[') names.push({ name });
    else {
      const [group, close] = [next(), next()];
      if (group.kind !== 'name') return missing('a group', group);
      if (close.kind !== ']') return missing('"]"', close);
      names.push({ name, group });
      sign = next();
    }
    if (sign.kind === ';' && at === tokens.length) return missing('a name', end);
    if (sign.kind !== ';' && sign !== end) return missing('";"', sign);
  }
  return names;
}

function missing(expected: string, { column, text }: Token): Faulty {
  return faulty(column, 'a list of names reads like: Ann [Labour]; Bob; "C; D"', expected, shown(text));
}

function candidatesFrom(list: readonly Named[], end: number): BallotsHeader | Faulty {
  const known = new Set<string>();
  for (const { name } of list) {
    if (name.text.trim() === '') return faulty(name.column, 'a candidate has no name', undefined, shown(name.text));
    if (known.has(name.text))
      return faulty(name.column, `two candidates are called ${shown(name.text)}`, 'a name of its own for each');
    known.add(name.text);
  }
  if (list.length === 0) return faulty(end, 'nobody stands', 'at least one name');
  const candidates = list.map(({ name, group }) => ({
    name: name.text,
    ...(group === undefined ? {} : { group: group.text }),
  }));
  return { candidates };
}
