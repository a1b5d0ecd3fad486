import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { CLOSED_UP, readBallots } from '../../../src/ballots/read-ballots.ts';
import { faultsOf } from '../../../src/count/check-count.ts';
import type { Count } from '../../../src/count/count.ts';
import type { Stage } from '../../../src/count/stage.ts';
import { exactText, sumExact } from '../../../src/numbers/decimal-text.ts';
import { type Lot, lotByOrder } from '../../../src/rules/lot.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { actHareClark } from '../../../src/rules/stv/statutes/act-hare-clark.ts';
import { australiaSenate } from '../../../src/rules/stv/statutes/australia-senate.ts';
import { australiaSenateManual } from '../../../src/rules/stv/statutes/australia-senate-manual.ts';
import { ers76 } from '../../../src/rules/stv/statutes/ers76.ts';
import { irelandSeanad } from '../../../src/rules/stv/statutes/ireland-seanad.ts';
import { minneapolis } from '../../../src/rules/stv/statutes/minneapolis.ts';
import { newSouthWalesLocal2021 } from '../../../src/rules/stv/statutes/new-south-wales-local-2021.ts';
import { northernIreland } from '../../../src/rules/stv/statutes/northern-ireland.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { tasmania } from '../../../src/rules/stv/statutes/tasmania.ts';
import { victoria } from '../../../src/rules/stv/statutes/victoria.ts';
import { wigmReference } from '../../../src/rules/stv/statutes/wigm-reference.ts';
import { wright } from '../../../src/rules/stv/statutes/wright.ts';
import { naiveAct } from '../../oracles/naive-act.ts';
import { naiveAustraliaSenate } from '../../oracles/naive-australia-senate.ts';
import { naiveAustraliaSenateManual } from '../../oracles/naive-australia-senate-manual.ts';
import type { NaiveBallot, NaiveCount, NaiveLot, NaiveStage } from '../../oracles/naive-count.ts';
import { naiveErs76 } from '../../oracles/naive-ers76.ts';
import { naiveIrelandSeanad } from '../../oracles/naive-ireland-seanad.ts';
import { naiveMinneapolis } from '../../oracles/naive-minneapolis.ts';
import { naiveNorthernIreland } from '../../oracles/naive-northern-ireland.ts';
import { naiveNswLocal2021 } from '../../oracles/naive-nsw-local-2021.ts';
import { naiveScotland } from '../../oracles/naive-scotland.ts';
import { naiveTasmania } from '../../oracles/naive-tasmania.ts';
import { naiveVictoria } from '../../oracles/naive-victoria.ts';
import { naiveWigm } from '../../oracles/naive-wigm.ts';
import { naiveWright } from '../../oracles/naive-wright.ts';
import { contests, type Drawn } from '../contests.ts';

type Naive = (ballots: NaiveBallot[], candidates: number, seats: number, lot: NaiveLot) => NaiveCount;

/** Each statute and the counter that was written from its rules alone. */
const pairs: readonly (readonly [Rule, Naive])[] = [
  [scotlandLocal2007, naiveScotland],
  [wigmReference, naiveWigm],
  [northernIreland, naiveNorthernIreland],
  [irelandSeanad, naiveIrelandSeanad],
  [ers76, naiveErs76],
  [minneapolis, naiveMinneapolis],
  [wright, naiveWright],
  [australiaSenate, naiveAustraliaSenate],
  [australiaSenateManual, naiveAustraliaSenateManual],
  [victoria, naiveVictoria],
  [actHareClark, naiveAct],
  [tasmania, naiveTasmania],
  [newSouthWalesLocal2021, naiveNswLocal2021],
];

/** What both tell of a stage, in one shape; who was elected at one moment, in no order where their votes were level. */
type Told = Omit<NaiveStage, 'action' | 'batches' | 'elected'> & {
  readonly action: string;
  readonly elected: string;
  readonly batches: readonly unknown[];
};

function toldByUs(count: Count): readonly Told[] {
  return count.stages.map((stage) => ({
    ...row(stage, count.rule.id),
    // The second counter writes a new beginning as first preferences, and who was excluded before it beside them.
    action: stage.restart ? 'first-preferences' : stage.action.kind,
    who: stage.restart || stage.action.kind === 'completion' ? [] : ascending(stage.action.candidates ?? []),
    quota: stage.quota ?? 'none',
    elected: ascending(stage.elected).join(),
    excluded: ascending(stage.excluded),
    batches: severalOf(stage.action.kind, stage.batches).map((batch) => row(batch, count.rule.id)),
  }));
}

