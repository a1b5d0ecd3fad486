import { describe, expect, it } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { uniform } from '../../../src/synthetic/uniform.ts';
import { backtest } from '../../../src/whatif/backtest/backtest.ts';
import { always, type Learner } from '../../../src/whatif/backtest/learner.ts';
import { ballotsDigest, holdBack, isHeldBack, type RealElection } from '../../../src/whatif/backtest/real-election.ts';
import { tallyDrawer } from '../../../src/whatif/draw-tally.ts';
import { type Gathered, toyLearner } from './toy-learner.ts';

const rule = instantRunoff;

function held<T>(name: string, contest: Contest, learner: Learner<T>): RealElection<T> {
  const found = holdBack(contest, { name, file: name, rule, learner, seed: '1' });
  if (!isHeldBack(found)) throw new Error(found.why);
  return found;
}

/** Elections of three candidates; in every third the second overtakes the leader. */
function made(many: number, learner: Learner<Gathered> = toyLearner()): readonly RealElection<Gathered>[] {
  return Array.from({ length: many }, (_, at) => {
    const [toB, stop] = at % 3 === 0 ? [28, 2] : [5, 25 - (at % 7)];
    const profile = parseBallots(`${41 + at}: A\n${33 + at}: B > A\n${toB}: C > B > A\n${stop}: C`);
    return held(`ward-${at}.txt`, { profile, seats: 1 }, learner);
  });
}

const folds = { kind: 'folds', folds: 5 } as const;

describe('an election that is held back', () => {
  const profile = parseBallots('4: A > B\n3: B\n2: C > B\n1: C');
  const election = held('ward.txt', { profile, seats: 1, title: 'Ward' }, always(uniform()));

  it('is its first preferences and nothing more', () => {
    expect(election.declared).toEqual({
      title: 'Ward',
      seats: 1,
      candidates: [
        { name: 'A', votes: 4 },
        { name: 'B', votes: 3 },
        { name: 'C', votes: 3 },
      ],
    });
    expect(Object.keys(election).sort()).toEqual(['ballots', 'declared', 'file', 'gathered', 'name', 'won']);
  });

  it('keeps groups', () => {
    const grouped = { ...profile, candidates: [{ name: 'A', group: 'Left' }, ...profile.candidates.slice(1)] };
    const { declared } = held('ward.txt', { profile: grouped, seats: 1 }, always(uniform()));
    expect(declared.candidates[0]).toEqual({ name: 'A', group: 'Left', votes: 4 });
  });

  it('knows who the real ballots elect', () => {
    const won = (text: string): readonly number[] =>
      held('x', { profile: parseBallots(text), seats: 1 }, always(uniform())).won;
    expect(won('4: A\n3: B\n2: C > B')).toEqual([1]);
    expect(won('4: A\n3: B\n2: C > A')).toEqual([0]);
  });

  it('has one digest for the same papers, whoever stands, and another for others', () => {
    expect(ballotsDigest(parseBallots('3: Ann > Bob\n2: Bob'))).toBe(ballotsDigest(parseBallots('3: C > D\n2: D')));
    expect(ballotsDigest(parseBallots('3: Ann > Bob\n2: Bob'))).not.toBe(ballotsDigest(parseBallots('3: C\n2: D')));
  });

  it.each<[string, Contest]>([
    ['everybody who stands is elected', { profile: parseBallots('2: A > B'), seats: 2 }],
    ['candidates withdrew after the papers were printed', { profile, seats: 1, withdrawn: [2] }],
    ['cleaning left overvotes to the count', { profile, seats: 1, overvotes: 'share' }],
    ['no valid paper', { profile: parseBallots('2: A = B\n1: A = C'), seats: 1 }],
    [
      'its ballots were drawn from a model, never cast',
      { profile: { ...profile, synthetic: { model: 'uniform', parameters: {}, seed: '1', assumes: '' } }, seats: 1 },
    ],
  ])('is left out where %s', (why, contest) => {
    const found = holdBack(contest, { name: 'x', file: 'x', rule, learner: always(uniform()), seed: '1' });
    expect(found).toEqual({ name: 'x', why });
  });
});

