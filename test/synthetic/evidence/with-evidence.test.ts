import { describe, expect, test } from 'vitest';
import { betaAtMost } from '../../../src/base/probability.ts';
import { randomStream } from '../../../src/base/random.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { sharesAmong } from '../../../src/synthetic/evidence/likelihood.ts';
import { placeEvidence } from '../../../src/synthetic/evidence/placed-evidence.ts';
import {
  checkEvidence,
  checkSurvey,
  type TransferEvidence,
} from '../../../src/synthetic/evidence/transfer-evidence.ts';
import {
  canLearn,
  evidenceStrength,
  withEvidence,
  withEvidenceEntry,
} from '../../../src/synthetic/evidence/with-evidence.ts';
import { learned } from '../../../src/synthetic/learned/learned.ts';
import type { BallotModel } from '../../../src/synthetic/model.ts';
import { plackettLuce } from '../../../src/synthetic/plackett-luce.ts';
import { transfers } from '../../../src/synthetic/transfers.ts';
import { uniform } from '../../../src/synthetic/uniform.ts';
import { chances } from '../../../src/whatif/chances.ts';
import { changeOf } from '../../../src/whatif/changes.ts';
import { kolmogorovScore, limits, meanScore, sample, sum } from '../../base/goodness-of-fit.ts';
import { declared, unite2017 } from '../../whatif/declared.ts';

const four = declared([40, 30, 20, 10]);

function seen(from: string, to: Record<string, number>, nonTransferable: number, worth?: number): TransferEvidence {
  return checkSurvey({ from, to, nonTransferable, ...(worth === undefined ? {} : { worth }) })[0];
}

/** A model that is not known to have Dirichlet rows, so that it learns by resampling. */
function disguised(model: BallotModel): BallotModel {
  return { id: 'disguised', parameters: {}, assumes: model.assumes, given: model.given };
}

/** The share of a candidate's papers that go to another among those open, in many draws. */
function shares(
  model: BallotModel,
  evidence: readonly TransferEvidence[],
  among: TransferEvidence,
  to: number,
  draws = 3000,
) {
  const draw = withEvidence(model, evidence).given(four);
  const random = randomStream('evidence');
  const placed = placeEvidence(four, among);
  return sample(draws, () => sharesAmong(draw(random), placed)[to]);
}

// Each check raises a false alarm for 1 seed in 100,000 (see goodness-of-fit); the seeds are fixed.
describe('evidence makes a uniform row a Dirichlet law with the papers added', () => {
  const poll = seen('D', { A: 6, B: 2, C: 4 }, 3);

  test.each([
    ['uniform', uniform()],
    ['a table of transfers without a row', transfers({ rows: [], worthPapers: 10 })],
  ])('exactly, for %s', (_, model) => {
    const found = shares(model, [poll], poll, 0);
    expect(kolmogorovScore(found, (share) => betaAtMost(share, 7, 12))).toBeLessThan(limits.kolmogorov);
  });

  test('counted as its worth says', () => {
    const found = shares(uniform(), [{ ...poll, worth: 5 }], poll, 0);
    expect(kolmogorovScore(found, (share) => betaAtMost(share, 3, 6))).toBeLessThan(limits.kolmogorov);
  });

  test('within the candidates it is about, whose share in all it leaves alone', () => {
    const some = seen('D', { A: 6, C: 4 }, 0);
    const within = shares(uniform(), [some], some, 0);
    expect(kolmogorovScore(within, (share) => betaAtMost(share, 7, 6))).toBeLessThan(limits.kolmogorov);
    const toB = shares(uniform(), [some], poll, 1);
    expect(kolmogorovScore(toB, (share) => betaAtMost(share, 1, 3))).toBeLessThan(limits.kolmogorov);
  });

  test('from several sources, one within the other', () => {
    const some = seen('D', { A: 6, C: 4 }, 0);
    const toA = shares(uniform(), [some, poll], some, 0);
    expect(kolmogorovScore(toA, (share) => betaAtMost(share, 13, 13))).toBeLessThan(limits.kolmogorov);
    const toB = shares(uniform(), [some, poll], poll, 1);
    expect(kolmogorovScore(toB, (share) => betaAtMost(share, 3, 16))).toBeLessThan(limits.kolmogorov);
  });

  test('and leaves the rows of the others as they were', () => {
    const about = seen('C', { A: 1, B: 1, D: 1 }, 0);
    const found = shares(uniform(), [poll], about, 0);
    expect(kolmogorovScore(found, (share) => betaAtMost(share, 1, 3))).toBeLessThan(limits.kolmogorov);
  });
});

