import { type ErrorPlace, shown } from '../../base/errors.ts';
import { finishContest } from '../finish-contest.ts';
import type { BallotsReader, ContestFormatReader, ReadBallotsOptions } from '../format.ts';
import { pathText, reporting } from '../json/json-fields.ts';
import { type JsonReader, openJson } from '../json/json-stream.ts';
import type { Report } from '../report.ts';
import { tooMany } from '../too-many.ts';
import { type DominionCandidate, type DominionManifests, namesFrom, takeEntry } from './dominion-manifest.ts';
import { readSession } from './dominion-session.ts';
import { type MarkedPapers, MOST_CONTESTS, markedPapers } from './marked-papers.ts';

/**
 * Cast vote records as the Democracy Suite of Dominion exports them and San Francisco and Alaska publish them: `CvrExport.json`
 * (or `CvrExport_1.json` and so on), with names in `ContestManifest.json` and `CandidateManifest.json`, mostly in one zip file.
 *
 * Of each session the current version is read. Two marks at one rank are equal preferences, a rank without a mark is a skipped
 * one, ambiguous marks are none. Every contest with several ranks becomes a contest; others are passed over with a warning,
 * unless the file holds no other. The files do not say how many places there are to fill: `VoteFor` is how many a voter may mark.
 * Without manifests contests and candidates are called by their ids.
 *
 * @see San Francisco Department of Elections, "Final Detailed Reports", cast vote record (raw data), JSON:
 *   https://sfelections.sfgov.org/results. The meaning of the keys is read from files, for no public document explains them.
 */
