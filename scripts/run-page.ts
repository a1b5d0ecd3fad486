/** Runs the code of a page as a reader would follow it, and puts what it prints into the page. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// As CommonJS: the package has no other form, and its names are then at hand.
const { ModuleKind, ScriptTarget, transpileModule }: typeof import('typescript') = require('typescript');

type Modules = Readonly<Record<string, object>>;

interface Block {
  readonly language: string;
  readonly text: string;
}

/**
 * The page with the outputs of now. A block `ts` that exports something is a program; a block `diff` changes it; any other block `ts` is run with the
 * names of all modules and programs at hand, and the block `text` after it holds what it prints, or the message of what it throws.
 */
export async function pageWithOutputs(
  page: string,
  modules: Modules,
  adapted: (program: string) => string = (program) => program,
): Promise<string> {
  let programs: readonly string[] = [];
  let printed: string | undefined;
  const parts: string[] = [];
  for (const part of page.split(/^(```[a-z]+\n[^]*?^```$)/m)) {
    const block = blockOf(part);
    if (block?.language === 'text' && printed !== undefined) {
      parts.push(fenced({ language: 'text', text: printed }));
      printed = undefined;
      continue;
    }
    parts.push(part);
    if (block?.language === 'diff') programs = programs.map((program) => changed(program, block.text));
    else if (block?.language === 'ts' && /^export /m.test(block.text)) programs = [...programs, block.text];
    else if (block?.language === 'ts') printed = await ran(block.text, programs.map(adapted), modules);
  }
  return parts.join('');
}

function blockOf(part: string): Block | undefined {
  const [, language, text] = /^```([a-z]+)\n([^]*?)\n?```$/.exec(part) ?? [];
  return language === undefined || text === undefined ? undefined : { language, text };
}

function fenced({ language, text }: Block): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** A program after a diff; programs that the diff does not speak of stay as they are. Every hunk must fit at one place. */
function changed(program: string, diff: string): string {
  const hunks = diff.split(/^@@\n/m).map((hunk) => hunk.replace(/\n$/, '').split('\n'));
  const sides = hunks.map((lines) => ({
    from: sideOf(lines, '+'),
    to: sideOf(lines, '-'),
  }));
  if (!sides.some(({ from }) => program.includes(from))) return program;
  return sides.reduce((text, { from, to }) => {
    const places = text.split(from).length - 1;
    if (places !== 1) throw new Error(`this stands ${places} times in the program, not once:\n${from}`);
    return text.replace(from, () => to);
  }, program);
}

/** One side of a hunk: the lines of the other side are left out. */
function sideOf(lines: readonly string[], other: '+' | '-'): string {
  return lines
    .filter((line) => !line.startsWith(other))
    .map((line) => line.slice(1))
    .join('\n');
}

async function ran(code: string, programs: readonly string[], modules: Modules): Promise<string> {
  const lines: string[] = [];
  const known = {
    ...Object.assign({}, ...Object.values(modules)),
    ...Object.assign({}, ...programs.map((program) => exportsOf(program, modules))),
    console: { log: (...said: unknown[]) => lines.push(said.join(' ')) },
  };
  const { run } = exportsOf(`export async function run({ ${Object.keys(known).join(', ')} }) {\n${code}\n}`, modules);
  try {
    await run?.(known);
  } catch (error) {
    lines.push(error instanceof Error ? error.message : String(error));
  }
  return lines.join('\n');
}

function exportsOf(source: string, modules: Modules): Readonly<Record<string, (known: object) => Promise<void>>> {
  const { outputText } = transpileModule(source, {
    compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
  });
  const exported = {};
  new Function('require', 'exports', outputText)((name: string) => modules[name] ?? require(name), exported);
  return exported;
}
