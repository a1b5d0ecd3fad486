import { describe, expect, test } from 'vitest';
import { betaAtMost } from '../../src/base/probability.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { withEvidence } from '../../src/synthetic/evidence/with-evidence.ts';
import { plackettLuce } from '../../src/synthetic/plackett-luce.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { pollStudy } from '../../src/whatif/polls.ts';
import { usualModels } from '../../src/whatif/usual-models.ts';
import { whatIf } from '../../src/whatif/what-if.ts';
import { declared, unite2017 } from './declared.ts';

describe('what a poll would change', () => {
  const study = pollStudy(unite2017, ers97, usualModels(), 1);

  test('four polls of 400 about the tipping point, one in five naming nobody', () => {
    expect(study).toMatchObject({ from: 2, candidate: 1, leader: 0 });
    const answers = study?.rows.map(({ toCandidate, toLeader, nonTransferable }) => [
      toCandidate,
      toLeader,
      nonTransferable,
    ]);
    expect(answers).toEqual([
      [192, 128, 80],
      [208, 112, 80],
      [224, 96, 80],
      [240, 80, 80],
    ]);
  });

  test('the chance under equally likely splits is that of the Dirichlet law with the poll added', () => {
    // With z for nobody, y of the rest for the runner-up: y - x > lead / papers. Summed over z in fine steps, beside the closed form in y.
    const [lead, papers, steps] = [5523, 17143, 4000];
    for (const { toCandidate, toLeader, nonTransferable, chances } of study?.rows ?? []) {
      const [a, b, c] = [toCandidate + 1, toLeader + 1, nonTransferable + 1];
      let chance = 0;
      for (let step = 0; step < steps; step += 1) {
        const [z, next] = [step / steps, (step + 1) / steps];
        const share = (1 + lead / papers / (1 - (z + next) / 2)) / 2;
        const overtakes = share >= 1 ? 0 : 1 - betaAtMost(share, a, b);
        chance += (betaAtMost(next, c, a + b) - betaAtMost(z, c, a + b)) * overtakes;
      }
      expect(chances[0].model).toBe('uniform');
      expect(Math.abs(chances[0].mean - chance)).toBeLessThan(0.002);
    }
  });

  test('the more name the runner-up, the better the chance, under every model', () => {
    for (const model of [0, 1]) {
      const means = study?.rows.map(({ chances }) => chances[model].mean) ?? [];
      expect(means).toHaveLength(4);
      expect(means).toEqual([...means].sort((a, b) => a - b));
      expect(means[3] - means[0]).toBeGreaterThan(0.5);
    }
  });

  test('is not asked where nothing can be learned, or where it has been', () => {
    const evidence = { from: 'Ian Allinson', continuing: ['Gerard Coyne'], counts: [3], nonTransferable: 1, worth: 4 };
    expect(pollStudy(unite2017, ers97, [plackettLuce()], 1)).toBeUndefined();
    expect(pollStudy(unite2017, ers97, [withEvidence(uniform(), [evidence]), uniform()], 1)).toBeUndefined();
    expect(pollStudy(declared([5, 4, 3, 2]), instantRunoff, [uniform()], 1)).toBeUndefined();
    expect(pollStudy(declared([60, 30, 10]), instantRunoff, [uniform()], 1)).toBeUndefined();
  });

  test('is in the answer only where it was asked for', () => {
    const asked = { draws: 100, seed: 1, models: [uniform()] };
    expect(whatIf(unite2017, ers97, asked)).not.toHaveProperty('polls');
    expect(whatIf(unite2017, ers97, { ...asked, polls: true }).polls?.rows).toHaveLength(4);
  });
});
