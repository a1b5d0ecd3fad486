import { counted, grouped, listed, percentage } from '../base/words.ts';
import type { Count } from '../count/count.ts';
import { ruleById } from '../rules/catalogue.ts';
import { marginOf } from '../whatif/bend.ts';
import { leastToWin, type TippingLine, tippingLine } from '../whatif/tipping.ts';
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
  const byLot = lotSentence(counts);
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

/** Points, defeats, quotients and whole results held against each other decide otherwise than by who has more votes at the end. */
function decidesByVotes({ rule, pairwise, stages }: Count): boolean {
  const last = stages.at(-1);
  if (COMPARE_RESULTS.includes(rule.id)) return false;
  return pairwise === undefined && last?.scores === undefined && last?.quotients === undefined;
}

const COMPARE_RESULTS: readonly string[] = ['cpo-stv', 'schulze-stv'];

function marginWords(margin: string, { contest }: Count): string {
  const amount = margin.includes('/') ? margin : grouped(margin);
  const lead = margin === '0' ? 'level with the next' : `${amount} ${margin === '1' ? 'vote' : 'votes'} ahead`;
  return contest.seats === 1 ? lead : `the last of them ${lead}`;
}

function heldSentence({ firstPastThePost, count }: CountsNow): string {
  const held = namesElected(firstPastThePost);
  const name = heldName(firstPastThePost);
  const level = levelByLot(firstPastThePost);
  if (level.length > 0) {
    const { candidates } = firstPastThePost.contest;
    const ends = `${name} itself ends level: a lot decides between ${listed(level.map((one) => candidates[one]))}`;
    if (count === undefined) return `${ends}.`;
    return mayElectAlike(firstPastThePost, count) ? `${ends}, and may elect the same.` : `${ends}: the result changes.`;
  }
  if (count === undefined) return `${name} elects ${listed(held)}.`;
  const isSame = sameOutcome(firstPastThePost, count);
  if (isSame) return `${name} elects the same.`;
  return `${name} elects ${listed(held)}: the result changes${lotsOf(count).length === 0 ? '' : ', as the lot falls here'}.`;
}

function heldName({ contest }: Count): string {
  return contest.seats === 1 ? 'First-past-the-post' : 'One vote for each voter';
}

/** Those between whom lots decide who is elected. */
function levelByLot(count: Count): readonly number[] {
  return [...new Set(lotsOf(count).flatMap(({ over, tied }) => (over === 'election' ? tied : [])))];
}

/** Whether lots that fall otherwise can make a count of one stage elect the same as another. */
function mayElectAlike(held: Count, count: Count): boolean {
  const level = levelByLot(held);
  return (
    held.elected.every((one) => level.includes(one) || count.elected.includes(one)) &&
    count.elected.every((one) => level.includes(one) || held.elected.includes(one))
  );
}

function lotsOf({ ties }: Count): Count['ties'] {
  return ties.filter(({ decidedBy }) => decidedBy === 'lot');
}

/** Whether two counts elect the same candidates, in whatever order. */
export function sameOutcome(a: Count, b: Count): boolean {
  return a.elected.length === b.elected.length && a.elected.every((candidate) => b.elected.includes(candidate));
}

function partsOf({ rule, against }: ExplorerState, { count, against: other }: CountsNow): string | undefined {
  if (count === undefined || other === undefined || rule === against) return undefined;
  return partingOf(count, other);
}

/** What lots decide in the count; failing that, what a lot could make of the one that was held. */
function lotSentence({ count, firstPastThePost }: CountsNow): string | undefined {
  if (count === undefined) return undefined;
  const lots = lotsOf(count);
  if (lots.length > 0) return lotWords(count, lots);
  const isOpen = levelByLot(firstPastThePost).length > 0 && mayElectAlike(firstPastThePost, count);
  return isOpen ? `Whether the result changes hangs on the lot that ${heldName(firstPastThePost)} needs.` : undefined;
}

function lotWords({ contest }: Count, lots: Count['ties']): string {
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
  const ahead =
    line.lead === 0
      ? `${leader} and ${runnerUp} are level`
      : `${leader} is ${counted(line.lead, 'vote')} ahead of ${runnerUp}`;
  const least = leastToWin(line, 0);
  if (least === undefined) return `${ahead}, and ${notEnough(line, runnerUp, third)}.`;
  const share = percentage(least / line.papers, 1);
  const allGoOn =
    line.papers === 1
      ? `if the 1 paper of ${third} goes on, ${runnerUp} needs it`
      : `if all of the ${counted(line.papers, 'paper')} of ${third} go on, ${runnerUp} needs ${grouped(least)} of them (${share})`;
  return `${ahead}; ${allGoOn}. ${limitSentence(line, runnerUp)}`;
}

/** The lead is out of reach, or no more than all the papers. */
function notEnough({ papers, levelGoesTo }: TippingLine, runnerUp: string, third: string): string {
  const all = `the ${counted(papers, 'paper')} of ${third}`;
  if (levelGoesTo === 'lot') return `with all of ${all} ${runnerUp} would only draw level, for a lot to decide`;
  return `${all} ${papers === 1 ? 'is' : 'are'} too few to change that`;
}

/** One paper more than the last with which the runner-up can win leaves the two level at best. */
function limitSentence({ mostNonTransferable, levelGoesTo }: TippingLine, runnerUp: string): string {
  const once = mostNonTransferable === 0 ? 'Once any go' : `Once more than ${grouped(mostNonTransferable)} go`;
  return `${once} to nobody, ${runnerUp} cannot win${levelGoesTo === 'lot' ? ', unless by lot' : ''}.`;
}
