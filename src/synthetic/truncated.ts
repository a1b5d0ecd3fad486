import { profileBuilder } from '../ballots/build-profile.ts';
import { type Candidate, candidateNamed } from '../ballots/candidate.ts';
import { candidateOf, type Profile, rankings } from '../ballots/profile.ts';
import { multinomial } from '../base/distributions.ts';
import { PsephosError, shown } from '../base/errors.ts';
import type { RandomStream } from '../base/random.ts';
import type { ElectorateModel } from './electorate.ts';
import type { BallotModel, LucePattern, PathPattern, TransferPattern } from './model.ts';
import { chanceToStop, checkLengths, type Lengths } from './paper-lengths.ts';
import { sortsAsPath } from './voter-sorts.ts';

/**
 * Another model, whose papers stop early: how many preferences a paper shows has a law of its own, whatever they are. A paper that the
 * model itself ends sooner ends there, and a length beyond the number of candidates ranks them all.
 *
 * The totals say nothing of the lengths, except under `by-first`, where a length goes with a first preference. That whoever is ranked
 * does not matter is the assumption; where the lack of anybody liked is the reason to stop, use a weight of stopping
 * (`plackettLuce({ stopping })`) or a radius (`spatial({ radius })`).
 *
 * @throws PsephosError `bad-model` for shares or chances out of their range and, when it meets a result, for lengths of somebody who does
 * not stand.
 * @example truncated(plackettLuce(), { kind: 'alike', shares: [0.3, 0.3, 0.4] }) // three in ten papers show one preference
 */
export function truncated(model: BallotModel, lengths: Lengths): BallotModel {
  checkLengths(lengths);
  return {
    ...described(model, lengths),
    given: (declared) => {
      const patternOf = model.given(declared);
      const cut = cutter(lengths, declared.candidates);
      return (random) => cut(patternOf(random), random);
    },
  };
}

/**
 * Whole electorates whose papers stop early: as {@link truncated}.
 *
 * @throws PsephosError as {@link truncated} does.
 */
export function truncatedElectorate(model: ElectorateModel, lengths: Lengths): ElectorateModel {
  checkLengths(lengths);
  const { steps } = model;
  const cut: ElectorateModel = {
    ...described(model, lengths),
    draw: (candidates, voters, random) =>
      cutProfile(model.draw(candidates, voters, random), stopsBy(lengths, candidates), random),
  };
  if (steps === undefined) return cut;
  return {
    ...cut,
    steps: (candidates) => {
      const drawn = steps(candidates);
      const cutPattern = cutter(lengths, candidates);
      return (random) => {
        const { firsts, pattern } = drawn(random);
        return { firsts, pattern: cutPattern(pattern, random) };
      };
    },
  };
}

type Described = Pick<BallotModel, 'id' | 'parameters' | 'assumes'>;

function described({ id, parameters, assumes }: Described, lengths: Lengths): Described {
  const says = {
    alike: 'papers stop at lengths with given shares',
    'by-first': 'papers stop at lengths with given shares for the supporters of each candidate',
    hazard: 'papers stop after each preference with a given chance',
  };
  return {
    id: 'truncated',
    parameters: { model: { id, parameters }, lengths },
    assumes: `${assumes}; and ${says[lengths.kind]}, whatever they rank`,
  };
}

/** By first preference: the chance to stop after so many preferences. */
type Stops = readonly ((preferences: number) => number)[];

function stopsBy(lengths: Lengths, candidates: readonly Candidate[]): Stops {
  const named = lengths.kind === 'by-first' ? Object.keys(lengths.shares) : [];
  const stranger = named.find((name) => candidateNamed(candidates, name) === undefined);
  if (stranger === undefined) return candidates.map(({ name }) => chanceToStop(lengths, name));
  throw new PsephosError({
    code: 'bad-model',
    message: 'the lengths are of somebody who does not stand',
    expected: candidates.map(({ name }) => name).join(', '),
    received: shown(stranger),
    place: { path: 'lengths.shares' },
  });
}

function cutter(
  lengths: Lengths,
  candidates: readonly Candidate[],
): (pattern: TransferPattern, random: RandomStream) => TransferPattern {
  const stops = stopsBy(lengths, candidates);
  return (pattern, random) => {
    switch (pattern.kind) {
      case 'luce':
        return cutPath(luceAsPath(pattern, candidates.length), stops);
      case 'path':
        return cutPath(pattern, stops);
      case 'whole':
        return { kind: 'whole', profile: cutProfile(pattern.profile, stops, random) };
    }
  };
}

/** A paper that stops by its length has passed over nobody in vain: who is out of the running counts as a preference too. */
function luceAsPath({ sorts, shares, row }: LucePattern, candidates: number): PathPattern {
  const laws = Array.from({ length: sorts }, (_, sort) => (ranked: readonly number[], weights: Float64Array): void => {
    weights.set(row(ranked[0], sort));
    for (const candidate of ranked) weights[candidate] = 0;
  });
  return sortsAsPath(laws, shares, candidates);
}

function cutPath({ weigh }: PathPattern, stops: Stops): PathPattern {
  return {
    kind: 'path',
    weigh: (ranked, weights) => {
      weigh(ranked, weights);
      const stop = weights.length - 1;
      const chance = stops[ranked[0]](ranked.length);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      for (let next = 0; next <= stop; next++) weights[next] *= 1 - chance;
      weights[stop] += chance * total;
    },
  };
}

function cutProfile(profile: Profile, stops: Stops, random: RandomStream): Profile {
  const builder = profileBuilder(profile.candidates);
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const entries = profile.ranked.subarray(profile.starts[ranking], profile.starts[ranking + 1]);
    if (entries.length === 0) builder.add(entries, 0, profile.papers[ranking]);
    else {
      const shares = lengthShares(entries.length, stops[candidateOf(entries[0])]);
      const papers = multinomial(random, profile.papers[ranking], shares, new Float64Array(shares.length));
      for (let length = 1; length <= entries.length; length++) builder.add(entries, length, papers[length - 1]);
    }
  }
  return builder.finish();
}

function lengthShares(longest: number, stopAfter: (preferences: number) => number): readonly number[] {
  let going = 1;
  return Array.from({ length: longest }, (_, place) => {
    const stopping = place + 1 === longest ? going : going * stopAfter(place + 1);
    going -= stopping;
    return Math.max(0, stopping);
  });
}
