import { wrapped } from '../../base/text-layout.ts';
import { counted, listed } from '../../base/words.ts';
import type { Comparison } from '../../compare/compare-rules.ts';
import type { ComparedRule } from '../../compare/compared-rule.ts';
import { ruleById } from '../../rules/catalogue.ts';
import { lotDecides } from './compare-lots.ts';
import { byFamily } from './rules-families.ts';

/** Which rules elect whom, every rule by name. Names are safe to print. */
export function agreementLines({ contest, rules, groups }: Comparison): readonly string[] {
  const byLot = new Map(
    rules
      .filter(lotDecides)
      .map(({ id, standIn }) => [id, standIn ? ' (a lot decides; none was given)' : ' (by lot)'] as const),
  );
  return groups.flatMap((group) =>
    wrapped(
      `${whoText(group.elected, contest.candidates)}: ${listed(group.rules.map((id) => `${id}${byLot.get(id) ?? ''}`))}.`,
    ),
  );
}

/**
 * The same of many rules: first those whose outcome is certain, by family, so that it shows which kinds of rules agree; then those of which
 * a lot decides, by what it decides between.
 */
export function agreementByFamily({ contest, rules, groups }: Comparison): readonly string[] {
  const names = contest.candidates;
  const all = rules.map(({ id }) => id);
  const drawing = new Set(rules.filter(lotDecides).map(({ id }) => id));
  const certain = groups.flatMap(({ elected, rules: ids }) => {
    const sure = ids.filter((id) => !drawing.has(id));
    if (sure.length === 0) return [];
    return [...wrapped(`${whoText(elected, names)}: by ${ofAll(sure.length, all.length)}`), ...familyLines(sure, all)];
  });
  const lots = [...alikeByLot(rules.filter(lotDecides)).values()].flatMap((alike) => [
    ...wrapped(`A lot decides, ${betweenText(alike[0], names)}: by ${ofAll(alike.length, all.length)}`),
    ...familyLines(
      alike.map(({ id }) => id),
      all,
    ),
  ]);
  return [...certain, ...lots, ...kinLines(rules, contest.seats)];
}

/** So that nobody takes the number of rules for a vote among them. */
function kinLines(rules: readonly ComparedRule[], seats: number): readonly string[] {
  const standIn = rules.some((rule) => lotDecides(rule) && rule.standIn)
    ? ' No lot was given: in what follows the order of the ballot stands in for it.'
    : '';
  const alike = seats === 1 ? ' With one place most transferable votes are an instant runoff under another name.' : '';
  return ['', ...wrapped(`Rules of one kind differ in little, so that their number says little.${alike}${standIn}`)];
}

function ofAll(some: number, all: number): string {
  if (some < all) return `${some} of ${counted(all, 'rule')}`;
  return all === 1 ? 'the one rule' : `all ${counted(all, 'rule')}`;
}

/** A family of which these are all, or nearly all, needs no list of them. */
function familyLines(these: readonly string[], all: readonly string[]): readonly string[] {
  return byFamily(all.map(ruleById)).flatMap(({ family, rules }) => {
    const inside = rules.map(({ id }) => id).filter((id) => these.includes(id));
    const outside = rules.map(({ id }) => id).filter((id) => !these.includes(id));
    if (inside.length === 0) return [];
    return wrapped(`${family.title}: ${memberText(inside, outside)}`, '      ');
  });
}

function memberText(inside: readonly string[], outside: readonly string[]): string {
  const size = inside.length + outside.length;
  if (outside.length === 0 && size > 2) return `all ${size}`;
  if (outside.length > 0 && outside.length * 3 <= inside.length) {
    return `${inside.length} of ${size}, all but ${listed(outside)}`;
  }
  return listed(inside);
}

function alikeByLot(rules: readonly ComparedRule[]): ReadonlyMap<string, readonly ComparedRule[]> {
  const alike = new Map<string, ComparedRule[]>();
  for (const rule of rules) {
    const sets = (rule.everyLot?.outcomes ?? []).map(({ elected }) => elected.join()).sort();
    const key = [...sets, rule.everyLot?.complete].join(' ');
    alike.set(key, [...(alike.get(key) ?? []), rule]);
  }
  return alike;
}

/** Between whom, where they can be told in a line. */
function betweenText({ everyLot }: ComparedRule, names: readonly string[]): string {
  const outcomes = everyLot?.outcomes ?? [];
  const more = everyLot?.complete === false ? ' or more' : '';
  if (outcomes.length > MOST_BETWEEN) return `between ${outcomes.length}${more} outcomes`;
  const sets = outcomes.map(({ elected }) => whoText(elected, names));
  const others = more === '' ? [] : ['others'];
  return listed([...sets.toSorted(), ...others], 'or');
}

const MOST_BETWEEN = 3;

function whoText(elected: readonly number[], names: readonly string[]): string {
  return elected.length === 0 ? 'nobody' : elected.map((candidate) => names[candidate]).join(', ');
}
