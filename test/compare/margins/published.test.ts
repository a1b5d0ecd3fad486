import { describe, expect } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { alteredProfile } from '../../../src/compare/margins/altered-profile.ts';
import type { MarginOfVictory } from '../../../src/compare/margins/margin.ts';
import { marginOfVictory } from '../../../src/compare/margins/margin-of-victory.ts';
import { readContest } from '../../../src/formats/read-contest.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { everyLot } from '../../../src/rules/every-lot.ts';
import { readSharedLines, readSharedText, sharedData, testWithSharedData } from '../../shared-data.ts';

interface Published {
  readonly file: string;
  readonly lrm: number;
  readonly log_mov?: number;
  readonly paper_mov?: number;
}

const published = sharedData() === undefined ? [] : readSharedLines<Published>('reference/irv-margins.jsonl.gz');

function single(path: string): Contest {
  return { ...readContest(readSharedText(path)), seats: 1 };
}

function expectWitnessed(contest: Contest, { witness, most, elected }: MarginOfVictory): void {
  const changes = witness?.changes ?? [];
  expect(changes.reduce((sum, { papers }) => sum + papers, 0)).toBe(most);
  const profile = alteredProfile(contest.profile, changes);
  expect(profile.total).toBe(contest.profile.total);
  const winners = everyLot({ ...contest, profile }, instantRunoff, { most: 500 }).outcomes.map((one) => one.elected);
  expect(winners).toContainEqual(witness?.elected);
  expect(witness?.elected).not.toEqual(elected);
}

describe('margins of real instant runoffs', () => {
  testWithSharedData('66 elections of New South Wales and the United States are read', () => {
    expect(published.length).toBe(66);
  });

  for (const { file, lrm, log_mov, paper_mov } of published) {
    testWithSharedData(`${file}: the last round and the exact margin are as published`, async () => {
      const contest = single(`irv-margins/${file}`);
      const margin = await marginOfVictory(contest, 'instant-runoff');
      expect(margin).toMatchObject({ lastRound: lrm, least: log_mov ?? paper_mov, exact: true });
      expectWitnessed(contest, margin);
    });
  }

  testWithSharedData('certainty takes at least as many papers as a tie, and bounds say so', async () => {
    for (const { file, log_mov, paper_mov } of published.filter((_, at) => at % 4 === 2)) {
      const published = log_mov ?? paper_mov ?? 0;
      const { least, most, witness } = await marginOfVictory(single(`irv-margins/${file}`), 'instant-runoff', {
        wanting: 'win',
      });
      expect(least).toBeGreaterThanOrEqual(published);
      expect(most).toBeLessThanOrEqual(published + 1);
      expect(witness?.byLot).toBe(false);
    }
  });
});

describe('margins of Scottish wards as if for one place', () => {
  testWithSharedData('Aberdeen ward 12 in 2017: five papers of 5,598 where the last round says 240', async () => {
    const contest = single('scottish/blt/10_cands/aberdeen_2017_ward12.blt');
    const margin = await marginOfVictory(contest, 'instant-runoff');
    expect(margin).toMatchObject({ lastRound: 240, least: 5, exact: true });
    expectWitnessed(contest, margin);
  });

  testWithSharedData('stopped after a few nodes, bounds hold the margin', async () => {
    const contest = single('scottish/blt/11_cands/east_renfrewshire_2017_ward4.blt');
    const margin = await marginOfVictory(contest, 'instant-runoff', { mostNodes: 25 });
    expect(margin).toMatchObject({ exact: false, searched: { nodes: 25, stopped: 'nodes' } });
    expect(margin.least).toBeGreaterThan(0);
    expect(margin.least).toBeLessThanOrEqual(83);
    expect(margin.most).toBeGreaterThanOrEqual(83);
    expectWitnessed(contest, margin);
  });
});
