import { checkContest } from '../../ballots/contest.ts';
import { firstPlacesOf } from '../../ballots/first-places.ts';
import { readingFor } from '../../ballots/overvotes.ts';
import { AS_PREFERENCES, type Preferences, preferencesOf } from '../../ballots/preferences.ts';
import { counted } from '../../base/words.ts';
import type { Stage } from '../../count/stage.ts';
import { exactText, type Fraction, lowestTerms } from '../../numbers/decimal-text.ts';
import { countRecord } from '../count-record.ts';
import { type Cited, listDecisions } from '../decision.ts';
import { lotByOrder } from '../lot.ts';
import { firstPlaceScores, type Scores, scoreText } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';
import { takenByLots } from './lots-between-sets.ts';
import type { WinnerSet } from './winner-sets.ts';

/** What a rule that compares sets of winners is asked. */
export interface SetQuestion {
  readonly preferences: Preferences;
  /** Places to fill, fewer than candidates stand. */
  readonly places: number;
  /** First places of each candidate among all who stand. */
  readonly firstPlaces: Scores;
  /** Valid papers over one more than the places, exact. */
  readonly quota: Fraction;
}

/** The sets that win, several where they are level, and why. */
export interface SetAnswer {
  readonly level: readonly WinnerSet[];
  /** Reads after "are elected: …", where one set wins. */
  readonly because: string;
}

/** A rule that compares every set of winners with others. */
export interface SetMethod {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly approximate?: readonly string[];
  readonly decisions: Readonly<Record<string, Cited<unknown>>>;
  readonly choose: (question: SetQuestion) => SetAnswer;
}

/**
 * The rule that a method of comparing sets of winners is. Its count has one stage: first places, and the set that is elected.
 *
 * @example setRule({ id: 'cpo-stv', …, choose }).count(contest).stages.length // 1
 */
export function setRule({ choose, decisions, ...head }: SetMethod): Rule {
  return {
    ...head,
    reads: AS_PREFERENCES,
    decisions: listDecisions(decisions),
    count: (contest, { lot = lotByOrder() } = {}) => {
      checkContest(contest);
      const { profile, seats, withdrawn } = contest;
      const preferences = preferencesOf(profile, withdrawn, readingFor(contest, AS_PREFERENCES));
      const quota = lowestTerms(BigInt(preferences.valid), BigInt(seats + 1));
      const firstPlaces = firstPlacesAmongAll(preferences);
      const { level, because } =
        preferences.standing.length <= seats
          ? { level: [preferences.standing], because: 'no more candidates stand than there are places' }
          : choose({ preferences, places: seats, firstPlaces, quota });
      const { taken, ties } = takenByLots(level, lot, 1);
      const reason = level.length === 1 ? because : `one of ${counted(level.length, 'result')} that are level, by lot`;
      return countRecord(contest, {
        rule: head,
        papers: { valid: preferences.valid, invalid: preferences.invalid },
        quota: exactText(quota),
        elected: taken,
        stages: [onlyStage(firstPlaces, exactText(quota), taken, reason)],
        ties,
        lot,
      });
    },
  };
}

function firstPlacesAmongAll(preferences: Preferences): Scores {
  const open = new Uint8Array(preferences.candidates);
  for (const candidate of preferences.standing) open[candidate] = 1;
  return firstPlaceScores(firstPlacesOf(preferences, open), preferences.candidates);
}

/** No votes are moved from stage to stage: all that can be shown of the votes are first places. */
function onlyStage(votes: Scores, quota: string, elected: WinnerSet, because: string): Stage {
  return {
    number: 1,
    action: { kind: 'first-preferences' },
    votes: votes.numerators.map((_, candidate) => scoreText(votes, candidate)),
    nonTransferable: '0',
    lostToRounding: '0',
    quota,
    elected,
    excluded: [],
    ...(elected.length === 0 ? {} : { reasons: [{ candidates: elected, because }] }),
  };
}
