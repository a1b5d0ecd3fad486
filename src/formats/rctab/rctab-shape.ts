import { MOST_CANDIDATES } from '../../ballots/candidate.ts';
import { PsephosError } from '../../base/errors.ts';
import { defined, type Reader, readersFor } from '../../base/shape.ts';
import { exactText, sumExact } from '../../numbers/decimal-text.ts';

const { whole, record, list, fail } = readersFor('bad-count');

/** What became of somebody in a round. */
export interface ReportedResult {
  readonly kind: 'elected' | 'eliminated';
  readonly name: string;
  /** Votes by where they went; a name or a word of RCTab's own. */
  readonly transfers: readonly (readonly [to: string, votes: string])[];
}

/** A round of a report of RCTab. */
export interface ReportedRound {
  readonly tally: ReadonlyMap<string, string>;
  readonly results: readonly ReportedResult[];
  readonly threshold?: string;
  /** Ballots that counted for nobody in the round. */
  readonly inactive?: string;
}

/** A detailed report of RCTab, in either dialect: its parts with their shape checked, and nothing more. */
export interface Reported {
  readonly contest: string;
  readonly office: string;
  readonly rounds: readonly ReportedRound[];
  readonly threshold?: string;
  readonly winners?: number;
  readonly ballots?: number;
  readonly undervotes?: number;
}

/** The most values, rounds times candidates, of a report: a bound on what a small hostile file costs. */
const MOST_VALUES = 20_000_000;

/** @throws PsephosError `bad-count` with the path of what has not the shape of a report; `too-large`. */
export function rctabShape(value: unknown): Reported {
  const data = record(value, '');
  const config = record(data['config'], 'config');
  const summary = record(data['summary'] ?? {}, 'summary');
  const results = data['results'];
  if (Array.isArray(results)) checkSize(results);
  const rounds = list(roundShape)(results, 'results');
  if (rounds.length === 0) throw fail('results', 'must have a round', results);
  return {
    contest: optional(anyText)(config['contest'], 'config.contest') ?? '',
    office: optional(anyText)(config['office'], 'config.office') ?? '',
    rounds,
    ...defined({
      threshold: optional(votes)(config['threshold'], 'config.threshold'),
      winners: optional(wholeText)(summary['numWinners'], 'summary.numWinners'),
      ballots: optional(wholeText)(summary['totalNumBallots'], 'summary.totalNumBallots'),
      undervotes: optional(wholeText)(summary['undervotes'], 'summary.undervotes'),
    }),
  };
}

function checkSize(results: readonly unknown[]): void {
  const [first] = results;
  const tally: unknown = typeof first === 'object' && first !== null && 'tally' in first ? first.tally : undefined;
  const candidates = typeof tally === 'object' && tally !== null ? Object.keys(tally).length : 0;
  if (candidates <= MOST_CANDIDATES && candidates * results.length <= MOST_VALUES) return;
  throw new PsephosError({
    code: 'too-large',
    message: 'too many candidates or rounds',
    expected: `at most ${MOST_CANDIDATES} candidates, and ${MOST_VALUES} candidates times rounds`,
    received: `${candidates} candidates in ${results.length} rounds`,
    place: { path: 'results' },
  });
}

const roundShape: Reader<ReportedRound> = (value, path) => {
  const data = record(value, path);
  const number = wholeText(data['round'], `${path}.round`);
  if (path !== `results[${number - 1}]`) throw fail(`${path}.round`, 'must count the rounds from 1', data['round']);
  const inactive = optional(votesBy)(data['inactiveBallots'], `${path}.inactiveBallots`);
  return {
    tally: new Map(votesBy(data['tally'], `${path}.tally`)),
    results: list(resultShape)(data['tallyResults'], `${path}.tallyResults`),
    ...defined({
      threshold: optional(votes)(data['threshold'], `${path}.threshold`),
      inactive: inactive === undefined ? undefined : exactText(sumExact(inactive.map(([, amount]) => amount))),
    }),
  };
};

const resultShape: Reader<ReportedResult> = (value, path) => {
  const data = record(value, path);
  const kinds = (['elected', 'eliminated'] as const).filter((kind) => data[kind] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) throw fail(path, 'must say who is elected or who is eliminated', value);
  return {
    kind,
    name: anyText(data[kind], `${path}.${kind}`),
    transfers: votesBy(data['transfers'], `${path}.transfers`),
  };
};

const votesBy: Reader<readonly (readonly [string, string])[]> = (value, path) =>
  Object.entries(record(value, path)).map(([name, amount]) => [name, votes(amount, `${path}.${name}`)]);

/** RCTab writes numbers as texts; others write them as numbers. No more digits than any count has, since exact sums take time. */
const votes: Reader<string> = (value, path) => {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string' && text.length <= 60 && /^-?\d+(?:\.\d+)?$/.test(text)) return text;
  throw fail(path, 'must be a number of votes, as text such as "12.5"', value);
};

const wholeText: Reader<number> = (value, path) =>
  whole(typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value, path);

const anyText: Reader<string> = (value, path) => {
  if (typeof value === 'string') return value;
  throw fail(path, 'must be a text', value);
};

function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value, path) => (value === undefined || value === null ? undefined : read(value, path));
}
