import type { Count } from '../../../../src/count/count.ts';
import { parseExact } from '../../../../src/numbers/decimal-text.ts';

/** One step of a count by quotients: elected or excluded whom (from 0), on what quota and quotient, as `n/d`. */
export type Step = readonly ['elect' | 'exclude', number, string, string];

/** The steps of a count in order; an exclusion rests on the quotients of the stage before it. */
export function stepsOf({ stages }: Count): Step[] {
  return stages.flatMap(({ action, quota, quotients, elected, excluded }, index): Step[] => {
    const before = stages[index - 1];
    const out = excluded.map((candidate): Step => step('exclude', candidate, before.quota, before.quotients));
    const won = action.kind === 'completion' ? [] : elected;
    return [...out, ...won.map((candidate) => step('elect', candidate, quota, quotients))];
  });
}

function step(
  kind: 'elect' | 'exclude',
  candidate: number,
  quota: string | null,
  quotients: readonly (string | null)[] = [],
): Step {
  return [kind, candidate, ratio(quota), ratio(quotients[candidate])];
}

function ratio(text: string | null): string {
  if (text === null) return 'none';
  const { numerator, denominator } = parseExact(text);
  return `${numerator}/${denominator}`;
}
