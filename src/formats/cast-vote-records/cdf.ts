import type { Candidate } from '../../ballots/candidate.ts';
import type { SyntheticStamp } from '../../ballots/profile.ts';
import { type ErrorPlace, shown } from '../../base/errors.ts';
import { finishContest } from '../finish-contest.ts';
import type { BallotsReader, ContestFormatReader, ReadBallotsOptions } from '../format.ts';
import { fieldsOf, idOf, pathText, reporting, textIn } from '../json/json-fields.ts';
import { byJson } from '../json/json-stream.ts';
import type { Report } from '../report.ts';
import { readStamp } from '../synthetic-stamp.ts';
import { tooMany } from '../too-many.ts';
import { type CdfCandidate, type CdfContest, readCdfElection, selectionNamed } from './cdf-election.ts';
import { readCdfRecord } from './cdf-record.ts';
import { type MarkedPapers, MOST_CONTESTS, markedPapers } from './marked-papers.ts';
import { NOTE_OF_STAMP } from './write-cdf.ts';

/**
 * Cast vote records in the common data format of NIST, as JSON: one record a paper.
 *
 * Of each record the current snapshot is read, of each contest the marks (`HasIndication` is yes, `IsAllocable` is not no). Two
 * marks at one rank are equal preferences, a rank without a mark is a skipped one. A record without a contest holds no paper of it,
 * a contest without a mark is a blank paper. Every contest with ranks becomes a contest; others are passed over with a warning,
 * unless the file holds no other.
 *
 * @see NIST SP 1500-103, Cast Vote Records Common Data Format Specification, version 1.0, DOI 10.6028/NIST.SP.1500-103
 * @example readAs(cdf, text).contests.length // 2
 */
