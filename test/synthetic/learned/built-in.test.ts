import { describe, expect, it } from 'vitest';
import { builtInPrior } from '../../../src/synthetic/learned/built-in.ts';
import { learnTransfers } from '../../../src/synthetic/learned/learn-transfers.ts';
import { learned } from '../../../src/synthetic/learned/learned.ts';
import { checkPrior, type TransferPrior } from '../../../src/synthetic/learned/prior.ts';
import { ballotsDigest } from '../../../src/whatif/backtest/real-election.ts';
import { testWithSharedData } from '../../shared-data.ts';
import { thrown } from '../../thrown.ts';
import { scottishContest, scottishFiles } from './real-elections.ts';

/** Every text in plain data, keys aside. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const priors: readonly TransferPrior[] = [builtInPrior('scottish'), builtInPrior('blind')];

describe.each(priors)('the prior that comes with psephos, groups: $groups', (prior) => {
  it('is learned from 638 elections', () => {
    expect(prior.learnedFrom).toMatchObject({ elections: 638, papers: 3_255_794 });
    expect(prior.strays).toHaveLength(638);
    expect(new Set(prior.learnedFrom.ballots).size).toBe(638);
    expect(checkPrior(prior)).toEqual(prior);
  });

  it('holds no ballots and names nobody: its only words are its title, names of groups and digests', () => {
    const words = textsIn(prior).filter((text) => !/^sha256:[0-9a-f]{16}$/.test(text));
    expect(words).toEqual(['psephos-prior', 'Scottish council elections, 2007 to 2022', prior.groups, ...prior.known]);
    for (const group of prior.known) expect(group).toMatch(/^[A-Z][A-Za-z ]+ \([A-Z][A-Za-z]+\)$/);
  });

  it('says what was seen: supporters stay in their group, Greens like the SNP, and papers stop', () => {
    const at = (name: string): number => prior.known.findIndex((group) => group.includes(`(${name})`));
    if (prior.groups === 'ignore') expect(prior.known).toEqual([]);
    else {
      // Of two candidates of one group with an average share of eight candidates, against stopping.
      expect(prior.kin.constant + prior.kin.field * Math.log(8)).toBeGreaterThan(1.5);
      expect(prior.affinities[at('SNP')][at('Gr')]).toBeGreaterThan(0.7);
      expect(prior.affinities[at('Con')][at('SNP')]).toBeLessThan(-1);
    }
  });
});

it('a prior of another name is refused', () => {
  const error = thrown(() => learned('irish' as 'blind'));
  expect(error).toMatchObject({ code: 'bad-model', detail: { expected: 'scottish or blind' } });
  expect(thrown(() => builtInPrior('__proto__' as 'blind')).code).toBe('bad-model');
});

testWithSharedData('both are what is learned again from the same ballots', () => {
  const profiles = scottishFiles().map((file) => scottishContest(file).profile);
  const ballots = profiles.map(ballotsDigest);
  for (const prior of priors) {
    const again = learnTransfers(profiles, { groups: prior.groups, title: prior.title, ballots });
    expect(again).toEqual(prior);
  }
});