describe('a backtest', () => {
  it('asks nobody about an election that he has learned from, and of all others each fold learns', async () => {
    const learned: (readonly Gathered[])[] = [];
    const elections = made(25);
    const { each } = await backtest(elections, {
      rule,
      learner: toyLearner((gathered) => learned.push(gathered)),
      training: folds,
      draws: 1,
    });
    expect(learned).toHaveLength(5);
    each.forEach(({ fold = 0 }, at) => {
      learned.forEach((gathered, index) => {
        const knows = gathered.some(({ ballots }) => ballots === elections[at].ballots);
        expect(knows).toBe(index !== fold - 1);
      });
    });
  });

  it('puts doubles in one fold', async () => {
    const [first, ...others] = made(12);
    const { each } = await backtest([first, ...others, { ...first, name: 'copy.txt', file: 'copy.txt' }], {
      rule,
      learner: toyLearner(),
      training: folds,
      draws: 1,
    });
    expect(each.at(-1)?.fold).toBe(each[0].fold);
  });

  it('refuses to ask about ballots that are among those learned from, and names them', async () => {
    const elections = made(8);
    const options = { rule, learner: toyLearner(), draws: 1 };
    const training = { kind: 'apart', elections: [{ ...elections[2], name: 'other name.txt' }] } as const;
    await expect(backtest(elections, { ...options, training })).rejects.toThrow(
      'the model has learned from the very ballots of 1 election it would be asked about: ward-2.txt',
    );
    await expect(
      backtest(elections, {
        ...options,
        training: folds,
        seenBefore: new Set(elections.map(({ ballots }) => ballots)),
      }),
    ).rejects.toThrow('8 elections it would be asked about: ward-0.txt, ward-1.txt, ward-2.txt and 5 more');
    const allowed = await backtest(elections, { ...options, training, allowSeen: true });
    expect(allowed.seen).toEqual([2]);
  });

  it('learns from other elections where they are given', async () => {
    let learned: readonly Gathered[] = [];
    const training = made(9).slice(6);
    const { each, seen } = await backtest(made(6), {
      rule,
      learner: toyLearner((gathered) => {
        learned = gathered;
      }),
      training: { kind: 'apart', elections: training },
      draws: 10,
    });
    expect(learned).toEqual(training.map(({ gathered }) => gathered));
    expect(seen).toEqual([]);
    expect(each[0].fold).toBeUndefined();
  });

  it('refuses where there is nothing to learn from, or nobody to ask about', async () => {
    const options = { rule, learner: toyLearner(), training: folds };
    await expect(backtest(made(1), options)).rejects.toThrow('the model toy has no election to learn from');
    await expect(backtest([], options)).rejects.toThrow('there is no election to ask about');
  });

  it('scores a model that learns nothing without training, and leaves out the regression', async () => {
    const [{ declared, won, name, file, ballots }] = made(1);
    const election = { declared, won, name, file, ballots, gathered: undefined };
    const { scores, baselines } = await backtest([election], {
      rule,
      learner: always(uniform()),
      training: folds,
      draws: 100,
    });
    expect(baselines.uniform).toEqual({ ...scores, behind: { by: 0 } });
    expect(Object.keys(baselines)).toEqual(['leaders', 'uniform', 'plackett-luce']);
  });

  it('scores the leaders by hand: one in three elections is turned, which costs two candidates in three', async () => {
    const { baselines, each } = await backtest(made(9), { rule, learner: toyLearner(), training: folds, draws: 100 });
    expect(baselines.leaders.winnerSet).toEqual({ right: 6, share: 6 / 9 });
    expect(baselines.leaders.brier).toBeCloseTo((3 * 2) / 27, 12);
    expect(baselines.leaders.change).toMatchObject({ elections: 3, expected: 0, right: 0 });
    expect(each.filter(({ candidates }) => candidates[1].won).map(({ name }) => name)).toEqual([
      'ward-0.txt',
      'ward-3.txt',
      'ward-6.txt',
    ]);
  });

  it('tests the model asked for and holds the same uniform model beside it', async () => {
    const { scores, baselines } = await backtest(made(6), {
      rule,
      learner: { ...toyLearner(), learn: () => uniform() },
      training: folds,
      draws: 300,
    });
    expect(baselines.uniform).toEqual({ ...scores, behind: { by: 0, standardError: 0 } });
  });

  it('gives the same answer whoever makes the draws, and however many at once', async () => {
    const options = { rule, learner: toyLearner(), training: folds, draws: 200, seed: 'x' };
    const here = await backtest(made(7), options);
    let told = 0;
    const elsewhere = await backtest(made(7), {
      ...options,
      atOnce: 3,
      drawn: async (work, draws) => {
        // The first asked are the last done.
        await new Promise((done) => setTimeout(done, 20 - told / 200));
        return tallyDrawer(work)(0, draws);
      },
      onDraws: (draws) => {
        told += draws;
      },
    });
    expect(elsewhere).toEqual(here);
    expect(told).toBe(7 * 3 * 200);
    expect(await backtest(made(7), { ...options, seed: 'y' })).not.toEqual(here);
  });

  it('asks an election the same whatever stands beside it, where nothing is learned', async () => {
    const options = { rule, learner: always(uniform()), training: folds, draws: 100 };
    const elections = made(5).map((election) => ({ ...election, gathered: undefined }));
    const [alone] = (await backtest(elections.slice(3, 4), options)).each;
    const beside = (await backtest(elections, options)).each[3];
    expect(beside.candidates).toEqual(alone.candidates);
  });
});
