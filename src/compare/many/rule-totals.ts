import { averaging } from './average.ts';
import {
  type ContestOutcome,
  chanceOf,
  chanceOfSame,
  decidedByLot,
  placesByOthers,
  placesFilled,
  type RuleOutcome,
} from './contest-outcome.ts';
import { groupGathering } from './group-totals.ts';
import type { RuleTotals } from './many-compared.ts';
import { marginGathering } from './margin-totals.ts';

/** Gathers what one rule made of contest after contest. */
export interface RuleGathering {
  /** `base` is the outcome of the rule it is held against, where that one counted. */
  add(outcome: RuleOutcome, contest: ContestOutcome, base: RuleOutcome | undefined): void;
  finish(): RuleTotals;
}

/** Gathers for the rule of this id; of a sample the shares have standard errors. */
export function ruleGathering(id: string, sample: boolean): RuleGathering {
  const [condorcetWinner, condorcetLoser] = [averaging(sample), averaging(sample)];
  const [asBase, byOthers] = [averaging(sample), averaging(sample)];
  const groups = groupGathering();
  const margins = marginGathering();
  let [contests, drewLots, byLot, cutShort, filled] = [0, 0, 0, 0, 0];
  return {
    add: (outcome, contest, base) => {
      contests += 1;
      if (outcome.lots > 0) drewLots += 1;
      if (decidedByLot(outcome)) byLot += 1;
      if (outcome.cutShort) cutShort += 1;
      filled += placesFilled(outcome);
      const { headToHead, seats } = contest;
      if (headToHead !== undefined && seats === 1) {
        const { condorcetWinner: winner, condorcetLoser: loser } = headToHead;
        if (winner !== null) condorcetWinner.add(chanceOf(outcome, winner));
        if (loser !== null) condorcetLoser.add(chanceOf(outcome, loser));
      }
      for (const margin of contest.margins ?? []) if (margin.rule === id) margins.add(margin);
      if (base === undefined) return;
      // A rule is not held against itself with other lots.
      asBase.add(outcome === base ? 1 : chanceOfSame(outcome, base));
      byOthers.add(outcome === base ? 0 : placesByOthers(outcome, base));
      if (contest.groups?.some((group) => group !== undefined)) groups.add(contest.groups, outcome, base);
    },
    finish: () => {
      const [byGroup, byMargin] = [groups.finish(), margins.finish()];
      return {
        id,
        contests,
        drewLots,
        byLot,
        cutShort,
        condorcetWinner: condorcetWinner.finish(),
        condorcetLoser: condorcetLoser.finish(),
        asBase: asBase.finish(),
        places: { filled, byOthers: byOthers.finish() },
        ...(byGroup === undefined ? {} : { groups: byGroup }),
        ...(byMargin === undefined ? {} : { margins: byMargin }),
      };
    },
  };
}
