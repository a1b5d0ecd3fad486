import { type Fault, shown } from '../base/errors.ts';
import { present } from '../base/invariant.ts';

/** A text in double quotes as JSON writes it, on one line and without a character that cannot be seen. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029\p{C}]/gu, escaped);
}

function escaped(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}

/** A name, or a sign, whose kind is the sign itself. */
export type Token = {
  readonly kind: string;
  readonly text: string;
  readonly column: number;
  /** True for a name without quotes. */
  readonly bare?: boolean;
};

/** What is wrong with a line, and where. */
export type Faulty = { readonly kind: 'fault'; readonly fault: Omit<Fault, 'place'>; readonly column: number };

/** A fault of a line; columns count from 1. */
export function faulty(column: number, message: string, expected?: string, received?: string): Faulty {
  return {
    kind: 'fault',
    column,
    fault: {
      message,
      ...(expected === undefined ? {} : { expected }),
      ...(received === undefined ? {} : { received }),
    },
  };
}

/**
 * A function that splits a line into names and these signs. A name that holds none of them, no `#` and no quote may stand
 * bare, any other in double quotes as in JSON; what follows an unquoted `#` is a comment.
 */
export function tokenizer(
  signs: string,
): (line: string) => { readonly kind: 'tokens'; readonly tokens: readonly Token[] } | Faulty {
  const own = signs.replace(/[\]\\^-]/g, '\\$&');
  const bare = `[^${own}#"\\s](?:[^${own}#"]*[^${own}#"\\s])?`;
  const pattern = new RegExp(`\\s*(?:(#)|([${own}])|(")|(${bare}))`, 'y');
  return (line) => {
    const tokens: Token[] = [];
    const end = line.trimEnd().length;
    let at = 0;
    while (at < end) {
      pattern.lastIndex = at;
      const [, comment, sign, quote, name] = present(pattern.exec(line) ?? undefined, 'a sign or a name');
      if (comment !== undefined) break;
      at = pattern.lastIndex;
      const column = at - (name ?? '1').length + 1;
      if (sign !== undefined) tokens.push({ kind: sign, text: sign, column });
      else if (name !== undefined) tokens.push({ kind: 'name', text: name, column, bare: true });
      else if (quote !== undefined) {
        at = quoteEnd(line, column);
        if (at === -1) return faulty(column, 'a quoted name does not end', 'a closing "');
        const written = line.slice(column - 1, at);
        const text = unquoted(written);
        if (text === undefined)
          return faulty(column, 'a quoted name is not well written', 'a JSON string', shown(written));
        tokens.push({ kind: 'name', text, column });
      }
    }
    return { kind: 'tokens', tokens };
  };
}

/** Where a quoted name ends that begins before `from`, or -1; a loop, because a pattern fails on millions of characters. */
function quoteEnd(line: string, from: number): number {
  for (let at = from; at < line.length; at++) {
    if (line[at] === '\\') at += 1;
    else if (line[at] === '"') return at + 1;
  }
  return -1;
}

/** The text of a JSON string, or `undefined` where it is none. */
export function unquoted(quoted: string): string | undefined {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
