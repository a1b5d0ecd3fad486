import { wrapped } from '../../base/text-layout.ts';
import { listed } from '../../base/words.ts';
import type { Law } from '../../laws/law.ts';
import type { LawVerdict, Verdict, VerdictPlaces } from '../../laws/verdicts/verdict.ts';
import type { Rule } from '../../rules/rule.ts';
import { byLawFamily, type LawsShown, placesShown, spokenOf, verdictsOf } from './laws-shown.ts';
import { verdictLines } from './laws-verdict-lines.ts';
import { LAW_FAMILIES, PLACES_WORDS, verdictWord, WIDTH } from './laws-words.ts';
import { pageOf, section } from './sections.ts';

/** One rule: each law with its verdict, what was searched or an election that breaks it, and the literature. */
export function lawsOfRulePage(rule: Rule, shown: LawsShown): string {
  return pageOf([
    [
      ...wrapped(`${rule.title} (${rule.id})`, '', WIDTH),
      ...wrapped('What breaks a law is told first, then what is open, then what is kept or holds.', '', WIDTH),
    ],
    ...placesShown(shown).map((places) => section(PLACES_WORDS[places], placesLines(rule, shown, places))),
    wrapped(
      `"psephos laws --rule ${rule.id} --law ID" says what a law is, and counts the election that breaks it again.`,
      '',
      WIDTH,
    ),
  ]);
}

function placesLines(rule: Rule, shown: LawsShown, places: VerdictPlaces): readonly string[] {
  const { laws } = spokenOf({ ...shown, rules: [rule] }, places);
  const verdictOf = verdictsOf(shown);
  const found = laws.flatMap((law) => verdictOf(rule, law, places) ?? []);
  if (found.length === 0) return ['Not asked: the rule fills one place only.'];
  return [
    ...told(found, laws, 'fails'),
    ...told(found, laws, 'open'),
    ...told(found, laws, 'kept'),
    ...told(found, laws, 'holds'),
    ...notAsked(found),
  ];
}

function told(
  found: readonly LawVerdict[],
  laws: readonly Law[],
  kind: Exclude<Verdict['kind'], 'not-asked'>,
): readonly string[] {
  return byLawFamily(laws).flatMap(({ family, laws: members }) => {
    const lines = members.flatMap((law) =>
      found
        .filter((one) => one.law === law.id && one.verdict.kind === kind)
        .flatMap((one) => [
          ...wrapped(`${verdictWord(one.verdict)}  ${law.title} (${law.id})`, '  ', WIDTH),
          ...verdictLines(one, '      '),
        ]),
    );
    return lines.length === 0 ? [] : [`${LAW_FAMILIES[family]}:`, ...lines, ''];
  });
}

function notAsked(found: readonly LawVerdict[]): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const { law, verdict } of found) {
    if (verdict.kind !== 'not-asked') continue;
    reasons.set(verdict.because, [...(reasons.get(verdict.because) ?? []), law]);
  }
  return [...reasons].flatMap(([because, ids]) => wrapped(`Not asked, since ${because}: ${listed(ids)}.`, '', WIDTH));
}
