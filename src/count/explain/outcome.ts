import { listed } from '../../base/words.ts';
import type { ElectionReason, Stage } from '../stage.ts';
import { amountsApart, order, quotaText } from './amounts.ts';
import { cited, named, type StageTelling } from './telling.ts';

/** That the quota is another one than before. */
export function quotaSentences({ stage, before, words }: StageTelling): readonly string[] {
  const [was, is] = [before?.quota ?? null, stage.quota];
  if (was === null || is === null || was === is) return [];
  const [shownWas, shownIs] = apart(quotaText(was), quotaText(is)) ?? amountsApart([was, is]);
  return [`The ${words.quota} ${order(is, was) < 0 ? 'falls' : 'rises'} from ${shownWas} to ${shownIs}.`];
}

function apart(was: string, is: string): readonly [string, string] | undefined {
  return was.replace('≈', '') === is.replace('≈', '') ? undefined : [was, is];
}

/** The quotients beside the quota, the highest first. */
export function quotientSentences({ stage, names, words }: StageTelling): readonly string[] {
  const { quotients = [], quota, votes } = stage;
  const found = [...quotients.entries()].flatMap(([candidate, quotient]) =>
    quotient === null ? [] : [{ candidate, quotient }],
  );
  if (found.length === 0) return [];
  found.sort((a, b) => order(b.quotient, a.quotient) || a.candidate - b.candidate);
  const [shownQuota, ...shown] = amountsApart([quota ?? '0', ...found.map(({ quotient }) => quotient)]);
  const beside = quota === null ? '' : `; the ${words.quota} is ${shownQuota}`;
  if (found.every(({ candidate, quotient }) => votes[candidate] === quotient))
    return [`The quotients are the same as the votes${beside}.`];
  return [
    `The quotients are ${listed(found.map(({ candidate }, at) => `${names[candidate]} ${shown[at]}`))}${beside}.`,
  ];
}

/** The reasons of a stage, those that are the same put together. */
export function reasonsOf(stage: Stage): readonly ElectionReason[] {
  const groups: ElectionReason[] = [];
  for (const reason of stage.reasons ?? []) {
    const last = groups.at(-1);
    if (last !== undefined && last.because === reason.because && last.clause === reason.clause)
      groups[groups.length - 1] = { ...last, candidates: [...last.candidates, ...reason.candidates] };
    else groups.push(reason);
  }
  return groups;
}

/** Who is elected and why, those of one reason together. */
export function electedSentences(told: StageTelling): readonly string[] {
  const { stage, words } = told;
  const groups = reasonsOf(stage);
  const explained = new Set(groups.flatMap(({ candidates }) => candidates));
  const others = stage.elected.filter((candidate) => !explained.has(candidate));
  return [
    ...groups.map(
      ({ candidates, because, clause }) =>
        `${elected(told, candidates)}: ${reasonFor(candidates, words.inWords(because))}${cited(clause)}.`,
    ),
    ...(others.length === 0 ? [] : [`${elected(told, others)}.`]),
  ];
}

/** A rule writes its reason for one candidate at a time. */
function reasonFor(candidates: readonly number[], because: string): string {
  return candidates.length > 1 ? because.replace(/^has /, 'have ') : because;
}

function elected(told: StageTelling, candidates: readonly number[]): string {
  return `${named(told, candidates)} ${candidates.length === 1 ? 'is' : 'are'} elected`;
}

/** Those left out where a rule has one stage only. */
export function leftOutSentences(told: StageTelling): readonly string[] {
  const { stage, before } = told;
  const { kind, candidates = [] } = stage.action;
  const known = before !== undefined && kind === 'exclusion' ? candidates : [];
  const untold = stage.excluded.filter((candidate) => !known.includes(candidate));
  if (untold.length === 0 || kind === 'completion') return [];
  return [`${named(told, untold)} ${untold.length === 1 ? 'is' : 'are'} not elected.`];
}