describe('patterns weighed and drawn again', () => {
  const poll = seen('D', { A: 6, B: 2, C: 4 }, 3);

  test('give what the Dirichlet law gives, as near as so many patterns can', () => {
    const { effective = 0 } = evidenceStrength(disguised(uniform()), four, [poll]) ?? {};
    expect(effective).toBeGreaterThan(400);
    for (const [to, papers] of [6, 2, 4, 3].entries()) {
      const at = to === 3 ? 4 : to;
      const found = shares(disguised(uniform()), [poll], poll, at);
      const mean = (1 + papers) / 19;
      // The spread of the mean is that of so many patterns, and of the draws; beyond 4.417 once in 100,000 seeds.
      const deviation = Math.sqrt((mean * (1 - mean)) / 20);
      expect(Math.abs(sum(found) / found.length - mean)).toBeLessThan(
        limits.normal * deviation * Math.sqrt(1 / effective + 1 / 3000),
      );
    }
  });

  test('learn where sets of candidates cross, and past whoever is out', () => {
    // Sets that cross have no exact law: A or B, and B or C.
    const crossing = [seen('D', { A: 8, B: 2 }, 0), seen('D', { B: 3, C: 7 }, 0)];
    expect(evidenceStrength(uniform(), four, crossing)?.effective).toBeGreaterThan(400);
    const found = shares(uniform(), crossing, crossing[0], 0);
    expect(meanScore(found, 1 / 3)).toBeGreaterThan(limits.normal);
    const chain = transfers({ rows: [], worthPapers: 10 });
    const past = shares(chain, [crossing[0]], crossing[0], 0);
    expect(meanScore(past, 1 / 3)).toBeGreaterThan(limits.normal);
  });

  test('draw the same pattern again as was weighed, whatever has been asked of it', () => {
    const sharp = seen('D', { A: 150, B: 10, C: 20 }, 20, 100);
    const found = shares(disguised(uniform()), [sharp], sharp, 0, 300);
    // Had a fresh row been drawn after weighing, its share would be uniform-like: mean 1/4.
    expect(Math.abs(sum(found) / 300 - 76 / 104)).toBeLessThan(0.03);
  });

  test('are refused where too few agree with the evidence, with what to do', () => {
    const far = seen('D', { A: 50_000, B: 30_000, C: 15_000 }, 5000);
    expect(() => withEvidence(disguised(uniform()), [far]).given(four)).toThrow(
      /no more than \d+\.\d agree with the evidence: expected at least 30. Hint: the evidence is too far from the model/,
    );
  });

  test('are refused where all are alike, or none could have given the evidence', () => {
    expect(() => withEvidence(disguised(plackettLuce({ stopping: 0.2 })), [poll]).given(four)).toThrow(
      'takes these transfers as certain',
    );
    const nobody = seen('D', { A: 6, B: 2, C: 4 }, 0);
    const never = disguised(transfers({ rows: [{ from: 'D', to: {}, nonTransferable: 1 }], worthPapers: 'certain' }));
    expect(() => withEvidence(never, [nobody]).given(four)).toThrow('the evidence contradicts the model');
  });

  test('cannot be drawn of whole ballots', () => {
    const whole = { ...uniform(), id: 'whole', given: () => () => ({ kind: 'whole' as const, profile: {} as never }) };
    expect(() => withEvidence(whole, [poll]).given(four)).toThrow('whole ballots cannot be weighed');
  });
});

describe('chances that rest on weighed patterns', () => {
  const close = checkSurvey({
    from: 'Ian Allinson',
    to: { 'Len McCluskey': 80, 'Gerard Coyne': 220 },
    nonTransferable: 100,
  });
  const model = withEvidence(learned('blind'), close);
  const bank = model.bank?.(unite2017);
  const effective = bank?.effective ?? 0;

  test('rest on at least 5,000 of them in a small field', () => {
    expect(effective).toBeGreaterThan(5000);
    expect(withEvidence(uniform(), close).bank?.(unite2017)).toBeUndefined();
  });

  test('have their noise in every standard error', () => {
    const drawn = chances(unite2017, instantRunoff, model, { draws: 20_000, seed: 1 });
    expect(drawn.bank).toEqual(bank);
    const [, { mean, standardError }] = drawn.candidates;
    const error = Math.sqrt(mean * (1 - mean) * (1 / 20_000 + 1 / effective));
    expect(standardError).toBeCloseTo(error, 12);
    expect(drawn.sets[0].standardError).toBeCloseTo(error, 12);
    expect(changeOf(unite2017, drawn).standardError).toBeCloseTo(error, 12);
    // By six million patterns of another stream, each weighed and drawn once: 63.3% with a standard error of 0.2%.
    expect(Math.abs(mean - 0.633)).toBeLessThan(limits.normal * Math.hypot(standardError, 0.002));
  });

  test('do not promise an error that no number of draws would reach', () => {
    const few = chances(unite2017, instantRunoff, model, { untilError: 0.002, seed: 1 });
    expect(few.stopped).toMatchObject({ because: 'few-patterns', untilError: 0.002 });
    // Nearly all that is left is the error of the patterns: with ten times as many draws it is 1.05 times that.
    expect(few.draws).toBeGreaterThan(9.7 * effective);
    expect(few.draws).toBeLessThan(13 * effective);
    expect(few.stopped?.largestError).toBeCloseTo(few.candidates[1].standardError, 5);
    const reached = chances(unite2017, instantRunoff, model, { untilError: 0.01, seed: 1 });
    expect(reached.stopped?.because).toBe('error-reached');
    expect(reached.candidates[1].standardError).toBeLessThanOrEqual(0.01);
    // Without the noise of the patterns 2,400 draws would have done.
    expect(reached.draws).toBeGreaterThan(2400);
  });

  test('are drawn of the same patterns, whoever made them ready', () => {
    const draw = (made: BallotModel) => chances(unite2017, instantRunoff, made, { draws: 2000, seed: 3 });
    expect(draw(withEvidence(learned('blind'), close))).toEqual(draw(model));
  });
});

