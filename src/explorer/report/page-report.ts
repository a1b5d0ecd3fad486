import { grouped } from '../../base/words.ts';
import type { Count } from '../../count/count.ts';
import type { ExplorerAnswer } from '../answer.ts';
import { linkState } from '../link.ts';
import type { ExplorerState } from '../state.ts';
import { totalsOf } from '../totals.ts';

/** What the page's report says, before it is set in HTML or Markdown: texts are not yet escaped. */
export interface PageReport {
  readonly question: string;
  readonly title: string;
  /** The verdict first. */
  readonly answer: readonly string[];
  readonly supposed: string;
  /** Where papers go next, with the names of candidates; left out where ballots are counted as cast. */
  readonly transfers?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly counts: readonly { readonly title: string; readonly count: Count }[];
  /** How to see it again. */
  readonly again: readonly string[];
  /** Names that stand in the texts. */
  readonly names: readonly string[];
}

/** A table of more candidates than these is too wide to read. */
const MOST_IN_TABLE = 14;

/** What the page's report says of a state and its answer. */
export function pageReport(state: ExplorerState, answer: ExplorerAnswer): PageReport {
  const { title, candidates } = totalsOf(state);
  const names = candidates.map(({ name }) => name);
  const { says, byLot, tipping, parts } = answer;
  const isSupposed = state.papers === 'supposed';
  return {
    question: 'Would a transferable vote have changed the result?',
    title,
    answer: [says, byLot, parts, tipping].filter((sentence) => sentence !== undefined),
    supposed: isSupposed
      ? 'Nobody was asked for these later preferences: they are supposed. Of the papers that first prefer each candidate, so many go next to'
      : 'The papers are counted as they were cast.',
    ...(isSupposed && names.length <= MOST_IN_TABLE ? { transfers: tableOf(state, names) } : {}),
    counts: countsOf(answer),
    again: againOf(state),
    names,
  };
}

function tableOf({ transfers }: ExplorerState, names: readonly string[]): NonNullable<PageReport['transfers']> {
  const rows = transfers.map((row, from) => [
    names[from],
    ...row.map((papers, to) => (to === from ? '–' : grouped(papers))),
  ]);
  return { head: ['Papers of', ...names, 'nobody'], rows };
}

/** Each count once: first-past-the-post is often what the rule is held against. */
function countsOf({ count, against, firstPastThePost }: ExplorerAnswer): PageReport['counts'] {
  const found = new Map<string, Count>();
  for (const one of [count, against, firstPastThePost]) {
    if (one !== undefined && !found.has(one.rule.id)) found.set(one.rule.id, one);
  }
  return [...found.values()].map((one) => ({ title: one.rule.title, count: one }));
}

function againOf(state: ExplorerState): readonly string[] {
  const link = linkState(state);
  const rules = `The rules are ${state.rule} and ${state.against}, for ${state.seats === 1 ? 'one place' : `${state.seats} places`}.`;
  if (link === undefined) return [rules];
  return [rules, `The explorer of psephos shows this again when its address ends in #${link}`];
}
