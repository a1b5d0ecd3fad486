import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Bug } from './bug.ts';
import type { HomeMade } from './home-made.ts';

const functions = {
  'plain-instant-runoff': 'plainInstantRunoff',
  'plain-value-transfer': 'plainValueTransfer',
} as const satisfies Record<Bug['counter'], string>;

/** The counter with a bug in it, compiled. */
export function withBug(bug: Bug): HomeMade {
  const exported: Record<string, HomeMade> = {};
  new Function('exports', compiledWithBug(bug))(exported);
  return exported[functions[bug.counter]];
}

const compiled = new Map<Bug['counter'], string>();

/** Most lines read the same when compiled: a counter is then compiled once for all bugs in it. */
function compiledWithBug(bug: Bug): string {
  const right = compiled.get(bug.counter) ?? compile(sourceOf(bug.counter));
  compiled.set(bug.counter, right);
  const parts = right.split(bug.from);
  return parts.length === 2 ? parts.join(bug.to) : compile(sourceWithBug(bug));
}

function compile(source: string): string {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  return outputText;
}

/**
 * The source of a counter with its one line changed.
 *
 * @throws Error where the line is not found exactly once, so that no bug is lost when the counter is edited.
 */
export function sourceWithBug({ id, counter, from, to }: Bug): string {
  const parts = sourceOf(counter).split(from);
  if (parts.length === 2 && !/\n/.test(from + to)) return parts.join(to);
  throw new Error(`the line of the bug ${id} stands ${parts.length - 1} times in ${counter}.ts`);
}

function sourceOf(counter: Bug['counter']): string {
  return readFileSync(new URL(`./${counter}.ts`, import.meta.url), 'utf8');
}
