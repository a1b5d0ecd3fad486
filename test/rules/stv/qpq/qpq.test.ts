import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBallots } from '../../../../src/ballots/notation.ts';
import { faultsOf } from '../../../../src/count/check-count.ts';
import { readCount, writeCount } from '../../../../src/count/json.ts';
import { instantRunoff } from '../../../../src/rules/elimination/instant-runoff.ts';
import { lotByOrder, lotBySeed, recordedLots } from '../../../../src/rules/lot.ts';
import { qpq } from '../../../../src/rules/stv/statutes/qpq.ts';
import { naiveQpq } from '../../../oracles/naive-qpq.ts';
import { contest, contests } from '../../contests.ts';
import { naiveBallots, standingIn } from '../../naive-ballots.ts';
import { permuted } from '../../permuted.ts';
import { stepsOf } from './steps.ts';

const tiny = contest('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C', 2);

describe('the worked example', () => {
  const count = qpq.count(tiny);
  const rows = count.stages.map(({ action, votes, nonTransferable, quota, quotients = [], elected, restart }) => ({
    did: `${action.kind} ${(action.candidates ?? []).join()}`.trim(),
    votes: votes.join(' '),
    nonTransferable,
    quota,
    quotients: quotients.map((quotient) => quotient ?? '-').join(' '),
    elected,
    ...(restart === undefined ? {} : { restart }),
  }));

  test('2.3-2.5: A is elected on 8, D with 3 goes, the count begins again and C follows A on 7.2', () => {
    expect(rows).toEqual([
      {
        did: 'first-preferences',
        votes: '8 3 4 3',
        nonTransferable: '0',
        quota: '6',
        quotients: '8 3 4 3',
        elected: [0],
      },
      { did: 'surplus 0', votes: '0 9 6 3', nonTransferable: '0', quota: '6', quotients: '- 36/7 4.8 3', elected: [] },
      {
        did: 'exclusion 3',
        votes: '8 3 7 0',
        nonTransferable: '0',
        quota: '6',
        quotients: '8 3 7 -',
        elected: [0],
        restart: true,
      },
      { did: 'surplus 0', votes: '0 9 9 0', nonTransferable: '0', quota: '6', quotients: '- 36/7 7.2 -', elected: [2] },
    ]);
    expect([count.elected, count.quota, faultsOf(count)]).toEqual([[0, 2], '6', []]);
  });

  test('says with its clause why each is elected', () => {
    expect(count.stages[3].reasons).toEqual([
      { candidates: [2], because: 'the highest quotient, and greater than the quota', clause: '2.5' },
    ]);
  });
});

describe('the books', () => {
  test('papers that show nobody else stay with the candidate they elected, and what they elected leaves the quota', () => {
    const { stages } = qpq.count(contest('5: A\n3: A > B\n3: B\n4: C', 2));
    // A 8 > 15/3: five papers stay with A, having elected 5/8 of a candidate: 10 / (3 - 5/8).
    expect(stages[1]).toMatchObject({ votes: ['5', '6', '4'], nonTransferable: '0', quota: '80/19' });
  });

  test('papers that elected nobody and show nobody who is left are non-transferable', () => {
    const { stages } = qpq.count(contest('5: A\n4: B\n3: C', 1));
    expect(stages[1]).toMatchObject({ votes: ['5', '4', '0'], nonTransferable: '3', quota: '4.5', elected: [0] });
  });

  test('an exclusion before anybody is elected undoes nothing and is no restart', () => {
    const { stages } = qpq.count(contest('5: A\n4: B\n3: C', 1));
    expect(stages.map(({ restart }) => restart)).toEqual([undefined, undefined]);
  });

  test('2.5: a quotient that only equals the quota does not elect', () => {
    const count = qpq.count(contest('2: A\n2: B\n2: C', 2), { lot: lotByOrder([2, 1, 0]) });
    expect(stepsOf(count)).toEqual([['exclude', 2, '2/1', '2/1']]);
    expect(count.stages.map(({ action }) => action.kind)).toEqual(['first-preferences', 'exclusion', 'completion']);
    expect(count.ties).toEqual([
      { stage: 2, over: 'exclusion', tied: [0, 1, 2], decidedBy: 'lot', chosen: [2], clause: '-' },
    ]);
  });

  test('2.5: all are elected at once when no more stand than there are places', () => {
    const count = qpq.count({ profile: parseBallots('3: A\n1: B\n2: C'), seats: 2, withdrawn: [1] });
    expect(count.stages.map(({ action, elected }) => [action.kind, elected])).toEqual([
      ['first-preferences', []],
      ['completion', [0, 2]],
    ]);
    expect(count.papers).toEqual({ valid: 5, invalid: 1 });
  });

  test('no papers at all: lots exclude until the places can be filled', () => {
    const count = qpq.count({ profile: parseBallots('', [{ name: 'A' }, { name: 'B' }, { name: 'C' }]), seats: 1 });
    expect([count.elected, faultsOf(count)]).toEqual([[2], []]);
  });
});

