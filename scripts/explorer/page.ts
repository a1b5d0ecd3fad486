import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { darkStyles } from '../../src/charts/look.ts';
import { reportStyle } from '../../src/charts/report/report-style.ts';
import { checkPrior } from '../../src/synthetic/learned/prior.ts';
import { BLIND } from '../../src/synthetic/learned/priors/blind.ts';
import { licencesComment } from './licences.ts';
import { type PageScript, pageScript, root } from './page-script.ts';
import { pageText } from './page-text.ts';

/** A page, and what of it a reader has to load before it runs. */
export interface BuiltPage {
  readonly text: string;
  readonly script: PageScript;
}

/** The page of the sources as they are now. */
export async function buildPage(): Promise<BuiltPage> {
  const script = await pageScript();
  const parts = { script: script.text, style: await inlineStyle(), prior: learned(), reportStyle: reportStyle('auto') };
  return { script, text: pageText({ ...parts, licences: licencesComment(script, root) }) };
}

/** The style of the page, and what turns its charts dark. */
async function inlineStyle(): Promise<string> {
  const own = readFileSync(join(root, 'src/explorer/style.css'), 'utf8');
  const { code } = await transform(own + darkStyles(), { loader: 'css', minify: true, target: 'es2022' });
  const style = code.trim();
  if (/<\/style|<!--|\r|\0/i.test(style)) throw new Error('the style would not be the same in a page');
  return style;
}

/** The prior without the digests of its ballots, which only whoever tests it on ballots needs. */
function learned(): string {
  const prior = checkPrior(JSON.parse(BLIND));
  return JSON.stringify({ ...prior, learnedFrom: { ...prior.learnedFrom, ballots: [] } });
}

/** Bytes of a text as it is, and as servers pack it. */
export interface Sizes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** The sizes of a text. */
export function sizesOf(text: string): Sizes {
  return {
    raw: Buffer.byteLength(text),
    gzip: gzipSync(text, { level: 9 }).length,
    brotli: brotliCompressSync(text).length,
  };
}

/** Sizes in words. */
export function inKilobytes({ raw, gzip, brotli }: Sizes): string {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  return `${kilobytes(raw)}, ${kilobytes(gzip)} by gzip, ${kilobytes(brotli)} by brotli`;
}
