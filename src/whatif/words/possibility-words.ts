import { validVotes } from '../../ballots/declared-result.ts';
import { counted, grouped, listed, withPlaces } from '../../base/words.ts';
import type { WhatIf, WhatIfCandidate } from '../what-if.ts';

/** The quota, by the whole-number formula and by the rule's own. */
export function quotaSentence({ declared, quota, rule }: WhatIf): string {
  const own =
    quota.ofRule === null
      ? `${rule.id} has no quota`
      : `${grouped(withPlaces(quota.ofRule, quota.places))} by the rule's own`;
  return `Quota for ${counted(validVotes(declared), 'valid vote')} and ${counted(declared.seats, 'place')}: ${grouped(quota.whole)} by the whole-number formula, ${own}.`;
}

/** Whether a candidate can win, and why. */
export function reasonSentence(answer: WhatIf, candidate: WhatIfCandidate): string {
  const { name, status, reason } = candidate;
  const wins = answer.declared.seats === 1 ? 'wins' : 'is elected';
  const win = answer.declared.seats === 1 ? 'win' : 'be elected';
  if (status === 'possible') return `${name} can ${win}: for instance ${instance(answer, candidate)}.`;
  if (status === 'impossible') return `${name} cannot ${win}, whatever the later preferences: ${reason}.`;
  if (status === 'certain') return `${name} ${wins} whatever the later preferences: ${reason}.`;
  return `${name}: not decided here: ${reason}.`;
}

/** The witness in words: whose papers name the candidate next, whether a lot has to help, and what less would do. */
function instance({ candidates }: WhatIf, candidate: WhatIfCandidate): string {
  const { name, transfers = 0, transfersFrom = [], fewest, fewestWithLot, byLot = false } = candidate;
  const lot = byLot ? ', and a lot falls that way' : '';
  if (transfers === 0) return `as the first preferences stand, with no transfers${lot}`;
  const papers = counted(transfers, 'paper');
  const donors = transfersFrom.map(({ candidate: from, papers }) => `${grouped(papers)} of ${candidates[from].name}`);
  const whose =
    transfersFrom.length === 1
      ? ` of ${candidates[transfersFrom[0].candidate].name}`
      : transfersFrom.length > MOST_NAMED
        ? ''
        : ` (${listed(donors)})`;
  const bound =
    fewest === 'found'
      ? 'the fewest found'
      : fewestWithLot === undefined
        ? 'no fewer would do'
        : `no fewer would do without a lot; ${fewestWithLot === 0 ? 'a lot alone' : `${grouped(fewestWithLot)} and a lot`} would`;
  return `if ${papers}${whose} ${transfers === 1 ? 'lists' : 'list'} ${name} next and no other paper lists anybody next${lot} (${bound})`;
}

/** Above so many the papers are not told apart by whose they are. */
const MOST_NAMED = 6;
