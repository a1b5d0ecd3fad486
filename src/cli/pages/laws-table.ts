import { wrapped } from '../../base/text-layout.ts';
import { counted } from '../../base/words.ts';
import type { Law } from '../../laws/law.ts';
import type { LawVerdict, VerdictPlaces } from '../../laws/verdicts/verdict.ts';
import { byLawFamily, type LawGroup, type LawsShown, placesShown, spokenOf, verdictsOf } from './laws-shown.ts';
import { LAW_FAMILIES, markOf, marksKey, PLACES_WORDS, WIDTH } from './laws-words.ts';
import { byFamily } from './rules-families.ts';
import { pageOf, section } from './sections.ts';

/** The table of rules and laws, a mark a cell, for one place and for several. */
export function lawsTablePage(shown: LawsShown): string {
  return pageOf([
    ...placesShown(shown).map((places) => section(PLACES_WORDS[places], lawsTable(shown, places))),
    ['Laws', '----', ...lawsKey(shown)],
    [
      ...wrapped(`Marks: ${marksKey()}.`, '', WIDTH),
      ...wrapped(tally(shown), '', WIDTH),
      ...wrapped(
        '"psephos laws --rule ID" tells more of one rule, with an election for each law that it breaks; with --law ID too, that election is counted again.',
        '',
        WIDTH,
      ),
    ],
  ]);
}

/** The table for so many places, without a title; no lines where nothing was asked. Laws stand under their numbers in the list of `laws`. */
export function lawsTable(shown: LawsShown, places: VerdictPlaces): readonly string[] {
  const { rules, laws } = spokenOf(shown, places);
  if (rules.length === 0) return [];
  const groups = byLawFamily(laws);
  const verdictOf = verdictsOf(shown);
  const families = byFamily(rules);
  const longest = Math.max(
    ...rules.map(({ id }) => id.length + 2),
    ...families.map(({ family }) => family.title.length),
  );
  const line = (label: string, cell: (law: Law) => string): string =>
    `${label.padEnd(longest + 2)}${groups.map((group) => group.laws.map(cell).join(' ')).join('  ')}`.trimEnd();
  const numbers = numbersOf(shown.laws);
  const heads = [
    ...(shown.laws.length < 10 ? [] : [(law: Law) => String(numbers.get(law.id) ?? '').slice(0, -1) || ' ']),
    (law: Law) => String(numbers.get(law.id) ?? '').slice(-1),
  ];
  return families.flatMap(({ family, rules: members }, at) => [
    ...(at === 0 ? [] : ['']),
    ...heads.map((head, row) => line(row === heads.length - 1 ? family.title : '', head)),
    ...members.map((rule) => line(`  ${rule.id}`, (law) => markOf(verdictOf(rule, law, places)?.verdict))),
  ]);
}

/** Which law stands under which number, by family. */
export function lawsKey({ laws }: Pick<LawsShown, 'laws'>): readonly string[] {
  const numbers = numbersOf(laws);
  // A number must not end a line whose name begins the next.
  const named = ({ laws: members }: LawGroup): string =>
    members.map(({ id }) => `${numbers.get(id)}\u00a0${id}`).join(', ');
  return byLawFamily(laws).flatMap((group) =>
    wrapped(`${LAW_FAMILIES[group.family]}: ${named(group)}.`, '', WIDTH).map((line) => line.replaceAll('\u00a0', ' ')),
  );
}

/** The place of each law in the list, from 1. */
export function numbersOf(laws: readonly Law[]): ReadonlyMap<string, number> {
  return new Map(laws.map(({ id }, at) => [id, at + 1] as const));
}

/** How many verdicts there are of each kind. */
function tally(shown: LawsShown): string {
  const ofThese = shown.verdicts.filter(({ places }) => placesShown(shown).includes(places));
  const many = (kind: LawVerdict['verdict']['kind']): number =>
    ofThese.filter(({ verdict }) => verdict.kind === kind).length;
  const proven = ofThese.filter(({ verdict }) => verdict.kind === 'fails' && verdict.witness.smallest === 'proven');
  return `${counted(shown.rules.length, 'rule')} and ${counted(shown.laws.length, 'law')}: ${many('holds')} hold, ${many('kept')} are kept, ${many('fails')} fail (${proven.length} with an election proven to be the smallest), ${many('open')} are open.`;
}
