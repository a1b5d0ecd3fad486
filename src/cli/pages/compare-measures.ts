import { columns, wrapped } from '../../base/text-layout.ts';
import { counted, grouped, listed, percentage } from '../../base/words.ts';
import type { Comparison, ElectedGroup } from '../../compare/compare-rules.ts';
import { brokenTable } from './broken-table.ts';
import { lotDecides } from './compare-lots.ts';
import { shortNames } from './short-names.ts';

type Measured = ElectedGroup & { readonly measures: NonNullable<ElectedGroup['measures']> };

/** Whom each set of winners represents, a line each; then the coalitions that got less than they deserve. Names are safe to print. */
export function representationLines({ contest, groups, rules: compared }: Comparison): readonly string[] {
  const measured = groups.filter((group): group is Measured => group.measures !== null && group.elected.length > 0);
  if (measured.length === 0) return [];
  const names = shortNames(contest.candidates);
  const { seats } = contest;
  const several = seats > 1;
  const head = ['', 'first choice', ...(several ? [`any of first ${seats}`] : []), 'any ranked', 'satisfaction'];
  const rows = measured.map(({ measures: { voters, satisfaction, proportionality } }, at) => [
    `  ${outcomeAt(at)}`,
    share(voters?.anyOfFirst[0]?.share),
    ...(several ? [share(voters?.anyOfFirst.at(-1)?.share)] : []),
    share(voters?.anyRanked.share),
    share(satisfaction?.withBest.average),
    ...(several ? [index(proportionality?.gallagher)] : []),
  ]);
  return [
    ...measured.flatMap(({ elected, rules, measures }, at) => {
      const who = elected.map((candidate) => withGroup(candidate, names, measures)).join(', ');
      return wrapped(`${capital(outcomeAt(at))}: ${who} (${rulesText(rules, compared)})`);
    }),
    '',
    ...columns([[...head, ...(several ? ['Gallagher'] : [])], ...rows]),
    '',
    ...wrapped(several ? `${OF_PAPERS} ${OF_GROUPS}` : OF_PAPERS),
    ...(several ? groupLines(measured) : []),
    ...coalitionLines(measured, contest.candidates, seats),
  ];
}

const OF_PAPERS =
  'Of the papers, how many have their first choice elected, or anybody whom they rank. Satisfaction: on average, of the other candidates, the share whom a paper puts below the one of the elected whom it likes best; 100% is a first choice elected, 0% nobody whom the paper ranks.';

const OF_GROUPS =
  'Gallagher: how far the places of groups are from their first preferences, in points; 0 is proportional. A candidate without a group is one alone.';

