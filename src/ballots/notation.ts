import { type Fault, faultsError, MOST_FAULTS, PsephosError, shown } from '../base/errors.ts';
import { namelessBuilder } from './build-profile.ts';
import { type Candidate, checkCandidates, MOST_CANDIDATES } from './candidate.ts';
import { type Faulty, faulty, quoted, type Token, tokenizer } from './notation-tokens.ts';
import type { PaperRuns } from './paper-runs.ts';
import { EQUAL, type Profile, rankingGroups, rankings, SKIPPED, type SyntheticStamp } from './profile.ts';

const tokensOf = tokenizer(':>=');

/** What stands, unquoted, for a rank that nobody was given. */
const SKIPPED_RANK = '-';

/**
 * Reads ballots in the readable notation: one ranking a line, `170000: A > B = C`.
 *
 * The number is the papers with that ranking (1 when it is left out), `>` means preferred to and `=` equally preferred;
 * nothing after the colon is a blank paper, and `-` a rank that nobody was given. A name that holds `> = : ; # "`, is a lone `-`, or
 * stands between blanks is written in double quotes as in JSON. `#` starts a comment. Without `candidates`, they are those named, in order of appearance.
 *
 * @throws PsephosError `bad-file` with the line and column of each fault.
 * @example parseBallots('3: A > B\n2: B').total // 5
 */
export function parseBallots(text: string, candidates?: readonly Candidate[]): Profile {
  const reader = notationReader(candidates);
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    reader.line(line, index + 1);
  });
  return reader.finish();
}

/** Reads the notation line by line; `finish` throws all faults together. */
export interface NotationReader {
  line(text: string, number: number): void;
  /** The faults found so far. */
  readonly faults: readonly Fault[];
  finish(synthetic?: SyntheticStamp): Profile;
  /** The order of the papers, line by line, for a reader that keeps it. */
  order(): PaperRuns | undefined;
}

/** A reader for lines of the notation; new names join the candidates unless a list is given. */
export function notationReader(candidates?: readonly Candidate[], keepOrder = false): NotationReader {
  const known = new Map((candidates ?? []).map(({ name }, index) => [name, index] as const));
  if (candidates !== undefined) checkCandidates(candidates);
  const builder = namelessBuilder(candidates?.length ?? 'not yet known', keepOrder);
  const faults: Fault[] = [];
  let total = 0;
  const indexOf = (name: string): number | undefined => {
    if (candidates === undefined && !known.has(name) && known.size < MOST_CANDIDATES) known.set(name, known.size);
    return known.get(name);
  };
  return {
    faults,
    line(text, line) {
      if (faults.length >= MOST_FAULTS) return;
      const tokens = tokensOf(text);
      const result = tokens.kind === 'fault' ? tokens : rankingFrom(tokens.tokens, indexOf, total);
      if (result.kind === 'fault') faults.push({ ...result.fault, place: { line, column: result.column } });
      else if (result.kind === 'ranking') {
        const { papers, entries } = result;
        builder.add(entries, entries.length, papers);
        total += papers;
      }
    },
    finish(synthetic) {
      if (faults.length > 0) throw faultsError('bad-file', faults, 'a line reads like "12: Ann > Bob = Cy"');
      if (known.size === 0) throw new PsephosError({ code: 'bad-file', message: 'no ballots and no candidates' });
      return builder.finish(candidates ?? [...known.keys()].map((name) => ({ name })), synthetic);
    },
    order: () => builder.order(),
  };
}

/**
 * Writes a profile in the readable notation, one distinct ranking a line, sorted.
 *
 * @example ballotText(parseBallots('3: A > B\n2: B\n1: A > B')) // '4: A > B\n2: B\n'
 */
export function ballotText(profile: Profile): string {
  return [...ballotLines(profile)].join('');
}

/** The same, line by line, each with its end. */
export function* ballotLines(profile: Profile): Generator<string> {
  const names = profile.candidates.map(({ name }) => quotedName(name));
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const groups = rankingGroups(profile, ranking).map((group) =>
      group.length === 0 ? SKIPPED_RANK : group.map((candidate) => names[candidate]).join(' = '),
    );
    yield `${profile.papers[ranking]}:${groups.length === 0 ? '' : ` ${groups.join(' > ')}`}\n`;
  }
}

/** A name as the notation writes it: bare where it can be, else in double quotes as JSON does. */
export function quotedName(name: string): string {
  const plain =
    /^[^\s>=:;#"@\\\p{C}](?:[^>=:;#"\\\p{C}]*[^\s>=:;#"\\\p{C}])?$/u.test(name) && !/[\u2028\u2029]/.test(name);
  return plain && name !== SKIPPED_RANK ? name : quoted(name);
}

type Read =
  | { readonly kind: 'ranking'; readonly papers: number; readonly entries: readonly number[] }
  | { readonly kind: 'empty' }
  | Faulty;

function rankingFrom(tokens: readonly Token[], indexOf: (name: string) => number | undefined, total: number): Read {
  if (tokens.length === 0) return { kind: 'empty' };
  const numbered = tokens[1]?.kind === ':' && tokens[0].kind === 'name';
  if (numbered && !/^\d+$/.test(tokens[0].text)) {
    return faulty(tokens[0].column, 'papers must be a whole number', 'digits before the colon', shown(tokens[0].text));
  }
  const papers = numbered ? Number(tokens[0].text) : 1;
  if (!Number.isSafeInteger(papers)) {
    return faulty(tokens[0].column, 'too many papers', 'at most 9007199254740991', shown(tokens[0].text));
  }
  if (!Number.isSafeInteger(total + papers)) {
    const most = 'a total of at most 9007199254740991';
    return faulty(tokens[0].column, 'the papers add up to more than 2^53 - 1', most, `${total} + ${papers}`);
  }
  const entries: number[] = [];
  const rest = numbered ? tokens.slice(2) : tokens;
  for (const [place, token] of rest.entries()) {
    if ((place % 2 === 0) !== (token.kind === 'name') || token.kind === ':') return misplaced(token, place);
    if (token.kind !== 'name') continue;
    const isEqual = rest[place - 1]?.kind === '=';
    if (token.bare && token.text === SKIPPED_RANK) {
      const beside = isEqual || rest[place + 1]?.kind === '=';
      if (beside) return faulty(token.column, 'a skipped rank is equal with nothing', 'a name', shown(token.text));
      entries.push(SKIPPED);
      continue;
    }
    if (token.text.trim() === '') return faulty(token.column, 'a candidate has no name', undefined, shown(token.text));
    const candidate = indexOf(token.text);
    if (candidate === undefined)
      return faulty(token.column, 'nobody of that name stands', undefined, shown(token.text));
    entries.push(isEqual ? candidate | EQUAL : candidate);
  }
  const end = rest.at(-1);
  if (end !== undefined && end.kind !== 'name')
    return faulty(end.column, 'a ranking ends in a sign', 'a name', shown(end.text));
  return { kind: 'ranking', papers, entries };
}

function misplaced(token: Token, place: number): Faulty {
  if (place % 2 === 0) return faulty(token.column, 'a name is missing', 'a name', shown(token.text));
  return faulty(token.column, 'a sign is missing', '">" or "=" between names', shown(token.text));
}
