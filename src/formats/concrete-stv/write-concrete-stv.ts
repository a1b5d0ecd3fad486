import type { Contest } from '../../ballots/contest.ts';
import type { Profile } from '../../ballots/profile.ts';
import { defined } from '../../base/shape.ts';
import { refuseToWrite } from '../refuse-to-write.ts';
import { stampInWords, stampJson } from '../synthetic-stamp.ts';
import { STAMP_IN_COMMENT } from './concrete-stv-metadata.ts';

/**
 * Writes a file of ConcreteSTV, one distinct ranking a line: every vote below the line, blank papers as informal ones,
 * groups as parties, candidates who withdrew as excluded, and the stamp of synthetic ballots in the comment of the election.
 *
 * @throws PsephosError `unsupported` for equal preferences, skipped ranks and candidates who stand twice on a paper.
 * @example [...writeConcreteStv({ profile: parseBallots('3: Ann > Bob'), seats: 1 })][1] // '\n{"candidates":[0,1],"n":3}'
 */
export function writeConcreteStv(contest: Contest): Iterable<string> {
  const { profile, seats, title = '', withdrawn = [] } = contest;
  refuseToWrite(contest, 'ConcreteSTV', { equal: true });
  const { candidates, synthetic } = profile;
  const groups = new Map<string, number[]>();
  candidates.forEach(({ group }, index) => {
    if (group === undefined) return;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [index]);
    else members.push(index);
  });
  const partyOf = new Map([...groups.keys()].map((group, index) => [group, index]));
  const comment =
    synthetic === undefined ? undefined : stampInWords(synthetic) + STAMP_IN_COMMENT + stampJson(synthetic);
  const metadata = {
    name: { year: '', authority: '', name: title, electorate: '', ...defined({ comment }) },
    candidates: candidates.map(({ name, group }) => ({
      name,
      ...defined({ party: group === undefined ? undefined : partyOf.get(group) }),
    })),
    parties: [...groups].map(([name, members], index) => ({
      column_id: `${index + 1}`,
      name,
      atl_allowed: false,
      candidates: members,
    })),
    vacancies: seats,
    excluded: withdrawn,
  };
  return pieces(JSON.stringify(metadata), profile);
}

function* pieces(metadata: string, { starts, ranked, papers }: Profile): Generator<string> {
  yield `{"metadata":${metadata},\n"atl":[],"atl_types":[],"btl":[`;
  let informal = 0;
  let separator = '\n';
  for (let ranking = 0; ranking < papers.length; ranking++) {
    if (starts[ranking] === starts[ranking + 1]) {
      informal = papers[ranking];
      continue;
    }
    const candidates = ranked.subarray(starts[ranking], starts[ranking + 1]).join();
    yield `${separator}{"candidates":[${candidates}],"n":${papers[ranking]}}`;
    separator = ',\n';
  }
  yield `],"btl_types":[],"informal":${informal}}\n`;
}
