import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One import, export-from, `import()` or `import('…')` type of a source file. */
export interface Import {
  readonly from: string;
  readonly typesOnly: boolean;
}

/** What the architecture test asks about one file. Its path is relative to src, with forward slashes. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Things that no file of psephos may do, such as `Math.random`. */
  readonly faults: readonly string[];
}

/** Reads every TypeScript file below a folder. */
export function readSources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => readSource(path, readFileSync(join(folder, path), 'utf8')));
}

/** Reads one file with TypeScript's own parser, so that comments and texts never look like code. */
export function readSource(path: string, text: string): Source {
  const imports: Import[] = [];
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    const found = importIn(node);
    if (found !== undefined) imports.push(found);
    const fault = faultIn(node);
    if (fault !== undefined) faults.push(fault);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return { path, lines: text.trimEnd().split('\n').length, imports, faults };
}

function importIn(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    return { from: textOf(node.moduleSpecifier), typesOnly: importsTypesOnly(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return { from: textOf(node.moduleSpecifier), typesOnly: node.isTypeOnly || namesTypesOnly(node.exportClause) };
  }
  if (ts.isImportTypeNode(node)) {
    return { from: ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : '', typesOnly: true };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { from: textOf(node.arguments[0]), typesOnly: false };
  }
  return undefined;
}

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return clause.name === undefined && namesTypesOnly(clause.namedBindings);
}

function namesTypesOnly(names: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (names === undefined || !(ts.isNamedImports(names) || ts.isNamedExports(names))) return false;
  return names.elements.length > 0 && names.elements.every((name) => name.isTypeOnly);
}

/** The text of a module name; empty when it is not written out, which no rule of the test allows. */
function textOf(node: ts.Node | undefined): string {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : '';
}

function faultIn(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const name = `${nameOf(node.expression)}.${node.name.text}`;
    return name === 'Math.random' || name === 'Date.now' ? `uses ${name}` : undefined;
  }
  if (ts.isNewExpression(node) && nameOf(node.expression) === 'Date') return 'uses new Date';
  if (ts.isCallExpression(node) && nameOf(node.expression) === 'require') return 'uses require';
  if (ts.isExportAssignment(node) || hasDefaultKeyword(node)) return 'has a default export';
  if (ts.isExportSpecifier(node) && node.name.text === 'default') return 'has a default export';
  return undefined;
}

/** The last name of an expression: `Math` both in `Math.random` and in `globalThis.Math.random`. */
function nameOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? node.name.text : '';
}

function hasDefaultKeyword(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}
