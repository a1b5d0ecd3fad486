import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { psephos, type Ran } from './run-cli.ts';

/**
 * Runs a line as a shell would, in the working folder: quotes, `*`, pipes and `>` for as much of them as examples use. What is
 * run is psephos in this process, or `printf`.
 */
export async function shellLine(line: string): Promise<Ran> {
  const [commands, target] = parsed(line);
  let ran: Ran = { status: 0, out: '', err: '' };
  for (const [name, ...args] of commands) {
    if (name === 'printf') ran = { status: 0, out: (args[0] ?? '').replaceAll('\\n', '\n'), err: '' };
    else if (name !== 'psephos') throw new Error(`no command ${name}`);
    else ran = await psephos(args.flatMap(globbed), ran.out);
    if (ran.status !== 0) return ran;
  }
  if (target !== undefined) writeFileSync(target, ran.out);
  return ran;
}

function parsed(line: string): readonly [commands: readonly (readonly string[])[], target: string | undefined] {
  const commands: string[][] = [[]];
  let target: string | undefined;
  let redirected = false;
  for (const [word] of line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'|>]+)+|[|>]/g)) {
    const text = word.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single);
    if (word === '|') commands.push([]);
    else if (word === '>') redirected = true;
    else if (redirected) target = text;
    else commands.at(-1)?.push(text);
  }
  return [commands, target];
}

function globbed(word: string): readonly string[] {
  if (!/^[^ ]*\/\*\.\w+$/.test(word)) return [word];
  const ending = word.slice(word.lastIndexOf('*') + 1);
  return readdirSync(dirname(word))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(dirname(word), name));
}
