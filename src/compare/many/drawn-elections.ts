import type { Candidate } from '../../ballots/candidate.ts';
import type { DeclaredResult } from '../../ballots/declared-result.ts';
import type { Profile } from '../../ballots/profile.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import { drawElectorate, type ElectorateModel } from '../../synthetic/electorate.ts';
import { givenFirstPreferences } from '../../synthetic/given-first-preferences.ts';
import type { BallotModel } from '../../synthetic/model.ts';
import { drawSociety, type Society } from './society.ts';

/** What elections are drawn from: a model of whole electorates or of voters with utilities, or one of ballots behind declared totals. */
export type DrawnFrom =
  | {
      readonly model: ElectorateModel | Society;
      /** Who stands: how many (they are then called C1, C2 …), names, or candidates with their groups. */
      readonly candidates: number | readonly (string | Candidate)[];
      readonly voters: number;
    }
  | { readonly model: BallotModel; readonly declared: DeclaredResult };

/** One election that was drawn. */
export interface DrawnElection {
  readonly profile: Profile;
  /** By candidate, the mean over the voters, where the model is a {@link Society}. */
  readonly utilities?: Float64Array;
}

/** Elections by their seeds, each independent of what was drawn before. */
export function electionDrawer(from: DrawnFrom): (seed: string) => DrawnElection {
  if ('declared' in from) {
    const ballots = givenFirstPreferences(from.declared, from.model);
    return (seed) => ({ profile: ballots.profile(seed) });
  }
  const { model, candidates, voters } = from;
  if (!isSociety(model)) return (seed) => ({ profile: drawElectorate(model, { candidates, voters, seed }) });
  refuseTooManyVoters(voters);
  return (seed) => {
    let utilities: Float64Array | undefined;
    const asModel: ElectorateModel = {
      ...model,
      draw: (standing, number, random) => {
        const drawn = drawSociety(model, standing, number, random);
        utilities = drawn.utilities;
        return drawn.profile;
      },
    };
    const profile = drawElectorate(asModel, { candidates, voters, seed });
    return { profile, ...(utilities === undefined ? {} : { utilities }) };
  };
}

/** True of a society, which draws what voters think of candidates beside their papers. */
export function isSociety(model: ElectorateModel | BallotModel | Society): model is Society {
  return 'voters' in model;
}

/** Voters of a society are drawn one by one. */
const MOST_VOTERS = 10_000_000;

function refuseTooManyVoters(voters: number): void {
  if (voters <= MOST_VOTERS) return;
  throw new PsephosError({
    code: 'too-large',
    message: 'too many voters for a model that draws each of them and their utilities',
    expected: `at most ${MOST_VOTERS}`,
    received: shown(voters),
    hint: 'ask for fewer: beyond some thousands little changes',
  });
}