/** Sets of winners by number: a table has no room for their names, and candidates may be called by letters. */
function outcomeAt(at: number): string {
  return `outcome ${at + 1}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function rulesText(ids: readonly string[], compared: Comparison['rules']): string {
  const byLot = compared.filter((rule) => ids.includes(rule.id) && lotDecides(rule)).length;
  const some =
    byLot === 0 ? '' : byLot === ids.length ? ', if lots fall so' : `, ${grouped(byLot)} of them if lots fall so`;
  return `by ${counted(ids.length, 'rule')}${some}`;
}

/** A name with the group that it stands for, where it has one. */
function withGroup(candidate: number, names: readonly string[], { proportionality }: Measured['measures']): string {
  const group = proportionality?.groups.find(({ candidates }) => candidates.includes(candidate));
  const alone = group?.candidates.length === 1 && names[candidate] === shortNames([group.name])[0];
  return group === undefined || alone ? names[candidate] : `${names[candidate]} (${abbreviated(group.name)})`;
}

/** @example abbreviated('Scottish National Party (SNP)') // 'SNP' */
function abbreviated(group: string): string {
  return /\(([^()]+)\)\s*$/.exec(group)?.[1] ?? group;
}

/** What each group got, where several candidates stand together; the largest groups first. */
function groupLines(measured: readonly Measured[]): readonly string[] {
  const all = measured.map(({ measures: { proportionality } }) => proportionality?.groups ?? []);
  const groups = all[0].map((group, at) => ({ ...group, at })).sort((a, b) => b.votes - a.votes);
  if (groups.every(({ candidates }) => candidates.length === 1)) return [];
  const shown = measured.slice(0, MOST_OUTCOMES).map((_, at) => at);
  const rows = groups
    .slice(0, MOST_GROUPS)
    .map(({ name, share: part, at }) => [
      name,
      share(part),
      ...shown.map((outcome) => grouped(all[outcome][at]?.seats ?? 0)),
    ]);
  const more = groups.length - rows.length;
  const head = ['group', 'first preferences', ...shown.map(outcomeAt)];
  return [
    '',
    ...wrapped('Places by group:'),
    ...brokenTable([head, ...rows], { 0: 36 }, '  '),
    ...(more > 0 ? [`  and ${counted(more, 'smaller group')}`] : []),
  ];
}

const MOST_OUTCOMES = 4;
const MOST_GROUPS = 12;

function share(value: number | undefined): string {
  return value === undefined ? '-' : percentage(value, 1);
}

function index(value: number | undefined): string {
  return value === undefined ? '-' : value.toFixed(1);
}

/** Papers that put some candidates before all others and are too many to get so few of them. */
function coalitionLines(groups: readonly Measured[], names: readonly string[], seats: number): readonly string[] {
  const broken = groups.flatMap(({ measures: { droop } }, at) => {
    const [worst] = [...droop.violations].sort((a, b) => b.papers - a.papers);
    if (worst === undefined) return [];
    const { candidates, papers, share: part, deserved, elected } = worst;
    const whom = listed(candidates.map((candidate) => names[candidate]));
    const before = candidates.length === 1 ? `rank ${whom} first` : `put ${whom} before all others`;
    const singular = before.replace(/^(rank|put)/, '$1s');
    return wrapped(
      `${capital(outcomeAt(at))} breaks this: ${counted(papers, 'paper')} (${percentage(part, 1)}) ${papers === 1 ? singular : before}, and ${papers === 1 ? 'deserves' : 'deserve'} ${counted(deserved, 'place')}, but ${papers === 1 ? 'gets' : 'get'} ${elected === 0 ? 'none' : grouped(elected)}.`,
    );
  });
  const part = seats === 1 ? 'half' : `1/${seats + 1}`;
  const more = seats === 1 ? '' : `, more than 2/${seats + 1} two, and so on`;
  const promise = `more than ${part} of all papers, if they put the same candidates before all others, elect one of them${more}`;
  if (broken.length === 0) return ['', ...wrapped(`Every outcome is proportional in this: ${promise}.`)];
  return ['', ...wrapped(`What proportional rules promise: ${promise}.`), ...broken];
}

/** Votes that elected nobody and votes that nobody needed, of rules that elect by votes held; only of some, where there are many. */
export function wastedLines({ rules }: Comparison, some: (id: string) => boolean): readonly string[] {
  const told = rules.filter(({ id, wasted }) => wasted !== null && some(id));
  if (told.length === 0) return [];
  const rows = told.flatMap(({ id, wasted }) => {
    if (wasted === null) return [];
    const { heldByOthers, nonTransferable, lostToRounding, surplus } = wasted;
    const nobody = heldByOthers.share + nonTransferable.share + lostToRounding.share;
    return [[`  ${id}`, percentage(nobody, 1), surplus === null ? '-' : percentage(surplus.share, 1)]];
  });
  return [
    ...columns([['', 'elected nobody', 'beyond need'], ...rows]),
    '',
    ...wrapped(
      'Of all votes at the end of the count. "Elected nobody": with those who are not elected, or non-transferable. "Beyond need": with the elected, above the quota, or without a quota, above one more than would do against the others.',
    ),
  ];
}
