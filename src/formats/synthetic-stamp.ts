import type { SyntheticStamp } from '../ballots/profile.ts';
import { PsephosError } from '../base/errors.ts';
import { readersFor } from '../base/shape.ts';

/** What every file of synthetic ballots says in its first line, to whoever opens it. */
export function stampInWords({ model, seed, assumes }: SyntheticStamp): string {
  const words = `SYNTHETIC BALLOTS, never cast: drawn from the model ${model} with seed ${seed}. Assumed: ${assumes}`;
  return words.replace(/[\p{C}\u2028\u2029]+/gu, ' ');
}

/** A stamp as JSON on one line. */
export function stampJson({ model, parameters, seed, assumes }: SyntheticStamp): string {
  return JSON.stringify({ model, parameters, seed, assumes });
}

const { record, onlyKeys, fail } = readersFor('bad-file');

/** Reads a stamp from JSON; a text where it is none, saying why. */
export function readStamp(json: string): SyntheticStamp | string {
  try {
    const data = record(JSON.parse(json), '');
    onlyKeys(data, ['model', 'parameters', 'seed', 'assumes'], '');
    return {
      model: anyText(data['model'], 'model'),
      parameters: record(data['parameters'], 'parameters'),
      seed: anyText(data['seed'], 'seed'),
      assumes: anyText(data['assumes'], 'assumes'),
    };
  } catch (error) {
    return `the stamp of synthetic ballots is not well written (${error instanceof PsephosError ? error.message : 'not JSON'})`;
  }
}

function anyText(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  throw fail(path, 'must be a text', value);
}
