import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { defined } from '../../src/base/shape.ts';
import type { PairwiseSource } from '../../src/charts/pairwise-table.ts';
import type { RulesSource } from '../../src/charts/rules-compared.ts';
import type { ComparedRule } from '../../src/compare/compared-rule.ts';
import { headToHead } from '../../src/compare/head-to-head.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import type { ScoreCard } from '../../src/whatif/backtest/score-card.ts';
import { type Chances, chanceOf } from '../../src/whatif/chances.ts';
import { changeOf, groupChances } from '../../src/whatif/changes.ts';
import type { Sensitivity, SensitivityRow } from '../../src/whatif/sensitivity/sensitivity-shape.ts';
import type { WhatIf } from '../../src/whatif/what-if.ts';

/** Names as they come: long, of other scripts, and such as would like to be markup. */
export const NAMES: readonly string[] = [
  'Ann O’Neill',
  '陈大文',
  'محمد الأمين',
  'Bartholomew Featherstonehaugh-Cholmondeley of Great Snoring',
  '<b>Bob</b> & "co"',
  '🌻 Sunny',
  'Gail',
  'Hari Krishnamurthy',
  'Ida',
  'Jon Þór',
  'Kim',
  'Lee',
  'Mo',
  'Ned',
];

const GROUPS = ['Reds', 'Blues', 'Greens & friends'];

/** What an answer is made up of. */
export interface MadeUpAnswer {
  readonly candidates: number;
  readonly seats?: number;
  readonly draws?: number;
  readonly grouped?: boolean;
}

/** An answer that is made up: nothing is drawn or searched, so that no change of a model changes a picture. */
export function madeUpAnswer({ candidates, seats = 1, draws = 200, grouped = false }: MadeUpAnswer): WhatIf {
  const declared = {
    title: 'A made-up election',
    seats,
    candidates: NAMES.slice(0, candidates).map((name, at) => ({
      name,
      votes: 1000 - 60 * at,
      ...(grouped ? { group: GROUPS[at % GROUPS.length] } : {}),
    })),
  };
  const model = (name: string, spread: number): Chances => ({
    model: name,
    parameters: {},
    assumes: `papers go on as ${name} has it`,
    draws,
    seed: '1',
    candidates: declared.candidates.map((_, at) =>
      chanceOf(Math.floor(at === 0 ? draws / 2 : at === 5 ? 0 : draws / (at + spread)), draws),
    ),
    sets: declared.candidates.map((_, at) => ({
      elected: Array.from({ length: seats }, (_, more) => (at + more) % candidates).sort((a, b) => a - b),
      ...chanceOf(Math.floor(draws / candidates) + (at === 0 ? draws % candidates : 0), draws),
    })),
  });
  const statuses = declared.candidates.map((_, at) =>
    at === candidates - 1 ? ('impossible' as const) : ('possible' as const),
  );
  return answerFrom(declared, candidates === 2 ? ['certain', 'impossible'] : statuses, [
    model('uniform', 1),
    model('learned', 3),
  ]);
}

/** The General Secretary of Unite in 2017, with chances as draws gave them once. */
export function uniteAnswer(): WhatIf {
  const declared = {
    title: 'Unite the Union, General Secretary, declared 28 April 2017',
    seats: 1,
    candidates: [
      { name: 'Len McCluskey', votes: 59067 },
      { name: 'Gerard Coyne', votes: 53544 },
      { name: 'Ian Allinson', votes: 17143 },
    ],
  };
  const exact = [0.77027548, 0.22972452, 0];
  const uniform: Chances = {
    model: 'uniform',
    parameters: {},
    assumes:
      "every way that a candidate's papers could split between the other candidates and no further preference is equally likely",
    draws: 200_000,
    seed: '1',
    candidates: exact.map((chance) => ({ ...chanceOf(Math.round(chance * 200_000), 200_000), exact: chance })),
    sets: [],
  };
  const learned: Chances = {
    model: 'learned',
    parameters: {},
    assumes: 'papers go on as in 638 real elections, each draw straying from their mean as one of them did',
    draws: 2000,
    elections: 290.7,
    seed: '1',
    candidates: [chanceOf(1440, 2000), chanceOf(560, 2000), chanceOf(0, 2000)],
    sets: [],
  };
  return answerFrom(declared, ['possible', 'possible', 'impossible'], [uniform, learned]);
}

function answerFrom(
  declared: DeclaredResult,
  statuses: readonly WhatIf['candidates'][number]['status'][],
  models: readonly Chances[],
): WhatIf {
  return {
    format: 'psephos-whatif',
    version: 1,
    rule: { id: ers97.id, title: ers97.title },
    declared,
    reconciliation: [],
    quota: { whole: '1', ofRule: null, places: 2 },
    firstPastThePost: { elected: [...Array(declared.seats).keys()] },
    candidates: declared.candidates.map(({ name }, at) => ({
      name,
      status: statuses[at],
      reason: 'made up',
      chances: models.map((model) => ({ model: model.model, draws: model.draws, ...model.candidates[at] })),
    })),
    tipping: [],
    models: models.map((model) => ({
      ...model,
      change: changeOf(declared, model),
      ...defined({ groups: groupChances(declared, model) }),
    })),
    claims: [],
    provenance: { library: '0.1.0', input: 'sha256:0', seed: '1', draws: models[0].draws },
  };
}

/** Papers of so many candidates: each first on some, followed by those after them in a circle, some papers stopping early. */
export function madeUpContest(candidates: number, seats = 1): Contest {
  const all = [...Array(candidates).keys()];
  const rankings = all.flatMap((first) => [
    {
      papers: 3000 - 190 * first,
      ranking: [first, ...all.filter((other) => other !== first)].slice(0, 2 + (first % 5)),
    },
    { papers: 700 + 83 * first, ranking: all.map((step) => (first + step) % candidates) },
  ]);
  const names = NAMES.slice(0, candidates).map((name) => ({ name }));
  return { profile: buildProfile(names, rankings), seats, title: 'A made-up contest' };
}

