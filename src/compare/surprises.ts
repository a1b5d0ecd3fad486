import { oneLine } from '../base/text-layout.ts';
import { counted, grouped, listed } from '../base/words.ts';
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
 * The surprises of a comparison, each told once for all rules that make it. A rule whose lots decide between several outcomes is asked
 * of the one that it was counted with.
 *
 * @example surprisesOf(rules, facts)[0].says // 'first-past-the-post elects Memphis, who loses to every other candidate head to head.'
 */
export function surprisesOf(rules: readonly ComparedRule[], facts: SurpriseFacts): readonly Surprise[] {
  const found = new Map<
    string,
    { readonly kind: SurpriseKind; readonly candidate: number; readonly rules: string[] }
  >();
  for (const { id, elected } of rules) {
    if (elected.length === 0) continue;
    for (const [kind, candidate] of surprisingIn(elected, facts)) {
      const key = `${kind} ${candidate}`;
      const surprise = found.get(key) ?? { kind, candidate, rules: [] };
      surprise.rules.push(id);
      found.set(key, surprise);
    }
  }
  return [...found.values()]
    .sort((a, b) => SERIOUSNESS.indexOf(a.kind) - SERIOUSNESS.indexOf(b.kind) || a.candidate - b.candidate)
    .map((surprise) => ({ ...surprise, says: sentence(surprise, facts) }));
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
  { kind, candidate, rules }: Omit<Surprise, 'says'>,
  { names, headToHead: { smith }, firsts }: SurpriseFacts,
): string {
  const name = oneLine(names[candidate]);
  const who =
    rules.length > MOST_NAMED
      ? `${listed([...rules.slice(0, MOST_NAMED), `${rules.length - MOST_NAMED} more`])}`
      : listed(rules);
  const [elects, doesNot] = rules.length === 1 ? ['elects', 'does not'] : ['elect', 'do not'];
  switch (kind) {
    case 'condorcet-loser-elected':
      return `${who} ${elects} ${name}, who loses to every other candidate head to head.`;
    case 'condorcet-winner-not-elected':
      return `${who} ${doesNot} elect ${name}, who beats every other candidate head to head.`;
    case 'majority-not-elected':
      return `${who} ${doesNot} elect ${name}, whom more than half of the papers put first.`;
    case 'outside-smith-set':
      return `${who} ${elects} ${name}, who loses head to head to each of ${listed(smith.map((one) => oneLine(names[one])))}, though none of them beats everybody.`;
    case 'from-behind': {
      const ahead = firsts.filter((papers) => papers > firsts[candidate]).length;
      return `${who} ${elects} ${name}, behind ${counted(ahead, 'other')} on first preferences (${grouped(firsts[candidate])}).`;
    }
  }
}

/** Rules that a sentence names before it speaks of the others. */
const MOST_NAMED = 6;
