import { PsephosError, shown } from '../base/errors.ts';
import { wrapped } from '../base/text-layout.ts';
import type { Count } from '../count/count.ts';
import { type ExplainOptions, explain } from '../count/explain.ts';
import { formatById } from '../formats/catalogue.ts';
import type { CountFormat } from '../formats/format.ts';
import { outputFormat } from './output.ts';

/** How a count can be written. */
export type CountForm = 'text' | 'markdown' | 'html' | 'csv' | 'json' | 'rctab-2' | 'rcvis';

/** All of them, as the command line names them. */
export const COUNT_FORMS: readonly CountForm[] = ['text', 'markdown', 'html', 'csv', 'json', 'rctab-2', 'rcvis'];

const FORMAT_IDS: Readonly<Record<CountForm, string>> = {
  text: 'sheet-text',
  markdown: 'sheet-markdown',
  html: 'sheet-html',
  csv: 'sheet-csv',
  json: 'count-json',
  'rctab-2': 'rctab-2',
  rcvis: 'rcvis',
};

interface Asked {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly words?: NonNullable<ExplainOptions['words']>;
  readonly to?: CountForm;
  readonly output?: string;
}

/**
 * The form that was asked for: by name, by the ending of the file, else text.
 *
 * @throws PsephosError `wrong-usage` for an ending that tells no form, or another than `--json`, or a form in which no explanation is
 * written.
 */
export function formOf({ json, explain: asked, to, output }: Asked): CountForm {
  if (json === true && output !== undefined) refuseOtherEnding(output);
  const form = to ?? (json === true ? 'json' : output === undefined || output === '-' ? 'text' : formOfEnding(output));
  if (asked !== true || form === 'text' || form === 'markdown' || form === 'html') return form;
  throw new PsephosError({
    code: 'wrong-usage',
    message: 'an explanation is not written so',
    expected: 'text, markdown or html',
    received: form,
  });
}

/** Who asks for JSON under the name of a sheet means one of the two: nobody knows which. */
function refuseOtherEnding(path: string): void {
  const ending = /\.[a-z]+(?=(?:\.gz)?$)/i.exec(path)?.[0].toLowerCase();
  const other = COUNT_FORMS.find((form) => formatById(FORMAT_IDS[form]).endings.some((known) => known === ending));
  if (ending === undefined || ending === '.json' || other === undefined) return;
  throw new PsephosError({
    code: 'wrong-usage',
    message: '--json and the ending of the file tell different forms',
    expected: 'a name that ends in .json',
    received: shown(path),
    hint: `leave --json out to write ${other}, or name both as they are meant with --to json`,
  });
}

function formOfEnding(path: string): CountForm {
  const { id } = outputFormat({ path }, 'count');
  return COUNT_FORMS.find((form) => FORMAT_IDS[form] === id) ?? 'text';
}

/** A count, or its explanation, as text in that form. */
export function countText(count: Count, form: CountForm, { explain: asked, words = 'uk' }: Asked): string {
  if (asked === true && (form === 'text' || form === 'markdown' || form === 'html')) {
    const told = explain(count, { words, format: form });
    return form === 'text' ? paragraphs(told) : told;
  }
  return countFormat(FORMAT_IDS[form]).write(count);
}

function paragraphs(text: string): string {
  return `${text
    .split('\n')
    .map((paragraph) => wrapped(paragraph, '').join('\n'))
    .join('\n')
    .trimEnd()}\n`;
}

function countFormat(id: string): CountFormat {
  const format = formatById(id);
  if (format.holds === 'count') return format;
  throw new PsephosError({ code: 'unknown-format', message: `${id} holds no counts` });
}