/** Everybody against everybody in such a contest. */
export function madeUpDuels(candidates: number): PairwiseSource {
  const contest = madeUpContest(candidates);
  const names = contest.profile.candidates.map(({ name }) => name);
  return { contest: { candidates: names, seats: 1 }, headToHead: headToHead(contest) ?? null };
}

/** A comparison of so many rules with made-up names: most elect the first, some others, and of the last lots decide. */
export function madeUpRules(candidates: number, rules: number, seats = 1): RulesSource {
  const all = [...Array(candidates).keys()];
  const elected = (rule: number): readonly number[] => {
    const first = rule % 4 === 1 ? 1 : rule % 7 === 5 ? rule % candidates : 0;
    return all
      .map((step) => (first + step) % candidates)
      .slice(0, seats)
      .sort((a, b) => a - b);
  };
  return {
    contest: { title: 'A made-up contest', seats, candidates: NAMES.slice(0, candidates) },
    rules:
      all.length === 0 ? [] : Array.from({ length: rules }, (_, at) => madeUpRule(at, elected(at), at === rules - 1)),
    leftOut: [{ id: 'none', title: 'A rule for several places', why: 'one place' }],
  };
}

const TITLES = [
  'First-past-the-post',
  'Instant runoff',
  'Scottish local elections',
  'Borda',
  'Quota preferential by quotient',
];

/** One rule of a comparison; where lots decide, two thirds of them elect the last set of a turn. */
export function madeUpRule(at: number, elected: readonly number[], byLot: boolean): ComparedRule {
  const title = TITLES[at % TITLES.length];
  return {
    id: `rule-${at}`,
    title: at < TITLES.length ? title : `${title} (${2000 + at})`,
    elected,
    stages: 1,
    wasted: null,
    quota: null,
    papers: { valid: 100, invalid: 0 },
    lots: byLot ? 1 : 0,
    ...(byLot
      ? {
          standIn: true,
          everyLot: {
            outcomes: [
              { elected, probability: '2/3', chance: 2 / 3, lots: [] },
              {
                elected: elected.map((candidate) => (candidate === 0 ? 1 : 0)),
                probability: '1/3',
                chance: 1 / 3,
                lots: [],
              },
            ],
            counts: 2,
            complete: true,
            explored: '1',
          },
        }
      : {}),
    provenance: { seed: null, input: 'sha256:0', library: '0.1.0' },
  };
}

/** Scores as a backtest on 38 wards of ten candidates gave them once. */
export const SCORES: ScoreCard = {
  brier: 0.0431,
  logLoss: 0.142,
  calibrationError: 0.0295,
  calibrationErrorByChance: 0.0263,
  winnerSet: { right: 21, share: 21 / 38 },
  change: { elections: 17, right: 6 },
  bins: (
    [
      [193, 0.0046, 3],
      [16, 0.1434, 3],
      [13, 0.2462, 4],
      [10, 0.37, 4],
      [5, 0.441, 3],
      [0, 0, 0],
      [11, 0.6391, 3],
      [11, 0.7473, 8],
      [11, 0.8523, 10],
      [105, 0.9938, 103],
    ] as const
  ).map(([candidates, said, elected], at) => ({
    from: at / 10,
    to: (at + 1) / 10,
    candidates,
    said: candidates === 0 ? null : said,
    cameTrue: candidates === 0 ? null : elected / candidates,
  })),
};

/** A study of so many assumptions about so many candidates, in 1,000 draws. */
export function madeUpSensitivity(candidates: number, rows: number): Sensitivity {
  const all = [...Array(candidates).keys()];
  const level = (says: string, chance: number) => ({
    says,
    changed: chanceOf(Math.round(1000 * chance), 1000),
    candidates: all.map(() => 1 / candidates),
  });
  const row = (at: number): SensitivityRow => {
    const [low, high] = [0.203 * (1 - 0.9 ** at), Math.min(1, 0.203 + 0.8 * 0.75 ** at)];
    const [from, to] = [(at + 2) % candidates, at % candidates];
    const ends = at % 2 === 0 ? [low, high] : [high, low];
    return {
      moves: `papers of ${NAMES[from]} that go to ${NAMES[to]}`,
      from,
      to,
      low: level(`${(5.1 + at).toFixed(1)}%`, ends[0]),
      high: level(`${(68.4 - at).toFixed(1)}%`, ends[1]),
      swing: high - low,
      swingError: 0.01,
      mostMoved: 0,
    };
  };
  return {
    model: 'uniform',
    draws: 1000,
    seed: '1',
    own: level('as the model has it', 0.203),
    rows: Array.from({ length: rows }, (_, at) => row(at)),
    stopping: [
      {
        moves: `papers of ${NAMES[2 % candidates]} that stop`,
        from: 2 % candidates,
        to: null,
        low: level('0.0%', 0.322),
        half: level('50.0%', 0.161),
        high: level('100.0%', 0),
        swing: 0.322,
        swingError: 0.01,
        mostMoved: 0,
      },
    ],
    leastBent: {
      elected: [0],
      flips: [
        {
          from: 2 % candidates,
          to: 1,
          share: 1 / 3,
          bent: 0.5481,
          oddsTimes: 2.43,
          gain: [1],
          lose: [0],
          says: 'were 54.9% of their papers to go to another, not 33.3% as assumed (odds 2.43 times as high), others would be elected',
        },
      ],
    },
    neverMoved: [0],
    notAsked: candidates > 3 ? [3] : [],
  };
}
