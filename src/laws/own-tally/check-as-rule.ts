import { badArgument } from '../../base/draw-arguments.ts';
import { shown } from '../../base/errors.ts';

/** The words that an option may be. */
const WORDS = {
  ties: ['lot', 'order', 'untold'],
  papers: ['weighted', 'one by one'],
  answers: ['now', 'later'],
} as const;

/** What plain JavaScript may have got wrong; a misspelt word would be taken for the default, and the wrong thing tested. */
export function checkAsRule(options: unknown, count: unknown): void {
  const usage = 'asRule(id or options, function)';
  if (typeof options !== 'object' || options === null) throw badArgument('no tally', usage, shownKind(options));
  if (typeof count !== 'function') throw badArgument('a tally without a function that counts', usage, shownKind(count));
  const { id, mostPapers, ...others }: Readonly<Record<string, unknown>> = { ...options };
  if (typeof id !== 'string' || id === '')
    throw badArgument('a tally without an id', 'a text to name it by', shown(id));
  for (const [name, words] of Object.entries(WORDS)) {
    const word = others[name];
    if (word === undefined || words.some((one) => one === word)) continue;
    throw badArgument(`no such ${name}: option of asRule`, words.map((one) => `'${one}'`).join(', '), shown(word));
  }
  if (
    mostPapers === undefined ||
    (typeof mostPapers === 'number' && Number.isSafeInteger(mostPapers) && mostPapers >= 0)
  )
    return;
  throw badArgument('no number for mostPapers', 'a whole number, 0 or more', shown(mostPapers));
}

function shownKind(value: unknown): string {
  return typeof value === 'function' ? 'a function' : shown(value);
}
