import { wrapped } from '../../base/text-layout.ts';
import { listed } from '../../base/words.ts';
import type { ComparisonInFull } from '../../compare/compare-in-full.ts';
import type { Comparison } from '../../compare/compare-rules.ts';

/** Rules that did not count, and what was not asked of those that did, each reason once. Texts are safe to print. */
export function leftOutLines(answer: Comparison | ComparisonInFull): readonly string[] {
  const rules = answer.leftOut.map(({ id, why }) => ({ what: '', id, why }));
  const unanswered = 'unanswered' in answer ? answer.unanswered : [];
  const refused = unanswered.filter(({ kind }) => kind === 'refused');
  const tooLarge = unanswered.find(({ kind }) => kind === 'too-large');
  const questions = refused.flatMap(({ asked, rules: ids, why }) =>
    ids.length === 0
      ? [{ what: ASKED[asked], id: '', why }]
      : ids.map((id) => ({ what: `${ASKED[asked]} by `, id, why })),
  );
  const reasons = new Map<string, { readonly what: string; readonly why: string; readonly ids: string[] }>();
  for (const { what, id, why } of [...rules, ...questions]) {
    const key = `${what}\n${why}`;
    const reason = reasons.get(key) ?? { what, why, ids: [] };
    reason.ids.push(id);
    reasons.set(key, reason);
  }
  return [
    ...[...reasons.values()].flatMap(({ what, ids, why }) => wrapped(`${what}${idsText(ids)}: ${why}.`)),
    ...(tooLarge === undefined
      ? []
      : wrapped(`How close it was, spoilers, clones and whether raising a winner hurts: ${tooLarge.why}.`)),
    ...(unanswered.some(({ kind }) => kind === 'many-rules') ? wrapped(ONLY_KNOWN) : []),
  ];
}

const ONLY_KNOWN =
  'Not every rule is asked how close it was, who spoils and whether raising a winner hurts, only the best known: with --rules and at most three of them each is.';

const ASKED = { margins: 'How close', spoilers: 'Spoilers', monotonicity: 'Raising a winner', clones: 'Clones' };

/** Ids, of many only some: all are in --json. */
export function idsText(ids: readonly string[]): string {
  return ids.length <= MOST_IDS ? listed(ids) : listed([...ids.slice(0, 4), `${ids.length - 4} more`]);
}

const MOST_IDS = 8;
