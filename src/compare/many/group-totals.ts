import { chanceOf, type RuleOutcome } from './contest-outcome.ts';
import type { GroupTotals } from './many-compared.ts';

interface Places {
  places: number;
  base: number;
  won: number;
  lost: number;
}

/** Gathers the places of groups by one rule and by the one it is held against. */
export function groupGathering(): {
  add(groups: readonly (string | undefined)[], outcome: RuleOutcome, base: RuleOutcome): void;
  finish(): readonly GroupTotals[] | undefined;
} {
  const found = new Map<string | null, Places>();
  return {
    add: (groups, outcome, base) => {
      const here = new Map<string | null, Pick<Places, 'places' | 'base'>>();
      groups.forEach((name, candidate) => {
        const group = name ?? null;
        const before = here.get(group) ?? { places: 0, base: 0 };
        here.set(group, {
          places: before.places + chanceOf(outcome, candidate),
          base: before.base + chanceOf(base, candidate),
        });
      });
      for (const [group, { places, base: baseline }] of here) {
        const total = found.get(group) ?? { places: 0, base: 0, won: 0, lost: 0 };
        found.set(group, total);
        total.places += places;
        total.base += baseline;
        total.won += Math.max(0, places - baseline);
        total.lost += Math.max(0, baseline - places);
      }
    },
    finish: () =>
      found.size === 0 ? undefined : [...found].sort(byName).map(([group, totals]) => ({ group, ...totals })),
  };
}

function byName([a]: readonly [string | null, Places], [b]: readonly [string | null, Places]): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
