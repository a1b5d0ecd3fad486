import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/ballots/candidate.ts';
import { parseBallots } from '../../../src/ballots/notation.ts';
import type { Profile } from '../../../src/ballots/profile.ts';
import { normal } from '../../../src/base/distributions.ts';
import { type RandomStream, randomStream } from '../../../src/base/random.ts';
import { givenFirstPreferences } from '../../../src/synthetic/given-first-preferences.ts';
import { learnTransfers } from '../../../src/synthetic/learned/learn-transfers.ts';
import { learned } from '../../../src/synthetic/learned/learned.ts';
import { meanWeight } from '../../../src/synthetic/learned/mean-weights.ts';
import { checkPrior, type Stray, type TransferPrior } from '../../../src/synthetic/learned/prior.ts';
import { placed } from '../../../src/synthetic/learned/terms.ts';
import { thrown } from '../../thrown.ts';
import { madePrior } from './made-priors.ts';

const PARTIES = ['Blue', 'Green', 'Red'];

/** Elections that strayed by a normal law with a deviation of 0.5. */
function strays(random: RandomStream): readonly Stray[] {
  return Array.from({ length: 60 }, (_, at) => {
    const candidates = 5 + (at % 3);
    const tenths = Array.from({ length: candidates * (candidates - 1) }, () => Math.round(5 * normal(random)));
    return { candidates, tenths };
  });
}

const plain = madePrior();

/** How papers go on in the made elections: they stay in their party, in Red most; Red and Green like each other, Blue likes neither. */
const truth: TransferPrior = {
  ...plain,
  kin: { ...plain.kin, constant: 1.5, target: 0.3 },
  other: { ...plain.other, constant: -0.4, target: 0.6 },
  known: PARTIES,
  stays: [-0.4, 0, 0.4, 0],
  affinities: [
    [0, -1, -0.8, 0],
    [-0.5, 0, 0.9, 0],
    [-0.7, 1, 0, 0],
    [0, 0, 0, 0],
  ],
  strays: strays(randomStream('strays')),
  roughness: 0.1,
};

/** Elections of five to seven candidates of three parties and none, with papers that go on as the truth has it. */
function madeElections(many: number, prior: TransferPrior): readonly Profile[] {
  const random = randomStream('made elections');
  return Array.from({ length: many }, (_, at) => {
    const candidates = Array.from({ length: 5 + (at % 3) }, (_, place) => {
      const group = [...PARTIES, undefined][random.below(4)];
      const votes = 200 + random.below(1500);
      return { name: `Candidate ${place}`, votes, ...(group === undefined ? {} : { group }) };
    });
    return givenFirstPreferences({ title: `${at}`, seats: 1, candidates }, learned(prior)).profile(`election ${at}`);
  });
}

const elections = madeElections(400, truth);
const found = learnTransfers(elections);

describe('from elections that were made by a known prior', () => {
  it('the groups come back, those with most candidates first', () => {
    expect([...found.known].sort()).toEqual(PARTIES);
    const candidates = (group: string): number =>
      elections.flatMap((profile) => profile.candidates).filter((candidate) => candidate.group === group).length;
    expect([...found.known].sort((a, b) => candidates(b) - candidates(a))).toEqual(found.known);
  });

  // Penalties draw affinities to nothing, and what all have in common goes into the constants: so much is allowed for.
  it('affinities come back in size and in order', () => {
    for (const [row, from] of PARTIES.entries())
      for (const [column, to] of PARTIES.entries()) {
        if (row === column) continue;
        const [a, b] = [from, to].map((party) => found.known.indexOf(party));
        expect(Math.abs(found.affinities[a][b] - truth.affinities[row][column]), `${from} to ${to}`).toBeLessThan(0.3);
      }
    const [blue, green, red] = PARTIES.map((party) => found.known.indexOf(party));
    expect(found.affinities[red][green]).toBeGreaterThan(found.affinities[red][blue] + 1);
    expect(found.affinities[green][red]).toBeGreaterThan(found.affinities[green][blue] + 0.8);
  });

  it('parties keep their papers, in the order in which they do', () => {
    const stays = PARTIES.map((party) => found.kin.constant + found.stays[found.known.indexOf(party)]);
    expect(stays[0]).toBeGreaterThan(0.7);
    expect(stays[1]).toBeGreaterThan(stays[0] + 0.15);
    expect(stays[2]).toBeGreaterThan(stays[1] + 0.15);
  });

  it('mean weights come back for elections that were never seen', () => {
    const all = placed(
      [
        { group: 'Blue', votes: 900 },
        { group: 'Blue', votes: 500 },
        { group: 'Red', votes: 800 },
        { group: 'Red', votes: 700 },
        { group: 'Green', votes: 400 },
        { votes: 600 },
      ],
      'use',
    );
    for (const from of all.keys())
      for (const to of all.keys())
        if (from !== to)
          expect(
            Math.abs(meanWeight(found, all, from, to) - meanWeight(truth, all, from, to)),
            `${from} to ${to}`,
          ).toBeLessThan(0.3);
  });

  it('single elections stray about as far as they did', () => {
    const deviation = ({ strays }: TransferPrior): number => {
      const all = strays.flatMap(({ tenths }) => tenths);
      return Math.sqrt(all.reduce((sum, value) => sum + value ** 2, 0) / all.length);
    };
    // The roughness of a draw, of one tenth of a logarithm, comes on top.
    const expected = Math.hypot(deviation(truth), 1);
    expect(deviation(found)).toBeGreaterThan(0.9 * expected);
    expect(deviation(found)).toBeLessThan(1.1 * expected);
  });

  it('without groups there is one table, and more that it cannot explain', () => {
    const blind = learnTransfers(elections, { groups: 'ignore' });
    expect(blind.known).toEqual([]);
    expect(blind.groups).toBe('ignore');
    const squares = ({ strays }: TransferPrior): number =>
      strays.flatMap(({ tenths }) => tenths).reduce((sum, value) => sum + value ** 2, 0);
    expect(squares(blind)).toBeGreaterThan(1.5 * squares(found));
  });
});

