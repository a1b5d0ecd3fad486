import { oneLine } from '../base/text-layout.ts';
import { counted, listed } from '../base/words.ts';
import type { ComparedRule } from './compared-rule.ts';
import type { HeadToHead } from './head-to-head.ts';

/**
 * What a reader would not expect of an outcome.
 *
 * - `condorcet-loser-elected`: somebody is elected whom everybody else beats head to head.
 * - `condorcet-winner-not-elected`: somebody beats everybody else head to head and is not elected.
 * - `outside-smith-set`: nobody beats everybody; the one elected is beaten by all of a smaller group.
 * - `majority-not-elected`: more than half of the papers rank somebody first, who is not elected.
 * - `from-behind`: the one elected was third or lower by first preferences.
 */
export type SurpriseKind =
  | 'condorcet-loser-elected'
  | 'condorcet-winner-not-elected'
  | 'outside-smith-set'
  | 'majority-not-elected'
  | 'from-behind';

/** A surprise, the rules that make it, and a plain sentence. */
export interface Surprise {
  readonly kind: SurpriseKind;
  readonly candidate: number;
  readonly rules: readonly string[];
  /** Of these rules, those that make it only if lots fall so; absent where there are none. */
  readonly byLot?: readonly string[];
  readonly says: string;
}

/** What surprises are found by. */
export interface SurpriseFacts {
  readonly names: readonly string[];
  readonly seats: number;
  readonly headToHead: HeadToHead;
  /** Papers that rank each candidate alone first. */
  readonly firsts: readonly number[];
  readonly valid: number;
}

/**
 * The surprises of a comparison, each told once for all rules that make it, whichever way their lots fell in the count; where some of
 * their lots would avoid it, the rule is marked. Where not every lot was followed, those that were speak for the others if they all agree.
 *
 * @example surprisesOf(rules, facts)[0].says // 'first-past-the-post elects Memphis, who loses to every other candidate head to head.'
 */
export function surprisesOf(rules: readonly ComparedRule[], facts: SurpriseFacts): readonly Surprise[] {
  const found = new Map<string, Found>();
  for (const rule of rules) {
    for (const [key, { kind, candidate, always }] of surprisesBy(rule, facts)) {
      const surprise = found.get(key) ?? { kind, candidate, rules: [], byLot: [] };
      surprise.rules.push(rule.id);
      if (!always) surprise.byLot.push(rule.id);
      found.set(key, surprise);
    }
  }
  return [...found.values()]
    .sort((a, b) => SERIOUSNESS.indexOf(a.kind) - SERIOUSNESS.indexOf(b.kind) || a.candidate - b.candidate)
    .map(({ byLot, ...surprise }) => ({
      ...surprise,
      ...(byLot.length === 0 ? {} : { byLot }),
      says: sentence({ ...surprise, byLot }, facts),
    }));
}

interface Found {
  readonly kind: SurpriseKind;
  readonly candidate: number;
  readonly rules: string[];
  readonly byLot: string[];
}

/** What one rule makes under some lots, and whether it makes it under all. */
function surprisesBy(
  { elected, everyLot }: ComparedRule,
  facts: SurpriseFacts,
): ReadonlyMap<string, Pick<Found, 'kind' | 'candidate'> & { readonly always: boolean }> {
  const outcomes = everyLot === undefined ? [elected] : everyLot.outcomes.map((outcome) => outcome.elected);
  const times = new Map<string, { readonly kind: SurpriseKind; readonly candidate: number; readonly times: number }>();
  for (const outcome of outcomes.filter(({ length }) => length > 0)) {
    for (const [kind, candidate] of surprisingIn(outcome, facts)) {
      const key = `${kind} ${candidate}`;
      times.set(key, { kind, candidate, times: (times.get(key)?.times ?? 0) + 1 });
    }
  }
  const isSure = everyLot === undefined || everyLot.complete || outcomes.length === 1;
  return new Map(
    [...times].map(([key, { times: often, ...found }]) => [
      key,
      { ...found, always: isSure && often === outcomes.length },
    ]),
  );
}

const SERIOUSNESS: readonly SurpriseKind[] = [
  'condorcet-loser-elected',
  'majority-not-elected',
  'condorcet-winner-not-elected',
  'outside-smith-set',
  'from-behind',
];

function surprisingIn(
  elected: readonly number[],
  { seats, headToHead: { condorcetWinner, condorcetLoser, smith }, firsts, valid }: SurpriseFacts,
): readonly (readonly [SurpriseKind, number])[] {
  const found: (readonly [SurpriseKind, number])[] = [];
  if (condorcetLoser !== null && elected.includes(condorcetLoser))
    found.push(['condorcet-loser-elected', condorcetLoser]);
  if (condorcetWinner !== null && !elected.includes(condorcetWinner))
    found.push(['condorcet-winner-not-elected', condorcetWinner]);
  const majority = firsts.findIndex((papers) => papers > valid - papers);
  if (majority >= 0 && !elected.includes(majority)) found.push(['majority-not-elected', majority]);
  if (seats > 1) return found;
  const [winner] = elected;
  if (condorcetWinner === null && !smith.includes(winner)) found.push(['outside-smith-set', winner]);
  if (firsts.filter((papers) => papers > firsts[winner]).length >= 2) found.push(['from-behind', winner]);
  return found;
}

function sentence(
  { kind, candidate, rules, byLot }: Found,
  { names, headToHead: { smith }, firsts }: SurpriseFacts,
): string {
  const name = oneLine(names[candidate]);
  const who = rulesInWords(rules, byLot);
  const [elects, doesNot] = rules.length === 1 ? ['elects', 'does not'] : ['elect', 'do not'];
  switch (kind) {
    case 'condorcet-loser-elected':
      return `${who} ${elects} ${name}, who loses to every other candidate head to head.`;
    case 'condorcet-winner-not-elected':
      return `${who} ${doesNot} elect ${name}, who beats every other candidate head to head.`;
    case 'majority-not-elected':
      return `${who} ${doesNot} elect ${name}, whom more than half of the papers put first.`;
    case 'outside-smith-set':
      return `${who} ${elects} ${name}, who loses head to head to each of ${listed(smith.map((one) => oneLine(names[one])))}.`;
    case 'from-behind': {
      const ahead = firsts.filter((papers) => papers > firsts[candidate]).length;
      return `${who} ${elects} ${name}, with ${counted(firsts[candidate], 'first preference')} behind ${counted(ahead, 'other')}.`;
    }
  }
}

/** The rules, of many only some by name. */
function rulesInWords(rules: readonly string[], byLot: readonly string[]): string {
  const marked = rules.map((id) => (byLot.includes(id) ? `${id} (if lots fall so)` : id));
  return marked.length > MOST_NAMED
    ? listed([...marked.slice(0, MOST_NAMED), `${marked.length - MOST_NAMED} more`])
    : listed(marked);
}

/** Rules that a sentence names before it speaks of the others. */
const MOST_NAMED = 6;
