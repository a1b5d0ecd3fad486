import type { Contest } from '../ballots/contest.ts';
import { rankings } from '../ballots/profile.ts';
import { grouped } from '../base/words.ts';
import type { Rule } from '../rules/rule.ts';
import { marginRules } from './margins/margin-of-victory.ts';
import { transferableMargins } from './margins/transferable/transferable-margins.ts';

/** What is asked of a comparison beside who is elected. */
export type SlowQuestion = 'margins' | 'spoilers' | 'clones' | 'monotonicity';

/**
 * A question that was not answered: for which rules (none where it is asked of the papers alone), and why. `no-method`: there is none for
 * these rules; `many-rules`: only the best known of many are asked; `too-large`: the contest is; `refused`: by whoever was asked.
 */
export interface Unanswered {
  readonly asked: SlowQuestion;
  readonly kind: 'no-method' | 'many-rules' | 'too-large' | 'refused';
  readonly rules: readonly string[];
  readonly why: string;
}

/** The rules that each question is put to, and what is not asked. */
export interface AskedInFull {
  readonly margins: readonly Rule[];
  readonly spoilers: readonly Rule[];
  readonly monotonicity: readonly Rule[];
  readonly clones: boolean;
  readonly unanswered: readonly Unanswered[];
}

/** As many rules are asked all, whichever they are. */
const FEW = 3;

/** Who is asked of many: the best known of each kind, for one place. */
const KNOWN_OF_ONE: readonly string[] = ['first-past-the-post', 'instant-runoff', 'borda', 'schulze'];
/** The best known for several places: also whose wasted votes a page of many rules tells. */
export const KNOWN_OF_SEVERAL: readonly string[] = [
  'block-vote',
  'single-non-transferable-vote',
  'ers97',
  'scotland-local-2007',
  'meek-reference',
];

/** Margins that take a search, and a count for every step of it. */
const SEARCHED: ReadonlySet<string> = new Set(transferableMargins.map(([id]) => id));

/** Entries of all rankings beyond which the questions take minutes, for many rules and for few. */
const MOST_ENTRIES = { many: 2_000_000, few: 4_000_000 };

/** Which rules are asked what, so that the answer comes in seconds: all of few rules; the best known of many; nothing of a huge contest. */
export function askedInFull(contest: Contest, counted: readonly Rule[]): AskedInFull {
  const many = counted.length > FEW;
  const tooLarge = tooLargeFor(contest, MOST_ENTRIES[many ? 'many' : 'few']);
  if (tooLarge !== undefined) return nothingAsked(counted, tooLarge);
  const known = many ? bestKnown(contest, counted) : counted;
  const margins = counted.filter(({ id }) => marginRules.has(id));
  const isSlow = ({ id }: Rule): boolean => SEARCHED.has(id);
  const askedMargins = margins.filter((rule) => !isSlow(rule) || known.includes(rule));
  const monotonicity = known.filter((rule) => !many || isDecided(rule, contest));
  return {
    margins: askedMargins,
    spoilers: known,
    monotonicity,
    clones: true,
    unanswered: [
      ...notAsked('margins', 'no-method', without(counted, margins), NO_MARGIN),
      ...notAsked('margins', 'many-rules', without(margins, askedMargins), ONLY_KNOWN),
      ...notAsked('spoilers', 'many-rules', without(counted, known), ONLY_KNOWN),
      ...notAsked('monotonicity', 'many-rules', without(counted, known), ONLY_KNOWN),
      ...notAsked('monotonicity', 'many-rules', without(known, monotonicity), ONLY_SEARCHED),
    ],
  };
}

const NO_MARGIN = 'no margin of victory is worked out here by these rules';
const ONLY_SEARCHED = 'it would have to be searched, which is done of few rules';
const ONLY_KNOWN = `of more than ${FEW} rules only the best known of each kind are asked`;

/** The best known for so many places; of rules among which there is none, the first few. */
function bestKnown({ seats }: Contest, counted: readonly Rule[]): readonly Rule[] {
  const amongst = (ids: readonly string[]): readonly Rule[] => counted.filter(({ id }) => ids.includes(id));
  const fitting = seats === 1 ? amongst(KNOWN_OF_ONE) : amongst(KNOWN_OF_SEVERAL);
  if (fitting.length > 0) return fitting;
  const others = amongst(KNOWN_OF_SEVERAL);
  return others.length > 0 ? others : counted.slice(0, FEW);
}

/** True where a failure of monotonicity can be ruled out rather than only searched, which takes longer than all counts. */
function isDecided({ promise }: Rule, { seats }: Contest): boolean {
  return seats === 1 && promise?.kind === 'lowest-excluded';
}

function tooLargeFor({ profile }: Contest, most: number): string | undefined {
  const [many, candidates] = [rankings(profile), profile.candidates.length];
  if (many * candidates <= most) return undefined;
  return `${grouped(many)} rankings of ${grouped(candidates)} candidates would take too long`;
}

function nothingAsked(counted: readonly Rule[], why: string): AskedInFull {
  const rules = counted.map(({ id }) => id);
  return {
    margins: [],
    spoilers: [],
    monotonicity: [],
    clones: false,
    unanswered: [
      { asked: 'margins', kind: 'too-large', rules, why },
      { asked: 'spoilers', kind: 'too-large', rules, why },
      { asked: 'monotonicity', kind: 'too-large', rules, why },
      { asked: 'clones', kind: 'too-large', rules: [], why },
    ],
  };
}

function notAsked(
  asked: SlowQuestion,
  kind: Unanswered['kind'],
  rules: readonly Rule[],
  why: string,
): readonly Unanswered[] {
  return rules.length === 0 ? [] : [{ asked, kind, rules: rules.map(({ id }) => id), why }];
}

function without(rules: readonly Rule[], those: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => !those.includes(rule));
}
