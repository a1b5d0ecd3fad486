import { createRequire } from 'node:module';
import type { Node } from 'typescript';

// As CommonJS: the package has no other form.
const ts: typeof import('typescript') = createRequire(import.meta.url)('typescript');

/** A stretch of a source, and what takes its place. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A source without the words of its decisions.
 *
 * @example withoutWords("law('5.1', 'largest first', f)") // "law('5.1', '', f)"
 */
export function withoutWords(source: string): string {
  return cut(source, (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.arguments.length !== 3)
      return undefined;
    return ['law', 'reading'].includes(node.expression.text) ? [node.arguments[1], "''"] : undefined;
  });
}

/**
 * A source whose functions of these names throw.
 *
 * @throws Error where one of them is not there.
 */
export function withoutFunctions(source: string, names: readonly string[]): string {
  const found = new Set<string>();
  const left = cut(source, (node) => {
    if (!ts.isFunctionDeclaration(node) || node.name === undefined || !names.includes(node.name.text)) return undefined;
    found.add(node.name.text);
    return [node.body, "{throw Error('left out')}"];
  });
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`no function ${missing.join(', ')}`);
  return left;
}

/** Replaces the nodes that are told, the outermost where one holds another. */
function cut(source: string, told: (node: Node) => readonly [Node | undefined, string] | undefined): string {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true);
  const cuts: Cut[] = [];
  const visit = (node: Node): void => {
    const [what, text] = told(node) ?? [];
    if (what !== undefined && text !== undefined) cuts.push({ from: what.getStart(file), to: what.end, text });
    ts.forEachChild(node, (child) => {
      if (child !== what) visit(child);
    });
  };
  visit(file);
  return cuts
    .sort((a, b) => a.from - b.from)
    .reduceRight((left, { from, to, text }) => left.slice(0, from) + text + left.slice(to), source);
}
