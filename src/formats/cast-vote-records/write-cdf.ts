import type { Contest } from '../../ballots/contest.ts';
import { type Profile, rankingGroups, rankings } from '../../ballots/profile.ts';
import { refuseWithdrawn } from '../refuse-to-write.ts';
import { stampInWords, stampJson } from '../synthetic-stamp.ts';
import { mostRanksOn } from './record-a-paper.ts';

/** Before the stamp of synthetic ballots in the notes of the report. */
export const NOTE_OF_STAMP = '\npsephos-synthetic ';

/** The standard asks for a date, and psephos knows none: it writes the same file for the same contest. */
const NO_DATE = '1970-01-01T00:00:00Z';

const UNIT = 'unit';
const ELECTION = 'election';
const CONTEST = 'contest';

/**
 * Writes a contest as one record a paper, as the standard has it, though that makes a large file: programs that read the format
 * count records, and nothing in it says that a record stands for several papers. What describes the contest comes first.
 *
 * @throws PsephosError `unsupported` for candidates who withdrew, over 5 million papers, or over 1,000 ranks on one.
 */
export function writeCdf(contest: Contest): Iterable<string> {
  refuseWithdrawn(contest, 'CDF');
  mostRanksOn(contest.profile, 'CDF');
  return pieces(contest);
}

function* pieces(contest: Contest): Generator<string> {
  const { profile } = contest;
  const head = Object.entries(headOf(contest)).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  yield `{\n${head.join(',\n')},\n"CVR": [`;
  let number = 0;
  let piece = '';
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const marked = JSON.stringify(marksOf(profile, ranking));
    for (let paper = 0; paper < profile.papers[ranking]; paper++) {
      piece += `${number === 0 ? '' : ','}\n${recordOf(++number, marked)}`;
      if (piece.length < 65_536) continue;
      yield piece;
      piece = '';
    }
  }
  yield `${piece}\n]\n}\n`;
}

function recordOf(number: number, marked: string): string {
  const contest = `{"@type":"CVR.CVRContest","ContestId":"${CONTEST}","CVRContestSelection":${marked}}`;
  const snapshot = `{"@type":"CVR.CVRSnapshot","@id":"snapshot-${number}","Type":"interpreted","CVRContest":[${contest}]}`;
  return `{"@type":"CVR.CVR","ElectionId":"${ELECTION}","UniqueId":"${number}","CurrentSnapshotId":"snapshot-${number}","CVRSnapshot":[${snapshot}]}`;
}

/** One selection a candidate, with each rank at which the candidate stands. */
function marksOf(profile: Profile, ranking: number): readonly object[] {
  const ranks = new Map<number, number[]>();
  rankingGroups(profile, ranking).forEach((group, rank) => {
    for (const candidate of group) {
      const before = ranks.get(candidate);
      if (before === undefined) ranks.set(candidate, [rank + 1]);
      else before.push(rank + 1);
    }
  });
  return [...ranks].map(([candidate, at]) => ({
    '@type': 'CVR.CVRContestSelection',
    ContestSelectionId: selectionId(candidate),
    SelectionPosition: at.map((rank) => ({
      '@type': 'CVR.SelectionPosition',
      HasIndication: 'yes',
      IsAllocable: 'yes',
      NumberVotes: 1,
      Rank: rank,
    })),
  }));
}

function selectionId(candidate: number): string {
  return `selection-${candidate + 1}`;
}

function headOf({ profile, seats, title = '' }: Contest): Readonly<Record<string, unknown>> {
  const { candidates, synthetic } = profile;
  const parties = new Map<string, string>();
  for (const { group } of candidates) {
    if (group !== undefined && !parties.has(group)) parties.set(group, `party-${parties.size + 1}`);
  }
  const kind =
    synthetic === undefined
      ? { ReportType: ['aggregated'] }
      : {
          ReportType: ['other'],
          OtherReportType: 'SYNTHETIC BALLOTS, never cast',
          Notes: `${stampInWords(synthetic)}${NOTE_OF_STAMP}${stampJson(synthetic)}`,
        };
  return {
    '@type': 'CVR.CastVoteRecordReport',
    Version: '1.0.0',
    ...kind,
    GeneratedDate: NO_DATE,
    ReportGeneratingDeviceIds: ['device'],
    ReportingDevice: [{ '@type': 'CVR.ReportingDevice', '@id': 'device', Application: 'psephos' }],
    GpUnit: [{ '@type': 'CVR.GpUnit', '@id': UNIT, Type: 'other' }],
    Party: [...parties].map(([name, id]) => ({ '@type': 'CVR.Party', '@id': id, Name: name })),
    Election: [
      {
        '@type': 'CVR.Election',
        '@id': ELECTION,
        ElectionScopeId: UNIT,
        Candidate: candidates.map(({ name, group }, index) => ({
          '@type': 'CVR.Candidate',
          '@id': `candidate-${index + 1}`,
          Name: name,
          ...(group === undefined ? {} : { PartyId: parties.get(group) }),
        })),
        Contest: [
          {
            '@type': 'CVR.CandidateContest',
            '@id': CONTEST,
            Name: title,
            NumberElected: seats,
            VoteVariation: 'rcv',
            ContestSelection: candidates.map((_, index) => ({
              '@type': 'CVR.CandidateSelection',
              '@id': selectionId(index),
              CandidateIds: [`candidate-${index + 1}`],
            })),
          },
        ],
      },
    ],
  };
}
