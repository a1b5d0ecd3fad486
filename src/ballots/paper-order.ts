import { digestOf } from '../base/digest.ts';
import { PsephosError } from '../base/errors.ts';
import { randomStream } from '../base/random.ts';
import type { Contest } from './contest.ts';
import type { PaperRuns } from './paper-runs.ts';
import { type Profile, rankings } from './profile.ts';

/**
 * In which order papers lie when a rule takes them one by one: an input of a count, never chance in it. A profile merges and
 * sorts its rankings, so the order is kept beside it.
 */
export interface PaperOrder {
  /** In words, for the record of the count. */
  readonly describes: string;
  /** The ranking of every paper of the profile, valid or not, the one filed first in front. */
  papersOf(profile: Profile): Uint32Array;
}

/** Papers are taken one by one out of memory, four bytes each. */
export const MOST_PAPERS_IN_ORDER: number = 2 ** 26;

/**
 * The papers shuffled from a seed: every order equally likely, the same one always for the same papers and seed, in whatever
 * order a file has them.
 *
 * The stream `paper order` of the seed shuffles the papers of the sorted profile, by Fisher and Yates, from the last one down.
 *
 * @throws PsephosError `bad-argument` for a seed that is no text or whole number; `too-large`, when the papers are asked for,
 * over 2^26 of them.
 * @example orderBySeed(7).papersOf(parseBallots('2: A\n1: B')).length // 3
 */
export function orderBySeed(seed: string | number): PaperOrder {
  const random = randomStream(seed);
  return {
    describes: `shuffled from the seed ${seed}`,
    papersOf: (profile) => {
      const papers = expanded(profile, { rankings: Uint32Array.from(profile.papers.keys()), papers: profile.papers });
      const stream = random.split('paper order');
      for (let last = papers.length - 1; last > 0; last--) {
        const other = stream.below(last + 1);
        const ranking = papers[last];
        papers[last] = papers[other];
        papers[other] = ranking;
      }
      return papers;
    },
  };
}

/** The seed of the order in which papers are taken when none is given. */
const HOUSE_SEED = 'psephos';

/** The order when none is given: a shuffle, from the seed `psephos`, that says so. */
export const houseOrder: PaperOrder = {
  ...orderBySeed(HOUSE_SEED),
  describes: `shuffled from the seed ${HOUSE_SEED} (no order was given)`,
};

/**
 * The order in which the papers stand in the file that the contest was read from.
 *
 * @throws PsephosError `bad-argument` for a contest without that order, or when the papers counted are not those of the file.
 * @example orderOfFile(readBlt(text, { keepOrder: true })).describes // 'as in the file (sha256:…)'
 */
export function orderOfFile({ fileOrder }: Pick<Contest, 'fileOrder'>): PaperOrder {
  if (fileOrder !== undefined) return orderGiven(fileOrder, 'as in the file');
  throw new PsephosError({
    code: 'bad-argument',
    message: 'the order of the papers in the file was not kept',
    hint: 'read the file with keepOrder: true, or shuffle the papers: orderBySeed(seed)',
  });
}

/**
 * An order that somebody wrote down, as runs of papers; it describes itself by the words and the digest of the runs.
 *
 * @throws PsephosError when the papers are asked for: `bad-argument` where they are not those of the profile; `too-large` as
 * {@link orderBySeed} does.
 * @example orderGiven({ rankings: Uint32Array.of(1, 0), papers: Float64Array.of(1, 2) }).papersOf(parseBallots('2: A\n1: B')) // Uint32Array [1, 0, 0]
 */
export function orderGiven(runs: PaperRuns, words = 'as given'): PaperOrder {
  return {
    // The digest of a contest is blind to order, so a count must say by itself which order it was.
    describes: `${words} (${digestOf('', runs.rankings, runs.papers)})`,
    papersOf: (profile) => {
      checkRuns(profile, runs);
      return expanded(profile, runs);
    },
  };
}

function checkRuns(profile: Profile, runs: PaperRuns): void {
  const left = profile.papers.slice();
  const fits = runs.rankings.every((ranking, run) => {
    const papers = runs.papers[run];
    if (!(ranking < left.length && Number.isInteger(papers) && papers >= 0)) return false;
    left[ranking] -= papers;
    return true;
  });
  if (fits && left.every((papers) => papers === 0)) return;
  throw new PsephosError({
    code: 'bad-argument',
    message: 'the order of the papers is of other papers than those that are counted',
    expected: `${profile.total} papers of ${rankings(profile)} rankings, each as often as in the profile`,
    received: `${runs.papers.reduce((sum, papers) => sum + papers, 0)} papers`,
  });
}

function expanded({ total }: Profile, runs: PaperRuns): Uint32Array {
  if (total > MOST_PAPERS_IN_ORDER) {
    throw new PsephosError({
      code: 'too-large',
      message: 'too many papers to take one by one',
      expected: `at most ${MOST_PAPERS_IN_ORDER}`,
      received: String(total),
      hint: 'count by a rule that transfers parts of votes, such as northern-ireland',
    });
  }
  const papers = new Uint32Array(total);
  let end = 0;
  runs.rankings.forEach((ranking, run) => {
    papers.fill(ranking, end, end + runs.papers[run]);
    end += runs.papers[run];
  });
  return papers;
}
