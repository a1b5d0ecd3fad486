import {
  type ByLevel,
  brier,
  byLevel,
  calibrationError,
  calibrationErrorByChance,
  coverage,
  jackknife,
  logLoss,
  rightShare,
  together,
} from './figures.ts';
import { BINS, combined, LEVELS, type ScoreSums } from './score-sums.ts';

/** How well forecasts came true; shares are from 0 to 1. */
export interface ScoreCard {
  /** The mean over all candidates of (chance - outcome)²; 0 is best, who always says one half gets 0.25 (Brier 1950). */
  readonly brier: number;
  /**
   * The mean over all candidates of minus the natural logarithm of the chance given to what happened; chances that are shares of n draws are
   * smoothed as (k + ½)/(n + 1).
   */
  readonly logLoss: number;
  /** Over ten bins of chances: how far, on average over candidates, what was said lay from what came true in its bin. */
  readonly calibrationError: number;
  /** What that would be on average for forecasts that are exactly right: so few elections stray by chance. */
  readonly calibrationErrorByChance: number;
  /** In how many elections the most probable set of winners was the true one. */
  readonly winnerSet: { readonly right: number; readonly share: number };
  /** Where others were elected than those with most first preferences. */
  readonly change: {
    /** How many such elections there were, and how many the forecasts expected (the sum of their chances). */
    readonly elections: number;
    readonly expected?: number;
    /** In how many of them the most probable set was the true one. */
    readonly right: number;
    /** The mean over elections of (chance of such a change - whether it came)². */
    readonly brier?: number;
  };
  /**
   * The share of elections whose true winners are among the most probable sets that together hold exactly 50, 80, 95%: of the last
   * set only the part counts that is needed to hold so much, so that a forecast that is right scores what the name says.
   */
  readonly coverage?: ByLevel;
  /** The same for the smallest collection of whole sets that holds at least so much. */
  readonly coverageWhole?: ByLevel;
  /** What those whole sets hold on average: more than their name says. */
  readonly coverageWholeMass?: ByLevel;
  /** The reliability table. */
  readonly bins: readonly ReliabilityBin[];
  /** One standard error of each, by leaving out one election at a time (jackknife); left out for fewer than two elections. */
  readonly standardErrors?: ScoreErrors;
}

/** A score card beside that of the model tested. */
export interface BaselineCard extends ScoreCard {
  /** By how much its Brier score is worse than that of the model tested, on the same elections. */
  readonly behind: { readonly by: number; readonly standardError?: number };
}

/** Standard errors of some figures of a {@link ScoreCard}. */
export interface ScoreErrors {
  readonly brier: number;
  readonly logLoss: number;
  readonly calibrationError: number;
  readonly winnerSet: number;
  readonly coverage?: ByLevel;
}

/** Candidates whose chance was said to be from `from` to under `to`. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly candidates: number;
  /** The mean of what was said, and the share that was elected; `null` where there is no candidate. */
  readonly said: number | null;
  readonly cameTrue: number | null;
}

/**
 * Scores of forecasts, from the sums of each election.
 *
 * Calibration error and reliability table: DeGroot and Fienberg 1983 (DOI 10.2307/2987588), Naeini and others 2015; standard errors:
 * Efron and Stein 1981 (DOI 10.1214/aos/1176345462). Candidates of one election hang together, so elections are left out, never candidates.
 *
 * @example scoreCard([sumsOf({ candidates: [0.5, 0.5], winners: [0] }, { won: [0], leaders: [0] })]).brier // 0.25
 */
export function scoreCard(each: readonly ScoreSums[]): ScoreCard {
  const all = together(each);
  const { elections, withSets } = all;
  const hasSets = withSets > 0;
  return {
    brier: brier(all),
    logLoss: logLoss(all),
    calibrationError: calibrationError(all),
    calibrationErrorByChance: calibrationErrorByChance(all),
    winnerSet: { right: all.right, share: rightShare(all) },
    change: {
      elections: all.changed,
      right: all.changeRight,
      ...(hasSets ? { expected: all.changeExpected, brier: all.changeSquaredError / withSets } : {}),
    },
    ...(hasSets
      ? {
          coverage: byLevel((at) => coverage(all, at)),
          coverageWhole: byLevel((at) => all[`covered${LEVELS[at]}`] / withSets),
          coverageWholeMass: byLevel((at) => all[`mass${LEVELS[at]}`] / withSets),
        }
      : {}),
    bins: BINS.map((bin) => {
      const asked = all[`asked${bin}`];
      return {
        from: bin / BINS.length,
        to: (bin + 1) / BINS.length,
        candidates: asked,
        said: asked === 0 ? null : all[`said${bin}`] / asked,
        cameTrue: asked === 0 ? null : all[`won${bin}`] / asked,
      };
    }),
    ...(elections < 2 ? {} : { standardErrors: standardErrors(all, each, hasSets) }),
  };
}

/**
 * Scores of a baseline, held against the model tested election by election: what makes an election hard makes it hard for both, so
 * their difference is known better than either score.
 */
export function baselineCard(each: readonly ScoreSums[], tested: readonly ScoreSums[]): BaselineCard {
  const [all, best] = [each, tested].map(together);
  const without = each.map((sums, at) => brier(combined(all, sums, -1)) - brier(combined(best, tested[at], -1)));
  const error = each.length < 2 ? {} : { standardError: jackknife(without) };
  return { ...scoreCard(each), behind: { by: brier(all) - brier(best), ...error } };
}

function standardErrors(all: ScoreSums, each: readonly ScoreSums[], hasSets: boolean): ScoreErrors {
  const without = each.map((sums) => combined(all, sums, -1));
  const error = (figure: (sums: ScoreSums) => number): number => jackknife(without.map(figure));
  return {
    brier: error(brier),
    logLoss: error(logLoss),
    calibrationError: error(calibrationError),
    winnerSet: error(rightShare),
    ...(hasSets ? { coverage: byLevel((at) => error((sums) => coverage(sums, at))) } : {}),
  };
}
