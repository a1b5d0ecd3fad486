import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { ruleById } from '../rules/catalogue.ts';
import { modelFrom } from '../synthetic/catalogue.ts';
import type { BallotModel } from '../synthetic/model.ts';
import type { DrawWork } from '../whatif/draw-tally.ts';
import { sameData } from './same-data.ts';

/** Everything that draws depend on, as plain data: it can be sent to another thread, or another machine. */
export interface WorkData {
  readonly declared: DeclaredResult;
  /** The id of a rule of the catalogue. */
  readonly rule: string;
  /** A model of the catalogue, and what it was made with. */
  readonly model: { readonly id: string; readonly parameters: Readonly<Record<string, unknown>> };
  readonly seed: string;
}

/** The draws of a work from number `from` up to, and without, number `to`; `from` begins a block. */
export interface DrawTask extends WorkData {
  readonly from: number;
  readonly to: number;
}

/**
 * A work as plain data.
 *
 * @throws PsephosError `unsupported` for a rule or a model that nobody else could make again from its id.
 */
export function asData({ declared, rule, model, seed }: DrawWork): WorkData {
  if (!isKnownRule(rule)) throw ofYourOwn('rule', rule.id);
  if (!isKnownModel(model)) throw ofYourOwn('model', model.id);
  const { id, parameters } = model;
  return { declared, rule: rule.id, model: { id, parameters }, seed: String(seed) };
}

/** The work again, its rule and model made from the catalogues. */
export function fromData({ declared, rule, model, seed }: WorkData): DrawWork {
  return { declared, rule: ruleById(rule), model: modelFrom(model.id, model.parameters), seed };
}

/** Whether rule and model can be made again elsewhere, so that several workers can share the draws. */
export function canBeShared({ rule, model }: Pick<DrawWork, 'rule' | 'model'>): boolean {
  return isKnownRule(rule) && isKnownModel(model);
}

function isKnownRule(rule: DrawWork['rule']): boolean {
  return foundIn(() => ruleById(rule.id)) === rule;
}

/** A model of somebody's own may bear a name of the catalogue: it must also say the same of itself. */
function isKnownModel({ id, parameters, assumes }: BallotModel): boolean {
  const known = foundIn(() => modelFrom(id, parameters));
  return known?.id === id && known.assumes === assumes && sameData(known.parameters, parameters);
}

function foundIn<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof PsephosError) return undefined;
    throw error;
  }
}

function ofYourOwn(what: 'rule' | 'model', id: string): PsephosError {
  return new PsephosError({
    code: 'unsupported',
    message: `several workers cannot share the draws: the ${what} ${shown(id)} is not one that psephos can make from its id`,
    hint: `a ${what} of your own is drawn in one process`,
  });
}
