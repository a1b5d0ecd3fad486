import type { Contest } from '../../ballots/contest.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Law } from '../law.ts';
import type { Searched, SearchedVerdict, Verdict, VerdictPlaces } from '../verdicts/verdict.ts';
import { whyNotAsked } from '../verdicts/why-not-asked.ts';
import { searchDrawn, searchGiven } from './drawn-search.ts';
import { type LawSearch, lawSearch, ruleSearch } from './law-search.ts';
import { type SearchLimits, shareOf, VERDICT_LIMITS } from './limits.ts';
import { searchBelow, searchSmall } from './small-search.ts';
import { bestWitness } from './witness-of.ts';

/** Places for which a search stands that is about several. */
const SEVERAL = 2;

/** What a search is told beside the rule and the laws. */
export interface RuleSearchOptions {
  readonly limits?: SearchLimits;
  /** Contests to look at first among the larger ones, such as those of the literature. */
  readonly starts?: readonly Contest[];
  /** Whether the literature says that the rule breaks the law, so that it is looked for longer. */
  readonly isSaidToFail?: (law: Law) => boolean;
}

/**
 * What a search finds of a rule and laws for one place or, for all, two: the smallest election that breaks each law, among all small ones,
 * then among given and drawn ones; else how far it looked. The same for the same input, however fast the machine is.
 *
 * The search tries one election of each set that differ in the names of candidates only. It takes for granted what the laws of symmetry say,
 * which are looked at in every order of the candidates.
 *
 * @throws what the rule throws, but for contests that it refuses to count.
 */
export function searchRule(
  rule: Rule,
  laws: readonly Law[],
  places: VerdictPlaces,
  { limits = VERDICT_LIMITS, starts = [], isSaidToFail = () => false }: RuleSearchOptions = {},
): readonly SearchedVerdict[] {
  const seats = places === 'one' ? 1 : SEVERAL;
  const asked = laws.filter((law) => whyNotAsked(rule, law, places) === undefined).map(lawSearch);
  const search = ruleSearch(rule, seats);
  searchSmall(search, asked, limits);
  const fitting = starts
    .filter(({ profile }) => profile.candidates.length > seats)
    .map((start) => ({ ...start, seats }));
  searchGiven(search, asked, fitting);
  searchDrawn(search, asked, ({ law, found }) =>
    found === undefined && isSaidToFail(law) ? limits.drawnLonger : shareOf(law, limits).drawn,
  );
  searchBelow(search, asked, limits);
  return asked.map((law) => ({ law: law.law.id, places, verdict: verdictOf(law) }));
}

function verdictOf(search: LawSearch): Verdict {
  const { law, found, foundComplete, spoke } = search;
  if (found !== undefined) {
    const onlyShort = law.of.papers === 'short' && foundComplete === undefined;
    return { kind: 'fails', witness: bestWitness(search, found), ...(onlyShort ? { onlyShort } : {}) };
  }
  if (!spoke) return { kind: 'not-asked', because: 'the law had nothing to say of any election that was tried' };
  return { kind: 'open', searched: searchedIn(search) };
}

function searchedIn({ reached, drawn }: LawSearch): Searched {
  const exhaustive = [...reached].map(([kind, papers]) => {
    const [candidates, which] = kind.split(' ');
    return { candidates: Number(candidates), papers, short: which === 'short' };
  });
  return { exhaustive, drawn };
}
