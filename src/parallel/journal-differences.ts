import { PsephosError, shown } from '../base/errors.ts';
import { counted } from '../base/words.ts';
import type { JournalHead } from './journal-lines.ts';
import { sameData } from './same-data.ts';

/** Differences that are told; more would not help. */
const MOST_TOLD = 4;

/**
 * Refuses a journal whose draws are not those of this run, and says what differs.
 *
 * @throws PsephosError `bad-file`
 */
export function refuseAnotherRun(there: JournalHead, here: JournalHead): void {
  const found = [
    ...plainDifferences(there, here),
    ...contestDifferences(there, here),
    ...modelDifferences(there, here),
  ];
  if (found.length === 0) return;
  throw new PsephosError({
    code: 'bad-file',
    message: `the journal is of another run: ${found.slice(0, MOST_TOLD).join('; ')}`,
    hint: 'name a file that is not there yet, or ask what was asked then',
  });
}

function plainDifferences(there: JournalHead, here: JournalHead): readonly string[] {
  const words = { library: 'version', block: 'draws of a block', rule: 'rule', seed: 'seed' } as const;
  return (['library', 'block', 'rule', 'seed'] as const).flatMap((key) =>
    there[key] === here[key] ? [] : [`${words[key]} ${shown(there[key])} there, ${shown(here[key])} here`],
  );
}

function contestDifferences({ contests: there }: JournalHead, { contests: here }: JournalHead): readonly string[] {
  if (there.length !== here.length)
    return [`${counted(there.length, 'declared result')} there, ${counted(here.length, 'declared result')} here`];
  return here.flatMap((digest, index) =>
    digest === there[index] ? [] : [here.length === 1 ? 'the declared result' : `declared result #${index + 1}`],
  );
}

function modelDifferences({ models: there }: JournalHead, { models: here }: JournalHead): readonly string[] {
  const [theirs, ours] = [there, here].map((models) => models.map(({ id }) => id).join(', '));
  if (theirs !== ours) return [`models ${theirs} there, ${ours} here`];
  return here.flatMap(({ id, parameters }, index) =>
    sameData(parameters, there[index].parameters) ? [] : [parameterDifference(id, there[index].parameters, parameters)],
  );
}

/** Parameters may be long: the first place in which they differ is named. */
function parameterDifference(id: string, there: unknown, here: unknown): string {
  let [path, theirs, ours] = ['', there, here];
  for (let key = differingKey(theirs, ours); key !== undefined; key = differingKey(theirs, ours)) {
    path += /^\d+$/.test(key) ? `[${key}]` : `${path === '' ? '' : '.'}${key}`;
    [theirs, ours] = [valueAt(theirs, key), valueAt(ours, key)];
  }
  return `parameter ${path} of ${id} ${said(theirs)} there, ${said(ours)} here`;
}

/** The first key under which two objects, or two lists, differ; `undefined` for anything else. */
function differingKey(there: unknown, here: unknown): string | undefined {
  if (!isPlain(there) || !isPlain(here) || Array.isArray(there) !== Array.isArray(here)) return undefined;
  const keys = [...new Set([...Object.keys(there), ...Object.keys(here)])].sort();
  return keys.find((key) => !sameValue(valueAt(there, key), valueAt(here, key)));
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === undefined || b === undefined ? a === b : sameData(a, b);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function valueAt(value: unknown, key: string): unknown {
  return isPlain(value) ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}

function said(value: unknown): string {
  return value === undefined ? 'not given' : shown(value);
}
