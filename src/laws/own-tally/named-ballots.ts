import type { RankingInput } from '../../ballots/build-profile.ts';
import type { Contest } from '../../ballots/contest.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import { linesOf } from '../changes/lines.ts';
import type { TallyQuestion } from '../tally.ts';

/** Papers of one ranking as a tally of one's own gets them: candidates by name, best first; an empty ranking is a blank paper. */
export interface NamedBallot {
  papers: number;
  ranking: string[];
}

/** The same where papers may give candidates the same rank: a list holds those who are level. */
export interface NamedLevelBallot {
  papers: number;
  ranking: (string | string[])[];
}

/** How ballots are handed to a tally of one's own. */
export interface BallotForm {
  readonly equal: boolean;
  /** `one by one`: each paper is a ballot of its own, with `papers: 1`. */
  readonly papers: 'weighted' | 'one by one';
  readonly mostPapers?: number;
}

/**
 * The papers of a question, fresh each time, in its order and its pieces. Whoever withdrew is struck off: most tallies know nobody who stands
 * and cannot be elected.
 *
 * @throws PsephosError `too-large` for more papers than the tally takes; `unsupported` for equal preferences it does not take.
 */
export function namedBallots({ contest, pieces }: TallyQuestion, form: BallotForm): NamedLevelBallot[] {
  const given: readonly RankingInput[] = pieces ?? linesOf(contest);
  const oneByOne = form.papers === 'one by one';
  checkSize(given, form.mostPapers ?? Number.MAX_SAFE_INTEGER);
  const name = nameIfStanding(contest);
  return given.flatMap(({ papers, ranking }) => {
    const named = (): (string | string[])[] => ranking.flatMap((entry) => rankOf(entry, name, form));
    if (!oneByOne) return [{ papers, ranking: named() }];
    return Array.from({ length: papers }, () => ({ papers: 1, ranking: named() }));
  });
}

function checkSize(given: readonly RankingInput[], most: number): void {
  const papers = given.reduce((sum, piece) => sum + piece.papers, 0);
  if (papers <= most) return;
  throw new PsephosError({
    code: 'too-large',
    message: 'more papers than the tally takes',
    expected: `at most ${most}`,
    received: String(papers),
  });
}

function nameIfStanding({ profile, withdrawn = [] }: Contest): (candidate: number) => readonly string[] {
  const gone = new Set(withdrawn);
  return (candidate) => (gone.has(candidate) ? [] : [profile.candidates[candidate].name]);
}

/** One rank of a ranking: nothing where nobody in it stands, a list only where several do. */
function rankOf(
  entry: number | readonly number[],
  name: (candidate: number) => readonly string[],
  { equal }: BallotForm,
): readonly (string | string[])[] {
  if (typeof entry === 'number') return name(entry);
  const names = entry.flatMap(name);
  if (names.length < 2) return names;
  if (equal) return [names];
  throw new PsephosError({
    code: 'unsupported',
    message: 'the tally takes no equal preferences',
    received: shown(names),
    hint: 'say equal: true where it does',
  });
}
