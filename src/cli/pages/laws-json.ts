import { ballotText } from '../../ballots/notation.ts';
import type { Law, ShownContest } from '../../laws/law.ts';
import type { LawsShown } from './laws-shown.ts';
import { placesShown } from './laws-shown.ts';
import type { Recounted } from './laws-witness-page.ts';

/** The verdicts as data, with what they speak of, and each violation that was counted again. */
export function lawsJson(shown: LawsShown, recounted: readonly Recounted[] = []): object {
  const places = placesShown(shown);
  return {
    format: 'psephos-laws',
    version: 1,
    rules: shown.rules.map(({ id, title }) => ({ id, title })),
    laws: shown.laws.map(lawData),
    verdicts: shown.verdicts.filter((one) => places.includes(one.places)),
    ...(recounted.length === 0 ? {} : { recounted: recounted.flatMap(recountedData) }),
  };
}

function lawData({ id, title, statement, source, family, of }: Law): object {
  return { id, title, statement, source, family, of };
}

function recountedData({ verdict: { rule, law, places }, violation }: Recounted): readonly object[] {
  if (violation === undefined) return [];
  const { contests, ...rest } = violation;
  return [{ rule, law, places, ...rest, contests: contests.map(contestData) }];
}

/** Candidates as indices into `candidates`, as in every count. */
function contestData({ label, contest, elected }: ShownContest): object {
  return {
    label,
    candidates: contest.profile.candidates.map(({ name }) => name),
    seats: contest.seats,
    ballots: ballotText(contest.profile),
    ...(elected === undefined ? {} : { elected }),
  };
}
