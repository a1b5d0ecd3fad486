import { defined } from '../../base/shape.ts';
import type { Rule } from '../../rules/rule.ts';
import type { BallotModel } from '../../synthetic/model.ts';
import { plackettLuce } from '../../synthetic/plackett-luce.ts';
import { uniform } from '../../synthetic/uniform.ts';
import { type AskOptions, allForecasts } from './ask.ts';
import { assumedByAll } from './assumed-by-all.ts';
import { type Forecast, leadersForecast } from './forecast.ts';
import type { Learner } from './learner.ts';
import { type LookedAt, logisticForecaster } from './logistic-forecast.ts';
import type { RealElection } from './real-election.ts';
import { type BaselineCard, baselineCard, type ScoreCard, scoreCard } from './score-card.ts';
import { chanceOfSet, isSame, type ScoreSums, sumsOf } from './score-sums.ts';
import { modelFrom, nothing, type Parts, partsOf, seenBefore, type Training } from './training.ts';

/** What a backtest is made of. */
export interface BacktestOptions<Gathered> extends AskOptions {
  readonly rule: Rule;
  readonly learner: Learner<Gathered>;
  /** Elections to learn from, or in how many parts the elections are cut, each asked of what was learned from the others. */
  readonly training: Training<Gathered>;
  /** Digests of ballots (`ballotsDigest`) that the model has learned from before. */
  readonly seenBefore?: ReadonlySet<string>;
  /** Whether elections may be asked of a model that learned from them: the scores then say little, and the answer says so. */
  readonly allowSeen?: boolean;
  /** Draws from each model for each election; default 1,000. */
  readonly draws?: number;
  /** Default 1. */
  readonly seed?: string;
}

/** What was tested: with parameters where it learned nothing in between, so that they make it again. */
export interface TestedModel {
  readonly id: string;
  readonly assumes: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Scores of what is tested, of what it is held against, and what was said of each election. */
export interface Backtest {
  readonly model: TestedModel;
  readonly scores: ScoreCard;
  readonly baselines: {
    readonly leaders: BaselineCard;
    readonly uniform: BaselineCard;
    readonly 'plackett-luce': BaselineCard;
    /** On share and rank of first preferences; left out where it had no election to learn from. */
    readonly logistic?: BaselineCard;
    /** The same with the distance from the nearest rival for a place: the best we found without a model of papers. */
    readonly 'logistic-margin'?: BaselineCard;
  };
  /** Elections (by index) that the model had learned from. */
  readonly seen: readonly number[];
  readonly each: readonly AnsweredElection[];
}

/** One election, what was said of it, and what came. */
export interface AnsweredElection {
  readonly name: string;
  /** Its fold, from 1, where elections were cut into folds. */
  readonly fold?: number;
  readonly seats: number;
  readonly candidates: readonly {
    readonly name: string;
    readonly group?: string;
    readonly votes: number;
    readonly chance: number;
    readonly won: boolean;
  }[];
  /** The most probable set of winners, and whether it is the true one. */
  readonly mostProbable: readonly number[];
  readonly right: boolean;
  /** The chance given to the true set. */
  readonly chanceOfTruth: number;
}

/** Draws for each election when nobody says. */
export const BACKTEST_DRAWS = 1000;

/** The models that every backtest asks beside the one that is tested. */
export const BASELINES: readonly BallotModel[] = [uniform(), plackettLuce()];

/**
 * Asks the what-if about elections whose ballots are known, from their first preferences alone, and scores what it says, beside
 * baselines under the same rule. Who is asked about an election has never learned from it.
 *
 * @throws PsephosError `bad-argument` where there is no election, nothing to learn from, or an election that is among those learned from.
 * @example (await backtest(elections, { rule: ers97, learner: always(uniform()), training: { kind: 'folds', folds: 5 } })).scores.brier
 */
export async function backtest<Gathered>(
  elections: readonly RealElection<Gathered>[],
  options: BacktestOptions<Gathered>,
): Promise<Backtest> {
  if (elections.length === 0) throw nothing('there is no election to ask about');
  const { rule, learner, draws = BACKTEST_DRAWS, seed = '1' } = options;
  const seen = seenBefore(elections, options);
  const parts = partsOf(elections, options.training, seed);
  const models = parts.of.map(({ training }) => modelFrom(learner, training));
  const works = elections.flatMap(({ declared, ballots }, at) =>
    // The ballots name the draws, so that an election is asked the same wherever its file lies and whatever stands beside it.
    [models[parts.at[at]], ...BASELINES].map((model) => ({ declared, rule, model, seed: `${seed} ${ballots}` })),
  );
  const forecasts = await allForecasts(works, draws, options);
  const asked = 1 + BASELINES.length;
  const leaders = elections.map(({ declared }) => leadersForecast(declared, draws));
  const summed = (said: (at: number) => Forecast): readonly ScoreSums[] =>
    elections.map(({ won }, at) => sumsOf(said(at), { won, leaders: leaders[at].winners }));
  const drawn = (which: number): readonly ScoreSums[] => summed((at) => forecasts[at * asked + which]);
  const tested = drawn(0);
  const logistic = (lookedAt: LookedAt): BaselineCard | undefined => {
    const said = logisticForecasts(elections, parts, lookedAt);
    return said === undefined
      ? undefined
      : baselineCard(
          summed((at) => said[at]),
          tested,
        );
  };
  const [{ parameters }] = models;
  return {
    model: { id: learner.id, assumes: assumedByAll(models), ...(learner.learns ? {} : { parameters }) },
    scores: scoreCard(tested),
    baselines: {
      leaders: baselineCard(
        summed((at) => leaders[at]),
        tested,
      ),
      uniform: baselineCard(drawn(1), tested),
      'plackett-luce': baselineCard(drawn(2), tested),
      ...defined({
        logistic: logistic('share-and-rank'),
        'logistic-margin': logistic('share-rank-and-margin'),
      }),
    },
    seen,
    each: elections.map((election, at) => {
      const fold = options.training.kind === 'folds' ? { fold: parts.at[at] + 1 } : {};
      return { ...answered(election, forecasts[at * asked]), ...fold };
    }),
  };
}

/** The regression is fitted on the same training elections as the model; `undefined` where some part has none. */
function logisticForecasts<Gathered>(
  elections: readonly RealElection<Gathered>[],
  { of, at }: Parts<Gathered>,
  lookedAt: LookedAt,
): readonly Forecast[] | undefined {
  const forecasters = of.map(({ training }) => logisticForecaster(training, lookedAt));
  const forecasts = elections.flatMap(({ declared }, index) => forecasters[at[index]]?.(declared) ?? []);
  return forecasts.length === elections.length ? forecasts : undefined;
}

function answered<Gathered>({ name, declared, won }: RealElection<Gathered>, forecast: Forecast): AnsweredElection {
  return {
    name,
    seats: declared.seats,
    candidates: declared.candidates.map(({ name, group, votes }, candidate) => ({
      name,
      ...(group === undefined ? {} : { group }),
      votes,
      chance: forecast.candidates[candidate],
      won: won.includes(candidate),
    })),
    mostProbable: forecast.winners,
    right: isSame(forecast.winners, won),
    chanceOfTruth: chanceOfSet(forecast.sets ?? [], won),
  };
}
