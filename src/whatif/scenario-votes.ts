import { type Fraction, parseExact } from '../numbers/decimal-text.ts';
import type { PrintedScenario, ScenarioStudy } from './scenario-study.ts';

/** The votes that follow from the stated inputs, in the order of the names. */
export function votesUnder(
  study: ScenarioStudy,
  names: readonly string[],
  scenario: PrintedScenario,
): readonly number[] {
  const switching = roundHalfUp(times(parseExact(scenario.switch), study.base[study.switchFrom] ?? 0));
  const added = newVotesOf(study, names, scenario.newVoters);
  return names.map((name, index) => {
    const moved = name === study.switchFrom ? -switching : name === study.switchTo ? switching : 0;
    return (study.base[name] ?? 0) + moved + added[index];
  });
}

/** How new voters split: whole votes in proportion to their shares, what is left to the largest remainders. */
export function newVotesOf(study: ScenarioStudy, names: readonly string[], voters: number): readonly number[] {
  const shares = names.map((name) => percent(study.newVoters[name]));
  const whole = shares.map((share) => Number((share.numerator * BigInt(voters)) / share.denominator));
  const rests = shares.map(
    (share, index) => Number(share.numerator * BigInt(voters)) / Number(share.denominator) - whole[index],
  );
  let left = voters - whole.reduce((sum, votes) => sum + votes, 0);
  for (const index of [...names.keys()].sort((a, b) => rests[b] - rests[a] || a - b))
    if (left > 0) {
      whole[index] += 1;
      left -= 1;
    }
  return whole;
}

/**
 * For each share that switches, the fewest new voters that put those who gain ahead: by halving, up to a thousand times the earlier
 * result.
 */
export function overtakingOf(
  study: ScenarioStudy,
  names: readonly string[],
): readonly { readonly switch: string; readonly newVoters: number }[] {
  const most = 1000 * Object.values(study.base).reduce((sum, votes) => sum + votes, 0);
  const to = names.indexOf(study.switchTo);
  return [...new Set(study.scenarios.map((scenario) => scenario.switch))].flatMap((share) => {
    const ahead = (newVoters: number): boolean => {
      const votes = votesUnder(study, names, { id: '', switch: share, newVoters, printed: {} });
      return votes.every((other, index) => index === to || votes[to] > other);
    };
    if (!ahead(most)) return [];
    let low = 0;
    let high = most;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (ahead(middle)) high = middle;
      else low = middle + 1;
    }
    return [{ switch: share, newVoters: high }];
  });
}

/** A percentage such as `80%` as a fraction. */
export function percent(text: string | undefined): Fraction {
  const { numerator, denominator } = parseExact((text ?? '').replace(/%$/, ''));
  return { numerator, denominator: denominator * 100n };
}

function times({ numerator, denominator }: Fraction, votes: number): Fraction {
  return { numerator: numerator * BigInt(votes), denominator };
}

function roundHalfUp({ numerator, denominator }: Fraction): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}