/** The same papers, with candidates described another way. */
function described(
  profiles: readonly Profile[],
  change: (candidate: Candidate, at: number) => Candidate,
): readonly Profile[] {
  return profiles.map((profile) => ({ ...profile, candidates: profile.candidates.map(change) }));
}

describe('what is learned', () => {
  const few = elections.slice(0, 60);
  const bytes = (profiles: readonly Profile[], groups: 'use' | 'ignore' = 'use'): string =>
    JSON.stringify(learnTransfers(profiles, { groups }));

  it('is the same to the byte for the same profiles', () => {
    expect(bytes(few)).toBe(bytes(described(few, (candidate) => ({ ...candidate }))));
  });

  it('does not depend on what candidates are called', () => {
    const renamed = described(few, ({ group }, at) => ({
      name: `Somebody ${97 - at}`,
      ...(group === undefined ? {} : { group }),
    }));
    expect(bytes(renamed)).toBe(bytes(few));
  });

  it('does not depend on groups where they are ignored', () => {
    const others = described(few, ({ name }, at) => ({ name, group: `Party ${at % 2}` }));
    const none = described(few, ({ name }) => ({ name }));
    expect(bytes(others, 'ignore')).toBe(bytes(few, 'ignore'));
    expect(bytes(none, 'ignore')).toBe(bytes(few, 'ignore'));
    expect(bytes(others)).not.toBe(bytes(few));
  });

  it('takes nobody who says that he has no group for a member of one', () => {
    const independent = described(few, ({ name }) => ({ name, group: 'Independent' }));
    const none = described(few, ({ name }) => ({ name }));
    expect(bytes(independent)).toBe(bytes(none));
  });

  it('knows only groups with twenty candidates, and is a prior that is taken', () => {
    const small = learnTransfers(elections.slice(0, 4));
    expect(small.known).toEqual([]);
    expect(small.strays).toHaveLength(4);
    expect(checkPrior(JSON.parse(JSON.stringify(small)))).toEqual(small);
  });

  it('leaves out elections that say nothing, and does not count their papers', () => {
    const silent = [parseBallots('5: A'), parseBallots('9: A\n0: B'), parseBallots('0: A > B')];
    const prior = learnTransfers([...silent, parseBallots('5: A > B\n3: B')], { title: 'few', ballots: ['sha256:0'] });
    expect(prior.learnedFrom).toEqual({ elections: 1, papers: 8, ballots: ['sha256:0'] });
    expect(prior.title).toBe('few');
  });

  it('cuts digests to sixteen digits', () => {
    const ballots = [`sha256:${'a'.repeat(64)}`];
    const { learnedFrom } = learnTransfers([parseBallots('5: A > B\n3: B')], { ballots });
    expect(learnedFrom.ballots).toEqual([`sha256:${'a'.repeat(16)}`]);
  });

  it('is refused where no election says anything', () => {
    expect(thrown(() => learnTransfers([]))).toMatchObject({ code: 'bad-argument', detail: { received: 'none' } });
    expect(thrown(() => learnTransfers([parseBallots('5: A')])).detail.received).toBe('1 election without');
  });
});
