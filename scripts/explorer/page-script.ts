import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';
import { leftOut } from './left-out.ts';

/** The folder of the repository. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** What is put into the page as it stands. */
export interface PageScript {
  readonly text: string;
  /** Bytes that each source file adds before the last of the packing, the largest first. */
  readonly sources: readonly { readonly path: string; readonly bytes: number }[];
}

/** The script of the page, of the sources as they are now: one classic script that is also the script of its worker. */
export async function pageScript(): Promise<PageScript> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/explorer/main.tsx'],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // Terser gives shorter names where nobody did before.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [...leftOut],
    // The paths there would let a source import psephos by name.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  const [file] = outputFiles;
  if (file === undefined || outputFiles.length !== 1) throw new Error(`${outputFiles.length} scripts, not one`);
  const [output] = Object.values(metafile.outputs);
  const sources = Object.entries(output?.inputs ?? {})
    .map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }))
    .sort((a, b) => b.bytes - a.bytes);
  return { text: inlineScript(await packed(file.text)), sources };
}

/** Says the same in fewer bytes: what esbuild leaves out and shortens, terser shortens by a twentieth more. */
async function packed(script: string): Promise<string> {
  const { code } = await minify(script, { ecma: 2020, compress: { passes: 2 }, format: { comments: false } });
  if (code === undefined) throw new Error('nothing is left of the script');
  return code.trim();
}

/**
 * A script as it may stand in a page. After `<!--` and `<script` the end of the script would not be seen; terser writes no such
 * operators and escapes `</script`, so that `<!--` can only stand in a text.
 */
export function inlineScript(text: string): string {
  const inline = text.replaceAll('<!--', '\\x3C!--');
  if (/<\/script|\r|\0/i.test(inline)) throw new Error('the script would not be the same in a page');
  return inline;
}
