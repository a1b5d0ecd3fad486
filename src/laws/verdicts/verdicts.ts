import type { Contest } from '../../ballots/contest.ts';
import { parseBallots } from '../../ballots/notation.ts';
import { ruleById, rules } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';
import { lawById, laws } from '../catalogue.ts';
import type { Law } from '../law.ts';
import { explanationOf } from './explained.ts';
import { found } from './found/catalogue.ts';
import { foundOf } from './found-of.ts';
import { literatureOn } from './literature.ts';
import type {
  LawVerdict,
  Literature,
  RuleVerdicts,
  SearchedVerdict,
  Verdict,
  VerdictPlaces,
  Witness,
} from './verdict.ts';
import { whyNotAsked } from './why-not-asked.ts';

const NOT_SEARCHED: Verdict = { kind: 'not-asked', because: 'it was not searched for yet' };

/**
 * Whether a rule of psephos keeps a law, with what the search found and what the literature says.
 *
 * @throws PsephosError `unknown-rule` or `unknown-law`.
 * @example verdictOf('borda', 'majority', 'one').verdict.kind // 'fails'
 */
export function verdictOf(rule: string, law: string, places: VerdictPlaces): LawVerdict {
  return cell(ruleById(rule), lawById(law), places);
}

/**
 * Every verdict, or those on one rule: each law for one place and for several, in the order of the laws.
 *
 * @throws PsephosError `unknown-rule`.
 * @example lawVerdicts('borda').filter(({ verdict }) => verdict.kind === 'fails').length > 5 // true
 */
export function lawVerdicts(rule?: string): readonly LawVerdict[] {
  const asked = rule === undefined ? rules : [ruleById(rule)];
  return asked.flatMap((one) =>
    laws.flatMap((law) => (['one', 'several'] as const).map((places) => cell(one, law, places))),
  );
}

/**
 * The election of a witness, as `Law.check` is given it.
 *
 * @example witnessContest({ ballots: '2: A > B\n1: B', seats: 1, papers: 3, smallest: 'found' }).profile.total // 3
 */
export function witnessContest({ ballots, candidates, seats }: Witness): Contest {
  return {
    profile: parseBallots(
      ballots,
      candidates?.map((name) => ({ name })),
    ),
    seats,
  };
}

function cell(rule: Rule, law: Law, places: VerdictPlaces): LawVerdict {
  const literature = literatureOn(rule.id, law.id, places);
  const explained = explanationOf(rule.id, law.id, places);
  const searched = searchedOf(rule, law, places);
  return {
    rule: rule.id,
    law: law.id,
    places,
    verdict: judged(searched, law, literature),
    ...(literature === undefined ? {} : { literature }),
    ...(explained === undefined ? {} : { explained }),
  };
}

/** What a search that met no violation comes to. */
function judged(searched: Verdict, { family }: Law, literature: Literature | undefined): Verdict {
  if (searched.kind !== 'open') return searched;
  if (literature?.says === 'holds') return { ...searched, kind: 'holds' };
  return family === 'bookkeeping' || family === 'symmetry' ? { ...searched, kind: 'kept' } : searched;
}

function searchedOf(rule: Rule, law: Law, places: VerdictPlaces): Verdict {
  const because = whyNotAsked(rule, law, places);
  if (because !== undefined) return { kind: 'not-asked', because };
  return byCell().get(`${rule.id} ${law.id} ${places}`)?.verdict ?? NOT_SEARCHED;
}

let known: ReadonlyMap<string, SearchedVerdict> | undefined;

function byCell(): ReadonlyMap<string, SearchedVerdict> {
  known ??= new Map(found.map(foundOf).flatMap(cellsOf));
  return known;
}

function cellsOf({ rule, verdicts }: RuleVerdicts): readonly (readonly [string, SearchedVerdict])[] {
  return verdicts.map((verdict) => [`${rule} ${verdict.law} ${verdict.places}`, verdict] as const);
}
