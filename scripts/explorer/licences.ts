import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageScript } from './page-script.ts';

/** The licences of the packages in a script, which ask to go wherever the packages go: as a comment at the end of the page. */
export function licencesComment({ sources }: Pick<PageScript, 'sources'>, root: string): string {
  const folders = sources.flatMap(({ path }) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []);
  const licences = [...new Set(folders)].sort().map((folder) => licenceOf(join(root, folder)));
  const text = ['The script of this page holds, besides psephos (MIT):', ...licences].join('\n\n');
  // Two hyphens could end the comment.
  return `<!--\n${text.replaceAll('--', '- -').replaceAll('\r', '')}\n-->`;
}

function licenceOf(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Readonly<
    Record<'name' | 'version', string>
  >;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  if (file === undefined) throw new Error(`${name} comes without its licence`);
  return `${name} ${version}\n${readFileSync(join(folder, file), 'utf8').trim()}`;
}
