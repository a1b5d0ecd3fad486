import type { Candidate } from '../ballots/candidate.ts';
import { PsephosError, shown } from '../base/errors.ts';

/** A bloc of voters alike in how they rank. */
export interface Bloc {
  readonly name: string;
  /** Its share of all voters; shares are relative and need not add up to 1. */
  readonly share: number;
  /**
   * How strongly the bloc is drawn to each slate, by the slate's name: relative chances of at least 0. A slate is a group of candidates; a
   * candidate without a group is a slate of its own, under its own name.
   */
  readonly cohesion: Readonly<Record<string, number>>;
  /** How the bloc likes each candidate beside others of the same slate: relative, above 0; default 1 for those not named. */
  readonly weights?: Readonly<Record<string, number>>;
}

/** The slates of those who stand. */
export interface Slates {
  readonly names: readonly string[];
  /** The slate of each candidate. */
  readonly of: readonly number[];
  /** How many candidates each has. */
  readonly sizes: readonly number[];
}

/** A bloc by number: its cohesion by slate, and what each candidate has of the slate's weight, which adds up to 1 in each slate. */
export interface BlocTaste {
  readonly cohesion: Float64Array;
  readonly weights: Float64Array;
}

/** The slates, in the order in which their first candidates stand. */
export function slatesOf(candidates: readonly Candidate[]): Slates {
  const labels = candidates.map(({ name, group }) => group ?? name);
  const names = [...new Set(labels)];
  const of = labels.map((label) => names.indexOf(label));
  return { names, of, sizes: names.map((_, slate) => of.filter((own) => own === slate).length) };
}

/** The taste of one bloc; throws `bad-model` where it says nothing of a slate, or names somebody who does not stand. */
export function tasteOf(bloc: Bloc, candidates: readonly Candidate[], slates: Slates): BlocTaste {
  for (const name of Object.keys(bloc.weights ?? {})) {
    if (candidates.some((candidate) => candidate.name === name)) continue;
    throw bad(
      bloc,
      'weighs somebody who does not stand',
      candidates.map((candidate) => candidate.name).join(', '),
      name,
    );
  }
  const cohesion = Float64Array.from(slates.names, (slate) => {
    const own = entry(bloc.cohesion, slate);
    if (own !== undefined) return own;
    throw bad(bloc, 'has no cohesion with a slate', `a number for ${slate}`, bloc.cohesion);
  });
  const weights = candidates.map(({ name }) => entry(bloc.weights ?? {}, name) ?? 1);
  const totals = slates.names.map((_, slate) =>
    weights.reduce((sum, weight, candidate) => sum + (slates.of[candidate] === slate ? weight : 0), 0),
  );
  return {
    cohesion,
    weights: Float64Array.from(weights, (weight, candidate) => weight / totals[slates.of[candidate]]),
  };
}

/** Checks blocs by themselves; throws `bad-model`. */
export function checkBlocs(blocs: readonly Bloc[]): void {
  if (blocs.length === 0) {
    throw new PsephosError({ code: 'bad-model', message: 'there are no blocs of voters', expected: 'at least one' });
  }
  for (const bloc of blocs) {
    const { share, cohesion, weights = {} } = bloc;
    if (!(share > 0 && Number.isFinite(share)))
      throw bad(bloc, 'has no share of the voters', 'a number above 0', share);
    for (const chance of Object.values(cohesion))
      if (!(chance >= 0 && Number.isFinite(chance)))
        throw bad(bloc, 'has a bad cohesion', 'numbers of at least 0', cohesion);
    for (const weight of Object.values(weights))
      if (!(weight > 0 && Number.isFinite(weight))) throw bad(bloc, 'has a bad weight', 'numbers above 0', weights);
  }
}

/** A slate may have the name of something that every object inherits. */
function entry(record: Readonly<Record<string, number>>, key: string): number | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function bad({ name }: Bloc, fault: string, expected: string, received: unknown): PsephosError {
  return new PsephosError({
    code: 'bad-model',
    message: `the bloc ${shown(name)} ${fault}`,
    expected,
    received: shown(received),
    place: { path: 'blocs' },
  });
}