describe('a model with evidence', () => {
  const poll = checkSurvey({
    from: 'Ian Allinson',
    to: { 'Len McCluskey': 120, 'Gerard Coyne': 180 },
    nonTransferable: 100,
  });

  test('answers more sharply: Coyne’s chance at Unite 2017 after a poll of 400, worked out and drawn', () => {
    const blind = chances(unite2017, instantRunoff, uniform(), { draws: 2000, seed: 1 }).candidates[1];
    const after = chances(unite2017, instantRunoff, withEvidence(uniform(), poll), { draws: 2000, seed: 1 })
      .candidates[1];
    expect(blind.exact).toBeCloseTo(0.2297, 4);
    // He needed a lead of 32% of all papers, and the poll gives 15%: a poll of 400 all but rules it out.
    expect(after.exact).toBeLessThan(0.001);
    const close = checkSurvey({
      from: 'Ian Allinson',
      to: { 'Len McCluskey': 100, 'Gerard Coyne': 230 },
      nonTransferable: 70,
    });
    const even = chances(unite2017, instantRunoff, withEvidence(uniform(), close), { draws: 4000, seed: 1 })
      .candidates[1];
    expect(even.exact).toBeGreaterThan(0.3);
    expect(even.exact).toBeLessThan(0.7);
    expect(Math.abs(even.mean - (even.exactInPapers ?? 0))).toBeLessThan(limits.normal * even.standardError);
  });

  test('can be made again from its parameters', () => {
    const model = withEvidence(uniform(), poll);
    const parameters: unknown = JSON.parse(JSON.stringify(model.parameters));
    const again = withEvidenceEntry.from(parameters, () => uniform());
    expect(again.parameters).toEqual(model.parameters);
    const counted = poll.map((one) => ({ ...one, kind: 'count' }));
    expect(checkEvidence(counted, 'evidence')).toEqual(counted);
    expect(() => checkEvidence([{ ...poll[0], kind: 'poll' }], 'evidence')).toThrow('must be "count"');
    expect(again.assumes).toBe(model.assumes);
    const draw = (made: BallotModel) => chances(unite2017, instantRunoff, made, { draws: 500, seed: 5 });
    expect(draw(again)).toEqual(draw(model));
  });

  test('says on what it rests', () => {
    const [one] = poll;
    expect(withEvidence(uniform(), [{ ...one, worth: 200 }]).assumes).toMatch(
      /equally likely, updated by what 400 supporters of Ian Allinson said when asked whom they would name next \(120 Len McCluskey, 180 Gerard Coyne, 100 nobody; counted as 200 drawn at random\)$/,
    );
    expect(withEvidence(uniform(), [{ ...one, kind: 'count', source: 'stage 2 of Before by ers97' }]).assumes).toMatch(
      /updated by where 400 papers of Ian Allinson went next in a count \(120 Len McCluskey, 180 Gerard Coyne, 100 nobody; stage 2 of Before by ers97\)$/,
    );
  });

  test('is refused for a model that takes transfers as certain, which others can be told from', () => {
    expect(canLearn(plackettLuce(), unite2017, poll)).toBe(false);
    expect(canLearn(uniform(), unite2017, poll)).toBe(true);
    expect(() => withEvidence(plackettLuce(), poll).given(unite2017)).toThrow(
      'the model plackett-luce takes transfers as certain, so that no evidence can change them',
    );
  });

  test('is refused for no evidence, for strangers, and where papers went where none can', () => {
    expect(() => withEvidence(uniform(), [])).toThrow('there is no evidence to learn from');
    expect(() => withEvidence(uniform(), [seen('D', { Zoe: 3 }, 0)]).given(four)).toThrow(
      'names somebody who does not stand',
    );
    const never = transfers({ rows: [{ from: 'D', to: { A: 1 }, nonTransferable: 0 }], worthPapers: 50 });
    expect(() => withEvidence(never, [seen('D', { A: 6, B: 2, C: 4 }, 0)]).given(four)).toThrow(
      'contradicts the model',
    );
  });
});