export const cdfReader: ContestFormatReader = {
  id: 'cdf',
  title: 'Cast vote records in the common data format of NIST (SP 1500-103)',
  endings: ['.cdf.json'],
  holds: 'ballots',
  hint: 'a CDF file is a JSON object with "@type": "CVR.CastVoteRecordReport", and lists "Election" and "CVR" in it',
  recognises: (head) =>
    /^\s*\{/.test(head.replace(/^\uFEFF/, '')) && /"(?:CVR\.CastVoteRecordReport|CVR\.CVR|CVRSnapshot)"/.test(head),
  open: openCdf,
};

function openCdf(report: Report, options: ReadBallotsOptions): BallotsReader {
  const papers = new Map<string, MarkedPapers>();
  const firstPlaces = new Map<string, ErrorPlace>();
  const contests = new Map<string, CdfContest>();
  const candidates = new Map<string, CdfCandidate>();
  const parties = new Map<string, string>();
  let synthetic: SyntheticStamp | undefined;
  let anything = false;

  const papersOf = (contest: string, place?: () => ErrorPlace): MarkedPapers => {
    const known = papers.get(contest);
    if (known !== undefined) return known;
    if (papers.size === MOST_CONTESTS) throw tooMany('contests', MOST_CONTESTS, place?.());
    const empty = markedPapers(options);
    empty.declare(contests.get(contest)?.selections.map(({ id }) => id) ?? []);
    papers.set(contest, empty);
    if (place !== undefined) firstPlaces.set(contest, place());
    return empty;
  };

  const once = <T>(known: Map<string, T>, id: string, value: T, path: string): void => {
    if (known.has(id)) {
      report.fault({
        message: 'an id stands twice',
        expected: 'an id of its own',
        received: shown(id),
        place: { path },
      });
    } else known.set(id, value);
  };

  const parts = new Map<string, (value: unknown, path: () => string) => void>([
    [
      'CVR',
      (record, path) =>
        readCdfRecord(record, path, (id, marks, place) => papersOf(id, place).take(marks, place), report),
    ],
    [
      'Election',
      (value, path) => {
        const election = readCdfElection(value, path);
        for (const candidate of election.candidates) once(candidates, candidate.id, candidate, path());
        for (const contest of election.contests) once(contests, contest.id, contest, contest.path);
      },
    ],
    [
      'Party',
      (value, path) => {
        const party = fieldsOf(value, path);
        const name = textIn(party, 'Name', path) ?? textIn(party, 'Abbreviation', path);
        if (name !== undefined) once(parties, idOf(party, '@id', path), name, path());
      },
    ],
  ]);

  return byJson(
    {
      paths: ['$.Notes', ...[...parts.keys()].map((part) => `$.${part}.*`)],
      value(path, value) {
        const [part, index] = path;
        if (part === 'Notes') {
          synthetic = stampIn(value, report) ?? synthetic;
          return;
        }
        anything = true;
        if (typeof index === 'number') reporting(report, () => parts.get(String(part))?.(value, () => pathText(path)));
        else
          report.fault({ message: `${String(part)} is no list`, expected: 'a list', place: { path: pathText(path) } });
      },
      end() {
        if (contests.size === 0) {
          const message = anything ? 'the file describes no contest' : 'there are no cast vote records in this file';
          report.fault({ message, expected: 'Election with a Contest, and CVR', place: {} });
          return [];
        }
        for (const [id, place] of firstPlaces) {
          if (!contests.has(id)) report.fault({ message: 'no such contest in this file', received: shown(id), place });
        }
        const held = [...contests.values()].map((contest) => ({ contest, papers: papersOf(contest.id) }));
        return contestsWithRanks(held, report).flatMap(({ contest, papers: taken }) => {
          const named = namesOf(contest, candidates, parties, report);
          checkMarked(contest, taken, report);
          const { title, seats, selections } = contest;
          if (report.faulty) return [];
          const ballots = taken.ballots(selections.map(({ id }) => id));
          const placeOf = (candidate: number): ErrorPlace => ({ path: selections[candidate].path });
          return finishContest({ ballots, candidates: named, seats, title, synthetic, placeOf }, options, report);
        });
      },
    },
    report,
  );
}

interface Held {
  readonly contest: CdfContest;
  readonly papers: MarkedPapers;
}

/** Those that are ranked, or all where none is. */
function contestsWithRanks(held: readonly Held[], report: Report): readonly Held[] {
  const withRanks = held.filter(
    ({ contest, papers }) => (contest.ranked && papers.unranked === undefined) || papers.ranked !== undefined,
  );
  if (withRanks.length === 0) return held;
  for (const { contest, papers } of held) {
    if (withRanks.some((other) => other.contest === contest)) continue;
    const message = 'contests without ranks are passed over';
    report.warn({ message, received: shown(contest.title), place: papers.unranked ?? { path: contest.path } });
  }
  return withRanks;
}

function checkMarked({ selections }: CdfContest, { ids, ranked, unranked }: MarkedPapers, report: Report): void {
  if (ranked !== undefined && unranked !== undefined) {
    report.fault({
      message: 'a mark has no rank, though others of its contest have',
      expected: 'Rank',
      place: unranked,
    });
  }
  if (ranked === undefined && unranked !== undefined) {
    report.warn({ message: 'the marks have no ranks, so each is taken as a first preference', place: unranked });
  }
  const standing = new Set(selections.map(({ id }) => id));
  for (const [id, place = {}] of ids) {
    if (!standing.has(id)) report.fault({ message: 'no such selection in this contest', received: shown(id), place });
  }
}

/** Places for names that voters write in have no names of their own, and are numbered where there are several. */
function namesOf(
  { selections }: CdfContest,
  candidates: ReadonlyMap<string, CdfCandidate>,
  parties: ReadonlyMap<string, string>,
  report: Report,
): readonly Candidate[] {
  const seen = new Set<string>();
  const nameless = selections.filter((selection) => selection.writeIn && selection.candidates.length === 0);
  return selections.map((selection) => {
    const { id, path, writeIn } = selection;
    if (seen.has(id)) report.fault({ message: 'an id stands twice', received: shown(id), place: { path } });
    seen.add(id);
    const named = selectionNamed(selection, candidates, parties);
    if (named !== undefined) return named;
    if (writeIn && selection.candidates.length === 0)
      return { name: nameless.length === 1 ? 'Write-in' : `Write-in ${nameless.indexOf(selection) + 1}` };
    report.fault({
      message: 'a selection has no name',
      expected: 'CandidateIds of candidates with a Name',
      place: { path },
    });
    return { name: `selection ${seen.size}` };
  });
}

function stampIn(notes: unknown, report: Report): SyntheticStamp | undefined {
  const at = typeof notes === 'string' ? notes.lastIndexOf(NOTE_OF_STAMP) : -1;
  if (at === -1) return undefined;
  const stamp = readStamp(String(notes).slice(at + NOTE_OF_STAMP.length));
  if (typeof stamp !== 'string') return stamp;
  report.fault({ message: stamp, place: { path: 'Notes' } });
  return undefined;
}
