import { checkDeclared } from '../ballots/declared-result.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { readersFor } from '../base/shape.ts';
import { ruleById } from '../rules/catalogue.ts';
import { fromBase64Url, toBase64Url } from './base64-url.ts';
import { deflated, inflatedUpTo } from './bounded-inflate.ts';
import { evenTransfers, refuseUnfit } from './start.ts';
import type { ExplorerState } from './state.ts';
import { type Transfers, totalsOf } from './totals.ts';
import { fittingMap } from './usual-choices.ts';

/** Longer addresses are cut by mail programs and chats. */
const MOST_CHARACTERS = 8000;

/** What a link may unpack to: a table of 200 candidates is a tenth of it. */
const MOST_BYTES = 2_000_000;

/**
 * A state as the text of a link, to stand behind `#`: `1.` (the version) and deflated JSON in letters, figures, `-` and `_`.
 *
 * A link carries totals, never ballots: of ballots it carries their first preferences and the transfers, the real next preferences where they
 * are counted as cast. `undefined` where it would be longer than 8,000 characters.
 *
 * @example linkState(exampleState())?.startsWith('1.') // true
 */
export function linkState(state: ExplorerState): string | undefined {
  const text = `${VERSION}${toBase64Url(deflated(new TextEncoder().encode(JSON.stringify(carried(state)))))}`;
  return text.length > MOST_CHARACTERS ? undefined : text;
}

/**
 * The state of a link. Whoever wrote the link is not trusted: what it carries is bounded before it is unpacked, and checked as a file is.
 *
 * @throws PsephosError `bad-argument` for a text that is no link of the page or another version's, `too-large` for one that unpacks to
 * more than two million bytes, and what `checkDeclared`, `ruleById` and `startState` throw for what it says.
 */
export function stateFromLink(text: string): ExplorerState {
  if (!text.startsWith(VERSION)) throw noLink('its version is not known', text);
  if (text.length > MOST_CHARACTERS) throw noLink(`it is longer than ${MOST_CHARACTERS} characters`, text);
  const bytes = inflatedUpTo(fromBase64Url(text.slice(VERSION.length)), MOST_BYTES);
  return stateOf(plain(new TextDecoder().decode(bytes), text));
}

const VERSION = '1.';

interface Carried {
  /** The declared result. */
  readonly d: unknown;
  readonly rule: string;
  readonly against: string;
  readonly seats: number;
  /** Left out where all rows are split evenly. */
  readonly t?: Transfers;
  /** From whom, and to whom, the map splits papers. */
  readonly map: readonly [number, number, number];
}

function carried(state: ExplorerState): Carried {
  const { source, rule, against, seats, map } = state;
  const declared = source.kind === 'declared' ? source.declared : totalsOf({ source, seats });
  const votes = declared.candidates.map((candidate) => candidate.votes);
  const { transfers } = state;
  const isEven = JSON.stringify(transfers) === JSON.stringify(evenTransfers(votes));
  return { d: declared, rule, against, seats, ...(isEven ? {} : { t: transfers }), map: [map.from, ...map.to] };
}

const { text, whole, record, list, onlyKeys, fail } = readersFor('bad-argument');

function stateOf(value: unknown): ExplorerState {
  const data = record(value, '');
  onlyKeys(data, ['d', 'rule', 'against', 'seats', 't', 'map'], '');
  const declared = checkDeclared(data['d']);
  const source = { kind: 'declared', declared } as const;
  refuseUnfit(source);
  const votes = declared.candidates.map((candidate) => candidate.votes);
  const seats = whole(data['seats'], 'seats');
  if (seats < 1 || seats > votes.length) throw fail('seats', `must be from 1 to ${votes.length}`, seats);
  const map = list(whole)(data['map'], 'map');
  if (map.length !== 3 || map.some((candidate) => candidate >= votes.length))
    throw fail('map', 'must name three candidates', map);
  return {
    source,
    rule: ruleById(text(data['rule'], 'rule')).id,
    against: ruleById(text(data['against'], 'against')).id,
    seats,
    transfers: data['t'] === undefined ? evenTransfers(votes) : checkedTransfers(data['t'], votes),
    papers: 'supposed',
    map: fittingMap(votes, seats, map[0], [map[1], map[2]]),
  };
}

function checkedTransfers(value: unknown, votes: readonly number[]): Transfers {
  const rows = list(list(whole))(value, 't');
  if (rows.length !== votes.length) throw fail('t', `must have ${votes.length} rows`, rows.length);
  rows.forEach((row, from) => {
    const path = `t[${from}]`;
    if (row.length !== votes.length + 1) throw fail(path, `must have ${votes.length + 1} cells`, row.length);
    if (row[from] !== 0) throw fail(path, 'papers cannot go on to the same candidate', row[from]);
    // Taken away one by one: sums of wrong figures may not be exact.
    const left = row.reduce((rest, papers) => (rest < papers ? Number.NaN : rest - papers), votes[from]);
    if (left !== 0) throw fail(path, `must add up to the ${votes[from]} votes`, row);
  });
  return rows;
}

function plain(json: string, link: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw noLink('what it carries cannot be read', link);
  }
}

function noLink(why: string, received: string): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: `this is no link of the page: ${why}`,
    received: shown(received),
    hint: 'copy the whole address',
  });
}
