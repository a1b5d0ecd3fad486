import type { Contest } from '../../ballots/contest.ts';
import { type Profile, rankingGroups, rankings } from '../../ballots/profile.ts';
import type { WrittenFile } from '../format.ts';
import { refuseSynthetic, refuseWithdrawn } from '../refuse-to-write.ts';
import { mostRanksOn } from './record-a-paper.ts';

const FORMAT = 'a Dominion export';
const VERSION = '5.10.50.85';
const CONTEST = 1;

/**
 * Writes a contest as a Dominion export has it: the two manifests that name things, then one session a paper.
 *
 * @throws PsephosError `unsupported` for candidates who withdrew, ballots that were drawn from a model (there is no place to
 * say so), over 5 million papers, or over 1,000 ranks on one.
 */
export function dominionFiles(contest: Contest): readonly WrittenFile[] {
  const { profile, title = '' } = contest;
  refuseWithdrawn(contest, FORMAT);
  refuseSynthetic(contest, FORMAT);
  // A contest of one rank would be read as one without ranks.
  const ranks = Math.max(2, mostRanksOn(profile, FORMAT));
  const contests = [
    { Description: title, Id: CONTEST, ExternalId: '', DistrictId: 1, VoteFor: 1, NumOfRanks: ranks, Disabled: 0 },
  ];
  const candidates = profile.candidates.map(({ name }, index) => ({
    Description: name,
    Id: index + 1,
    ExternalId: '',
    ContestId: CONTEST,
    Type: 'Regular',
    Disabled: 0,
  }));
  return [
    { name: 'ContestManifest.json', pieces: [manifest(contests)] },
    { name: 'CandidateManifest.json', pieces: [manifest(candidates)] },
    { name: 'CvrExport.json', pieces: { [Symbol.iterator]: () => sessions(profile) } },
  ];
}

function manifest(list: readonly object[]): string {
  return `{"Version":"${VERSION}","List":[\n${list.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`;
}

function* sessions(profile: Profile): Generator<string> {
  let piece = `{"Version":"${VERSION}","ElectionId":"","Sessions":[`;
  let number = 0;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const original = JSON.stringify(originalOf(profile, ranking));
    for (let paper = 0; paper < profile.papers[ranking]; paper++) {
      piece += `${number === 0 ? '' : ','}\n{"TabulatorId":1,"BatchId":1,"RecordId":${++number},"CountingGroupId":1,"SessionType":"ScannedVote","Original":${original}}`;
      if (piece.length < 65_536) continue;
      yield piece;
      piece = '';
    }
  }
  yield `${piece}\n]}\n`;
}

function originalOf(profile: Profile, ranking: number): object {
  const marks = rankingGroups(profile, ranking).flatMap((group, rank) =>
    group.map((candidate) => ({
      CandidateId: candidate + 1,
      Rank: rank + 1,
      MarkDensity: 100,
      IsAmbiguous: false,
      IsVote: true,
    })),
  );
  const contests = [{ Id: CONTEST, Marks: marks }];
  return { PrecinctPortionId: 1, BallotTypeId: 1, IsCurrent: true, Cards: [{ Id: 1, Contests: contests }] };
}
