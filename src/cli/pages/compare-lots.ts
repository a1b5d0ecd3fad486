import { wrapped } from '../../base/text-layout.ts';
import { counted, grouped, percentage } from '../../base/words.ts';
import type { ComparedRule } from '../../compare/compared-rule.ts';
import { parseExact } from '../../numbers/decimal-text.ts';
import type { LotOutcome } from '../../rules/every-lot.ts';
import type { RecordedLot } from '../../rules/lot.ts';
import { idsText } from './compare-left-out.ts';

/** True where lots that fall otherwise elect others. */
export function lotDecides({ everyLot }: ComparedRule): boolean {
  return everyLot !== undefined && everyLot.outcomes.length > 1;
}

/** What the lots of one rule decide, and how each outcome comes about; nothing where it drew none. */
export function lotLines(names: readonly string[], { id, lots, standIn, everyLot }: ComparedRule): readonly string[] {
  if (everyLot === undefined) return [];
  const { outcomes, complete, counts } = everyLot;
  const drew = standIn
    ? `${id} needs ${counted(lots, 'lot')}; none was given, so the order of the ballot stood in for ${lots === 1 ? 'it' : 'them'}.`
    : `${id} drew ${counted(lots, 'lot')}.`;
  const followed = outcomes.reduce((sum, { chance }) => sum + chance, 0);
  const bound = complete
    ? ''
    : ` Not every way was followed: ${grouped(counts)} counts, which are ${followed < 0.0001 ? 'less than 0.01%' : percentage(followed)} of the chances.`;
  if (outcomes.length === 1) {
    const says = complete ? 'However lots fall, the same are elected.' : 'In every way followed the same are elected.';
    return wrapped(`${drew} ${says}${bound}`);
  }
  return [
    ...wrapped(`${drew} Who is elected depends on how lots fall.${bound}`),
    ...outcomes.slice(0, SHOWN).flatMap((outcome) => outcomeLines(names, outcome, complete)),
    ...(outcomes.length > SHOWN ? [`    and ${counted(outcomes.length - SHOWN, 'further outcome')}: see --json`] : []),
  ];
}

const SHOWN = 6;

/** The same of many rules: those of which a lot decides, once for all that give the same chances. */
export function lotsOfMany(names: readonly string[], rules: readonly ComparedRule[]): readonly string[] {
  const alike = new Map<string, string[]>();
  for (const rule of rules.filter(lotDecides)) {
    const says = chancesText(names, rule);
    alike.set(says, [...(alike.get(says) ?? []), rule.id]);
  }
  const harmless = rules.filter((rule) => rule.lots > 0 && !lotDecides(rule)).length;
  return [
    ...[...alike].flatMap(([says, ids]) => wrapped(`${idsText(ids)}: ${says}.`)),
    ...(harmless === 0
      ? []
      : wrapped(`${counted(harmless, 'rule')} ${harmless === 1 ? 'needs' : 'need'} lots that do not matter.`)),
    ...(alike.size === 0 ? [] : wrapped('With --rules and a few of them you see which lots lead to each outcome.')),
  ];
}

function chancesText(names: readonly string[], { everyLot }: ComparedRule): string {
  const { outcomes = [], complete = true } = everyLot ?? {};
  const shown = outcomes.slice(0, SHOWN).map(({ elected, chance }) => {
    const who = elected.map((candidate) => names[candidate]).join(', ') || 'nobody';
    return `${complete ? '' : 'at least '}${percentage(chance)} ${who}`;
  });
  const more = outcomes.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${counted(more, 'further outcome')}`] : [])].join('; ');
}

function outcomeLines(
  names: readonly string[],
  { elected, probability, chance, lots }: LotOutcome,
  complete: boolean,
): readonly string[] {
  const exact = exactWords(probability);
  const who = elected.length === 0 ? 'nobody' : elected.map((candidate) => names[candidate]).join(', ');
  const options = lots.slice(0, SHOWN).map((lot) => optionText(names, lot));
  const more = lots.length > SHOWN ? [`and ${counted(lots.length - SHOWN, 'further lot')}`] : [];
  return [
    ...wrapped(`${complete ? '' : 'at least '}${percentage(chance)}${exact}: ${who}, such as with`, '    '),
    `      ${[...options, ...more].join(' ')}`,
  ];
}

/** The probability as a fraction, where the percentage does not give it in full already. */
function exactWords(probability: string): string {
  const { numerator, denominator } = parseExact(probability);
  const fraction = `${numerator}/${denominator}`;
  return (numerator * 10_000n) % denominator === 0n || fraction.length > 20 ? '' : ` (${fraction})`;
}

/** As `psephos count` takes it; by number where the name is not plain. */
function optionText(names: readonly string[], { stage, over, taken }: RecordedLot): string {
  const name = names[taken];
  const plain = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,'()-]*$/u.test(name);
  return `--lot "${stage}:${over}:${plain ? name : `#${taken + 1}`}"`;
}
