import type { BallotModel } from './model.ts';

/** A model of the catalogue: how to make it from its id and what it was made with. */
export interface ModelEntry {
  readonly id: string;
  /** What it is, in a few words. */
  readonly title: string;
  /** Present when the model cannot be made from no parameters at all: what it needs, such as `a table`. */
  readonly needs?: string;
  /**
   * Makes the model from `parameters` as `BallotModel.parameters` has them; a key that may be left out is then at its default. A model made of
   * other models makes these by `make`.
   *
   * @throws PsephosError `bad-model` with the path of the fault.
   */
  from(parameters: unknown, make: ModelMaker): BallotModel;
}

/** Makes a model from its id and its parameters. */
export type ModelMaker = (id: string, parameters: unknown) => BallotModel;
