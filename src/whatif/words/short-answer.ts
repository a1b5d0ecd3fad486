import { counted, grouped, listed, percentage } from '../../base/words.ts';
import { leastToWin, levelSplit } from '../tipping.ts';
import type { WhatIf, WhatIfModel } from '../what-if.ts';
import { drawnShare, workedOut } from './chance-words.ts';
import { independentDraws } from './model-name.ts';
import { asTold, isLevel } from './what-if-change.ts';

/** The answer in a few sentences, before the evidence: the verdict, what the runner-up of three needed, how probable that is. */
export function shortAnswer(answer: WhatIf): readonly string[] {
  return [verdict(answer), needs(answer), chance(answer)].filter((sentence) => sentence !== '');
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
    const rivals = listed(fewNamed(others), 'or');
    return `It could have. ${names} won by first-past-the-post; under a transferable vote ${rivals} could have won instead.`;
  }
  return `The totals do not decide it. ${names} won by first-past-the-post.`;
}

/** In the order of the ballot; of many the first few. */
function fewNamed(candidates: readonly { readonly name: string }[]): readonly string[] {
  const names = candidates.map(({ name }) => name);
  const more = names.length - FEW;
  return more < 2 ? names : [...names.slice(0, FEW), `one of ${more} others`];
}

/** As many names as a sentence bears. */
const FEW = 3;

/** What the runner-up of three needed, and what a lot could have spared them. */
function needs({ candidates, tippingLine: line }: WhatIf): string {
  if (line === undefined || line.papers === 0) return '';
  const [leader, name, third] = [line.leader, line.candidate, line.from].map((candidate) => candidates[candidate].name);
  const least = leastToWin(line, 0);
  const byLot = line.levelGoesTo === 'lot' ? levelSplit(line, 0)?.toCandidate : undefined;
  const papers = `the ${counted(line.papers, 'paper')} of ${third}`;
  if (least === undefined) return byLot === undefined ? '' : `${name} needed all ${papers}, and then a lot in favour.`;
  const orLot = byLot === undefined ? '' : `, or ${grouped(byLot)} and a lot in favour`;
  const more =
    line.levelGoesTo === 'lot'
      ? line.lead === 0
        ? `no fewer of them than ${leader} in any case (as many would leave it to a lot)`
        : `at least ${grouped(line.lead)} more of them than ${leader} in any case (just ${grouped(line.lead)} more would leave it to a lot)`
      : `at least ${grouped(line.lead + 1)} more of them than ${leader} in any case`;
  return `${name} needed ${grouped(least)} of ${papers} (${percentage(least / line.papers)}) if all went on${orLot}, and ${more}.`;
}

function chance(answer: WhatIf): string {
  const { declared, candidates, models, firstPastThePost } = answer;
  const { elected } = firstPastThePost;
  if (models.length === 0 || candidates.every(({ status }) => status !== 'possible') || isLevel(declared, elected))
    return '';
  if (elected.some((candidate) => candidates[candidate].status === 'impossible')) return '';
  const said = models.map((model, at) => {
    const says = at === 0 ? 'the chance of a different result is' : 'it is';
    return `If ${inShort(model)}, ${says} ${shareOf(model)}.`;
  });
  return [...said, models.length === 1 ? CAUTION : CAUTIONS].join(' ');
}

/** How draws stray from what was learned is told with the evidence. */
function inShort({ assumes }: WhatIfModel): string {
  return assumes.replace(
    /, each draw straying from their mean as one of them did(?: and nothing known of groups)?/,
    '',
  );
}

function shareOf(model: WhatIfModel): string {
  const change = asTold(model.change);
  if ('exact' in change) return workedOut(change.exact);
  const { mean } = change.drawn;
  // Hundreds of real elections know no chance to a tenth of a point, however many draws there are.
  if (model.elections !== undefined && mean >= 0.01 && mean <= 0.99) return `about ${percentage(mean, 0)}`;
  const share = drawnShare(change.drawn, independentDraws(model));
  if (mean > 0 && mean < 1) return `about ${share}`;
  const came = mean === 0 ? 'none came up' : 'one came up in every one';
  const inDraws = mean === 0 ? ` in ${counted(model.draws, 'draw')}` : ` of ${counted(model.draws, 'draw')}`;
  return `${share} (a bound that holds 19 times in 20: ${came}${inDraws})`;
}

const CAUTION =
  'Nobody knows how those papers would have gone on: that figure follows from the assumption, and changes with it.';
const CAUTIONS =
  'Nobody knows how those papers would have gone on: each figure follows from its assumption, and changes with it.';
