import { PsephosError, shown } from '../base/errors.ts';
import { listed } from '../base/words.ts';
import type { Io } from './io.ts';

/** What is written: the whole report, one chart of it, or what charts there are. */
export type ReportForm =
  | { readonly kind: 'html' | 'markdown' | 'list' }
  | { readonly kind: 'svg' | 'png'; readonly chart: string };

/** What the command line says of that. */
export interface FormOptions {
  readonly output?: string;
  readonly svg?: string;
  readonly png?: string;
  readonly list?: boolean;
  readonly width?: number;
  readonly scale?: number;
  readonly pictures?: string;
}

const ENDINGS = { html: ['.html', '.htm'], markdown: ['.md'], svg: ['.svg'], png: ['.png'] } as const;

/**
 * What was asked for: by option, by the ending of the file, else HTML.
 *
 * @throws PsephosError `wrong-usage` for an ending that tells nothing or another thing, options that would have no effect, and a PNG on
 * a terminal.
 */
export function reportForm(options: FormOptions, { terminal }: Pick<Io, 'terminal'>): ReportForm {
  const form = askedForm(options);
  const { output = '-', width, scale, pictures } = options;
  const useless = Object.entries({
    '--width': form.kind === 'svg' || form.kind === 'png' ? undefined : width,
    '--scale': form.kind === 'png' ? undefined : scale,
    '--pictures': form.kind === 'markdown' ? undefined : pictures,
  }).flatMap(([option, given]) => (given === undefined ? [] : [option]));
  if (useless.length > 0) throw without(useless);
  if (form.kind === 'png' && output === '-' && terminal.output) {
    throw new PsephosError({
      code: 'wrong-usage',
      message: 'a PNG cannot be shown on a terminal',
      hint: `name a file, such as -o ${form.chart}.png`,
    });
  }
  return form;
}

function askedForm({ output = '-', svg, png, list }: FormOptions): ReportForm {
  if (list === true) return { kind: 'list' };
  const told = kindOf(output);
  const chart = svg ?? png;
  if (chart !== undefined) {
    const kind = svg === undefined ? 'png' : 'svg';
    if (output !== '-' && told !== kind)
      throw badEnding(output, [kind], `the chart is written as ${kind.toUpperCase()}`);
    return { kind, chart };
  }
  if (output === '-') return { kind: 'html' };
  if (told === 'html' || told === 'markdown') return { kind: told };
  const hint =
    told === undefined
      ? 'HTML is for reading and printing, Markdown for a wiki or a mail'
      : `name one chart with --${told} CHART, else .html or .md`;
  throw badEnding(output, ['html', 'markdown'], hint);
}

function kindOf(path: string): keyof typeof ENDINGS | undefined {
  const name = path.toLowerCase().replace(/\.gz$/, '');
  const kinds = ['html', 'markdown', 'svg', 'png'] as const;
  return kinds.find((kind) => ENDINGS[kind].some((ending) => name.endsWith(ending)));
}

function badEnding(path: string, kinds: readonly (keyof typeof ENDINGS)[], hint: string): PsephosError {
  return new PsephosError({
    code: 'wrong-usage',
    message: 'the ending of the file does not tell what is written',
    expected: listed(
      kinds.map((kind) => ENDINGS[kind][0]),
      'or',
    ),
    received: shown(path),
    hint,
  });
}

const GOES_WITH: Readonly<Record<string, string>> = {
  '--width': '--svg or --png: a report fits the width of its reader',
  '--scale': '--png',
  '--pictures': 'a report in Markdown, such as -o report.md',
};

function without([option]: readonly string[]): PsephosError {
  return new PsephosError({ code: 'wrong-usage', message: `${option} goes with ${GOES_WITH[option]}` });
}
