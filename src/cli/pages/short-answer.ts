import { wrapped } from '../../base/text-layout.ts';
import { grouped, listed, percentage } from '../../base/words.ts';
import { leastToWin } from '../../whatif/tipping.ts';
import type { WhatIf } from '../../whatif/what-if.ts';

/** The answer in a few sentences, before the evidence. */
export function shortAnswer(answer: WhatIf): readonly string[] {
  return wrapped([verdict(answer), needs(answer), chance(answer)].filter((sentence) => sentence !== '').join(' '), '');
}

function verdict({ declared, candidates, firstPastThePost: { elected } }: WhatIf): string {
  const winners = elected.map((candidate) => candidates[candidate]);
  const names = listed(winners.map(({ name }) => name));
  if (isLevel(declared, elected))
    return `First-past-the-post itself ends level: a lot decides. Here it is taken to elect ${names}, as first on the ballot.`;
  if (winners.every(({ status }) => status === 'certain'))
    return `No. ${names} would have won under any later preferences.`;
  const shut = winners.filter(({ status }) => status === 'impossible');
  if (shut.length > 0)
    return `Yes. ${listed(shut.map(({ name }) => name))} would have lost under any later preferences.`;
  const others = candidates.filter(({ status }, candidate) => status === 'possible' && !elected.includes(candidate));
  if (others.length > 0) {
    return `It could have. ${names} won by first-past-the-post; under a transferable vote ${listed(others.map(({ name }) => name))} could have won too.`;
  }
  return `The totals do not decide it. ${names} won by first-past-the-post.`;
}

/** True when the last of those elected has as many votes as somebody who is not. */
function isLevel({ candidates }: WhatIf['declared'], elected: readonly number[]): boolean {
  const last = Math.min(...elected.map((candidate) => candidates[candidate].votes));
  return candidates.some(({ votes }, candidate) => votes === last && !elected.includes(candidate));
}

function needs({ candidates, tippingLine: line }: WhatIf): string {
  const least = line === undefined ? undefined : leastToWin(line, 0);
  if (line === undefined || least === undefined) return '';
  const [name, third] = [line.candidate, line.from].map((candidate) => candidates[candidate].name);
  return `${name} needed ${grouped(least)} of the ${grouped(line.papers)} papers of ${third} (${percentage(least / line.papers)}) if all went on, and more than ${grouped(line.lead)} more of them than the winner in any case.`;
}

function chance({ declared, candidates, models, firstPastThePost: { elected } }: WhatIf): string {
  const [first] = models;
  if (first === undefined || candidates.every(({ status }) => status !== 'possible') || isLevel(declared, elected))
    return '';
  const changed = first.sets.filter((set) => set.elected.some((candidate) => !elected.includes(candidate)));
  const drawn = changed.reduce((sum, { mean }) => sum + mean, 0);
  const winner = elected.length === 1 ? first.candidates[elected[0]] : undefined;
  const exact = winner?.exactInPapers ?? winner?.exact;
  const share = percentage(exact === undefined ? drawn : 1 - exact);
  return `If ${first.assumes}, the chance of a different result is ${share}. Nobody knows how those papers would have gone on: that figure is what follows from knowing nothing else.`;
}