export const dominionReader: ContestFormatReader = {
  id: 'dominion',
  title: 'Cast vote records of Dominion Democracy Suite, with their manifests',
  endings: ['.dominion.zip'],
  holds: 'ballots',
  hint: 'a Dominion export holds CvrExport.json, ContestManifest.json and CandidateManifest.json; keep them in one zip file',
  recognises: (head) => {
    const text = head.replace(/^\uFEFF/, '').trimStart();
    if (/^\{\s*"Version"\s*:\s*"[\d.]*"\s*,\s*"List"\s*:\s*\[/.test(text)) return true;
    return (
      text.startsWith('{') && /"Sessions"\s*:\s*\[/.test(text) && /"TabulatorId"|"Sessions"\s*:\s*\[\s*\]/.test(text)
    );
  },
  open: openDominion,
};

function openDominion(report: Report, options: ReadBallotsOptions): BallotsReader {
  const manifests: DominionManifests = { contests: new Map(), candidates: new Map() };
  const held = new Map<string, Held>();
  let exported = false;
  let reader: JsonReader | undefined;

  const heldOf = (id: string, place: () => ErrorPlace): Held => {
    const known = held.get(id);
    if (known !== undefined) return known;
    if (held.size === MOST_CONTESTS) throw tooMany('contests', MOST_CONTESTS, place());
    const empty = { id, papers: markedPapers(options), ranked: false, place: place() };
    held.set(id, empty);
    return empty;
  };

  const open = (file: string | undefined): JsonReader => {
    if (file !== undefined && /\.\w+$/.test(file) && !/\.json$/i.test(file)) {
      report.warn({ message: 'files that are no JSON are passed over', place: { file } });
      return { push() {}, end() {} };
    }
    const inFile = (place: ErrorPlace): ErrorPlace => (file === undefined ? place : { file, ...place });
    return openJson(
      {
        paths: ['$.ElectionId', '$.Sessions.*', '$.List.*'],
        value(path, value) {
          const at = (): string => pathText(path);
          const read = (): void => {
            if (path[0] === 'List') return takeEntry(manifests, value, at, file, report);
            exported = true;
            // Names the export itself, whose list of sessions may be empty.
            if (path[0] === 'ElectionId') return;
            readSession(
              value,
              at,
              (id, marks, place) => {
                const contest = heldOf(id, () => inFile(place()));
                contest.ranked ||= marks.some(({ rank = 1 }) => rank > 1);
                contest.papers.take(marks, () => inFile(place()));
              },
              (warning) => report.warn({ ...warning, place: inFile(warning.place) }),
            );
          };
          reporting(report, read, file);
        },
      },
      report,
      file,
    );
  };

  return {
    push(bytes) {
      reader ??= open(undefined);
      reader.push(bytes);
    },
    next(name) {
      reader?.end();
      reader = open(name === '' ? undefined : name);
    },
    end() {
      reader?.end();
      if (!exported && !report.faulty) {
        const expected = 'CvrExport.json with Sessions in it';
        report.fault({ message: 'there are no cast vote records in this file', expected, place: {} });
      }
      if (report.faulty) return [];
      for (const { id, ranks = 0, disabled, place } of manifests.contests.values()) {
        if (ranks > 1 && !disabled) heldOf(id, () => place);
      }
      return contestsWithRanks([...held.values()], manifests, report).flatMap((contest) => {
        const title = titleOf(contest, manifests, report);
        const candidates = candidatesOf(contest, manifests, report);
        if (report.faulty) return [];
        const ballots = contest.papers.ballots(candidates.map(({ id }) => id));
        const placeOf = (candidate: number): ErrorPlace => candidates[candidate].place;
        const names = namesFrom(candidates);
        return finishContest({ ballots, candidates: names, seats: undefined, title, placeOf }, options, report);
      });
    },
  };
}

/** A contest that stands on papers. */
interface Held {
  readonly id: string;
  readonly papers: MarkedPapers;
  /** True when a mark has a rank after the first. */
  ranked: boolean;
  readonly place: ErrorPlace;
}

function contestsWithRanks(held: readonly Held[], { contests }: DominionManifests, report: Report): readonly Held[] {
  const withRanks = held.filter(({ id, ranked }) => ranked || (contests.get(id)?.ranks ?? 0) > 1);
  if (withRanks.length === 0) return inOrder(held, contests);
  const kept = new Set(withRanks);
  for (const contest of held) {
    if (kept.has(contest)) continue;
    const received = shown(contests.get(contest.id)?.title ?? contest.id);
    report.warn({ message: 'contests without ranks are passed over', received, place: contest.place });
  }
  return inOrder(withRanks, contests);
}

/** As the manifest has them. */
function inOrder(held: readonly Held[], contests: DominionManifests['contests']): readonly Held[] {
  const places = new Map([...contests.keys()].map((id, place) => [id, place]));
  return [...held].sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
}

function titleOf({ id, place }: Held, { contests }: DominionManifests, report: Report): string {
  const known = contests.get(id);
  if (known !== undefined) return known.title;
  if (contests.size === 0) {
    const expected = 'ContestManifest.json in the same zip file';
    report.warn({ message: 'no manifest names the contests, so they go by their ids', expected, place });
  } else report.fault({ message: 'no such contest in the manifest', received: shown(id), place });
  return `contest ${id}`;
}

function candidatesOf(
  { id, papers }: Held,
  { candidates }: DominionManifests,
  report: Report,
): readonly DominionCandidate[] {
  if (candidates.size === 0) {
    const expected = 'CandidateManifest.json in the same zip file';
    report.warn({ message: 'no manifest names the candidates, so they go by their ids', expected, place: {} });
    const ids = [...papers.ids.keys()].sort((one, other) => Number(one) - Number(other) || (one < other ? -1 : 1));
    return ids.map((known) => ({
      id: known,
      name: `candidate ${known}`,
      writeIn: false,
      disabled: false,
      place: papers.ids.get(known) ?? {},
    }));
  }
  const named = candidates.get(id) ?? new Map<string, DominionCandidate>();
  for (const [marked, place = {}] of papers.ids) {
    if (!named.has(marked))
      report.fault({ message: 'no such candidate in the manifest of this contest', received: shown(marked), place });
  }
  return [...named.values()].filter(({ id: candidate, disabled }) => !disabled || papers.ids.has(candidate));
}
