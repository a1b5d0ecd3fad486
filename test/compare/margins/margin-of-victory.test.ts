import { describe, expect, it } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { PsephosError } from '../../../src/base/errors.ts';
import type { MarginBounds } from '../../../src/compare/margins/margin.ts';
import { marginOfVictory } from '../../../src/compare/margins/margin-of-victory.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { contest as contestOf } from '../../rules/contests.ts';

const contest = (ballots: string): Contest => contestOf(ballots, 1);

const HARD = [...'ABCDEFGHIJ']
  .flatMap((first, at, all) =>
    all.slice(at + 1).map((next, far) => `${40 + ((7 * at + 3 * far) % 11)}: ${first} > ${next}`),
  )
  .join('\n');

describe('the margin of an instant runoff', () => {
  it('of the example in the docs is three papers', async () => {
    const margin = await marginOfVictory(contest('10: C > B > A\n3: B > C > A\n8: A > B > C'), instantRunoff);
    expect(margin).toMatchObject({
      rule: 'instant-runoff',
      elected: [0],
      least: 3,
      most: 3,
      exact: true,
      lastRound: 3,
    });
    expect(JSON.parse(JSON.stringify(margin))).toEqual(margin);
  });

  it('may be far smaller than the last round says', async () => {
    // One paper from B to C makes them level; if the lot then excludes B, C has 402 against 400.
    const margin = await marginOfVictory(contest('400: A\n202: B > C\n200: C > A'), 'instant-runoff');
    expect(margin).toMatchObject({ elected: [0], least: 1, exact: true, lastRound: 199 });
    const certain = await marginOfVictory(contest('400: A\n202: B > C\n200: C > A'), 'instant-runoff', {
      wanting: 'win',
    });
    // Two are needed, because one leaves it to the lot; that one is too few is not proved.
    expect(certain).toMatchObject({ least: 1, most: 2, exact: false, lastRound: 200, witness: { byLot: false } });
  });

  it('is half the lead for a tie and more than half for certainty', async () => {
    const papers = contest('12: A\n8: B');
    expect(await marginOfVictory(papers, 'instant-runoff')).toMatchObject({ least: 2, witness: { byLot: true } });
    const certain = await marginOfVictory(papers, 'instant-runoff', { wanting: 'win' });
    expect(certain).toMatchObject({ least: 3, lastRound: 3, witness: { byLot: false, elected: [1] } });
  });

  it('is nothing where a lot decided, and speaks of whom the lot elected', async () => {
    const lot = lotByOrder([1, 0]);
    const margin = await marginOfVictory(contest('5: A\n5: B'), 'instant-runoff', { lot });
    expect(margin).toMatchObject({
      elected: [1],
      least: 0,
      most: 0,
      exact: true,
      witness: { changes: [], elected: [0] },
    });
  });

  it('does not exist where one candidate stands or no paper is valid', async () => {
    const alone = await marginOfVictory({ ...contest('5: A\n4: B'), withdrawn: [1] }, 'instant-runoff');
    expect(alone).toMatchObject({ least: 6, most: null, exact: true, impossible: true });
    const blank = { profile: parseBallots('3:', [{ name: 'A' }, { name: 'B' }]), seats: 1 };
    expect(await marginOfVictory(blank, 'instant-runoff', { wanting: 'win' })).toMatchObject({ impossible: true });
    expect(await marginOfVictory(blank, 'instant-runoff')).toMatchObject({ least: 0, most: 0 });
  });

  it('passes over withdrawn candidates and ends papers at equal preferences, as the rule does', async () => {
    const margin = await marginOfVictory(
      { ...contest('9: A > B\n2: C > B\n6: B\n4: A = B\n1: B > A = C'), withdrawn: [2] },
      'instant-runoff',
    );
    expect(margin).toMatchObject({ elected: [0], least: 0, lastRound: 0 });
  });

  it('of papers near the largest number is bounded, and soundly', async () => {
    const large = 2 ** 49;
    const margin = await marginOfVictory(
      contest(`${large}: A\n${large - 5}: B\n${large - 4}: C > B`),
      'instant-runoff',
    );
    expect(margin.least).toBeGreaterThanOrEqual(1);
    expect(margin.least).toBeLessThanOrEqual(margin.most ?? 0);
  });
});

describe('a search that is stopped', () => {
  it('gives the same bounds for the same nodes', async () => {
    const once = await marginOfVictory(contest(HARD), 'instant-runoff', { mostNodes: 30 });
    expect(await marginOfVictory(contest(HARD), 'instant-runoff', { mostNodes: 30 })).toEqual(once);
    expect(once.least).toBeLessThanOrEqual(once.most ?? 0);
  });

  it('by a signal or a clock says so and keeps what it knows', async () => {
    const aborted = await marginOfVictory(contest(HARD), 'instant-runoff', { signal: AbortSignal.abort() });
    expect(aborted).toMatchObject({ exact: false, searched: { nodes: 0, stopped: 'signal' } });
    expect(aborted.witness?.changes.length).toBeGreaterThan(0);
    const late = await marginOfVictory(contest(HARD), 'instant-runoff', { mostMilliseconds: 0 });
    expect(late.searched?.stopped).toBe('time');
  });

  it('told its bounds on the way, each closer than the one before', async () => {
    const told: MarginBounds[] = [];
    const onBounds = (bounds: MarginBounds): void => {
      told.push(bounds);
    };
    const { least, most } = await marginOfVictory(contest(HARD), 'instant-runoff', { mostNodes: 200, onBounds });
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toEqual({ least, most });
    told.slice(1).forEach((bounds, before) => {
      expect(bounds.least).toBeGreaterThanOrEqual(told[before].least);
      expect(bounds.most ?? 0).toBeLessThanOrEqual(told[before].most ?? Number.POSITIVE_INFINITY);
    });
  });
});

describe('a margin is refused', () => {
  const papers = contest('2: A\n1: B');
  const wide = contest(Array.from({ length: 101 }, (_, at) => `1: C${at}`).join('\n'));
  it.each([
    ['for a rule without one, naming those that have one', () => marginOfVictory(papers, 'nonsense'), 'unsupported'],
    ['for several places', () => marginOfVictory({ ...papers, seats: 2 }, 'instant-runoff'), 'bad-contest'],
    ['for too many candidates', () => marginOfVictory(wide, 'instant-runoff'), 'too-large'],
    ['for a limit below nothing', () => marginOfVictory(papers, 'instant-runoff', { mostNodes: -1 }), 'bad-argument'],
    [
      'where cleaning left overvotes to the count',
      () => marginOfVictory({ ...papers, overvotes: 'stop-if-several-continue' }, 'instant-runoff'),
      'unsupported',
    ],
  ])('%s', async (_, action, code) => {
    const error = await action().catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(PsephosError);
    expect(error).toMatchObject({ code });
  });
});