function toldByNaive({ stages }: NaiveCount, id: string): readonly Told[] {
  return stages.map((stage) => ({
    ...row({ ...stage, lostToRounding: stage.lost }, id),
    action: stage.action,
    who: stage.action === 'completion' ? [] : ascending(stage.who),
    quota: stage.quota,
    elected: ascending(stage.elected).join(),
    excluded: ascending(stage.excluded),
    batches: severalOf<NaiveBatch>(stage.action, stage.batches).map((batch) =>
      row({ ...batch, lostToRounding: batch.lost }, id),
    ),
  }));
}

/** The votes of a row. The second counter of Scotland adds what rounding loses to the non-transferable, as rule 48 does. */
function row(
  { votes, nonTransferable, lostToRounding }: Pick<Stage, 'votes' | 'nonTransferable' | 'lostToRounding'>,
  id: string,
): Pick<Told, 'votes' | 'nonTransferable' | 'lost'> {
  if (id !== scotlandLocal2007.id) return { votes: [...votes], nonTransferable, lost: lostToRounding };
  return { votes: [...votes], nonTransferable: exactText(sumExact([nonTransferable, lostToRounding])), lost: '0' };
}

/**
 * The parts of an exclusion that has several; one part is the stage itself. Papers of several values that move in one step have a
 * part each here and stand in one row there.
 */
type NaiveBatch = NonNullable<NaiveStage['batches']>[number] & { readonly withNext?: true };

function severalOf<T extends { readonly withNext?: true }>(kind: string, batches: readonly T[] = []): readonly T[] {
  const rows = batches.filter(({ withNext }) => withNext !== true);
  return kind === 'exclusion' && rows.length > 1 ? rows : [];
}

function ascending(candidates: readonly number[]): number[] {
  return [...candidates].sort((a, b) => a - b);
}

function ballotsOf({ profile }: Contest, rule: Rule): NaiveBallot[] {
  const { starts, ranked, papers } = readBallots(profile, rule.reads ?? CLOSED_UP);
  return [...papers].map((count, ranking) => ({
    papers: count,
    ranking: [...ranked.subarray(starts[ranking], starts[ranking + 1])],
  }));
}

/** Lots fall to the first in the order; every lot is noted. */
function notedLot(lotOrder: readonly number[], lots: string[]): Lot {
  const byOrder = lotByOrder(lotOrder);
  return {
    ...byOrder,
    choose: (tied, occasion) => {
      lots.push(`${occasion.over} ${ascending(tied).join()}`);
      return byOrder.choose(tied, occasion);
    },
  };
}

function bothWays([rule, naive]: (typeof pairs)[number], { contest, lotOrder }: Drawn) {
  const [ourLots, naiveLots]: [string[], string[]] = [[], []];
  const count = rule.count(contest, { lot: notedLot(lotOrder, ourLots) });
  const naiveLot = notedLot(lotOrder, naiveLots);
  const candidates = contest.profile.candidates.length;
  const second = naive(ballotsOf(contest, rule), candidates, contest.seats, (tied, over, stage) =>
    naiveLot.choose(tied, { stage, over }),
  );
  return {
    count,
    ours: { lots: ourLots, stages: toldByUs(count) },
    naive: { lots: naiveLots, stages: toldByNaive(second, rule.id) },
  };
}

/** A few papers of each ranking, all ties; and many, so that surpluses are large and values small. */
const sizes = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.integer({ min: 1, max: 400 }));

describe.each(pairs.map((pair) => ({ id: pair[0].id, pair })))('$id', ({ pair }) => {
  it('is counted as a second counter, written from the rules alone, counts it: every stage, batch and lot', () => {
    fc.assert(
      fc.property(contests({ withdrawals: false, mostCandidates: 7, papers: sizes }), (drawn) => {
        const { count, ours, naive } = bothWays(pair, drawn);
        expect(ours).toEqual(naive);
        expect(faultsOf(count)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});
