/** An element of a page as its tags say: enough to see whether a text has become markup. */
export interface ReadTag {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const VOID = new Set(['meta', 'br', 'hr', 'link', 'img', 'input']);

/**
 * Every element of a page, in order. Throws where a tag is left open, closed twice or closed in another's stead, where a stray < or a bare
 * attribute stands, and where an attribute comes twice.
 */
export function readTags(page: string): readonly ReadTag[] {
  const found: ReadTag[] = [];
  const open: string[] = [];
  let at = page.startsWith('<!doctype html>') ? '<!doctype html>'.length : 0;
  while (at < page.length) {
    const next = page.indexOf('<', at);
    const text = page.slice(at, next === -1 ? page.length : next);
    if (open.at(-1) !== 'style' && /&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`a bare & in ${text}`);
    if (next === -1) break;
    const tag = /^<(\/?)([A-Za-z][\w-]*)((?: [A-Za-z][\w:-]*="[^"<>]*")*)(\/?)>/.exec(page.slice(next, next + 60_000));
    if (tag === null) throw new Error(`no tag: ${page.slice(next, next + 60)}`);
    const [whole, closing, name, attributes, single] = tag;
    if (closing === '/') {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes ${last ?? 'nothing'}`);
    } else {
      found.push({ tag: name, attributes: attributesOf(attributes) });
      if (single === '' && !VOID.has(name)) open.push(name);
    }
    at = next + whole.length;
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`);
  return found;
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/ ([A-Za-z][\w:-]*)="([^"]*)"/g)].map(([, name, value]) => [name, value] as const);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute comes twice: ${text}`);
  return Object.fromEntries(pairs);
}
