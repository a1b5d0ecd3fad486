import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import type { RandomStream } from '../../base/random.ts';
import { readersFor } from '../../base/shape.ts';
import { listed } from '../../base/words.ts';
import { luce } from '../luce.ts';
import type { BallotModel, PatternBank, TransferPattern } from '../model.ts';
import type { ModelEntry } from '../model-entry.ts';
import { parametersOf } from '../parameters.ts';
import { inWords } from './in-words.ts';
import { type NestedLaw, nestedLaw } from './nested-dirichlet.ts';
import { type PlacedEvidence, placeEvidence } from './placed-evidence.ts';
import { checkEvidence, checked, type TransferEvidence } from './transfer-evidence.ts';
import { type WeighedPatterns, weighPatterns } from './weighed-patterns.ts';

/**
 * A model that has learned from evidence of how papers go on: a poll of second preferences, or transfers of an earlier count.
 *
 * Exact for `uniform`, whose rows are Dirichlet laws, as long as the sets of candidates that different evidence about one candidate speaks
 * of contain each other; and for `transfers`, where all others could be named. For any other model that draws Luce or path patterns, those
 * are drawn and resampled by how likely they make the evidence (see `weighPatterns`). Evidence is never worth more than its `worth`.
 *
 * @throws PsephosError `bad-model` for no evidence, faults of it, or (when drawn) somebody who does not stand, evidence that contradicts
 * the model, and a model that takes its transfers as certain.
 * @example withEvidence(uniform(), checkSurvey({ from: 'Ian Allinson', to: { 'Len McCluskey': 120, 'Gerard Coyne': 180 }, nonTransferable: 100 }))
 */
export function withEvidence(model: BallotModel, evidence: readonly TransferEvidence[]): BallotModel {
  if (evidence.length === 0)
    throw new PsephosError({ code: 'bad-model', message: 'there is no evidence to learn from' });
  evidence.forEach((seen, at) => checked(seen, `evidence[${at}]`));
  const weighed = onceForEach((declared) => weighedBy(model, declared, evidence));
  return {
    id: WITH_EVIDENCE,
    parameters: { model: model.id, parameters: model.parameters, evidence },
    assumes: `${model.assumes}, updated by ${listed(evidence.map(inWords))}`,
    firstSplit: (declared, from) => {
      const laws = exactLaws(model, declared, evidence);
      if (laws === undefined) return undefined;
      const law = laws[from];
      if (law === undefined) return model.firstSplit?.(declared, from);
      return law.alpha === undefined ? undefined : { kind: 'dirichlet', alpha: law.alpha };
    },
    given: (declared) => {
      refuseCertain(model, declared, evidence);
      const draw = model.given(declared);
      const laws = exactLaws(model, declared, evidence);
      if (laws !== undefined) return (random) => updated(draw(random), laws, random);
      return weighed(declared).chooser(draw);
    },
    bank: (declared) => {
      refuseCertain(model, declared, evidence);
      if (exactLaws(model, declared, evidence) !== undefined) return undefined;
      const { drawn, effective } = weighed(declared);
      return { drawn, effective };
    },
  };
}

/** To weigh takes up to some seconds, and is asked for by the chances, their errors and every study. */
function onceForEach(weigh: (declared: DeclaredResult) => WeighedPatterns): typeof weigh {
  const known = new WeakMap<DeclaredResult, WeighedPatterns>();
  return (declared) => {
    const weighed = known.get(declared) ?? weigh(declared);
    known.set(declared, weighed);
    return weighed;
  };
}

function weighedBy(
  model: BallotModel,
  declared: DeclaredResult,
  evidence: readonly TransferEvidence[],
): WeighedPatterns {
  const placed = evidence.map((seen) => placeEvidence(declared, seen));
  return weighPatterns(model.given(declared), placed);
}

/** The id of {@link withEvidence}. */
export const WITH_EVIDENCE = 'with-evidence';

/** The wrapper as an entry of the catalogue. */
export const withEvidenceEntry: ModelEntry = {
  id: WITH_EVIDENCE,
  title: 'another model that has learned from a survey or an earlier count',
  needs: 'a model and evidence',
  from: (parameters, make) => {
    const data = parametersOf(parameters, ['model', 'parameters', 'evidence']);
    const model = make(readersFor('bad-model').text(data['model'], 'model'), data['parameters']);
    return withEvidence(model, checkEvidence(data['evidence'], 'evidence'));
  },
};

/** Whether a model leaves anything open that the evidence is about; one that takes the transfers as certain cannot learn. */
export function canLearn(model: BallotModel, declared: DeclaredResult, evidence: readonly TransferEvidence[]): boolean {
  return evidence.every((seen) => model.firstSplit?.(declared, placeEvidence(declared, seen).from)?.kind !== 'fixed');
}

/**
 * On how many drawn patterns the chances rest, where the model learns by resampling; `undefined` where it is exact.
 *
 * The standard errors of `chances` have the noise of so few patterns in them: a chance p is off by about √(p(1 - p)/effective).
 */
export function evidenceStrength(
  model: BallotModel,
  declared: DeclaredResult,
  evidence: readonly TransferEvidence[],
): PatternBank | undefined {
  return withEvidence(model, evidence).bank?.(declared);
}

function refuseCertain(model: BallotModel, declared: DeclaredResult, evidence: readonly TransferEvidence[]): void {
  if (canLearn(model, declared, evidence)) return;
  throw new PsephosError({
    code: 'bad-model',
    message: `the model ${model.id} takes transfers as certain, so that no evidence can change them`,
    received: `evidence about ${listed(evidence.map(({ from }) => shown(from)))}`,
    hint: 'take a model that draws its transfers afresh, such as uniform',
  });
}

/** Laws of the rows that evidence speaks of, by candidate; `undefined` where the model has no such laws. */
function exactLaws(
  model: BallotModel,
  declared: DeclaredResult,
  evidence: readonly TransferEvidence[],
): readonly (NestedLaw | undefined)[] | undefined {
  if (model.id !== 'uniform' && model.id !== 'transfers') return undefined;
  const others = declared.candidates.length - 1;
  const about = new Map<number, PlacedEvidence[]>();
  for (const seen of evidence) {
    const placed = placeEvidence(declared, seen);
    // A chain goes on from whoever is passed over, so what it says of some candidates alone is no Dirichlet law.
    if (model.id === 'transfers' && placed.size < others) return undefined;
    about.set(placed.from, [...(about.get(placed.from) ?? []), placed]);
  }
  const laws: (NestedLaw | undefined)[] = declared.candidates.map(() => undefined);
  for (const [from, placed] of about) {
    const before = model.firstSplit?.(declared, from);
    const law = before?.kind === 'dirichlet' ? nestedLaw(before.alpha, placed) : undefined;
    if (law === undefined) return undefined;
    laws[from] = law;
  }
  return laws;
}

/** The pattern with fresh rows for those candidates whom evidence speaks of. */
function updated(
  pattern: TransferPattern,
  laws: readonly (NestedLaw | undefined)[],
  random: RandomStream,
): TransferPattern {
  const rows = laws.map((law) => law?.draw(random, new Float64Array(laws.length + 1)));
  if (pattern.kind === 'luce') return luce((first) => rows[first] ?? pattern.row(first, 0));
  if (pattern.kind !== 'path') return pattern;
  return {
    kind: 'path',
    weigh: (ranked, weights) => {
      const row = rows[ranked[ranked.length - 1]];
      if (row === undefined) return pattern.weigh(ranked, weights);
      weights.set(row);
      for (const candidate of ranked) weights[candidate] = 0;
    },
  };
}