const anySize = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 2 ** 49 }));

describe('on any contest', () => {
  test('keeps its books and is itself again when read back from JSON', () => {
    fc.assert(
      fc.property(contests({ papers: anySize }), (drawn) => {
        const count = qpq.count(drawn.contest);
        expect(faultsOf(count)).toEqual([]);
        expect(readCount(writeCount(count))).toEqual(count);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  test('takes the steps of a second program that goes ballot by ballot', () => {
    fc.assert(
      fc.property(contests(), ({ contest: drawn, lotOrder }) => {
        const standing = standingIn(drawn);
        const lot = lotByOrder(lotOrder);
        const choose = (tied: readonly number[]): number =>
          standing.indexOf(
            lot.choose(
              tied.map((candidate) => standing[candidate]),
              { stage: 0, over: 'exclusion' },
            ),
          );
        const count = qpq.count(drawn, { lot });
        const naive = naiveQpq(naiveBallots(drawn), standing.length, drawn.seats, choose);
        expect(stepsOf(count)).toEqual(
          naive.log.map(([kind, candidate, ...rest]) => [kind, standing[candidate], ...rest]),
        );
        const elected = [...naive.elected, ...naive.byDefault].map((candidate) => standing[candidate]);
        expect(new Set(count.elected)).toEqual(new Set(elected));
        if (naive.byDefault.length === 0) expect(count.elected).toEqual(elected);
      }),
      { seed: 42, numRuns: 3000 },
    );
  });

  test('treats candidates alike: in another order on the ballot they have the same votes and quotients', () => {
    fc.assert(
      fc.property(contests({ papers: anySize }), ({ contest: drawn, lotOrder, newPlaces }) => {
        const moved = permuted(drawn, lotOrder, newPlaces);
        const here = qpq.count(drawn, { lot: lotByOrder(lotOrder) });
        const there = qpq.count(moved.contest, { lot: lotByOrder(moved.lotOrder) });
        const back = <T>(row: readonly T[] = []): T[] => newPlaces.map((place) => row[place]);
        expect(there.stages.map(({ votes, quotients, quota }) => [back(votes), back(quotients), quota])).toEqual(
          here.stages.map(({ votes, quotients, quota }) => [votes, quotients, quota]),
        );
        expect(new Set(there.elected)).toEqual(new Set(here.elected.map((candidate) => newPlaces[candidate])));
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  test('repeats with the lots of its own record', () => {
    fc.assert(
      fc.property(contests(), ({ contest: drawn }) => {
        const count = qpq.count(drawn, { lot: lotBySeed(7) });
        const lots = count.ties.map(({ stage, over, chosen: [taken] }) => ({ stage, over, taken }));
        const again = qpq.count(drawn, { lot: recordedLots(lots) });
        expect({ ...again, provenance: count.provenance }).toEqual(count);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  test('for one place it is instant runoff: who stands with more than half of the active papers is elected', () => {
    fc.assert(
      fc.property(contests({ mostSeats: 1, withdrawals: false }), ({ contest: drawn }) => {
        const count = qpq.count(drawn);
        const runoff = instantRunoff.count(drawn);
        // Where the last two are level, one draws a lot for who is elected and the other for who is excluded.
        fc.pre(count.ties.length === 0 && runoff.ties.length === 0 && drawn.profile.candidates.length > 1);
        expect(count.stages.map(({ votes }) => votes)).toEqual(runoff.stages.map(({ votes }) => votes));
        expect(count.elected).toEqual(runoff.elected);
      }),
      { seed: 42, numRuns: 500 },
    );
  });
});

test('on papers that follow party lists the places are those of D’Hondt’s divisors (Woodall 2003)', () => {
  const parties = fc.uniqueArray(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(parties, fc.integer({ min: 1, max: 4 }), (votes, seats) => {
      const list = (party: number): string[] =>
        [...Array(seats + 1).keys()].map((place) => `${String.fromCharCode(65 + party)}${place}`);
      const candidates = votes.flatMap((_, party) => list(party).map((name) => ({ name })));
      const ballots = votes.map((papers, party) => `${papers}: ${list(party).join(' > ')}`).join('\n');
      const count = qpq.count({ profile: parseBallots(ballots, candidates), seats });
      const shares = votes
        .flatMap((papers, party) => [...Array(seats).keys()].map((won) => ({ party, share: papers / (won + 1) })))
        .sort((a, b) => b.share - a.share);
      fc.pre(shares[seats - 1].share !== shares[seats]?.share);
      const places = (of: readonly number[]): number[] =>
        votes.map((_, party) => of.filter((winner) => winner === party).length);
      expect(places(count.elected.map((candidate) => Math.floor(candidate / (seats + 1))))).toEqual(
        places(shares.slice(0, seats).map(({ party }) => party)),
      );
    }),
    { seed: 42, numRuns: 500 },
  );
});
