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
  const { outputText } = ts.transpileModule(sourceWithBug(bug), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported: Record<string, HomeMade> = {};
  new Function('exports', outputText)(exported);
  return exported[functions[bug.counter]];
}

/**
 * The source of a counter with its one line changed.
 *
 * @throws Error where the line is not found exactly once, so that no bug is lost when the counter is edited.
 */
export function sourceWithBug({ id, counter, from, to }: Bug): string {
  const source = readFileSync(new URL(`./${counter}.ts`, import.meta.url), 'utf8');
  const parts = source.split(from);
  if (parts.length === 2 && !/\n/.test(from + to)) return parts.join(to);
  throw new Error(`the line of the bug ${id} stands ${parts.length - 1} times in ${counter}.ts`);
}
