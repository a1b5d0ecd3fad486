import { digestOf } from '../base/digest.ts';
import { type Reader, readersFor } from '../base/shape.ts';
import { VERSION } from '../base/version.ts';
import { BLOCK } from '../whatif/draw-tally.ts';
import type { Tally } from '../whatif/tally.ts';
import type { Range } from './ranges.ts';

/** Everything that fixes what the draws of a journal are: its first line. */
export interface JournalHead {
  readonly format: 'psephos-draws';
  readonly version: 1;
  readonly library: string;
  /** Draws of a block. */
  readonly block: number;
  readonly rule: string;
  readonly seed: string;
  /** Digests of the declared results. */
  readonly contests: readonly string[];
  readonly models: readonly { readonly id: string; readonly parameters: Readonly<Record<string, unknown>> }[];
}

/** Draws of one contest by one model, by their places in the head, and what came of them: each further line. */
export interface JournalEntry extends Range {
  readonly contest: number;
  readonly model: number;
  readonly tally: Tally;
}

/** The head of a run by this version. */
export function headOf(run: Pick<JournalHead, 'rule' | 'seed' | 'contests' | 'models'>): JournalHead {
  const { rule, seed, contests, models } = run;
  return { format: 'psephos-draws', version: 1, library: VERSION, block: BLOCK, rule, seed, contests, models };
}

/** A head as a line. */
export function headLine(head: JournalHead): string {
  return sealed(head, '');
}

/** An entry as a line of the journal with this first line. */
export function entryLine({ contest, model, from, to, tally }: JournalEntry, head: string): string {
  const sets = tally.sets.map(({ elected, times }) => [times, ...elected]);
  return sealed({ contest, model, from, to, sets }, head);
}

/** JSON that ends in a checksum of itself and of the head, so that no line of another journal is taken for one of this. */
function sealed(data: object, head: string): string {
  const text = JSON.stringify(data);
  return `${text.slice(0, -1)},"check":"${checkOf(text, head)}"}`;
}

function checkOf(text: string, head: string): string {
  return digestOf(head + text).slice('sha256:'.length, 'sha256:'.length + 16);
}

const SEAL = /,"check":"([0-9a-f]{16})"\}$/;

/** What a sealed line says; `undefined` where it is damaged. */
function opened(line: string, head: string): unknown {
  const seal = SEAL.exec(line);
  if (seal === null) return undefined;
  const text = `${line.slice(0, seal.index)}}`;
  return checkOf(text, head) === seal[1] ? JSON.parse(text) : undefined;
}

const { text, whole, record, list, fail } = readersFor('bad-file');

/**
 * Reads a first line; `undefined` where it is none, or damaged.
 *
 * @throws PsephosError `bad-file` for a journal of a later version.
 */
export function readHead(line: string): JournalHead | undefined {
  const data = opened(line, '');
  if (data === undefined) return undefined;
  const head = record(data, '');
  if (head['format'] !== 'psephos-draws') return undefined;
  if (head['version'] !== 1) throw fail('version', 'a journal of a version that is not known', head['version']);
  return {
    ...headOf({
      rule: text(head['rule'], 'rule'),
      // A seed may be any text, a blank one too.
      seed: String(head['seed']),
      contests: list(text)(head['contests'], 'contests'),
      models: list(model)(head['models'], 'models'),
    }),
    library: text(head['library'], 'library'),
    block: whole(head['block'], 'block'),
  };
}

const model: Reader<JournalHead['models'][number]> = (value, path) => {
  const data = record(value, path);
  return { id: text(data['id'], `${path}.id`), parameters: record(data['parameters'], `${path}.parameters`) };
};

/** Reads another line of the journal with this first line; `undefined` where it is damaged. */
export function readEntry(line: string, head: string): JournalEntry | undefined {
  const data = opened(line, head);
  if (data === undefined) return undefined;
  const entry = record(data, '');
  const sets = list(list(whole))(entry['sets'], 'sets').map(([times, ...elected]) => ({ elected, times }));
  const range = { from: whole(entry['from'], 'from'), to: whole(entry['to'], 'to') };
  const draws = sets.reduce((sum, { times }) => sum + times, 0);
  if (draws !== range.to - range.from) throw fail('sets', 'must make up the draws of the line', draws);
  return {
    contest: whole(entry['contest'], 'contest'),
    model: whole(entry['model'], 'model'),
    ...range,
    tally: { draws, sets },
  };
}
