import { columns, wrapped } from '../../base/text-layout.ts';
import { counted } from '../../base/words.ts';
import type { Law } from '../../laws/law.ts';
import type { LawVerdict, Verdict, VerdictPlaces } from '../../laws/verdicts/verdict.ts';
import type { LawsShown } from './laws-shown.ts';
import { placesShown } from './laws-shown.ts';
import { LAW_FAMILIES, PLACES_WORDS, WIDTH } from './laws-words.ts';
import { pageOf, section } from './sections.ts';

/** One law: what it says, who stated it, and which rules keep it. */
export function lawPage(law: Law, shown: LawsShown): string {
  return pageOf([
    lawLines(law),
    ...placesShown(shown).map((places) => section(PLACES_WORDS[places], placesLines(law, shown, places))),
    wrapped(`"psephos laws --rule ID --law ${law.id}" shows an election that breaks it, counted again.`, '', WIDTH),
  ]);
}

/** What a law says and where it comes from. */
export function lawLines({ id, title, statement, source, family }: Law): readonly string[] {
  return [
    ...wrapped(`${title} (${id})`, '', WIDTH),
    ...wrapped(statement, '  ', WIDTH),
    ...wrapped(`Source: ${source}.`, '  ', WIDTH),
    ...wrapped(`Family: ${LAW_FAMILIES[family]}.`, '  ', WIDTH),
  ];
}

function placesLines(law: Law, shown: LawsShown, places: VerdictPlaces): readonly string[] {
  const found = shown.verdicts.filter(
    (one) => one.law === law.id && one.places === places && one.verdict.kind !== 'not-asked',
  );
  const lines = [
    ...ruleLines('holds', found, shown),
    ...ruleLines('kept', found, shown),
    ...ruleLines('open', found, shown),
    ...failingLines(found, shown),
  ];
  return lines.slice(0, -1);
}

function ruleLines(
  kind: Exclude<Verdict['kind'], 'fails' | 'not-asked'>,
  found: readonly LawVerdict[],
  { rules }: LawsShown,
): readonly string[] {
  const ids = rules
    .map(({ id }) => id)
    .filter((id) => found.some((one) => one.rule === id && one.verdict.kind === kind));
  return ids.length === 0
    ? []
    : [`${KIND_WORDS[kind]} (${counted(ids.length, 'rule')}):`, ...wrapped(ids.join(', '), '  ', WIDTH), ''];
}

const KIND_WORDS = { holds: 'Holds', kept: 'Kept in all that was searched', open: 'Open' } as const;

/** The rules that break a law, those of the fewest papers first. */
function failingLines(found: readonly LawVerdict[], { rules }: LawsShown): readonly string[] {
  const failing = rules
    .flatMap(({ id }) => {
      const verdict = found.find((one) => one.rule === id)?.verdict;
      return verdict?.kind === 'fails' ? [{ id, verdict }] : [];
    })
    .sort((a, b) => a.verdict.witness.papers - b.verdict.witness.papers);
  if (failing.length === 0) return [];
  const rows = failing.map(({ id, verdict: { witness, onlyShort } }) => [
    id,
    String(witness.papers),
    [
      witness.smallest === 'proven' ? 'proven' : 'found',
      ...(onlyShort === true ? ['only where papers may stop early'] : []),
    ].join(', '),
  ]);
  return [
    `Fails (${counted(failing.length, 'rule')}), by the papers of the smallest election that breaks it:`,
    ...columns([['rule', 'papers', 'smallest'], ...rows], [0, 2]).map((line) => `  ${line}`),
    '',
  ];
}
