import { beats, type Pairwise, preferring } from '../../ballots/pairwise.ts';
import { type Strength, winOver } from './strength.ts';

/** One candidate beats another head to head. */
export interface Win {
  readonly winner: number;
  readonly loser: number;
}

/**
 * All wins in groups of equal strength, the strongest first. Of wins with equal winning votes, the one with fewer papers against it is the stronger, so that
 * only wins alike in both are equal.
 *
 * @example winsByStrength(table, 'margins')[0] // [{ winner: 1, loser: 3 }]
 */
export function winsByStrength(
  table: Pairwise,
  strength: Strength,
  among: readonly number[] = table.standing,
): readonly (readonly Win[])[] {
  const wins = among.flatMap((winner) =>
    among
      .filter((loser) => winner !== loser && beats(table, winner, loser))
      .map((loser) => ({
        winner,
        loser,
        strength: winOver(table, strength, winner, loser),
        against: strength === 'margins' ? 0 : preferring(table, loser, winner),
      })),
  );
  wins.sort((a, b) => b.strength - a.strength || a.against - b.against);
  const groups: Win[][] = [];
  for (const [at, { winner, loser, ...win }] of wins.entries()) {
    const before = wins[at - 1];
    const isEqual = at > 0 && before.strength === win.strength && before.against === win.against;
    if (isEqual) groups[groups.length - 1].push({ winner, loser });
    else groups.push([{ winner, loser }]);
  }
  return groups;
}
