import { counted, grouped, listed, percentage } from '../base/words.ts';
import type { Count } from '../count/count.ts';
import { ruleById } from '../rules/catalogue.ts';
import { marginOf } from '../whatif/bend.ts';
import { leastToWin, tippingLine } from '../whatif/tipping.ts';
import { type CountsNow, countNow } from './counts-now.ts';
import { partingOf } from './parting.ts';
import type { ExplorerState } from './state.ts';
import { totalsOf } from './totals.ts';

export { type CountsNow, countNow } from './counts-now.ts';
export { mapNow } from './map-now.ts';

/** What the page says beside the counts. */
export interface ExplorerAnswer extends CountsNow {
  /** Names of those elected by the rule, in order of election; empty where it cannot count this. */
  readonly elected: readonly string[];
  /** Two sentences: who is elected and by how much, and whom first-past-the-post elected. */
  readonly says: string;
  /** Where the two rules part, in sentences; left out where one of them cannot count this, or both are one. */
  readonly parts?: string;
  /** What lots decided, in a sentence. */
  readonly byLot?: string;
  /** Where the result tips, in a sentence: of three candidates for one place, by a rule that promises who is excluded. */
  readonly tipping?: string;
}

/**
 * The answer in words, of counts that are already made; never throws.
 *
 * @example answerOf(exampleState()).elected // ['Len McCluskey']
 */
export function answerOf(state: ExplorerState, counts: CountsNow = countNow(state)): ExplorerAnswer {
  const { count } = counts;
  const parts = partsOf(state, counts);
  const byLot = count === undefined ? undefined : lotSentence(count);
  const tipping = state.papers === 'supposed' ? tippingSentence(state) : undefined;
  return {
    ...counts,
    elected: count === undefined ? [] : namesElected(count),
    says: `${askedSentence(state, counts)} ${heldSentence(counts)}`,
    ...(parts === undefined ? {} : { parts }),
    ...(byLot === undefined ? {} : { byLot }),
    ...(tipping === undefined ? {} : { tipping }),
  };
}

function namesElected({ elected, contest }: Count): readonly string[] {
  return elected.map((candidate) => contest.candidates[candidate]);
}

function electedWords(names: readonly string[]): string {
  if (names.length === 0) return 'nobody is elected';
  return `${listed(names)} ${names.length === 1 ? 'is' : 'are'} elected`;
}

function askedSentence({ rule }: ExplorerState, { count, refused }: CountsNow): string {
  if (count === undefined) return `The rule cannot count this: ${refused ?? rule}.`;
  const margin = decidesByVotes(count) ? marginOf(count) : undefined;
  const by = margin === undefined ? '' : `, ${marginWords(margin, count)} at the end`;
  return `By ${count.rule.title}, ${electedWords(namesElected(count))}${by}.`;
}

/** Points, defeats and quotients decide otherwise than by who has more votes at the end. */
function decidesByVotes({ pairwise, stages }: Count): boolean {
  const last = stages.at(-1);
  return pairwise === undefined && last?.scores === undefined && last?.quotients === undefined;
}

function marginWords(margin: string, { contest }: Count): string {
  const amount = margin.includes('/') ? margin : grouped(margin);
  const lead = margin === '0' ? 'level with the next' : `${amount} ${margin === '1' ? 'vote' : 'votes'} ahead`;
  return contest.seats === 1 ? lead : `the last of them ${lead}`;
}

function heldSentence({ firstPastThePost, count }: CountsNow): string {
  const held = namesElected(firstPastThePost);
  const name = firstPastThePost.contest.seats === 1 ? 'First-past-the-post' : 'One vote for each voter';
  if (count === undefined) return `${name} elects ${listed(held)}.`;
  const isSame = sameOutcome(firstPastThePost, count);
  return isSame ? `${name} elects the same.` : `${name} elects ${listed(held)}: the result changes.`;
}

/** Whether two counts elect the same candidates, in whatever order. */
export function sameOutcome(a: Count, b: Count): boolean {
  return a.elected.length === b.elected.length && a.elected.every((candidate) => b.elected.includes(candidate));
}

function partsOf({ rule, against }: ExplorerState, { count, against: other }: CountsNow): string | undefined {
  if (count === undefined || other === undefined || rule === against) return undefined;
  return partingOf(count, other);
}

function lotSentence({ ties, contest }: Count): string | undefined {
  const lots = ties.filter(({ decidedBy }) => decidedBy === 'lot');
  if (lots.length === 0) return undefined;
  const [{ tied, over }] = lots;
  const names = listed(tied.map((candidate) => contest.candidates[candidate]));
  const what = { election: 'who is elected', surplus: 'whose surplus moves first', exclusion: 'who is excluded' }[over];
  const more = lots.length === 1 ? '' : ` (and ${counted(lots.length - 1, 'more lot')} after it)`;
  return `Between ${names}, who stand level, a lot decides ${what}; here it takes whoever stands first on the ballot${more}.`;
}

function tippingSentence(state: ExplorerState): string | undefined {
  const totals = totalsOf(state);
  const line = tippingLine(totals, ruleById(state.rule));
  if (line === undefined) return undefined;
  const [leader, runnerUp, third] = [line.leader, line.candidate, line.from].map((one) => totals.candidates[one].name);
  const ahead = `${leader} is ${counted(line.lead, 'vote')} ahead of ${runnerUp}`;
  const least = leastToWin(line, 0);
  if (least === undefined)
    return `${ahead}, and the ${counted(line.papers, 'paper')} of ${third} are too few to change that.`;
  const share = percentage(least / line.papers, 1);
  const needs = `if all of the ${counted(line.papers, 'paper')} of ${third} go on, ${runnerUp} needs ${grouped(least)} of them (${share})`;
  return `${ahead}; ${needs}. Once more than ${grouped(line.mostNonTransferable)} go to nobody, ${runnerUp} cannot win.`;
}
