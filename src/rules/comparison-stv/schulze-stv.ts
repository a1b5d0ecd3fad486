import { PsephosError } from '../../base/errors.ts';
import { counted, grouped } from '../../base/words.ts';
import type { Fraction } from '../../numbers/decimal-text.ts';
import { rational } from '../../numbers/rational.ts';
import { law, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { winnersByPaths } from './beat-paths.ts';
import { type SetAnswer, type SetQuestion, setRule } from './set-rule.ts';
import { strengthRanks } from './strength-ranks.ts';
import { rankTable, strengthAgainst } from './vote-management.ts';
import { winnerSets } from './winner-sets.ts';

/** Beyond this many places the exact fractions of papers that rank not everybody grow too long. */
const MOST_PLACES = 4;

/** About as many looks at a paper as take ten seconds. */
const MOST_LOOKS = 2 ** 31;

/**
 * Schulze STV: sets of winners are compared where they differ in one member, by how well the voters of one could divide their votes
 * among its members against the newcomer of the other, and the strongest chains of such comparisons decide.
 *
 * M. Schulze, Free riding and vote management under proportional representation by the single transferable vote (2011), and The Schulze
 * method of voting, arXiv:1804.02973.
 *
 * @throws PsephosError `bad-contest`; `too-large` for more than 1,500 sets of winners, more than 4 places that are not for all who stand,
 * or too many rankings.
 * @example schulzeStv.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).elected // [0, 2]
 */
export const schulzeStv: Rule = setRule({
  id: 'schulze-stv',
  title: 'Schulze STV',
  source:
    'M. Schulze, Free riding and vote management under proportional representation by the single transferable vote (2011); The Schulze method of voting, arXiv:1804.02973',
  approximate: [
    'the paper that defines the method was not at hand: the strength of a win is as accounts of it agree; in which order papers that rank not everybody are completed is our reading, so that contests with short papers may come out otherwise than by other programs',
  ],
  decisions: {
    papers: reading(
      '-',
      'a ranked candidate is above all unranked ones; those at one rank, and those unranked, are level; gaps are closed up and repeats passed over',
      undefined,
    ),
    completion: reading(
      '2011',
      'for each comparison, papers on which members are level with the newcomer are divided in proportion to the papers that decide something they leave open; those that leave most open first, those that leave equally many open at once; in equal parts over all ways where no paper decides any of it',
      undefined,
    ),
    compare: reading(
      '2011',
      'a set against a newcomer: the most votes that each member can have at once when papers are divided among members they rank above the newcomer; exact fractions',
      undefined,
    ),
    sets: reading('2011', 'only sets that differ in one member are compared; others are reached by chains', undefined),
    elect: law(
      'arXiv:1804.02973',
      'the set from which the strongest chain to each other set, as strong as its weakest link, is no weaker than the one back',
      undefined,
    ),
    tie: reading(
      '-',
      'sets that are level are parted by lots among the candidates who are in some of them but not in all',
      undefined,
    ),
  },
  choose: chooseSet,
});

function chooseSet({ preferences, places }: SetQuestion): SetAnswer {
  const { standing, ballots } = preferences;
  const sets = winnerSets(standing, places);
  refuseTooLarge({ sets: sets.length, standing: standing.length, places, rankings: ballots.papers.length });
  const table = rankTable(preferences);
  const against = sets.map(
    (set) =>
      new Map(
        standing
          .filter((candidate) => !set.includes(candidate))
          .map((rival) => [rival, strengthAgainst(table, set, rival)] as const),
      ),
  );
  const strength = (a: number, b: number): Fraction => {
    const newcomers = sets[b].filter((candidate) => !sets[a].includes(candidate));
    return (newcomers.length === 1 ? against[a].get(newcomers[0]) : undefined) ?? rational.zero;
  };
  const level = winnersByPaths(strengthRanks(sets.length, strength), sets.length);
  return { level: level.map((set) => sets[set]), because: wins(sets.length - 1) };
}

function wins(others: number): string {
  const what =
    others === 1 ? 'the only other possible result' : `each of the ${counted(others, 'other possible result')}`;
  return `the strongest chain of comparisons from this result to ${what} is no weaker than the one back (Schulze)`;
}

/** What the work of a comparison of all sets grows with. */
interface Work {
  readonly sets: number;
  readonly standing: number;
  readonly places: number;
  readonly rankings: number;
}

function refuseTooLarge({ sets, standing, places, rankings }: Work): void {
  const looks = sets * (standing - places) * places * rankings;
  if (places <= MOST_PLACES && looks <= MOST_LOOKS) return;
  const hint = 'take cpo-stv, or a rule that counts in stages, such as meek-reference';
  if (places > MOST_PLACES) {
    throw new PsephosError({
      code: 'too-large',
      message: 'too many places to compare sets of winners by exact fractions',
      expected: `at most ${MOST_PLACES} places`,
      received: String(places),
      hint,
    });
  }
  throw new PsephosError({
    code: 'too-large',
    message: 'too many different papers to compare sets of winners by all of them',
    expected: `at most ${grouped(MOST_LOOKS)} looks at a ranking`,
    received: grouped(looks),
    hint,
  });
}
