import { PsephosError, shown } from '../../base/errors.ts';
import type { Count } from '../../count/count.ts';
import { decimalText } from '../../numbers/decimal-text.ts';
import type { Flow } from './rctab-flows.ts';
import type { RctabResult } from './rctab-moves.ts';
import { type RctabRound, rctabRounds } from './rctab-rounds.ts';
import { NEVER_CAST, NOWHERE, stampText } from './rctab-words.ts';

/** The two shapes: as RCTab 2.0 writes its detailed report, and as the schema of rcvformats lets RCVis read it. */
export type RctabDialect = 'rctab-2' | 'rcvis';

/**
 * Writes a count as a detailed report of RCTab.
 *
 * @throws PsephosError `unsupported` for names that the format has another meaning for or that stand twice, and where votes leave
 * somebody who is neither elected nor excluded.
 */
export function writeRctab(count: Count, dialect: RctabDialect): string {
  const { candidates } = count.contest;
  checkNames(candidates);
  const { places, rounds } = rctabRounds(count);
  const text = (units: bigint): string => decimalText(units, places);
  const nameOf = (to: Flow[0]): string => (typeof to === 'number' ? candidates[to] : to);
  const named = (flows: readonly Flow[]): Json => object(flows.map(([to, units]) => [nameOf(to), text(units)]));
  const result = ({ kind, candidate, transfers }: RctabResult): Json =>
    object([
      [kind, candidates[candidate]],
      ['transfers', named(transfers)],
    ]);
  const full = dialect === 'rctab-2';
  const round = ({ quota, tally, exhausted, results }: RctabRound, index: number): Json =>
    object([
      ...(full ? [['inactiveBallots', inactive(text(exhausted))] as const] : []),
      ['round', index + 1],
      ['tally', named(tally)],
      ['tallyResults', results.map(result)],
      ...(full && quota !== null ? [['threshold', text(quota)] as const] : []),
    ]);
  const quota = rounds.at(-1)?.quota ?? null;
  const threshold = quota === null ? undefined : text(quota);
  return `${written(
    object([
      ['config', configOf(count, full, threshold)],
      ...(full ? [['jsonFormatVersion', '1'] as const] : []),
      ['results', rounds.map(round)],
      ...(full ? [['summary', summaryOf(count, rounds[0]?.tally.length ?? 0, threshold)] as const] : []),
    ]),
    '',
  )}\n`;
}

function configOf({ contest, rule, provenance }: Count, full: boolean, threshold: string | undefined): Json {
  const { synthetic, library, approximate = [] } = provenance;
  const { title } = contest;
  const stamped = synthetic === undefined ? title : [NEVER_CAST, ...(title === undefined ? [] : [title])].join(': ');
  const doubts = approximate.map((doubt) => `; approximate: ${doubt}`).join('');
  return object([
    ['contest', stamped ?? ''],
    // RCTab says the day of the election, which a count does not know.
    ['date', ''],
    ...(full ? [['generatedBy', `psephos ${library}: ${rule.title} (${rule.id})${doubts}`] as const] : []),
    ['jurisdiction', ''],
    ['office', synthetic === undefined ? '' : stampText(synthetic)],
    ...(full || threshold === undefined ? [] : [['threshold', threshold] as const]),
  ]);
}

function inactive(exhausted: string): Json {
  return object([
    ['exhaustedChoices', exhausted],
    ['overvotes', '0'],
    ['repeatedRankings', '0'],
    ['skippedRankings', '0'],
  ]);
}

function summaryOf({ contest, papers }: Count, candidates: number, threshold: string | undefined): Json {
  return object([
    ...(threshold === undefined ? [] : [['finalThreshold', threshold] as const]),
    ['numCandidates', candidates],
    ['numWinners', contest.seats],
    ['totalNumBallots', whole(BigInt(papers.valid) + BigInt(papers.invalid))],
    ['undervotes', papers.invalid],
  ]);
}

/** Beyond what readers keep exactly as a number it stands as text. */
function whole(number: bigint): Json {
  return number <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(number) : String(number);
}

function checkNames(names: readonly string[]): void {
  const seen = new Set<string>(NOWHERE);
  names.forEach((name, index) => {
    if (!seen.has(name) && name.trim() !== '') {
      seen.add(name);
      return;
    }
    throw new PsephosError({
      code: 'unsupported',
      message: 'RCTab cannot hold a candidate of this name',
      expected: `each name once, none blank, none ${NOWHERE.map(shown).join(' or ')}`,
      received: shown(name),
      place: { path: `contest.candidates[${index}]` },
      hint: 'write the count as JSON (count-json), which holds any name',
    });
  });
}

/** JSON with its keys in order, which plain objects do not keep for names such as `12` and `__proto__`. */
type Json = string | number | readonly Json[] | ReadonlyMap<string, Json>;

function object(entries: readonly (readonly [string, Json])[]): Json {
  return new Map(entries);
}

function written(json: Json, indent: string): string {
  if (typeof json === 'string' || typeof json === 'number') return JSON.stringify(json);
  const deeper = `${indent}  `;
  const lines =
    json instanceof Map
      ? [...json].map(([key, value]) => `${JSON.stringify(key)}: ${written(value, deeper)}`)
      : [...json.values()].map((value) => written(value, deeper));
  const [open, close] = json instanceof Map ? '{}' : '[]';
  return lines.length === 0 ? `${open}${close}` : `${open}\n${deeper}${lines.join(`,\n${deeper}`)}\n${indent}${close}`;
}
