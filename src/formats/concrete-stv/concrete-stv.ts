import { namelessBuilder } from '../../ballots/build-profile.ts';
import { MOST_CANDIDATES } from '../../ballots/candidate.ts';
import { shown } from '../../base/errors.ts';
import { finishContest } from '../finish-contest.ts';
import type { BallotsReader, ContestFormatReader, ReadBallotsOptions } from '../format.ts';
import { reporting } from '../json/json-fields.ts';
import { byJson } from '../json/json-stream.ts';
import type { JsonPath } from '../json/json-values.ts';
import type { Report } from '../report.ts';
import { ballotTaker } from '../take-ballots.ts';
import { tooMany } from '../too-many.ts';
import { aboveTheLine } from './concrete-stv-above.ts';
import { type ConcreteMetadata, readMetadata } from './concrete-stv-metadata.ts';
import { papersFrom, readVote } from './concrete-stv-vote.ts';

/**
 * The `.stv` files of ConcreteSTV: JSON with `metadata`, votes above the line (`atl`), votes below it (`btl`), and how many
 * papers were `informal`.
 *
 * A vote above the line is written out as the candidates of its groups in ballot-paper order, or as the group's ticket where
 * the vote names one. Informal papers are blank ones, excluded candidates have withdrawn. Which votes were cast by post and
 * the like (`atl_types`, `btl_types`) is passed over.
 *
 * @see https://github.com/AndrewConway/ConcreteSTV
 * @example readAs(concreteStv, '{"metadata":{"candidates":[{"name":"Ann"}]},"btl":[{"candidates":[0],"n":3}]}').contests[0].profile.total // 3
 */
export const concreteStvReader: ContestFormatReader = {
  id: 'concrete-stv',
  title: 'ConcreteSTV (.stv)',
  endings: ['.stv'],
  holds: 'ballots',
  hint: 'a file of ConcreteSTV is JSON such as {"metadata": {…}, "atl": [{"parties": [0], "n": 5}], "btl": [{"candidates": [2, 0], "n": 3}], "informal": 0}',
  recognises: (head) =>
    /^\s*\{/.test(head) &&
    (/"[ab]tl"\s*:\s*\[/.test(head) || /^\s*\{\s*"metadata"\s*:\s*\{\s*"(?:name|candidates|parties)"\s*:/.test(head)),
  open: openConcreteStv,
};

function openConcreteStv(report: Report, options: ReadBallotsOptions): BallotsReader {
  const ballots = namelessBuilder('not yet known', options.keepOrder);
  const taker = ballotTaker(ballots, report);
  const take = (entries: readonly number[], papers: number, path: string): void =>
    taker.take(entries, entries.length, papers, () => ({ path }));
  const above = aboveTheLine(take, report);
  let metadata: ConcreteMetadata | undefined;
  let informal = 0;
  let last = { candidate: -1, path: '' };

  const takeMetadata = (value: unknown): void => {
    reporting(report, () => {
      metadata = readMetadata(value);
      above.parties(metadata.parties);
    });
    if ((metadata?.candidates.length ?? 0) <= MOST_CANDIDATES) return;
    throw tooMany('candidates', MOST_CANDIDATES, { path: 'metadata.candidates' });
  };

  const takeBelow = (value: unknown, path: string): void => {
    const vote = readVote(value, 'candidates', path, report);
    if (vote === undefined) return;
    const highest = vote.list.reduce((most, candidate) => Math.max(most, candidate), -1);
    if (highest > last.candidate) last = { candidate: highest, path: `${path}.candidates` };
    if (highest < MOST_CANDIDATES) take(vote.list, vote.papers, path);
  };

  const value = (path: JsonPath, found: unknown): void => {
    const [key, index] = path;
    const where = `${key}[${index}]`;
    if (key === 'metadata') takeMetadata(found);
    else if (key === 'informal') informal = papersFrom(found, 'informal', report) ?? 0;
    else if (typeof index !== 'number') {
      report.fault({ message: 'votes must be a list', received: shown(found), place: { path: `${key}` } });
    } else if (key === 'btl') takeBelow(found, where);
    else {
      const vote = readVote(found, 'parties', where, report);
      if (vote !== undefined) above.take(vote, where);
    }
  };

  const end = (): ReturnType<typeof finishContest> => {
    if (metadata === undefined) {
      report.fault({ message: 'the metadata are missing', expected: 'the key metadata', place: {} });
      return [];
    }
    const { candidates, seats, title, withdrawn, synthetic } = metadata;
    if (last.candidate >= candidates.length && candidates.length > 0) {
      const expected = `a number from 0 to ${candidates.length - 1}`;
      const place = { path: last.path };
      report.fault({ message: 'no such candidate', expected, received: `${last.candidate}`, place });
    }
    above.finish();
    take([], informal, 'informal');
    const placeOf = (index: number): { path: string } => ({ path: `metadata.candidates[${index}].name` });
    return finishContest({ ballots, candidates, seats, title, withdrawn, synthetic, placeOf }, options, report);
  };
  const paths = ['$.metadata', '$.informal', '$.atl.*', '$.btl.*'];
  return byJson({ paths, value, end }, report);
}
