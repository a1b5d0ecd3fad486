import type { NamelessBuilder } from '../../ballots/build-profile.ts';
import { MOST_CANDIDATES } from '../../ballots/candidate.ts';
import { EQUAL, SKIPPED } from '../../ballots/profile.ts';
import type { ErrorPlace } from '../../base/errors.ts';
import { readersFor } from '../../base/shape.ts';
import type { Report } from '../report.ts';
import { ballotTaker } from '../take-ballots.ts';
import type { JsonPiece, PieceReader } from './contest-json-piece.ts';
import { NOT_PLAIN_JSON, plainJsonBallot, readPlainJsonBallot } from './contest-json-plain.ts';

/** Reads the ballots of a contest in JSON. */
export interface JsonBallots {
  /** Reads one; how many stand may not yet be known. */
  ballot(piece: JsonPiece, path: string, standing: number | undefined): void;
  /** Reads one that begins at `at` and is as plain as nearly all are, and gives its end; `NOT_PLAIN_JSON` for any other. */
  plain(text: string, at: number, standing: number, place: () => ErrorPlace): number;
  /** The candidates of ballots that came while it was not known how many stand, and where each stood first. */
  named(): ReadonlyMap<number, ErrorPlace>;
}

const { whole, record, onlyKeys, list, fail } = readersFor('bad-file');

/** So many ranks are more than any voter writes, and soon more than a list of them should fill of the memory. */
const MOST_RANKS = 2 * MOST_CANDIDATES;

/** A reader that puts ballots into the builder. */
export function jsonBallots(builder: NamelessBuilder, reading: PieceReader, report: Report): JsonBallots {
  const { take } = ballotTaker(builder, report);
  const named = new Map<number, ErrorPlace>();
  const entries: number[] = [];
  const buffer = plainJsonBallot();
  return {
    named: () => named,
    plain(text, at, standing, place) {
      const end = readPlainJsonBallot(text, at, standing, buffer);
      if (end !== NOT_PLAIN_JSON && !report.faulty) take(buffer.entries, buffer.length, buffer.papers, place);
      return end;
    },
    ballot(piece, path, standing) {
      const place = (): ErrorPlace => ({ line: piece.line, column: piece.column, path });
      reading(piece, path, (value) => {
        const ballot = record(value, '');
        onlyKeys(ballot, ['papers', 'ranking'], '');
        const papers = whole(ballot['papers'], 'papers');
        const length = encode(list((rank) => rank)(ballot['ranking'], 'ranking'), standing, entries);
        if (standing === undefined)
          for (let at = 0; at < length; at++) {
            const candidate = entries[at] & ~EQUAL;
            if (entries[at] !== SKIPPED && !named.has(candidate)) named.set(candidate, place());
          }
        if (!report.faulty) take(entries, length, papers, place);
      });
    },
  };
}

/** Puts ranks into the entries, as in `Profile.ranked`, and gives their number. */
function encode(ranks: readonly unknown[], standing = MOST_CANDIDATES, entries: number[]): number {
  let length = 0;
  const put = (value: unknown, flag: number, path: () => string): void => {
    if (!(typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < standing)) {
      throw fail(path(), `must be a candidate, a number from 0 to ${standing - 1}`, value);
    }
    entries[length] = value | flag;
    length += 1;
    if (length > MOST_RANKS) throw fail('ranking', 'must not name more than anybody could', length);
  };
  if (ranks.length > MOST_RANKS) throw fail('ranking', `must have at most ${MOST_RANKS} ranks`, ranks.length);
  for (let rank = 0; rank < ranks.length; rank++) {
    const entry = ranks[rank];
    if (!Array.isArray(entry)) put(entry, 0, () => `ranking[${rank}]`);
    else if (entry.length > 0)
      entry.forEach((one, at) => put(one, at > 0 ? EQUAL : 0, () => `ranking[${rank}][${at}]`));
    else {
      entries[length] = SKIPPED;
      length += 1;
    }
  }
  return length;
}
