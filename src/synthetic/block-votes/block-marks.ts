import { buildProfile } from '../../ballots/build-profile.ts';
import { areMarks } from '../../ballots/declared-marks.ts';
import type { Papers } from '../../ballots/papers.ts';
import type { Profile } from '../../ballots/profile.ts';
import { multinomial } from '../../base/distributions.ts';
import { PsephosError } from '../../base/errors.ts';
import type { BallotModel, WholeBallots } from '../model.ts';
import type { ModelEntry } from '../model-entry.ts';
import { parametersOf } from '../parameters.ts';
import { drawMarkingTastes, fitSets } from './fitted-sets.ts';
import { lazyMarkedPapers } from './lazy-marked-papers.ts';
import { drawMarkedPapers } from './marked-papers.ts';
import { rankMarkedPapers } from './marked-rankings.ts';
import { markedSets } from './marked-sets.ts';
import { drawMarksAPaper } from './marks-a-paper.ts';
import { drawRankingTastes } from './ranking-tastes.ts';

/** The id of {@link blockMarks}. */
export const BLOCK_MARKS = 'block-marks';

/**
 * Ballots behind a result by block vote, whose totals are marks (several a paper) and not first preferences. Every draw holds each
 * candidate's marks exactly and ranks those marked before the others; all that the totals do not tell is drawn afresh: the number of
 * papers and how many marks each carried, which marks went together (three sorts of voter, from all alike to nearly slates), in what
 * order those marked are preferred, and what follows.
 *
 * That a voter's marks are the voter's first choices is assumed; marks may in truth be given or withheld for tactics. Our derivation.
 *
 * @throws PsephosError `unsupported` for a result that does not say how it was marked; `too-large` for too many candidates and marks
 * (see `markedSets`).
 * @example givenFirstPreferences(declared, blockMarks()).profile(1).total // more than the largest total, fewer than their sum
 */
export function blockMarks(): BallotModel {
  return {
    id: BLOCK_MARKS,
    parameters: {},
    assumes:
      'voters rank those they marked before anybody else, and all that totals of marks leave open is drawn afresh: how many marks a paper carries (where the number of papers is not known, any mean the totals allow is equally likely), how far marks go together, from not at all to nearly slates, the order of those marked, and what follows',
    given: (declared) => {
      if (!areMarks(declared)) throw unmarked();
      const { candidates, marks } = declared;
      const votes = candidates.map((candidate) => candidate.votes);
      const sets = markedSets(votes.length, Math.min(marks.atMost, votes.length));
      const none = votes.every((marked) => marked === 0);
      return (random) => {
        if (none) return { kind: 'whole', profile: buildProfile(candidates, []) };
        const papers = drawMarksAPaper(declared, random);
        const marking = drawMarkingTastes(sets, random);
        const { expected, popularity } = fitSets(sets, marking.all, papers, votes);
        const table = drawMarkedPapers(sets, { expected, chances: marking.all }, papers, votes, random);
        const tastes = drawRankingTastes(marking, popularity, random);
        return lazily(
          () => rankMarkedPapers(candidates, sets, table, marking.sets, tastes, random),
          () =>
            lazyMarkedPapers(sets, table, marking.sets, tastes, (some, weights, counts) => {
              multinomial(random, some, weights, counts);
            }),
        );
      };
    },
  };
}

/** Whole rankings for whoever wants ballots, papers that are ranked as they are asked for a count: made when they are first read. */
function lazily(profile: () => Profile, papers: () => Papers): WholeBallots {
  return {
    kind: 'whole',
    get profile() {
      return profile();
    },
    get papers() {
      return papers();
    },
  };
}

/** The model as an entry of the catalogue. */
export const blockMarksEntry: ModelEntry = {
  id: BLOCK_MARKS,
  title: 'ballots behind totals of a block vote',
  needs: 'totals that are marks',
  from: (parameters) => {
    parametersOf(parameters, []);
    return blockMarks();
  },
};

function unmarked(): PsephosError {
  return new PsephosError({
    code: 'unsupported',
    message: 'the model block-marks needs totals of marks, several a paper',
    expected: '"marks": { "kind": "block", "atMost": 3 } in the declared result, or another number above 1',
    hint: 'for totals that are first preferences take another model, such as uniform',
  });
}
