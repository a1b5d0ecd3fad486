import { createRequire } from 'node:module';
import type { Node, SourceFile } from 'typescript';

// As CommonJS: the package has no other form.
const ts: typeof import('typescript') = createRequire(import.meta.url)('typescript');

/** A stretch of a source, and what takes its place. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A source with other words, as a literal, for the words of its decisions.
 *
 * @example withoutWords("law('5.1', 'largest first', f)", "''") // "law('5.1', '', f)"
 */
export function withoutWords(source: string, instead: string): string {
  return cut(source, (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.arguments.length !== 3)
      return undefined;
    return ['law', 'reading'].includes(node.expression.text) ? [node.arguments[1], instead] : undefined;
  });
}

/**
 * A source with another value, as a literal, for the properties of a name.
 *
 * @example withoutProperties("{ id: 'a', source: `b ${c}` }", 'source', "''") // "{ id: 'a', source: '' }"
 */
export function withoutProperties(source: string, name: string, instead: string): string {
  return cut(source, (node) =>
    ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === name
      ? [node.initializer, instead]
      : undefined,
  );
}

/**
 * The functions of these names alone, wherever in a source they stand.
 *
 * @throws Error where one of them is not there.
 * @example functionsOf('(() => { function a() {} function b() {} })()', ['b']) // 'function b() {}'
 */
export function functionsOf(source: string, names: readonly string[]): string {
  const found = new Map<string, string>();
  const visit = (node: Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name !== undefined && names.includes(node.name.text))
      found.set(node.name.text, node.getText());
    else ts.forEachChild(node, visit);
  };
  visit(parsed(source));
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`no function ${missing.join(', ')}`);
  return [...found.values()].join('\n');
}

/** Replaces the nodes that are told, the outermost where one holds another. */
function cut(source: string, told: (node: Node) => readonly [Node | undefined, string] | undefined): string {
  const file = parsed(source);
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

function parsed(source: string): SourceFile {
  return ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2022, true);
}
